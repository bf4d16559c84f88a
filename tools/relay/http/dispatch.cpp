#include "relay/http/dispatch.h"

#include <boost/asio/post.hpp>

#include "base/hash.h"
#include "keys/agency.h"
#include "relay/clock.h"
#include "relay/http/form.h"
#include "relay/http/guard.h"
#include "relay/http/headers.h"
#include "relay/store/documents.h"
#include "relay/store/nonces.h"

namespace foyer::relay {
namespace {

constexpr std::size_t nonce_bytes_max = 64;

// Two requests are the same when all that their signature covers is the same.
std::string name_of(const Request& request) {
  return base::hash_name(
      base::pae({base::as_bytes(request.method), base::as_bytes(request.authority),
                 base::as_bytes(request.path), base::as_bytes(request.query),
                 base::as_bytes(request.header("content-digest")),
                 base::as_bytes(request.header("signature-input"))}));
}

std::optional<Answer> check_media_type(const Request& request, Body body) {
  std::string type = request.media_type();
  bool fits = false;
  switch (body) {
    case Body::none:
      fits = request.body_size == 0;
      break;
    case Body::json:
      fits = type == "application/json";
      break;
    case Body::document:
      fits = type == "application/jsonl";
      break;
    case Body::bytes:
      fits = type == "application/octet-stream";
      break;
  }
  if (fits) return std::nullopt;
  return refusal(415, base::Code::unsupported,
                 "The body's Content-Type is not what this address takes.");
}

Answer forbidden() {
  return refusal(403, base::Code::denied,
                 "This key may not do this: it is not in the newest keyset with "
                 "the role.");
}

bool succeeded(const Answer& answer) {
  return answer.status < 400;
}

}  // namespace

struct Dispatch::Ready {
  std::optional<transfer::SignedRequest> signature;
  std::string worker, token_hash, name;
};

Call Dispatch::make_call(const Request& request, const Match& match, Database& database) {
  base::UnixSeconds now = unix_now();
  return Call{.request = request,
              .ids = match.ids,
              .services = services_,
              .database = database,
              .now = now,
              .token_hash = {},
              .worker = {},
              .newest = newest_.get(database, now)};
}

void Dispatch::admit(const Request& request, const Match& match, Done done) {
  const Endpoint& endpoint = *match.endpoint;
  bool guarded = endpoint.guard != Guard::none || endpoint.runs == Runs::writes;
  if (guarded && !is_same_origin(request, request.authority)) {
    return done(refusal(403, base::Code::denied, "Another site asked the browser to send this."));
  }
  if (auto refused = check_media_type(request, endpoint.takes.body)) return done(*refused);
  if (request.body_size > endpoint.takes.bytes_max) {
    return done(refusal(413, base::Code::too_large, "The body is larger than this address takes."));
  }
  auto token = read_token_hash(request);
  if (endpoint.guard == Guard::token && !token) return done(unauthorised());
  if (endpoint.takes.admit == nullptr) return done(Answer{.status = 100});
  boost::asio::post(pool_, [this, &request, &match, token, done = std::move(done)] {
    Readers::Loan loan(store_.readers());
    Call call = make_call(request, match, *loan);
    call.token_hash = token.value_or("");
    done(match.endpoint->takes.admit(call).value_or(Answer{.status = 100}));
  });
}

std::optional<Answer> Dispatch::pass_guard(const Match& match, Call& call, Ready& ready) {
  const Endpoint& endpoint = *match.endpoint;
  if (endpoint.guard == Guard::token) {
    ready.token_hash = read_token_hash(call.request).value_or("");
    if (ready.token_hash.empty()) return unauthorised();
    call.token_hash = ready.token_hash;
  }
  if (endpoint.guard != Guard::worker) return std::nullopt;
  auto signature = verify_signature(call.request, call.request.authority, call.now);
  if (!signature) return refusal(401, base::Code::denied, signature.error().text);
  bool writes = endpoint.runs == Runs::writes;
  if (writes && (signature->nonce.empty() || signature->nonce.size() > nonce_bytes_max)) {
    return refusal(400, base::Code::malformed, "A write needs a nonce of 1 to 64 characters.");
  }
  ready.worker = call.worker = base::to_b64u(signature->key);
  ready.name = name_of(call.request);
  ready.signature = std::move(*signature);
  bool may = call.newest && may_act(*call.newest, ready.signature->key, endpoint.roles, call.now);
  return may ? std::nullopt : std::optional(forbidden());
}

void Dispatch::frame(Answer page, Done done) {
  boost::asio::post(pool_, [this, page = std::move(page), done = std::move(done)]() mutable {
    Readers::Loan loan(store_.readers());
    if (const auto text = find_agency(*loan)) {
      if (const auto agency = keys::parse_agency(*text, unix_now())) {
        for (const auto& [name, value] : frame_headers(agency->embedders)) page.with(name, value);
      }
    }
    done(std::move(page));
  });
}

void Dispatch::answer(const Request& request, const Match& match, Done done) {
  boost::asio::post(pool_, [this, &request, &match, done = std::move(done)]() mutable {
    auto ready = std::make_shared<Ready>();
    {
      Readers::Loan loan(store_.readers());
      Call call = make_call(request, match, *loan);
      auto refused = pass_guard(match, call, *ready);
      if (!refused && match.endpoint->takes.check) refused = match.endpoint->takes.check(call);
      if (refused) return done(*refused);
      if (match.endpoint->runs == Runs::reads) return read(match, ready, std::move(call), done);
    }
    write(request, match, ready, std::move(done));
  });
}

void Dispatch::read(const Match& match, const std::shared_ptr<Ready>& ready, Call call,
                    const Done& done) {
  Answer answer = match.endpoint->handle(call);
  if (!answer.act || !succeeded(answer)) return done(std::move(answer));
  auto kept = std::make_shared<Answer>(std::move(answer));
  store_.writer().submit({.run =
                              [kept, ready](Database& database) {
                                append_audit(database, ready->worker, *kept->act, unix_now());
                                return Verdict::keep;
                              },
                          .done =
                              [kept, done](Outcome outcome) {
                                done(outcome == Outcome::full ? disk_full() : std::move(*kept));
                              }});
}

// The keyset is asked again inside the transaction: it may have changed since the guard.
Answer Dispatch::write_once(const Match& match, Call& call, const Ready& ready) {
  call.token_hash = ready.token_hash;
  if (match.endpoint->guard != Guard::worker) return match.endpoint->handle(call);
  call.worker = ready.worker;
  const auto& signature = *ready.signature;
  if (!call.newest || !may_act(*call.newest, signature.key, match.endpoint->roles, call.now)) {
    return forbidden();
  }
  if (auto stored = find_answer(call.database, ready.worker, signature.nonce)) {
    if (stored->request != ready.name) {
      return refusal(409, base::Code::conflict, "This nonce was used for another request.");
    }
    return {.status = stored->status, .type = "application/json", .body = stored->text};
  }
  Answer answer = match.endpoint->handle(call);
  if (!succeeded(answer)) return answer;
  if (answer.act) append_audit(call.database, ready.worker, *answer.act, call.now);
  keep_answer(call.database, ready.worker, signature.nonce,
              {ready.name, answer.status, answer.body}, call.now);
  return answer;
}

void Dispatch::write(const Request& request, const Match& match,
                     const std::shared_ptr<Ready>& ready, Done done) {
  auto kept = std::make_shared<Answer>();
  store_.writer().submit({.run =
                              [this, &request, &match, ready, kept](Database& database) {
                                Call call = make_call(request, match, database);
                                *kept = write_once(match, call, *ready);
                                return succeeded(*kept) || kept->keeps_writes ? Verdict::keep
                                                                              : Verdict::undo;
                              },
                          .done =
                              [kept, done = std::move(done)](Outcome outcome) {
                                done(outcome == Outcome::full ? disk_full() : std::move(*kept));
                              }});
}

}  // namespace foyer::relay
