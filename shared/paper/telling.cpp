#include "paper/telling.h"

#include <algorithm>

namespace foyer::paper {

using intake::operator""_w;
using intake::operator""_f;

namespace {

using base::Json;
using exports::Sent;

std::string_view given_name(const Sent& sent) {
  const Json& document = sent.submission.document;
  if (!sent.submission.unit.signer.name.empty()) return sent.submission.unit.signer.name;
  const std::string_view legal = document["identity"]["legalName"].text();
  return legal.empty() ? document["identity"]["usedName"].text() : legal;
}

// Who told no name is called by what she is in this case, so that it does not read as a name.
std::string nameless(const Telling& telling, std::string_view signer) {
  return telling.say("paper.nameless"_w.with(role_of(telling, signer)));
}

std::string release_name(const Telling& telling, std::string_view id) {
  for (const Sent& sent : telling.one.sent) {
    for (const record::Release& release : sent.submission.unit.releases) {
      if (release.id == id) return telling.say("row.release"_w.with(release.recipient));
    }
  }
  return {};
}

}  // namespace

// A heading is one line, whatever a name has in it: nobody makes a section of her own.
void Telling::heading(int level, Text text) {
  std::ranges::replace(text.text, '\n', ' ');
  paper.blocks.emplace_back(Heading{level, std::move(text)});
}
void Telling::heading(int level, const intake::Word& word) {
  heading(level, own(say(word)));
}
void Telling::say_paragraph(const intake::Word& word, Style style) {
  paper.blocks.emplace_back(Paragraph{own(say(word)), style});
}

void Facts::add(const intake::Word& name, Text value) {
  if (value.text.empty()) return;
  rows_.push_back({telling_.own(telling_.say(name)), std::move(value)});
}
void Facts::own(const intake::Word& name, std::string value) {
  add(name, telling_.own(std::move(value)));
}
void Facts::told(const intake::Word& name, std::string value) {
  add(name, Telling::told(value));
}
void Facts::end() {
  if (rows_.empty()) return;
  telling_.paper.blocks.emplace_back(Table{{}, std::move(rows_), {2, 5}, style_});
  rows_.clear();
}

std::string when(const Telling& telling, base::UnixSeconds time) {
  std::string out = day_of(telling, base::to_rfc3339(time).substr(0, 19));
  std::ranges::replace(out, 'T', ' ');
  return out;
}

std::string day_of(const Telling& telling, std::string date) {
  if (telling.words.rtl()) std::ranges::replace(date, '-', '/');
  return date;
}

std::string join(const Telling& telling, const std::vector<std::string>& pieces) {
  return telling.words.list(pieces);
}

std::string name_of(const Telling& telling, const Sent& sent) {
  const std::string_view name = given_name(sent);
  return name.empty() ? nameless(telling, exports::signer_of(telling.one, sent))
                      : std::string(name);
}

std::string name_of(const Telling& telling, std::string_view signer) {
  const std::string* digest = telling.one.state.newest_of(signer);
  for (const Sent& sent : telling.one.sent) {
    const bool hers = digest != nullptr && sent.submission.digest == *digest;
    if (hers && !given_name(sent).empty()) return std::string(given_name(sent));
  }
  return nameless(telling, signer);
}

std::string worker_name(const Telling& telling, const std::string& worker) {
  for (const Sent& sent : telling.one.sent) {
    const Json& told = sent.submission.document["worker"];
    if (told["id"].text() == worker && !told["name"].text().empty())
      return telling.say("record.workerValue"_w.with(std::string(told["name"].text()), worker));
  }
  return worker;
}

// The second member of a group is "member-2".
std::string role_of(const Telling& telling, std::string_view role) {
  const std::size_t dash = role.rfind('-');
  const std::string_view number = role.substr(dash == role.npos ? role.size() : dash + 1);
  const bool numbered = !number.empty() && number.find_first_not_of("0123456789") == role.npos;
  if (!numbered) return telling.words.of("role."_f, role);
  const std::string alone = telling.words.of("role."_f, role.substr(0, dash));
  return telling.say("paper.numbered"_w.with(alone, std::string(number)));
}

std::string row_name(const Telling& telling, const std::string& row) {
  const std::size_t dot = std::min(row.find('.'), row.size());
  const std::string about = row.substr(0, dot);
  const std::string id = row.substr(std::min(dot + 1, row.size()));
  const pack::Pack& pack = telling.one.pack;
  const std::string_view lang = telling.words.tag();
  if (const auto* channel = pack.channel(id); about == "channel" && channel != nullptr)
    return std::string(pack.text(channel->name, lang));
  if (const auto* purpose = pack.purpose(id); about == "purpose" && purpose != nullptr)
    return std::string(pack.text(purpose->name, lang));
  const std::string release = about == "release" ? release_name(telling, id) : "";
  return release.empty() ? row : release;
}

std::string language_name(const Telling& telling, std::string_view tag) {
  const pack::Language* language = telling.one.pack.language(tag);
  return language == nullptr ? std::string(tag) : language->name;
}

std::string service_names(const Telling& telling, const std::vector<std::string>& services) {
  std::vector<std::string> out;
  for (const std::string& id : services) {
    const pack::Service* service = telling.one.pack.service(id);
    out.emplace_back(service == nullptr
                         ? std::string_view(id)
                         : telling.one.pack.text(service->name, telling.words.tag()));
  }
  return join(telling, out);
}

std::string reason(const Telling& telling, const std::string& why, std::string_view signer) {
  const std::size_t colon = std::min(why.find(':'), why.size());
  const std::string named = colon < why.size() ? why.substr(colon + 1) : std::string(signer);
  const intake::Word word = "why."_f + why.substr(0, colon);
  return telling.words.has(word) ? telling.say(word.with(name_of(telling, named))) : why;
}

Text in_language(const Telling& telling, std::string text, std::string_view lang) {
  const pack::Language* known = telling.one.pack.language(lang);
  const Runs runs = known == nullptr ? Runs::as_written : known->rtl ? Runs::rtl : Runs::ltr;
  return {std::move(text), std::string(lang), runs};
}

}  // namespace foyer::paper
