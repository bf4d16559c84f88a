#include "way/box.h"

#include <algorithm>

#include "keys/fields.h"
#include "keys/signed_document.h"
#include "transfer/entry.h"

namespace foyer::way {
namespace {

namespace limits = base::limits;

std::vector<Stored> read_stored(keys::Fields& fields, std::string_view name,
                                std::size_t bytes_max) {
  std::vector<Stored> out;
  fields.each(name, limits::way_notes_max, [&](keys::Fields& item) {
    out.push_back({item.bytes("note", bytes_max), item.time("time")});
  });
  return out;
}

// What each file says was before it: the file before, whether it could be read or not.
std::string prev_of(const std::vector<Stored>& stored, std::size_t at, std::string_view id) {
  return at == 0 ? transfer::first_prev(id) : base::hash_name(stored[at - 1].file);
}

}  // namespace

base::Result<SealedBox> parse_box(std::string_view text) {
  const auto body = base::parse_json(text);
  if (!body) return std::unexpected(body.error());
  if (const auto known = keys::check_version(*body); !known) return std::unexpected(known.error());
  keys::Fields fields(*body);
  SealedBox box;
  box.card = fields.bytes("card", limits::way_card_bytes_max);
  box.notes = read_stored(fields, "notes", limits::way_note_bytes_max);
  box.answers = read_stored(fields, "answers", limits::way_answer_bytes_max);
  return finish(fields, std::move(box));
}

Box open_box(const SealedBox& sealed, const WayKeys& keys, std::string_view id,
             std::string_view submission, const std::vector<const keys::Keyset*>& keysets) {
  Box box;
  const Whose own{std::string(id), keys.sign.public_key, keys.age.recipient,
                  std::string(submission)};
  for (std::size_t i = 0; i < sealed.notes.size(); ++i) {
    auto note = open_note({&keys.age}, sealed.notes[i].file, own, std::int64_t(i) + 1,
                          prev_of(sealed.notes, i, id));
    if (note) box.notes.push_back({std::move(*note), sealed.notes[i].time});
    if (!note) ++box.unread;
  }
  for (std::size_t i = 0; i < sealed.answers.size(); ++i) {
    auto answer = open_answer(keys.age, sealed.answers[i].file, id, std::int64_t(i) + 1,
                              prev_of(sealed.answers, i, id), keysets);
    if (answer) box.answers.push_back({std::move(*answer), sealed.answers[i].time});
    if (!answer) ++box.unread;
  }
  return box;
}

bool Box::is_withdrawn(const RowName& row) const {
  return std::ranges::any_of(notes, [&](const Sent& sent) {
    return sent.note.kind == Note::Kind::withdraw &&
           std::ranges::find(sent.note.rows, row) != sent.note.rows.end();
  });
}

Head next_note(const SealedBox& sealed, std::string_view id) {
  return {static_cast<std::int64_t>(sealed.notes.size()) + 1,
          prev_of(sealed.notes, sealed.notes.size(), id)};
}

}  // namespace foyer::way
