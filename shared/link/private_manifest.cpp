#include "keys/fields.h"
#include "keys/signed_document.h"
#include "link/manifest.h"

namespace foyer::link {
namespace {

using base::Code;
using base::Json;
using keys::Fields;

constexpr std::size_t word_bytes_max = 64;   // ids, kinds, states, dates
constexpr std::size_t text_bytes_max = 300;  // names, numbers, contacts
constexpr std::size_t list_items_max = 64;
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

PrivateManifest read_body(const Json& body, Fields& fields) {
  PrivateManifest manifest;
  fields.object("worker", [&](Fields& inner) { read_worker(inner, manifest.worker); });
  manifest.services = fields.texts("services", list_items_max, word_bytes_max);
  fields.each("channels", list_items_max, [&](Fields& item) {
    manifest.channels.push_back({item.required("id", word_bytes_max),
                                 item.texts("purposes", list_items_max, word_bytes_max)});
  });
  manifest.mode = fields.required("mode", word_bytes_max);
  manifest.unit_id = fields.required("unitId", word_bytes_max);
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

}  // namespace

std::string write_private(const PrivateManifest& manifest, std::string_view public_text,
                          const keys::SigningKey& maker) {
  Json body = Json::object();
  if (!manifest.asks.empty()) body.set("asks", keys::write_texts(manifest.asks));
  const std::string line =
      to_jcs(body.set("v", 1)
                 .set("worker", write_worker(manifest.worker))
                 .set("services", keys::write_texts(manifest.services))
                 .set("channels", write_channels(manifest.channels))
                 .set("mode", manifest.mode)
                 .set("unitId", manifest.unit_id)
                 .set("unitType", manifest.unit_type)
                 .set("requiredSigners", keys::write_texts(manifest.required_signers))
                 .set("turns", keys::write_texts(manifest.turns))
                 .set("pack", manifest.pack)
                 .set("keyset", manifest.keyset)
                 .set("bytesMax", manifest.bytes_max));
  const keys::Proof proof = make_proof(maker, keys::ProofKind::manifest,
                                       {base::as_bytes(public_text), base::sha256(line)});
  return line + '\n' + keys::write_proof_line({maker.public_key, proof});
}

base::Result<ProvedManifest> parse_private(std::string_view text, std::string_view public_text) {
  if (text.size() > base::limits::manifest_bytes_max) {
    return base::fail(Code::too_large, "The link's manifest is too large.");
  }
  const auto lines = keys::parse_two_lines(text);
  if (!lines) return std::unexpected(lines.error());
  const auto proof_line = keys::parse_proof_line(lines->second);
  if (!proof_line) return std::unexpected(proof_line.error());
  const auto proved = verify_proof(proof_line->by, keys::ProofKind::manifest, proof_line->proof,
                                   {base::as_bytes(public_text), base::sha256(lines->first)});
  if (!proved) return std::unexpected(proved.error());
  const auto body = base::parse_json(lines->first, base::limits::manifest_bytes_max);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  if (to_jcs(*body) != lines->first) {
    return base::fail(Code::malformed, "The link's manifest is not in its one right form.");
  }
  Fields fields(*body);
  return finish(fields, ProvedManifest{read_body(*body, fields), proof_line->by});
}

}  // namespace foyer::link
