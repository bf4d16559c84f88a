#include "intake/evidence.h"

#include <algorithm>

namespace foyer::intake {
namespace {

using record::Shown;

bool same(const Shown& a, const Shown& b) {
  return a.id == b.id && a.lang == b.lang && a.version == b.version && a.level == b.level &&
         a.text == b.text;
}

base::Json write_one(const Shown& shown) {
  base::Json json;
  base::Json values = base::Json::array();
  for (const auto& value : shown.values) values.push(value);
  json.set("words", shown.source == Shown::Source::words);
  json.set("easy", shown.level == Shown::Level::easy);
  json.set("id", shown.id).set("version", shown.version).set("lang", shown.lang);
  json.set("text", shown.text).set("values", std::move(values));
  json.set("opened", shown.opened_at).set("closed", shown.closed_at);
  json.set("how", static_cast<int>(shown.how)).set("altered", shown.altered);
  return json;
}

Shown read_one(const base::Json& json) {
  Shown shown;
  shown.source = json["words"].truth() ? Shown::Source::words : Shown::Source::pack;
  shown.level = json["easy"].truth() ? Shown::Level::easy : Shown::Level::usual;
  shown.id = json["id"].text();
  shown.version = json["version"].text();
  shown.lang = json["lang"].text();
  shown.text = json["text"].text();
  for (const auto& value : json["values"].items()) shown.values.emplace_back(value.text());
  shown.opened_at = json["opened"].integer();
  shown.closed_at = json["closed"].integer();
  shown.how = static_cast<Shown::How>(std::clamp<std::int64_t>(json["how"].integer(), 0, 2));
  shown.altered = json["altered"].truth();
  return shown;
}

}  // namespace

void Evidence::follow(const std::vector<Showing>& open, base::UnixSeconds now) {
  for (Entry& entry : entries_) {
    const bool still = std::any_of(open.begin(), open.end(),
                                   [&](const Showing& one) { return same(one, entry.shown); });
    if (entry.open) entry.shown.closed_at = std::max(now, entry.shown.opened_at);
    entry.open = still;
    if (still && altered_) entry.shown.altered = true;
  }
  for (const Showing& one : open) {
    if (std::any_of(entries_.begin(), entries_.end(),
                    [&](const Entry& entry) { return same(one, entry.shown); }))
      continue;
    entries_.push_back({one, true});
    entries_.back().shown.opened_at = entries_.back().shown.closed_at = now;
    entries_.back().shown.altered = altered_;
  }
}

void Evidence::heard_or_printed(Shown::How how) {
  for (Entry& entry : entries_)
    if (entry.open) entry.shown.how = how;
}

void Evidence::heard(const std::vector<Showing>& read) {
  for (Entry& entry : entries_)
    if (std::any_of(read.begin(), read.end(),
                    [&](const Showing& one) { return same(one, entry.shown); }))
      entry.shown.how = Shown::How::heard;
}

bool Evidence::was_shown(std::string_view id) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const Entry& entry) { return entry.shown.id == id; });
}

std::vector<Shown> Evidence::all(base::UnixSeconds now) const {
  std::vector<Shown> out;
  for (const Entry& entry : entries_) {
    out.push_back(entry.shown);
    if (entry.open) out.back().closed_at = std::max(now, entry.shown.opened_at);
  }
  return out;
}

base::Json Evidence::write() const {
  base::Json out = base::Json::array();
  for (const Entry& entry : entries_) out.push(write_one(entry.shown));
  return out;
}

void Evidence::restore(const base::Json& written) {
  entries_.clear();
  for (const base::Json& one : written.items()) entries_.push_back({read_one(one), false});
}

}  // namespace foyer::intake
