#pragma once
// What clients took back by their ways back, as part of a case: read from the relay, verified by
// each client's own key, and effective without anybody typing it again.

#include "cli/case_room.h"

namespace foyer::cli {

// Fills withdrawals, note_heads and unread_notes for the case's ways. `known` is where the notes of
// each way were last seen to end; stops when the relay shows fewer or others.
void read_notes(const Desk& desk, OpenCase& one, const base::Json& known);

using work::is_noted;
using work::signer_of;

void say_notes(const OpenCase& one);
base::Json notes_json(const OpenCase& one);

}  // namespace foyer::cli
