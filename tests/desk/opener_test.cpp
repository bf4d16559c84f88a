// What opens submissions beside the page: by its keys, or by headers that were added for them.

#include "desk/opener.h"

#include <catch2/catch_test_macros.hpp>

#include "transfer/added_header.h"
#include "work/listing.h"
#include "world.h"

using namespace foyer;
using base::Json;
using namespace record::test;

namespace {

struct Job {
  Case one;
  seal::Identity later = seal::make_identity(one.agency.random);

  Json listed() const {
    work::InboxEntry entry;
    entry.seq = 1;
    entry.link_id = one.made.commit.link_id;
    entry.receipt = one.evidence.receipt;
    entry.time = noon + 700;
    entry.parts = one.made.commit.parts;
    return work::inbox_entry_json(entry);
  }

  // By the worker, who had the old key, for the later one.
  Json headers(const keys::SigningKey& by) {
    Json out = Json::array();
    for (const record::Received& part : one.parts) {
      auto header = *seal::Keyring({&one.agency.team})
                         .make_header(part.body, {later.recipient}, one.agency.random);
      out.push(transfer::to_json(
          transfer::prove_header(base::hash_name(part.body), std::move(header), by)));
    }
    return out;
  }

  // The parts, with what somebody says that their hashes are.
  std::vector<record::Received> hashed(std::string_view added = "") const {
    std::vector<record::Received> out = one.parts;
    for (record::Received& part : out) {
      const std::string_view body = base::as_text(part.body);
      part.digest = base::hash_name(base::as_bytes(std::string(body) + std::string(added)));
    }
    return out;
  }

  Json work(const seal::Identity& key, Json headers) const {
    return work(key, std::move(headers), one.parts);
  }
  // The answer of an opener with this key, once it has the texts that it asks for.
  Json work(const seal::Identity& key, Json headers,
            const std::vector<record::Received>& parts) const {
    const std::string pack = "/v1/packs/" + one.agency.pack_hash;
    auto opener = desk::Opener::hire(desk::opener_setup({&key}, one.evidence, pack));
    REQUIRE(opener);
    opener->take_text(pack, one.evidence.pack);
    opener->take_text("/kiosk-words/en.json", std::string(words));
    Json job = Json::object().set("now", noon + 800).set("leadDays", 30);
    job.set("sent", Json::array().push(listed())).set("headers", std::move(headers));
    return opener->work(job, {parts});
  }
};

}  // namespace

SCENARIO("An opener makes a case's line by the headers that came with the job, or by none") {
  Job job;
  const Json as_ever = job.work(job.one.agency.team, Json::array());
  REQUIRE(as_ever["gist"]["numbers"].items().size() == 1);
  const Json closed = Json::object().set("closed", true);
  CHECK(job.work(job.later, Json::array()) == closed);
  CHECK(job.work(job.later, job.headers(job.one.agency.worker)) == as_ever);
  base::SeededRandom random(base::Secret32(base::sha256("nobody")));
  CHECK(job.work(job.later, job.headers(keys::make_signing_key(random))) == closed);
  CHECK(job.work(job.later, Json::array().push("junk")) == closed);
}

SCENARIO("A hash that the browser made of a part counts as the opener's own") {
  Job job;
  const auto with = [&](const std::vector<record::Received>& parts) {
    return job.work(job.one.agency.team, Json::array(), parts);
  };
  CHECK(with(job.hashed()) == with(job.one.parts));
  CHECK(with(job.hashed("other bytes")) != with(job.one.parts));
}
