#include "keys/keyset.h"

#include <algorithm>

#include "keys/agency.h"
#include "keys/fields.h"

namespace foyer::keys {
namespace {

using base::Code;
using base::fail;
using base::Json;

constexpr std::size_t id_bytes_max = 64;
constexpr std::size_t recipient_size = 62;  // age1 and 58 letters
constexpr std::size_t roles_max = 8;
constexpr std::size_t role_bytes_max = 32;
constexpr std::size_t workers_max = 500;
constexpr std::size_t publishers_max = 32;
constexpr std::size_t relays_max = 64;

// The shape only; foyer::seal decodes it and checks its sum before anything is sealed to it.
std::string recipient(Fields& fields, std::string_view name) {
  std::string text = fields.text(name, recipient_size);
  if (text.size() != recipient_size || !text.starts_with("age1")) {
    fields.refuse(Code::malformed, "A reader's key in the keyset is not an age key.");
  }
  return text;
}

Json write_workers(const std::vector<Worker>& workers) {
  Json out = Json::array();
  for (const Worker& worker : workers) {
    out.push(Json::object()
                 .set("id", worker.id)
                 .set("roles", write_texts(worker.roles))
                 .set("signKey", base::to_b64u(worker.sign_key))
                 .set("ageKey", worker.age_key));
  }
  return out;
}

Json write_relays(const std::vector<RelayKey>& relays) {
  Json out = Json::array();
  for (const RelayKey& relay : relays) {
    out.push(Json::object()
                 .set("key", base::to_b64u(relay.key))
                 .set("notBefore", relay.not_before)
                 .set("notAfter", relay.not_after));
  }
  return out;
}

void read_people(Fields& fields, Keyset& keyset) {
  fields.each("workers", workers_max, [&](Fields& item) {
    Worker worker;
    worker.id = item.required("id", id_bytes_max);
    worker.roles = item.texts("roles", roles_max, role_bytes_max);
    worker.sign_key = item.key("signKey");
    worker.age_key = recipient(item, "ageKey");
    const bool twice = std::ranges::any_of(keyset.workers, [&](const Worker& other) {
      return other.id == worker.id || other.sign_key == worker.sign_key;
    });
    if (twice) item.refuse(Code::malformed, "A worker stands twice in the keyset.");
    keyset.workers.push_back(std::move(worker));
  });
  keyset.publishers = fields.keys("publishers", publishers_max);
  fields.each("relays", relays_max, [&](Fields& item) {
    keyset.relays.push_back({item.key("key"), item.time("notBefore"), item.time("notAfter")});
  });
}

Keyset read_body(Fields& fields) {
  Keyset keyset;
  keyset.agency = fields.hash("agency");
  keyset.epoch = fields.integer("epoch", 1, base::limits::json_integer_max);
  keyset.prev = fields.hash_or_empty("prev");
  keyset.not_before = fields.time("notBefore");
  keyset.not_after = fields.time("notAfter");
  fields.object("recipients", [&](Fields& inner) {
    keyset.team = recipient(inner, "team");
    keyset.duty = recipient(inner, "duty");
    keyset.recovery = recipient(inner, "recovery");
  });
  read_people(fields, keyset);
  if (keyset.prev.empty() != (keyset.epoch == 1)) {
    fields.refuse(Code::malformed, "Only the first keyset has no keyset before it.");
  }
  if (keyset.not_after <= keyset.not_before) {
    fields.refuse(Code::malformed, "The keyset ends before it begins.");
  }
  return keyset;
}

}  // namespace

std::string write_keyset(const Keyset& keyset, const SigningKey& root) {
  Json publishers = Json::array();
  for (const PublicKey& key : keyset.publishers) publishers.push(base::to_b64u(key));
  Json body;
  body.set("v", 1)
      .set("agency", keyset.agency)
      .set("epoch", keyset.epoch)
      .set("prev", keyset.prev)
      .set("notBefore", keyset.not_before)
      .set("notAfter", keyset.not_after)
      .set("recipients", Json::object()
                             .set("team", keyset.team)
                             .set("duty", keyset.duty)
                             .set("recovery", keyset.recovery))
      .set("workers", write_workers(keyset.workers))
      .set("publishers", std::move(publishers))
      .set("relays", write_relays(keyset.relays));
  return write_signed(body, root, ProofKind::keyset);
}

base::Result<Keyset> parse_keyset(std::string_view text, const PublicKey& root) {
  const auto document = parse_signed(text, ProofKind::keyset, base::limits::keyset_bytes_max);
  if (!document) return std::unexpected(document.error());
  if (document->by != root) {
    return fail(Code::bad_proof, "The keyset is not signed by the agency's own key.");
  }
  Fields fields(document->body);
  Keyset keyset = read_body(fields);
  if (keyset.agency != agency_id(root)) {
    fields.refuse(Code::mismatch, "The keyset is another agency's.");
  }
  return finish(fields, std::move(keyset));
}

base::Status check_current(const Keyset& keyset, base::UnixSeconds now) {
  if (now >= keyset.not_before && now < keyset.not_after) return {};
  return fail(Code::expired, "The agency's keys are not valid at this time.");
}

const Worker* find_worker(const Keyset& keyset, const PublicKey& sign_key, std::string_view role) {
  const auto found = std::ranges::find_if(keyset.workers, [&](const Worker& worker) {
    return worker.sign_key == sign_key &&
           std::ranges::find(worker.roles, role) != worker.roles.end();
  });
  return found == keyset.workers.end() ? nullptr : &*found;
}

bool may_publish(const Keyset& keyset, const PublicKey& key) {
  return std::ranges::find(keyset.publishers, key) != keyset.publishers.end();
}

bool is_relay(const Keyset& keyset, const PublicKey& key, base::UnixSeconds at) {
  return std::ranges::any_of(keyset.relays, [&](const RelayKey& relay) {
    return relay.key == key && at >= relay.not_before && at < relay.not_after;
  });
}

base::Status verify_chain(const std::vector<std::string>& chain, std::string_view pinned_hash,
                          std::string_view newest_hash, const PublicKey& root) {
  if (chain.empty() || base::hash_name(base::as_bytes(chain.front())) != pinned_hash ||
      base::hash_name(base::as_bytes(chain.back())) != newest_hash) {
    return fail(Code::mismatch, "The agency's keys do not lead from the link's to the newest.");
  }
  std::int64_t epoch = 0;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const auto keyset = parse_keyset(chain[i], root);
    if (!keyset) return std::unexpected(keyset.error());
    const bool follows = keyset->epoch == epoch + 1 && i > 0 &&
                         keyset->prev == base::hash_name(base::as_bytes(chain[i - 1]));
    if (i > 0 && !follows) {
      return fail(Code::mismatch, "A step is missing between the agency's old and new keys.");
    }
    epoch = keyset->epoch;
  }
  return {};
}

}  // namespace foyer::keys
