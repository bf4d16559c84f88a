// What was sealed to keys of before opens by added headers, with every layer as it was.

#include <catch2/catch_test_macros.hpp>

#include "record/entry_chain.h"
#include "transfer/entry.h"
#include "world.h"

namespace foyer::record::test {
namespace {

// Headers for one later key, made by whoever has the team's.
seal::Keyring keyring_of(Agency& agency, const seal::Identity& later,
                         const std::vector<base::Bytes>& files) {
  std::map<std::string, base::Bytes> headers;
  for (const base::Bytes& file : files) {
    headers[base::hash_name(file)] =
        *seal::Keyring({&agency.team}).make_header(file, {later.recipient}, agency.random);
  }
  return {{&later}, [headers](const std::string& of) {
            const auto found = headers.find(of);
            return found == headers.end() ? std::vector<seal::AddedHeader>{}
                                          : std::vector<seal::AddedHeader>{{found->second, "kim"}};
          }};
}

}  // namespace

SCENARIO("A submission opens by added headers, and every layer is that of the bytes as sent") {
  Case one;
  const seal::Identity later = seal::make_identity(one.agency.random);
  const Report closed = open_submission(one.parts, {&later}, one.evidence);
  CHECK(closed.state(Layer::envelope) == State::failed);
  CHECK(closed.closed);
  CHECK(closed.headers_by.empty());

  const seal::Keyring keyring =
      keyring_of(one.agency, later, {one.parts[0].body, one.parts[1].body});
  const Report report = open_submission(one.parts, keyring, one.evidence);
  CHECK(report.all_hold());
  CHECK_FALSE(report.closed);
  CHECK(report.document_line == one.made.document);
  CHECK(report.parts.size() == 1);
  CHECK(report.headers_by == std::vector<std::string>{"kim"});
  CHECK(report.verdicts.front().text.find("added") != std::string_view::npos);
  CHECK(one.report().headers_by.empty());

  SECTION("with a header for the safety part alone, that part is read and no more") {
    const auto duty = open_submission(one.parts, keyring_of(one.agency, later, {one.parts[1].body}),
                                      one.evidence);
    CHECK_FALSE(duty.is_clients());
    CHECK(duty.parts.size() == 1);
    CHECK(duty.headers_by == std::vector<std::string>{"kim"});
  }
  SECTION("a header of another part is refused by name") {
    const auto wrong = *seal::Keyring({&one.agency.team})
                            .make_header(one.parts[1].body, {later.recipient}, one.agency.random);
    const seal::Keyring swapped({&later}, [&](const std::string&) {
      return std::vector<seal::AddedHeader>{{wrong, "kim"}};
    });
    const Report refused = open_submission(one.parts, swapped, one.evidence);
    CHECK(refused.state(Layer::envelope) == State::failed);
    CHECK_FALSE(refused.closed);
    CHECK(refused.verdicts.front().text.find("another file") != std::string_view::npos);
  }
}

SCENARIO("A chain of entries opens by added headers, in its order and place") {
  Agency agency;
  const std::string unit = "dW5pdC1vZi10ZXN0cw";
  Entry entry;
  entry.unit_id = unit;
  entry.submissions = {agency.pack_hash};
  entry.keyset = agency.keyset_hash;
  entry.seq = 1;
  entry.prev = transfer::first_prev(unit);
  entry.kind = EntryKind::answer;
  entry.by = "kim";
  entry.at = noon;
  entry.body = base::Json::object().set("task", "question-0").set("text", "Yes.");
  const base::Bytes sealed = *seal_entry(entry, agency.worker, agency.keyset, agency.random);
  Evidence evidence;
  evidence.root = agency.root.public_key;
  evidence.keysets = {agency.keyset_text};
  const seal::Identity later = seal::make_identity(agency.random);
  CHECK(verify_entries(unit, {{sealed}}, {&later}, evidence, {}).error().code ==
        base::Code::wrong_key);
  const auto chain =
      verify_entries(unit, {{sealed}}, keyring_of(agency, later, {sealed}), evidence, {});
  REQUIRE(chain);
  CHECK(chain->entries.front().body == entry.body);
  CHECK(chain->head.hash == base::hash_name(sealed));
}

}  // namespace foyer::record::test
