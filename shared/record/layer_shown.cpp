#include "base/utf8.h"
#include "record/fill.h"

#include "record/names.h"
#include "record/readings.h"

namespace foyer::record {
namespace {

using base::Json;

std::vector<std::string> values_of(const Json& shown) {
  std::vector<std::string> out;
  for (const Json& value : shown["values"].items()) out.emplace_back(value.text());
  return out;
}

// The text agrees with its own hash and hides nothing.
bool is_plain(const Json& shown) {
  return !shown["text"].text().empty() && !base::has_hidden_characters(shown["text"].text()) &&
         base::hash_name(base::as_bytes(shown["text"].text())) == shown["sha256"].text() &&
         shown["openedAt"].integer() <= shown["closedAt"].integer();
}

State in_pack(const Json& shown, const pack::Pack* pack) {
  if (pack == nullptr) return State::not_checked;
  const std::string_view id = shown["id"].text();
  const std::string_view lang = shown["lang"].text();
  const pack::Statement* statement = pack->statement(id);
  if (statement == nullptr) return State::failed;
  const bool easy = shown["level"].text() == name(Shown::Level::easy);
  const std::string_view text = easy ? std::string_view(statement->easy) : id;
  const bool same = std::to_string(statement->version) == shown["version"].text() &&
                    pack->language_of(text, lang) == lang &&
                    fill(pack->text(text, lang), values_of(shown)) == shown["text"].text();
  return same ? State::ok : State::failed;
}

using Words = std::vector<std::shared_ptr<const ReadWords>>;

State in_words(const Json& shown, const Words& files) {
  for (const auto& words : files) {
    if (words->hash != shown["version"].text()) continue;
    const bool same = !words->json.is_null() && fill(words->json[shown["id"].text()].text(),
                                                     values_of(shown)) == shown["text"].text();
    return same ? State::ok : State::failed;
  }
  return State::not_checked;
}

// The pack that the link's manifest names, by a publisher of the keyset that it pins.
std::shared_ptr<const pack::SignedPack> read_pack(const OpenedRecord& record,
                                                  const Evidence& evidence) {
  auto pack = read_pack_text(evidence);
  if (!pack) return nullptr;
  const auto proved =
      link::parse_private(record.document.private_text, record.document.public_text);
  const auto keysets = read_keysets(evidence);
  if (!proved || !keysets || pack->hash != proved->manifest.pack) return nullptr;
  const keys::Keyset* pinned = keysets->find(proved->manifest.keyset, evidence);
  if (pinned == nullptr || !keys::may_publish(*pinned, pack->by)) return nullptr;
  return pack;
}

}  // namespace

Verdict verify_shown(const OpenedRecord& record, const Evidence& evidence) {
  if (record.document.refused) {
    return {Layer::shown, State::not_applicable, "A refusal keeps nothing of what was shown."};
  }
  const auto pack = read_pack(record, evidence);
  if (!evidence.pack.empty() && !pack) {
    return {Layer::shown, State::failed, "The pack is not the one that the link's manifest names."};
  }
  Words files;
  for (const std::string& file : evidence.words) files.push_back(read_words_text(evidence, file));
  State all = State::ok;
  for (const Json& shown : record.document.json["shown"].items()) {
    const bool words = shown["source"].text() == name(Shown::Source::words);
    const State one = !is_plain(shown) ? State::failed
                      : words          ? in_words(shown, files)
                                       : in_pack(shown, pack ? &pack->pack : nullptr);
    if (one == State::failed) {
      return {Layer::shown, State::failed, "A text differs from what the agency published."};
    }
    if (one == State::not_checked) all = State::not_checked;
  }
  return all == State::ok
             ? Verdict{Layer::shown, State::ok, "Every text shown is as the agency published it."}
             : Verdict{Layer::shown, State::not_checked,
                       "The pack or the words that were shown are not at hand to compare."};
}

}  // namespace foyer::record
