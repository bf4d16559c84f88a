#include "desk/opening.h"

#include <algorithm>

namespace foyer::desk {
namespace {

using base::Json;

constexpr std::string_view kiosk_words = "/kiosk-words/";

std::vector<std::string> cited_by(const Json& document) {
  std::vector<std::string> out;
  const std::string pack(document["packRef"]["sha256"].text());
  if (work::is_plain_name(pack)) out.push_back("/v1/packs/" + pack);
  for (const Json& shown : document["shown"].items()) {
    const std::string lang(shown["lang"].text());
    const std::string path = std::string(kiosk_words) + lang + ".json";
    const bool words = shown["source"].text() == "words" && work::is_plain_name(lang);
    if (words && std::ranges::count(out, path) == 0) out.push_back(path);
  }
  return out;
}

record::Evidence evidence_for(const work::InboxEntry& entry, const Opening& by,
                              const std::vector<std::string>& cited) {
  record::Evidence out = by.evidence;
  out.receipt = entry.receipt;
  out.way = entry.way;
  for (const std::string& path : cited) {
    const auto text = by.texts.find(path);
    if (text == by.texts.end()) continue;
    if (path.starts_with(kiosk_words) && !text->second.empty()) out.words.push_back(text->second);
    if (!path.starts_with(kiosk_words)) out.pack = text->second;
  }
  return out;
}

}  // namespace

OpenedSent open_sent(const std::vector<record::Received>& parts, const work::InboxEntry& entry,
                     const Opening& by, const std::vector<std::string>& guess) {
  OpenedSent out;
  out.report = record::open_submission(parts, by.keyring, evidence_for(entry, by, guess));
  out.cited = cited_by(out.report.document);
  for (const std::string& path : out.cited) {
    if (!by.texts.contains(path)) out.lacks.push_back(path);
  }
  if (out.lacks.empty() && out.cited != guess)
    out.report = record::open_submission(parts, by.keyring, evidence_for(entry, by, out.cited));
  return out;
}

}  // namespace foyer::desk
