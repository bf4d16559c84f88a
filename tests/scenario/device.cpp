#include "device.h"

#include <algorithm>

#include "files.h"
#include "intake/words.h"

namespace foyer::scenario {

using namespace intake;

namespace {

// As the site's build finds them.
std::vector<Spoken> spoken_languages() {
  std::vector<Spoken> out;
  for (const std::string& name : files_in("assets/words"))
    if (const auto words = Words::parse(read_file("assets/words/" + name)))
      out.push_back({std::string(words->tag()), std::string(words->name())});
  return out;
}

}  // namespace

void Device::open_tab(const std::string& fragment) {
  session_ = std::make_unique<Session>();
  waiting_.clear();
  bells_.clear();
  left = false;
  Started started;
  started.fragment = fragment;
  started.origin = "https://kiosk.example";
  started.languages = wishes;
  started.words = read_file(words_file);
  static const auto spoken = spoken_languages();
  started.spoken = spoken;
  started.painted = true;
  started.app_version = "0.1.0";
  started.resumed = tab_text;
  started.kiosk = in_a_lobby;
  tell(started);
}

void Device::close_tab() {
  session_.reset();
  waiting_.clear();
  bells_.clear();
  tab_text.clear();
}

void Device::tell(What what) {
  answer(what);
  drain();
  if (watched && session_) watched(what);
}

void Device::answer(What what) {
  Event event;
  event.what = std::move(what);
  waiting_.push_back(std::move(event));
}

void Device::drain() {
  while (!waiting_.empty() && session_) {
    Event event = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    event.device_time =
        start + slept_s_ + 7 + now_ms_ / 1000;  // a device clock is never quite right
    event.monotonic_ms = now_ms_;
    if (has_random) {
      const auto fresh = base::sha256("entropy " + std::to_string(++drawn_));
      event.entropy.assign(fresh.begin(), fresh.end());
    }
    run(session_->update(event));
    if (reads) understood_ = reads(session_->view());
  }
}

void Device::pass(int ms) {
  const std::int64_t until = now_ms_ + ms;
  while (session_) {
    const auto next =
        std::min_element(bells_.begin(), bells_.end(),
                         [](const Bell& a, const Bell& b) { return a.at_ms < b.at_ms; });
    if (next == bells_.end() || next->at_ms > until) break;
    const Bell bell = *next;
    bells_.erase(next);
    now_ms_ = std::max(now_ms_, bell.at_ms);
    relay_.now = start + slept_s_ + now_ms_ / 1000;
    tell(Rang{bell.id});
  }
  now_ms_ = until;
  relay_.now = start + slept_s_ + now_ms_ / 1000;
}

void Device::reads_sentences(int count) {
  const int all = static_cast<int>(being_read.size());
  for (int i = 1; i <= std::min(count, all - 1); ++i) tell(Read{"sentence", i});
  if (count >= all) tell(Read{"end", 0});
}

void Device::sleep(int s) {
  slept_s_ += s;
  relay_.now += s;
}

void Device::run(const Effects& effects) {
  for (const Effect& effect : effects) run_one(effect);
}

std::string Device::words_of(const std::string& lang) const {
  const auto more = more_words.find(lang);
  if (more != more_words.end()) return more->second;
  const std::string path = "assets/words/" + lang + ".json";
  return has_file(path) ? read_file(path) : "";
}

void Device::run_one(const Effect& effect) {
  if (const auto* http = std::get_if<Http>(&effect)) {
    const Answer got = relay_.serve(*http);
    answer(Responded{http->id, got.status, got.status != 0 ? http_date(relay_.now) : "",
                     base::to_bytes(got.body)});
  } else if (const auto* keep = std::get_if<Keep>(&effect)) {
    if (keeps_rows) rows[keep->name] = keep->bytes;
    if (keep->name.starts_with("draft.")) ++drafts_written;
    answer(Kept{keep->id, keeps_rows});
  } else if (const auto* recall = std::get_if<Recall>(&effect)) {
    Recalled told{recall->id, {}};
    for (const auto& [name, bytes] : rows)
      if (name.starts_with(recall->prefix)) told.rows.push_back({name, bytes});
    answer(told);
  } else if (const auto* forget = std::get_if<Forget>(&effect)) {
    if (forget->name == "*")
      rows.clear();
    else
      rows.erase(forget->name);
  } else if (const auto* kept = std::get_if<KeepSession>(&effect)) {
    tab_text = kept->text;
  } else if (const auto* ring = std::get_if<Ring>(&effect)) {
    bells_.push_back({ring->id, now_ms_ + ring->after_ms});
  } else if (const auto* check = std::get_if<StartCheck>(&effect)) {
    checks_running.push_back(check->check);
    const auto found = finds.find(check->check);
    if (found == finds.end()) return;
    CheckDone done = found->second;
    done.id = check->id;
    answer(done);
  } else if (std::holds_alternative<StopCheck>(effect)) {
    checks_running.clear();
  } else if (const auto* load = std::get_if<LoadWords>(&effect)) {
    answer(WordsLoaded{load->lang, words_of(load->lang)});
  } else if (const auto* find = std::get_if<FindVoices>(&effect)) {
    VoicesFound found;
    for (const std::string& lang : find->languages)
      found.voices.push_back({lang, voices.contains(lang) ? voices.at(lang) : "none"});
    answer(found);
  } else if (const auto* read = std::get_if<ReadAloud>(&effect)) {
    being_read = read->sentences;
    read_percent = read->speed_percent;
    answer(Read{"sentence", 0});
  } else if (std::holds_alternative<StopReading>(effect)) {
    being_read.clear();
  } else if (std::holds_alternative<Print>(effect)) {
    printed = true;
    answer(HeardOrPrinted{"printed"});
  } else if (const auto* save = std::get_if<Save>(&effect)) {
    saved_files.push_back(save->file_name);
    last_saved = base::to_text(save->bytes);
  } else {
    left = true;
  }
}

}  // namespace foyer::scenario
