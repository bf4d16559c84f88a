#include "line.h"

#include "cli/failure.h"
#include "link/link.h"

namespace foyer::stand_in {

using base::Json;
using cli::need;

cli::HttpAnswer Line::ask(cli::HttpRequest request) const {
  request.url = origin + request.url;
  request.answer_bytes_max = base::limits::json_bytes_max;
  cli::HttpAnswer answer = cli::send(request);
  if (answer.status >= 300) cli::stop(std::to_string(answer.status) + base::to_text(answer.body));
  return answer;
}
Json Line::json(cli::HttpRequest request) const {
  return need(base::parse_json(base::as_text(ask(std::move(request)).body)));
}
std::string Line::text(const std::string& path) const {
  return base::to_text(ask({"GET", path, {}, {}, 0}).body);
}

Opened open_kept(const link::Fragment& fragment, const Json& kept, base::Secret32 k) {
  Opened out{{}, {}, {}, {}, link::derive_link(fragment.s), std::move(k)};
  out.sealed_public = need(base::parse_b64u(kept["public"].text()));
  out.sealed_private = need(base::parse_b64u(kept["private"].text()));
  out.open = need(link::open_public(fragment, out.secrets, out.sealed_public, out.sealed_private));
  out.closed = need(link::open_private(out.k, out.open, out.sealed_private));
  return out;
}

Opened open_link(const Line& line, const std::string& fragment_text, const std::string& code) {
  const link::Fragment fragment = need(link::parse_fragment(fragment_text));
  const link::LinkSecrets secrets = link::derive_link(fragment.s);
  const std::string path = "/v1/links/" + secrets.link_id;
  const std::string bearer = link::bearer(secrets.open_token);
  const Json kept = line.json({"GET", path, {{"Authorization", bearer}}, {}, 0});
  const base::Digest proof =
      link::derive_code_proof(secrets.code_key, need(link::normalise_code(code)));
  const Json released =
      line.json({"POST",
                 path + "/code",
                 {{"Authorization", bearer}, {"Content-Type", "application/json"}},
                 base::to_bytes(base::to_jcs(Json::object().set("code", base::to_b64u(proof)))),
                 0});
  const base::Secret32 r(need(released.get_bytes("r", 32)));
  return open_kept(fragment, kept, link::derive_k(fragment.s, r));
}

std::string send(const Line& line, const Opened& link, const record::Made& made) {
  const std::string bearer = link::bearer(link::derive_upload_token(link.k, made.commit.turn));
  for (std::size_t i = 0; i < made.bodies.size(); ++i) {
    const std::string digest = base::to_b64(base::sha256(made.bodies[i]));
    line.ask({"PUT",
              "/v1/parts/" + made.commit.parts[i].digest,
              {{"Authorization", bearer},
               {"Content-Type", "application/octet-stream"},
               {"Content-Digest", "sha-256=:" + digest + ":"}},
              made.bodies[i],
              0});
  }
  const cli::HttpAnswer receipt =
      line.ask({"POST",
                "/v1/submissions",
                {{"Authorization", bearer}, {"Content-Type", "application/json"}},
                base::to_bytes(transfer::write_commit(made.commit)),
                0});
  return base::to_text(receipt.body);
}

}  // namespace foyer::stand_in
