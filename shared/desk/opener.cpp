#include "desk/opener.h"

#include "desk/gist.h"
#include "work/added_headers.h"

namespace foyer::desk {
namespace {

using base::Json;

Gathered read_gathered(const Json& json) {
  Gathered out;
  out.entries = json["entries"].items();
  for (const auto& [way, notes] : json["notes"].members()) out.notes.emplace(way, notes);
  out.known = json["known"];
  return out;
}

// What is not one opens nothing, and the rest goes on.
work::AddedHeaders read_headers(const Json& list) {
  work::AddedHeaders out;
  for (const Json& one : list.items()) {
    if (auto added = transfer::parse_added_header(one)) out.put(std::move(*added));
  }
  return out;
}

Json lacking(const std::vector<std::string>& paths) {
  Json out = Json::array();
  for (const std::string& path : paths) out.push(path);
  return Json::object().set("lacks", std::move(out));
}

}  // namespace

Json opener_setup(const work::Identities& identities, const record::Evidence& evidence,
                  const std::string& pack) {
  Json keys = Json::array(), keysets = Json::array();
  for (const seal::Identity* identity : identities)
    keys.push(seal::write_identity(*identity).text());
  for (const std::string& keyset : evidence.keysets) keysets.push(keyset);
  Json out = Json::object().set("root", base::to_b64u(evidence.root));
  out.set("identities", std::move(keys)).set("keysets", std::move(keysets));
  return out.set("pack", pack);
}

base::Result<Opener> Opener::hire(const Json& setup) {
  Opener out;
  out.evidence_.readings = record::make_readings();
  const auto root = setup.get_bytes("root", out.evidence_.root.size());
  if (!root) return std::unexpected(root.error());
  std::copy(root->begin(), root->end(), out.evidence_.root.begin());
  for (const Json& text : setup["keysets"].items()) {
    auto keyset = keys::parse_keyset(text.text(), out.evidence_.root);
    if (!keyset) return std::unexpected(keyset.error());
    out.keysets_.push_back(std::move(*keyset));
    out.evidence_.keysets.emplace_back(text.text());
  }
  for (const Json& one : setup["identities"].items()) {
    auto identity = seal::parse_identity(one.text());
    if (!identity) return std::unexpected(identity.error());
    out.identities_.push_back(std::move(*identity));
  }
  out.pack_path_ = setup["pack"].text();
  return out;
}

work::Identities Opener::identities() const {
  work::Identities out;
  for (const seal::Identity& identity : identities_) out.push_back(&identity);
  return out;
}

void Opener::take_text(std::string path, std::string text) {
  // The page has proved the pack with this hash; another one under its name is no pack at all.
  if (path == pack_path_ && path.ends_with("/" + base::hash_name(base::as_bytes(text)))) {
    if (auto pack = pack::open_pack(text)) pack_ = std::move(pack->pack);
  }
  texts_.insert_or_assign(std::move(path), std::move(text));
}

Json Opener::work(const Json& job, const std::vector<std::vector<record::Received>>& parts) {
  const auto listed =
      work::parse_inbox(Json::object().set("submissions", job["sent"]).set("next", 0));
  const Json strange = Json::object().set("strange", true);
  if (!listed || listed->items.size() != parts.size()) return strange;
  if (!pack_) return texts_.contains(pack_path_) ? strange : lacking({pack_path_});
  const work::AddedHeaders headers = read_headers(job["headers"]);
  const Opening by{{identities(), headers.believed(keysets_)}, evidence_, texts_};
  Case one;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    OpenedSent opened = open_sent(parts[i], listed->items[i], by, guess_);
    guess_ = opened.cited;
    if (!opened.lacks.empty()) return lacking(opened.lacks);
    if (opened.report.closed) return Json::object().set("closed", true);
    if (!take_sent(one, opened.report, listed->items[i])) return strange;
  }
  const Reader reader{by.keyring, evidence_, *pack_, job["now"].integer()};
  // Where the relay has no entries and no notes, there is nothing to be read.
  if (job.has("gathered")) {
    take_gathered(one, read_gathered(job["gathered"]), reader);
  } else {
    rejoin_case(one, *pack_, reader.now);
    one.whole = true;
  }
  const Gist gist = make_gist(one, static_cast<int>(job["leadDays"].integer()), reader.now);
  return Json::object().set("gist", gist_json(gist)).set("head", head_of(one.open));
}

}  // namespace foyer::desk
