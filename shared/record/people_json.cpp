#include "record/people_json.h"

#include "base/time.h"
#include "record/names.h"
#include "record/write.h"

namespace foyer::record {
namespace {

using base::Code;
using base::fail;
using base::Json;
using base::Status;

Json to_json(const Support& s) {
  Json out = Json::object();
  put(out, "helper", s.helper);
  if (!s.interpreter.empty()) {
    out.set("interpreter",
            Json::object().set("name", s.interpreter).set("qualified", name(s.qualified)));
  }
  return out;
}

Json to_json(const Assent& a) {
  Json out = Json::object().set("answer", name(a.answer));
  put(out, "why", a.why);
  return out;
}

Json to_json(const Party& p) {
  Json out = Json::object().set("role", p.role);
  put(out, "name", p.name);
  put(out, "birthDate", p.birth_date);
  if (p.assent.answer != Assent::Answer::none) out.set("assent", to_json(p.assent));
  return out;
}

Json to_json(const Signer& s) {
  Json out = Json::object();
  out.set("role", s.role).set("authority", s.authority);
  put(out, "proofStatus", s.proof_status);
  put(out, "name", s.name);
  put(out, "decidesFor", s.decides_for);
  put(out, "scope", s.scope);
  put(out, "wishes", s.wishes);
  if (s.assent.answer != Assent::Answer::none) out.set("assent", to_json(s.assent));
  return out;
}

Json to_json(const SignerRule& r) {
  Json out = Json::object().set("who", r.who);
  put(out, "why", r.why);
  put(out, "state", r.state);
  put(out, "source", r.source);
  put(out, "reviewedOn", r.reviewed_on);
  put(out, "notifyParent", r.notify_parent);
  return out.set("assent", r.assent);
}

const auto as_json = [](const auto& item) { return to_json(item); };

// RFC 3339 full-date.
bool is_date(const std::string& text) {
  return text.empty() || base::parse_rfc3339(text + "T00:00:00Z").has_value();
}

Status check_assent(const Assent& assent) {
  if (!assent.why.empty() && assent.answer != Assent::Answer::not_asked) {
    return fail(Code::malformed, "A reason stands beside an assent that was given.");
  }
  return {};
}

}  // namespace

void write_people(const Answers& a, Json& document) {
  document.set("signers", list(a.signers, as_json));
  if (!a.parties.empty()) document.set("parties", list(a.parties, as_json));
  if (!a.support.empty()) document.set("support", to_json(a.support));
  if (!a.signer_rule.who.empty()) document.set("signerRule", to_json(a.signer_rule));
}

Status check_people(const Answers& answers) {
  for (const Party& party : answers.parties) {
    if (!is_date(party.birth_date)) return fail(Code::malformed, "A birth date is no date.");
    if (auto ok = check_assent(party.assent); !ok) return ok;
  }
  for (const Signer& signer : answers.signers) {
    const bool proxy = signer.authority != "self";
    if (proxy && signer.proof_status == "none") {
      return fail(Code::malformed, "It does not say if the paper of a representative was seen.");
    }
    if (!proxy && (!signer.scope.empty() || !signer.decides_for.empty())) {
      return fail(Code::malformed, "Who signs for herself decides for nobody else.");
    }
    if (auto ok = check_assent(signer.assent); !ok) return ok;
  }
  return {};
}

}  // namespace foyer::record
