#include "cli/evidence.h"

#include <algorithm>
#include <set>

#include "cli/clock.h"
#include "cli/failure.h"
#include "cli/seen_agency.h"

namespace foyer::cli {
namespace {

namespace limits = base::limits;

constexpr std::size_t words_bytes_max = 1 * limits::MiB;
constexpr int newer_keysets_max = 1000;

// The newest keyset that the agency names now; the relay may not show an older agency.json.
std::string newest_hash(const Sources& sources) {
  const auto text = sources.relay->get("/agency.json", limits::agency_bytes_max);
  if (!text) stop("The relay has no agency.json.");
  const auto fresh = need(keys::parse_agency(*text, now()), "The relay's agency.json");
  see_agency(sources.folder, fresh);
  return fresh.keyset;
}

// Keysets of the relay that follow the folder's newest, oldest first.
std::vector<std::string> newer_keysets(const Sources& sources, const std::string& known) {
  std::vector<std::string> out;
  for (std::string hash = newest_hash(sources); hash != known;) {
    if (!is_file_name(hash) || out.size() == newer_keysets_max) {
      stop("The relay's keysets do not follow those of this folder.");
    }
    auto text = sources.relay->get("/v1/keysets/" + hash, limits::keyset_bytes_max);
    if (!text || base::hash_name(base::as_bytes(*text)) != hash) {
      stop("The relay lacks a keyset that the agency names.");
    }
    const auto keyset = need(keys::parse_keyset(*text, sources.folder.settings().root));
    hash = keyset.prev;
    out.push_back(std::move(*text));
  }
  std::ranges::reverse(out);
  return out;
}

void gather_words(const Sources& sources, const std::string& lang, record::Evidence& evidence) {
  if (!is_file_name(lang)) return;
  if (sources.words && fs::exists(*sources.words / (lang + ".json"))) {
    evidence.words.push_back(read_text(*sources.words / (lang + ".json"), words_bytes_max));
  } else if (sources.relay != nullptr) {
    auto text = sources.relay->get("/words/" + lang + ".json", words_bytes_max);
    if (text) evidence.words.push_back(std::move(*text));
  }
}

}  // namespace

record::Evidence gather_keysets(const Sources& sources) {
  record::Evidence out;
  out.root = sources.folder.settings().root;
  const auto known = sources.folder.keysets();
  for (const NamedKeyset& keyset : known) out.keysets.push_back(keyset.text);
  if (sources.relay != nullptr) {
    for (std::string& text : newer_keysets(sources, known.back().hash)) {
      out.keysets.push_back(std::move(text));
    }
  }
  return out;
}

std::vector<keys::Keyset> read_keysets(const record::Evidence& evidence) {
  std::vector<keys::Keyset> out;
  for (const std::string& text : evidence.keysets) {
    out.push_back(need(keys::parse_keyset(text, evidence.root), "A keyset"));
  }
  return out;
}

void gather_texts(const Sources& sources, const base::Json& document, record::Evidence& evidence) {
  const std::string pack(document["packRef"]["sha256"].text());
  evidence.pack = sources.folder.pack_text(pack);
  if (evidence.pack.empty() && sources.relay != nullptr && is_file_name(pack)) {
    evidence.pack =
        sources.relay->get("/v1/packs/" + pack, limits::pack_bytes_max).value_or(std::string());
  }
  std::set<std::string> languages;
  for (const base::Json& shown : document["shown"].items()) {
    if (shown["source"].text() == "words") languages.emplace(shown["lang"].text());
  }
  for (const std::string& lang : languages) gather_words(sources, lang, evidence);
}

}  // namespace foyer::cli
