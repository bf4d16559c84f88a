#include "fake_relay.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>

#include "base/limits.h"
#include "transfer/request_signature.h"

namespace foyer::scenario {
namespace {

using intake::Http;
using transfer::LinkState;

std::string header(const Http& request, std::string_view name) {
  for (const auto& [key, value] : request.headers)
    if (key == name) return value;
  return {};
}

}  // namespace

std::string token_hash(const Http& request) {
  const std::string bearer = header(request, "Authorization");
  if (!bearer.starts_with("Bearer ")) return {};
  const auto token = base::parse_b64u(bearer.substr(7), 32);
  return token ? link::token_hash(base::Secret32(*token)) : std::string();
}

Answer error(int status, base::Code code) {
  base::Json body;
  body.set("error", transfer::name(code)).set("text", "As the relay would say it.");
  return {status, base::to_jcs(body)};
}

std::string http_date(base::UnixSeconds time) {
  const std::time_t at = static_cast<std::time_t>(time);
  char text[40];
  std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", std::gmtime(&at));
  return text;
}

FakeRelay::FakeRelay(const Agency& agency, const Link& link)
    : agency_document(agency.document()),
      sealed_public(link.sealed_public),
      sealed_private(link.sealed_private),
      way(agency),
      agency_(agency),
      link_(link),
      open_hash_(link::token_hash(link.secrets.open_token)) {
  for (std::size_t i = 0; i < link.private_manifest.turns.size(); ++i)
    turns.push_back({link::token_hash(link::derive_upload_token(link.k, static_cast<int>(i)))});
  if (!link.code.empty())
    code_proof_ = base::to_b64u(
        link::derive_code_proof(link.secrets.code_key, *link::normalise_code(link.code)));
  for (const std::string& keyset : agency.keysets())
    documents["/v1/keysets/" + base::hash_name(base::as_bytes(keyset))] = keyset;
  documents["/v1/packs/" + base::hash_name(base::as_bytes(agency.pack()))] = agency.pack();
  if (!agency.walk_in().empty())
    documents["/v1/walk-in-manifests/" + base::hash_name(base::as_bytes(agency.walk_in()))] =
        agency.walk_in();
}

const std::string& FakeRelay::link_id() const {
  return walk_in ? walk_in->link_id : link_.secrets.link_id;
}

Answer FakeRelay::serve(const Http& request) {
  if (cut_off) return {};
  log.push_back(request.method + " " + request.path);
  seen.append(request.path).append(base::to_text(request.body));
  const Answer answer = route(request);
  if (lose_answers > 0) {
    --lose_answers;
    return {};
  }
  return answer;
}

Answer FakeRelay::route(const Http& request) {
  const std::string& path = request.path;
  const std::string of_link = "/v1/links/" + link_.secrets.link_id;
  if (path == "/agency.json") return {200, agency_document};
  if (const auto found = documents.find(path); found != documents.end())
    return {200, found->second};
  if (path == of_link && request.method == "GET") return get_link(request);
  if (path == of_link + "/code" && request.method == "POST") return try_code(request);
  if (path.starts_with(of_link + "/receipts/") && request.method == "GET")
    return get_receipt(request);
  if (path.starts_with("/v1/parts/") && request.method == "PUT") return put_part(request);
  if (path == "/v1/walk-ins" && request.method == "POST") return take_walk_in(request);
  if (path == "/v1/submissions" && request.method == "POST") return commit(request);
  if (auto answer = way.serve(request, now)) return *answer;
  return error(path.starts_with("/v1/links/") ? 401 : 404, base::Code::not_found);
}

Answer FakeRelay::get_link(const Http& request) {
  if (token_hash(request) != open_hash_) return error(401, base::Code::denied);
  if (state == LinkState::revoked) return error(410, base::Code::revoked);
  if (state == LinkState::expired) return error(410, base::Code::expired);
  base::Json body;
  body.set("state", std::string(transfer::name(state))).set("misses", misses).set("now", now);
  if (state != LinkState::committed)
    body.set("public", base::to_b64u(sealed_public)).set("private", base::to_b64u(sealed_private));
  return {200, base::to_jcs(body)};
}

Answer FakeRelay::try_code(const Http& request) {
  if (token_hash(request) != open_hash_) return error(401, base::Code::denied);
  if (state == LinkState::revoked) return error(410, base::Code::revoked);
  if (state == LinkState::expired) return error(410, base::Code::expired);
  if (state == LinkState::locked) return error(423, base::Code::locked);
  const auto body = base::parse_json(base::as_text(request.body));
  const std::string code(body ? (*body)["code"].text() : "");
  if (code == code_proof_) {
    base::Json right;
    right.set("r", base::to_b64u(link_.r.span()));
    return {200, base::to_jcs(right)};
  }
  if (wrong_.insert(code).second) ++misses;
  if (misses >= base::limits::code_misses_max) {
    state = LinkState::locked;
    return error(423, base::Code::locked);
  }
  base::Json wrong;
  wrong.set("error", "denied").set("left", base::limits::code_misses_max - misses);
  return {403, base::to_jcs(wrong)};
}

FakeRelay::Turn* FakeRelay::turn_of(const Http& request) {
  const auto found = std::ranges::find(turns, token_hash(request), &Turn::upload_hash);
  return found == turns.end() ? nullptr : &*found;
}

Answer FakeRelay::put_part(const Http& request) {
  if (turn_of(request) == nullptr) return error(401, base::Code::denied);
  if (state == LinkState::revoked) return error(410, base::Code::revoked);
  if (header(request, "Content-Type") != "application/octet-stream")
    return error(415, base::Code::unsupported);
  if (header(request, "Content-Digest") != transfer::content_digest(request.body))
    return error(422, base::Code::mismatch);
  const std::string digest = request.path.substr(std::string_view("/v1/parts/").size());
  if (digest != base::hash_name(request.body)) return error(422, base::Code::mismatch);
  const bool there = !parts.emplace(digest, request.body).second;
  return {there ? 200 : 201, "{}"};
}

Answer FakeRelay::commit(const Http& request) {
  Turn* turn = turn_of(request);
  if (turn == nullptr) return error(401, base::Code::denied);
  if (state == LinkState::revoked) return error(410, base::Code::revoked);
  const auto asked = transfer::parse_commit(base::as_text(request.body));
  if (!asked || asked->link_id != link_id() || asked->turn != turn - turns.data())
    return error(422, base::Code::malformed);
  const std::string submission = transfer::submission_digest(*asked);
  if (!turn->receipt.empty())
    return submission == turn->submission ? Answer{200, turn->receipt}
                                          : error(409, base::Code::conflict);
  for (const transfer::Part& part : asked->parts)
    if (!parts.contains(part.digest)) return error(409, base::Code::not_found);
  transfer::Receipt made{asked->link_id, asked->turn, submission, now, 1, {}};
  receipt = turn->receipt = transfer::write_receipt(made, agency_.key("relay"));
  turn->submission = submission;
  committed = turn->parts = asked->parts;
  committed_way = turn->way = transfer::way_digests(*asked);
  if (asked->way) way.kept = asked->way;
  if (std::ranges::none_of(turns, [](const Turn& one) { return one.receipt.empty(); }))
    state = LinkState::committed;
  return {201, receipt};
}

Answer FakeRelay::take_walk_in(const Http& request) {
  if (walk_ins_refused-- > 0) return error(429, base::Code::unavailable);
  const auto order = transfer::parse_walk_in_order(base::as_text(request.body));
  const bool timely = order && std::abs(order->time - now) <= transfer::work_slack_s;
  if (!timely || !transfer::has_work(*order)) return error(403, base::Code::denied);
  if (!documents.contains("/v1/walk-in-manifests/" + order->manifest))
    return error(404, base::Code::not_found);
  walk_in = *order;
  turns = {{order->upload_hash}};
  return {201, "{}"};
}

Answer FakeRelay::get_receipt(const Http& request) {
  const Turn* turn = turn_of(request);
  const bool named =
      turn != nullptr && request.path.ends_with("/" + std::to_string(turn - turns.data()));
  if (!named) return error(401, base::Code::denied);
  return turn->receipt.empty() ? error(404, base::Code::not_found) : Answer{200, turn->receipt};
}

}  // namespace foyer::scenario
