#include "exports/whole.h"

namespace foyer::exports {
namespace {

using base::Json;

Json texts(const std::vector<std::string>& items) {
  Json out = Json::array();
  for (const std::string& item : items) out.push(item);
  return out;
}

Json to_json(const Sent& sent) {
  Json parts = Json::array();
  for (const record::OpenedPart& part : sent.report.parts) {
    parts.push(Json::object().set("kind", part.kind).set("content", part.content));
  }
  Json out = Json::object().set("digest", sent.submission.digest);
  out.set("late", sent.submission.late).set("document", sent.submission.document);
  out.set("marksLine", sent.report.marks_line).set("proofsLine", sent.report.proofs_line);
  return out.set("parts", std::move(parts)).set("verdicts", list_json(sent.report.verdicts));
}

}  // namespace

Json to_json(const record::Row& row) {
  Json signers = Json::array();
  for (const record::RowSigner& signer : row.signers) {
    Json one = Json::object().set("signer", signer.signer).set("choice", signer.choice);
    if (!signer.submission.empty()) {
      one.set("submission", signer.submission).set("signedAt", signer.signed_at);
      one.set("until", signer.until);
    }
    signers.push(std::move(one));
  }
  Json out = Json::object().set("id", row.id).set("state", record::name(row.state));
  out.set("why", texts(row.why)).set("signers", std::move(signers));
  return out.set("exceptServices", texts(row.except_services)).set("until", row.until);
}

Json to_json(const record::Task& task) {
  Json out = Json::object().set("id", task.id).set("kind", task.kind).set("what", task.what);
  return out.set("from", task.from).set("state", task.open ? "open" : "closed");
}

Json to_json(const record::Reach& reach) {
  Json out = Json::object().set("signer", reach.signer).set("channel", reach.channel);
  out.set("use", record::name(reach.use)).set("why", reach.why);
  if (reach.use == record::Use::never) return out;
  out.set("address", reach.address).set("hours", reach.hours).set("voicemail", reach.voicemail);
  return out.set("senderName", reach.sender_name).set("content", reach.content);
}

Json to_json(const record::Entry& entry) {
  Json out = Json::object().set("seq", entry.seq).set("kind", record::name(entry.kind));
  out.set("by", entry.by).set("at", entry.at).set("body", entry.body);
  return out.set("submissions", texts(entry.submissions));
}

Json to_json(const record::Verdict& verdict) {
  Json out = Json::object().set("layer", record::name(verdict.layer));
  return out.set("state", record::name(verdict.state)).set("text", verdict.text);
}

Json whole_case(const ExportCase& one) {
  Json sent = Json::array();
  for (const Sent& each : one.sent) sent.push(to_json(each));
  Json out = Json::object().set("v", 1).set("kind", "case").set("at", one.at);
  out.set("unit", one.state.unit_id).set("type", one.state.unit_type).set("mode", one.state.mode);
  out.set("signers", texts(one.state.signers)).set("submissions", std::move(sent));
  out.set("entries", list_json(one.entries)).set("rows", list_json(one.state.rows));
  out.set("reach", list_json(one.reaches)).set("tasks", list_json(one.state.tasks));
  out.set("reviewed", one.state.reviewed).set("legalHold", one.state.legal_hold);
  return out.set("disposed", one.state.disposed).set("retainUntil", one.state.retain_until);
}

}  // namespace foyer::exports
