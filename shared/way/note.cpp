#include "way/note.h"

#include <algorithm>

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

Json to_json(const Note& note) {
  Json rows = Json::array();
  for (const RowName& row : note.rows) {
    rows.push(Json::object().set("about", row.about).set("id", row.id));
  }
  return Json::object()
      .set("v", 1)
      .set("id", note.id)
      .set("seq", note.seq)
      .set("prev", note.prev)
      .set("submission", note.submission)
      .set("kind", name(note.kind))
      .set("rows", std::move(rows))
      .set("text", note.text)
      .set("lang", note.lang)
      .set("at", note.at);
}

Note::Kind read_kind(keys::Fields& fields) {
  const std::string written = fields.required("kind", name_bytes_max);
  for (Note::Kind kind : {Note::Kind::withdraw, Note::Kind::question}) {
    if (name(kind) == written) return kind;
  }
  fields.refuse(Code::unsupported, "The note is of a kind that is not known here.");
  return Note::Kind::question;
}

void read_rows(keys::Fields& fields, std::vector<RowName>& rows) {
  fields.each("rows", limits::way_rows_max, [&](keys::Fields& item) {
    RowName row{item.required("about", name_bytes_max), item.required("id", name_bytes_max)};
    if (std::ranges::find(rows, row) != rows.end()) {
      item.refuse(Code::malformed, "The note names a choice twice.");
    }
    rows.push_back(std::move(row));
  });
}

Note read_body(const Json& body, keys::Fields& fields) {
  Note note{.id = fields.hash("id"),
            .seq = fields.integer("seq", 1, limits::way_notes_max),
            .prev = fields.hash("prev"),
            .submission = fields.hash("submission"),
            .kind = read_kind(fields),
            .rows = {},
            .text = fields.text("text", limits::way_question_bytes_max),
            .lang = fields.required("lang", name_bytes_max),
            .at = fields.time("at")};
  read_rows(fields, note.rows);
  const bool says = note.kind == Note::Kind::withdraw ? !note.rows.empty() : !note.text.empty();
  if (!says) fields.refuse(Code::malformed, "The note says nothing.");
  if (base::has_hidden_characters(body["text"].text())) {
    fields.refuse(Code::malformed, "The note has hidden characters.");
  }
  return note;
}

}  // namespace

std::string_view name(Note::Kind kind) {
  return kind == Note::Kind::withdraw ? "withdraw" : "question";
}

base::Result<base::Bytes> seal_note(const Note& note, const WayKeys& keys,
                                    const keys::Keyset& newest, base::Random& random) {
  const Json body = to_json(note);
  keys::Fields fields(body);
  read_body(body, fields);
  if (!fields.good()) return std::unexpected(fields.status().error());
  return seal_signed(keys::write_signed(body, keys.sign, keys::ProofKind::way_note),
                     {newest.team, newest.recovery, keys.age.recipient}, limits::way_note_bytes_max,
                     random);
}

base::Result<Whose> find_whose(const Json& document, std::string_view document_line) {
  const Json& back = document["wayBack"];
  if (!back.is_object()) return fail(Code::not_found, "This record has no way back.");
  keys::Fields fields(back);
  Whose whose{fields.hash("id"), fields.key("signKey"), fields.required("ageKey", name_bytes_max),
              base::hash_name(base::as_bytes(document_line))};
  if (fields.good() && !seal::parse_recipient(whose.age_key)) {
    return fail(Code::malformed, "The record's way back names no age key.");
  }
  return finish(fields, std::move(whose));
}

base::Result<Note> open_note(const std::vector<const seal::Identity*>& identities,
                             base::ByteSpan file, const Whose& whose, std::int64_t seq,
                             std::string_view prev) {
  if (file.size() > limits::way_note_bytes_max)
    return fail(Code::too_large, "The note is too long.");
  const auto plaintext = seal::open_with(identities, file);
  if (!plaintext) return std::unexpected(plaintext.error());
  return read_note(plaintext->text(), whose, seq, prev);
}

base::Result<Note> read_note(std::string_view plaintext, const Whose& whose, std::int64_t seq,
                             std::string_view prev) {
  const auto document =
      read_signed(plaintext, keys::ProofKind::way_note, limits::way_note_bytes_max);
  if (!document) return std::unexpected(document.error());
  if (document->by != whose.sign_key) {
    return fail(Code::bad_proof, "The note is not signed by the key of this client's way back.");
  }
  keys::Fields fields(document->body);
  Note note = read_body(document->body, fields);
  if (!fields.good()) return std::unexpected(fields.status().error());
  if (note.id != whose.id || note.submission != whose.submission) {
    return fail(Code::mismatch, "The note belongs to another record.");
  }
  if (note.seq != seq || note.prev != prev) {
    return fail(Code::mismatch, "The note stands at another place of its chain.");
  }
  return note;
}

}  // namespace foyer::way
