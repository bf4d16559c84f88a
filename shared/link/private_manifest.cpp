#include "keys/fields.h"
#include "keys/signed_document.h"
#include "keys/walk_in.h"
#include "link/walk_in.h"

namespace foyer::link {
namespace {

using base::Code;
using base::Json;
using keys::Fields;

constexpr std::size_t word_bytes_max = 64;   // ids, kinds, states, dates
constexpr std::size_t text_bytes_max = 300;  // names, numbers, contacts
constexpr std::size_t list_items_max = 64;
constexpr std::size_t languages_max = 32;
constexpr std::size_t asks_max = 128, ask_bytes_max = 128;

Json write_worker(const WorkerStatement& worker) {
  Json licences = Json::array();
  for (const Licence& licence : worker.licences) {
    licences.push(Json::object()
                      .set("state", licence.state)
                      .set("type", licence.type)
                      .set("number", licence.number)
                      .set("verifiedOn", licence.verified_on)
                      .set("expiresOn", licence.expires_on)
                      .set("multistate", licence.multistate));
  }
  Json contacts = Json::array();
  for (const Contact& contact : worker.contacts) {
    contacts.push(Json::object().set("kind", contact.kind).set("value", contact.value));
  }
  Json attestations = Json::array();
  for (const Attestation& said : worker.attestations) {
    attestations.push(
        Json::object().set("id", said.id).set("version", said.version).set("on", said.on));
  }
  return Json::object()
      .set("id", worker.id)
      .set("name", worker.name)
      .set("state", worker.state)
      .set("licences", std::move(licences))
      .set("contacts", std::move(contacts))
      .set("attestations", std::move(attestations));
}

Json write_channels(const std::vector<ChannelUse>& channels) {
  Json out = Json::array();
  for (const ChannelUse& channel : channels) {
    out.push(
        Json::object().set("id", channel.id).set("purposes", keys::write_texts(channel.purposes)));
  }
  return out;
}

void read_worker(Fields& fields, WorkerStatement& worker) {
  worker.id = fields.required("id", word_bytes_max);
  worker.name = fields.required("name", text_bytes_max);
  worker.state = fields.required("state", word_bytes_max);
  fields.each("licences", list_items_max, [&](Fields& item) {
    worker.licences.push_back(
        {item.required("state", word_bytes_max), item.required("type", word_bytes_max),
         item.required("number", text_bytes_max), item.text("verifiedOn", word_bytes_max),
         item.text("expiresOn", word_bytes_max), item.truth("multistate")});
  });
  fields.each("contacts", list_items_max, [&](Fields& item) {
    worker.contacts.push_back(
        {item.required("kind", word_bytes_max), item.required("value", text_bytes_max)});
  });
  fields.each("attestations", list_items_max, [&](Fields& item) {
    worker.attestations.push_back({item.required("id", word_bytes_max),
                                   item.required("version", word_bytes_max),
                                   item.required("on", word_bytes_max)});
  });
}

// Two signers may have the same role, so roles are a plain list where texts() would refuse twins.
std::vector<std::string> read_roles(const Json& body, std::string_view name, Fields& fields) {
  std::vector<std::string> roles;
  const auto& items = body[name].items();
  if (items.empty() || items.size() > base::limits::turns_max) {
    fields.refuse(Code::malformed, "The link names no signer, or too many.");
    return roles;
  }
  for (const Json& item : items) {
    if (item.text().empty() || item.text().size() > word_bytes_max) {
      fields.refuse(Code::malformed, "A signer's role is not a text of the right length.");
    }
    roles.emplace_back(item.text());
  }
  return roles;
}

// `unit` stands in for unitId, where the manifest is one for all walk-ins.
PrivateManifest read_body(const Json& body, Fields& fields, const std::string* unit) {
  PrivateManifest manifest;
  fields.object("worker", [&](Fields& inner) { read_worker(inner, manifest.worker); });
  manifest.services = fields.texts("services", list_items_max, word_bytes_max);
  fields.each("channels", list_items_max, [&](Fields& item) {
    manifest.channels.push_back({item.required("id", word_bytes_max),
                                 item.texts("purposes", list_items_max, word_bytes_max)});
  });
  manifest.mode = fields.required("mode", word_bytes_max);
  manifest.unit_id = unit ? *unit : fields.required("unitId", word_bytes_max);
  manifest.unit_type = fields.required("unitType", word_bytes_max);
  manifest.required_signers = read_roles(body, "requiredSigners", fields);
  manifest.turns = read_roles(body, "turns", fields);
  if (body.has("asks")) {
    manifest.asks = fields.texts("asks", asks_max, ask_bytes_max);
    if (manifest.asks.empty()) fields.refuse(Code::malformed, "The link asks nothing.");
  }
  manifest.pack = fields.hash("pack");
  manifest.keyset = fields.hash("keyset");
  manifest.bytes_max = fields.integer("bytesMax", 1, base::limits::link_bytes_max);
  if (manifest.mode != "remote" && manifest.mode != "in-person") {
    fields.refuse(Code::malformed, "The link is neither for remote nor for in-person use.");
  }
  return manifest;
}

Json write_body(const PrivateManifest& manifest) {
  Json body = Json::object();
  if (!manifest.asks.empty()) body.set("asks", keys::write_texts(manifest.asks));
  return body.set("v", 1)
      .set("worker", write_worker(manifest.worker))
      .set("services", keys::write_texts(manifest.services))
      .set("channels", write_channels(manifest.channels))
      .set("mode", manifest.mode)
      .set("unitType", manifest.unit_type)
      .set("requiredSigners", keys::write_texts(manifest.required_signers))
      .set("turns", keys::write_texts(manifest.turns))
      .set("pack", manifest.pack)
      .set("keyset", manifest.keyset)
      .set("bytesMax", manifest.bytes_max);
}

base::Result<ProvedManifest> read_line(std::string_view line, const keys::PublicKey& by,
                                       const std::string* unit) {
  const auto body = base::parse_json(line, base::limits::manifest_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  if (to_jcs(*body) != line) {
    return base::fail(Code::malformed, "The link's manifest is not in its one right form.");
  }
  Fields fields(*body);
  ProvedManifest out{.manifest = read_body(*body, fields, unit), .maker = by};
  if (unit) {
    out.origin = Origin::walk_in;
    out.languages = fields.texts("languages", languages_max, word_bytes_max);
    if (out.manifest.turns.size() != 1 || out.languages.empty()) {
      fields.refuse(Code::malformed, "A walk-in is for one person and in some language.");
    }
  }
  return finish(fields, std::move(out));
}

struct ReadLines {
  std::string_view line;
  keys::ProofLine proof;
};
base::Result<ReadLines> read_lines(std::string_view text) {
  if (text.size() > base::limits::manifest_bytes_max) {
    return base::fail(Code::too_large, "The link's manifest is too large.");
  }
  const auto lines = keys::parse_two_lines(text);
  if (!lines) return std::unexpected(lines.error());
  const auto proof_line = keys::parse_proof_line(lines->second);
  if (!proof_line) return std::unexpected(proof_line.error());
  return ReadLines{lines->first, *proof_line};
}

base::Result<ProvedManifest> read_walk_in(const ReadLines& read, const std::string& unit) {
  if (const auto proved = keys::verify_walk_in(read.line, read.proof); !proved) {
    return std::unexpected(proved.error());
  }
  return read_line(read.line, read.proof.by, &unit);
}

}  // namespace

std::string write_private(const PrivateManifest& manifest, std::string_view public_text,
                          const keys::SigningKey& maker) {
  const std::string line = to_jcs(write_body(manifest).set("unitId", manifest.unit_id));
  const keys::Proof proof = make_proof(maker, keys::ProofKind::manifest,
                                       {base::as_bytes(public_text), base::sha256(line)});
  return line + '\n' + keys::write_proof_line({maker.public_key, proof});
}

std::string write_walk_in(const PrivateManifest& manifest,
                          const std::vector<std::string>& languages,
                          const keys::SigningKey& publisher) {
  Json body = write_body(manifest);
  return keys::write_walk_in(to_jcs(body.set("languages", keys::write_texts(languages))),
                             publisher);
}

base::Result<ProvedManifest> parse_walk_in(std::string_view text) {
  const auto read = read_lines(text);
  if (!read) return std::unexpected(read.error());
  return read_walk_in(*read, {});
}

base::Result<ProvedManifest> parse_private(std::string_view text, std::string_view public_text) {
  const auto read = read_lines(text);
  if (!read) return std::unexpected(read.error());
  const auto proved = verify_proof(read->proof.by, keys::ProofKind::manifest, read->proof.proof,
                                   {base::as_bytes(public_text), base::sha256(read->line)});
  if (proved) return read_line(read->line, read->proof.by, nullptr);
  // Another kind of proof, so nothing of a link's manifest can pass for a walk-in's.
  const auto opened = parse_public(public_text);
  if (!opened) return std::unexpected(proved.error());
  return read_walk_in(*read, opened->link_id);
}

}  // namespace foyer::link
