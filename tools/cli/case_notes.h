#pragma once
// What clients took back by their ways back, as part of a case: read from the relay, verified by
// each client's own key, and effective without anybody typing it again.

#include "cli/case_room.h"

namespace foyer::cli {

// Fills withdrawals, note_heads and unread_notes for the case's ways. `known` is where the notes of
// each way were last seen to end; stops when the relay shows fewer or others.
void read_notes(const Desk& desk, OpenCase& one, const base::Json& known);

bool is_noted(const OpenCase& one, const record::Withdrawal& note);
// Who wrote it; empty when the record that it is about counts for nobody.
std::string signer_of(const OpenCase& one, const record::Withdrawal& note);

void say_notes(const OpenCase& one);
base::Json notes_json(const OpenCase& one);

}  // namespace foyer::cli
