#include "way/answer.h"

#include "base/utf8.h"
#include "keys/fields.h"
#include "way/signed_file.h"
#include "way/words.h"

namespace foyer::way {
namespace {

using base::Code;
using base::fail;
using base::Json;
namespace limits = base::limits;

Json to_json(const Answer& answer) {
  return Json::object()
      .set("v", 1)
      .set("id", answer.id)
      .set("seq", answer.seq)
      .set("prev", answer.prev)
      .set("kind", name(answer.kind))
      .set("about", answer.about)
      .set("text", answer.text)
      .set("lang", answer.lang)
      .set("at", answer.at);
}

Answer read_answer(const Json& body, keys::Fields& fields) {
  const auto kind = parse_answer_kind(body["kind"].text());
  if (!kind) fields.refuse(kind.error().code, kind.error().text);
  Answer answer{.id = fields.hash("id"),
                .seq = fields.integer("seq", 1, limits::way_notes_max),
                .prev = fields.hash("prev"),
                .kind = kind.value_or(Answer::Kind::answer),
                .about = fields.integer("about", 0, limits::way_notes_max),
                .text = fields.required("text", limits::way_answer_text_bytes_max),
                .lang = fields.required("lang", name_bytes_max),
                .at = fields.time("at")};
  if (base::has_hidden_characters(body["text"].text())) {
    fields.refuse(Code::malformed, "The note has hidden characters.");
  }
  return answer;
}

std::string worker_of(const keys::PublicKey& key, const std::vector<const keys::Keyset*>& keysets) {
  for (const keys::Keyset* keyset : keysets) {
    if (const keys::Worker* worker = find_worker(*keyset, key, "reader")) return worker->id;
  }
  return {};
}

}  // namespace

std::string_view name(Answer::Kind kind) {
  switch (kind) {
    case Answer::Kind::answer:
      return "answer";
    case Answer::Kind::copy:
      return "copy";
    case Answer::Kind::notice:
      return "notice";
  }
  return {};
}

base::Result<Answer::Kind> parse_answer_kind(std::string_view written) {
  for (auto kind : {Answer::Kind::answer, Answer::Kind::copy, Answer::Kind::notice}) {
    if (name(kind) == written) return kind;
  }
  return fail(Code::unsupported, "The note is of a kind that is not known here.");
}

base::Result<base::Bytes> seal_answer(const Answer& answer, const Whose& to,
                                      const keys::SigningKey& worker, base::Random& random) {
  const Json body = to_json(answer);
  keys::Fields fields(body);
  read_answer(body, fields);
  if (!fields.good()) return std::unexpected(fields.status().error());
  return seal_signed(keys::write_signed(body, worker, keys::ProofKind::way_answer), {to.age_key},
                     limits::way_answer_bytes_max, random);
}

base::Result<ProvedAnswer> open_answer(const seal::Identity& own, base::ByteSpan file,
                                       std::string_view id, std::int64_t seq, std::string_view prev,
                                       const std::vector<const keys::Keyset*>& keysets) {
  const auto document =
      open_signed({&own}, file, keys::ProofKind::way_answer, limits::way_answer_bytes_max);
  if (!document) return std::unexpected(document.error());
  keys::Fields fields(document->body);
  ProvedAnswer out{read_answer(document->body, fields), worker_of(document->by, keysets)};
  if (!fields.good()) return std::unexpected(fields.status().error());
  if (out.worker.empty()) {
    return fail(Code::denied, "No worker of the agency has signed this note.");
  }
  if (out.answer.id != id || out.answer.seq != seq || out.answer.prev != prev) {
    return fail(Code::mismatch, "The note stands at another place of its chain.");
  }
  return out;
}

}  // namespace foyer::way
