#include <catch2/catch_test_macros.hpp>

#include "record/entry_chain.h"
#include "transfer/entry.h"
#include "vectors/read_vectors.h"
#include "world.h"

namespace foyer::record::test {
namespace {

using base::Code;
using base::Json;

const std::string unit = "dW5pdC1vZi10ZXN0cw";

Entry entry_of(const Agency& agency, std::int64_t seq, std::string prev) {
  Entry out;
  out.unit_id = unit;
  out.submissions = {agency.pack_hash};
  out.keyset = agency.keyset_hash;
  out.seq = seq;
  out.prev = std::move(prev);
  out.kind = EntryKind::answer;
  out.by = "kim";
  out.at = noon + seq;
  out.body = Json::object().set("task", "question-0").set("text", "No, only we read it.");
  return out;
}

base::Bytes seal(Agency& agency, const Entry& entry) {
  return *seal_entry(entry, agency.worker, agency.keyset, agency.random);
}

std::vector<base::Bytes> chain_of(Agency& agency, int count) {
  std::vector<base::Bytes> out;
  std::string prev = transfer::first_prev(unit);
  for (int seq = 1; seq <= count; ++seq) {
    out.push_back(seal(agency, entry_of(agency, seq, prev)));
    prev = base::hash_name(out.back());
  }
  return out;
}

std::vector<KeptEntry> kept(const std::vector<base::Bytes>& sealed) {
  std::vector<KeptEntry> out;
  for (const base::Bytes& one : sealed) out.push_back({one});
  return out;
}

base::Result<Chain> read(const Agency& agency, const std::vector<base::Bytes>& sealed,
                         const ChainHead& known = {}) {
  Evidence evidence;
  evidence.root = agency.root.public_key;
  evidence.keysets = {agency.keyset_text};
  return verify_entries(unit, kept(sealed), {&agency.team}, evidence, known);
}

Code refusal(const base::Result<Chain>& chain) {
  REQUIRE_FALSE(chain);
  return chain.error().code;
}

}  // namespace

SCENARIO("An entry is sealed to team and recovery in steps of 4 KiB, and says the same again") {
  Agency agency;
  const Entry entry = entry_of(agency, 1, transfer::first_prev(unit));
  const base::Bytes sealed = seal(agency, entry);
  for (const seal::Identity* identity : {&agency.team, &agency.recovery}) {
    const auto plain = seal::open_with({identity}, sealed);
    REQUIRE(plain);
    CHECK(plain->text().size() == 4096);
    const auto again = read_entry(plain->text());
    REQUIRE(again);
    CHECK(again->entry.body == entry.body);
    CHECK(again->entry.kind == EntryKind::answer);
    CHECK(again->by == agency.worker.public_key);
  }
  CHECK_FALSE(seal::open_with({&agency.duty}, sealed));
  Entry longer = entry;
  longer.body.set("text", std::string(5000, 'a'));
  CHECK(seal::open_with({&agency.team}, seal(agency, longer))->text().size() == 8192);
}

SCENARIO("A bit that flips in an entry is refused, in the seal and below it (attack 1)") {
  Agency agency;
  const base::Bytes sealed = chain_of(agency, 1)[0];
  for (std::size_t at = 0; at < sealed.size(); at += 97) {
    base::Bytes bent = sealed;
    bent[at] ^= 4;
    REQUIRE_FALSE(read(agency, {bent}));
  }
  const std::string plain(seal::open_with({&agency.team}, sealed)->text());
  for (std::size_t at = 0; at < plain.size(); ++at) {
    std::string bent = plain;
    bent[at] = static_cast<char>(bent[at] ^ 1);
    REQUIRE_FALSE(read_entry(bent));
  }
  CHECK_FALSE(read_entry(plain + std::string(4096, ' ')));
  CHECK_FALSE(read_entry(std::string_view(plain).substr(0, plain.size() - 1)));
  CHECK_FALSE(read_entry(""));
}

SCENARIO("A case chain that is forked, cut, gapped, mixed or hidden is refused (attack 28)") {
  Agency agency;
  const auto chain = chain_of(agency, 3);
  const auto whole = read(agency, chain);
  REQUIRE(whole);
  CHECK(whole->entries.size() == 3);
  CHECK(whole->head.seq == 3);
  CHECK(whole->head.hash == base::hash_name(chain[2]));
  CHECK(read(agency, {})->head.hash == transfer::first_prev(unit));
  SECTION("gapped, reordered, doubled, without its first") {
    CHECK(refusal(read(agency, {chain[0], chain[2]})) == Code::mismatch);
    CHECK(refusal(read(agency, {chain[1], chain[0], chain[2]})) == Code::mismatch);
    CHECK(refusal(read(agency, {chain[0], chain[0]})) == Code::mismatch);
    CHECK(refusal(read(agency, {chain[1], chain[2]})) == Code::mismatch);
  }
  SECTION("shorter than it was seen, and another than it was seen") {
    const ChainHead seen{3, base::hash_name(chain[2])};
    CHECK(read(agency, chain, seen));
    CHECK(refusal(read(agency, {chain[0], chain[1]}, seen)) == Code::conflict);
    auto fork = chain;
    fork[2] = seal(agency, entry_of(agency, 3, base::hash_name(chain[1])));
    CHECK(read(agency, fork));
    CHECK(refusal(read(agency, fork, seen)) == Code::conflict);
  }
  SECTION("an entry of another unit") {
    Entry other = entry_of(agency, 4, whole->head.hash);
    other.unit_id = "another";
    auto mixed = chain;
    mixed.push_back(seal(agency, other));
    CHECK(refusal(read(agency, mixed)) == Code::mismatch);
  }
}

SCENARIO("What was disposed of leaves its receipt, and only before a worker's order") {
  Agency agency;
  std::vector<KeptEntry> chain = kept(chain_of(agency, 3));
  Entry order = entry_of(agency, 4, base::hash_name(chain[2].sealed));
  order.kind = EntryKind::dispose;
  order.body = Json::object().set("why", "The time is over.").set("what", Json::array().push("a"));
  chain.push_back({seal(agency, order)});
  const auto tombstone = [&](std::size_t at) {
    const auto seq = static_cast<std::int64_t>(at) + 1;
    const std::string prev =
        at == 0 ? transfer::first_prev(unit) : base::hash_name(chain[at - 1].sealed);
    return KeptEntry{{},
                     transfer::write_entry_receipt(
                         {unit, seq, prev, base::hash_name(chain[at].sealed), noon}, agency.relay)};
  };
  Evidence evidence;
  evidence.root = agency.root.public_key;
  evidence.keysets = {agency.keyset_text};
  const auto verify = [&](const std::vector<KeptEntry>& all, const ChainHead& known = {}) {
    return verify_entries(unit, all, {&agency.team}, evidence, known);
  };
  std::vector<KeptEntry> gone{tombstone(0), tombstone(1), tombstone(2), chain[3]};
  const auto read = verify(gone);
  REQUIRE(read);
  CHECK(read->entries.size() == 1);
  CHECK(read->disposed == 3);
  CHECK(read->head.hash == base::hash_name(chain[3].sealed));
  CHECK(verify(gone, {3, base::hash_name(chain[2].sealed)}));
  SECTION("another chain than was seen, shorter, gapped, or of another unit") {
    CHECK(refusal(verify(gone, {3, base::hash_name(chain[1].sealed)})) == Code::conflict);
    CHECK(refusal(verify(gone, {5, "x"})) == Code::conflict);
    CHECK(refusal(verify({gone[0], gone[2], gone[3]})) == Code::mismatch);
    CHECK(refusal(verify({gone[1], gone[2], gone[3]})) == Code::mismatch);
  }
  SECTION("nobody ordered it") {
    CHECK(refusal(verify({gone[0], chain[1]})) == Code::denied);
    const auto later = seal(agency, entry_of(agency, 5, read->head.hash));
    const KeptEntry deleted{
        {},
        transfer::write_entry_receipt({unit, 5, read->head.hash, base::hash_name(later), noon},
                                      agency.relay)};
    auto longer = gone;
    longer.push_back(deleted);
    CHECK(refusal(verify(longer)) == Code::denied);
  }
  SECTION("a receipt by nobody") {
    gone[1].receipt = transfer::write_entry_receipt(
        {unit, 2, base::hash_name(chain[0].sealed), base::hash_name(chain[1].sealed), noon},
        agency.worker);
    CHECK(refusal(verify(gone)) == Code::denied);
    gone[1].receipt.clear();
    CHECK_FALSE(verify(gone));
  }
}

SCENARIO("Only a reading worker of the keyset in force adds to a case (attacks 24 and 26)") {
  Agency agency;
  const std::string first = transfer::first_prev(unit);
  SECTION("not a stranger, and not in another worker's name") {
    const keys::SigningKey stranger = keys::make_signing_key(agency.random);
    const auto forged =
        *seal_entry(entry_of(agency, 1, first), stranger, agency.keyset, agency.random);
    CHECK(refusal(read(agency, {forged})) == Code::denied);
    Entry named = entry_of(agency, 1, first);
    named.by = "rae";
    CHECK(refusal(read(agency, {seal(agency, named)})) == Code::denied);
  }
  SECTION("not by a keyset that nobody published, or one of before") {
    Entry lost = entry_of(agency, 1, first);
    lost.keyset = agency.pack_hash;
    CHECK(refusal(read(agency, {seal(agency, lost)})) == Code::denied);
    keys::Keyset next = agency.keyset;
    next.epoch = 2;
    next.prev = agency.keyset_hash;
    Evidence evidence;
    evidence.root = agency.root.public_key;
    evidence.keysets = {agency.keyset_text, keys::write_keyset(next, agency.root)};
    Entry now = entry_of(agency, 1, first);
    now.keyset = base::hash_name(base::as_bytes(evidence.keysets[1]));
    const base::Bytes newer = seal(agency, now);
    const base::Bytes older = seal(agency, entry_of(agency, 2, base::hash_name(newer)));
    const auto chain = verify_entries(unit, kept({newer, older}), {&agency.team}, evidence, {});
    CHECK(refusal(chain) == Code::denied);
  }
}

SCENARIO("A kind has its own members, no others, and nothing hidden") {
  const auto status = [](EntryKind kind, Json body) { return check_body(kind, body).has_value(); };
  const Json capacity = Json::object()
                            .set("role", "client")
                            .set("determination", "able")
                            .set("basis", "She told it back.")
                            .set("supports", Json::array());
  CHECK(status(EntryKind::capacity, capacity));
  CHECK_FALSE(status(EntryKind::identity, capacity));
  CHECK_FALSE(status(EntryKind::capacity, Json(capacity).set("score", 3)));
  CHECK_FALSE(status(EntryKind::capacity, Json(capacity).set("determination", "surely")));
  CHECK_FALSE(status(EntryKind::capacity, Json(capacity).set("basis", "")));
  CHECK_FALSE(status(EntryKind::capacity, Json(capacity).set("basis", 7)));
  CHECK_FALSE(status(EntryKind::capacity, Json(capacity).set("basis",
                                                             "a\u202e"
                                                             "b")));
  CHECK_FALSE(status(EntryKind::capacity, Json(capacity).set("basis", std::string(8001, 'a'))));
  CHECK(status(EntryKind::capacity, Json(capacity).set("basis", std::string(8000, 'a'))));
  CHECK_FALSE(status(EntryKind::capacity, Json()));
  Json many = Json::array();
  for (int i = 0; i < 201; ++i) many.push("channel.text");
  CHECK_FALSE(status(EntryKind::activate, Json::object().set("rows", many)));
  for (int kind = 0; kind < entry_kinds; ++kind) {
    const auto known = parse_entry_kind(name(static_cast<EntryKind>(kind)));
    REQUIRE(known);
    CHECK(static_cast<int>(*known) == kind);
  }
  CHECK_FALSE(parse_entry_kind("promise"));
}

SCENARIO("Entries that an independent program wrote and sealed hold") {
  const Json told = vectors::read("entry");
  const Json keys = vectors::read("keys")["keysets"];
  const auto team =
      seal::parse_identity(vectors::read("age")["identities"]["team"]["secret"].text());
  REQUIRE(team);
  Evidence evidence;
  evidence.root = vectors::array<32>(keys["root"]);
  for (const Json& text : keys["chain"].items()) evidence.keysets.emplace_back(text.text());
  std::vector<base::Bytes> sealed;
  for (const Json& one : told["entries"].items()) sealed.push_back(vectors::bytes(one));
  const auto chain = verify_entries(told["unitId"].text(), kept(sealed), {&*team}, evidence, {});
  REQUIRE(chain);
  REQUIRE(chain->entries.size() == 2);
  CHECK(chain->entries[0].kind == EntryKind::identity);
  CHECK(chain->entries[1].body["text"].text() == "Không, chỉ chúng tôi đọc.");
  CHECK(chain->head.hash == told["head"].text());
}

}  // namespace foyer::record::test
