#include "desk/asking.h"

#include "base/json.h"
#include "transfer/request_signature.h"

namespace foyer::desk {

using intake::operator""_w;

namespace {

constexpr std::size_t nonce_bytes = 16;

void send(State& state, intake::Http request, Effects& effects, Then then) {
  request.id = ++state.last_asked;
  state.asked.emplace(request.id, std::move(then));
  effects.push_back(intake::Effect(std::move(request)));
}

intake::Http signed_request(State& state, const std::string& method, const std::string& path,
                            const std::string& query, const std::string& body) {
  const std::string authority = state.origin.substr(state.origin.find("://") + 3);
  const std::string nonce =
      method == "GET" ? std::string() : base::to_b64u(state.random->bytes(nonce_bytes));
  const transfer::SignatureFields fields = transfer::sign_request(
      {method, authority, path, query.empty() ? "?" : query}, base::as_bytes(body),
      state.desk->worker.sign, state.clock.now(), nonce);
  intake::Http request{0, method, path + query, {}, base::to_bytes(body)};
  if (!body.empty()) request.headers.emplace_back("Content-Type", "application/json");
  request.headers.emplace_back("Content-Digest", fields.content_digest);
  request.headers.emplace_back("Signature-Input", fields.signature_input);
  request.headers.emplace_back("Signature", fields.signature);
  return request;
}

}  // namespace

void get_public(State& state, const std::string& path, Effects& effects, Then then) {
  send(state, {0, "GET", path, {}, {}}, effects, std::move(then));
}

void get_with(State& state, const std::string& path, const std::string& authorization,
              Effects& effects, Then then) {
  send(state, {0, "GET", path, {{"Authorization", authorization}}, {}}, effects, std::move(then));
}

void post_with(State& state, const std::string& path, const std::string& authorization,
               Effects& effects, Then then) {
  send(state, {0, "POST", path, {{"Authorization", authorization}}, {}}, effects, std::move(then));
}

void get_signed(State& state, const std::string& path, const std::string& query, Effects& effects,
                Then then) {
  send(state, signed_request(state, "GET", path, query, {}), effects, std::move(then));
}

void post_signed(State& state, const std::string& path, const std::string& body, Effects& effects,
                 Then then) {
  send(state, signed_request(state, "POST", path, {}, body), effects, std::move(then));
}

void assign(State& state, const base::Json& job, const std::vector<std::string>& paths,
            Effects& effects, Then then) {
  Assign out{++state.last_asked, base::to_bytes(base::to_jcs(job)), {}};
  for (const std::string& path : paths)
    out.parts.push_back(signed_request(state, "GET", path, {}, {}));
  state.asked.emplace(out.id, std::move(then));
  effects.push_back(std::move(out));
}

void ring_after(State& state, int ms, Effects& effects, Then then) {
  state.asked.emplace(++state.last_asked, std::move(then));
  effects.push_back(intake::Effect(intake::Ring{state.last_asked, ms}));
}

void keep_row(State& state, const std::string& name, base::Bytes bytes, Effects& effects) {
  state.rows[name] = bytes;
  effects.push_back(intake::Effect(intake::Keep{++state.last_asked, name, std::move(bytes)}));
}

void take_answer(State& state, int id, Answer answer, Effects& effects) {
  const auto found = state.asked.find(id);
  if (found == state.asked.end()) return;
  const Then then = std::move(found->second);
  state.asked.erase(found);
  then(state, std::move(answer), effects);
}

Word trouble_of(const Answer& answer) {
  if (answer.status == 0) return "trouble.offline"_w;
  const auto json = base::parse_json(base::as_text(answer.body));
  const std::string said(json ? (*json)["text"].text() : std::string_view());
  return said.empty() ? "trouble.answer"_w.with(std::to_string(answer.status))
                      : "trouble.relay"_w.with(said);
}

}  // namespace foyer::desk
