#pragma once
// From a locked desk file and a passphrase to open keys. Nothing of an attempt that fails stays.

#include "desk/event.h"
#include "desk/state.h"

namespace foyer::desk {

// "Keep this file here" is remembered under this name; the file stays as locked as it is.
inline constexpr std::string_view kept_file_row = "desk-file";

void pick_file(State& state, Effects& effects);
void take_file(State& state, const Picked& picked);
void take_file_bytes(State& state, base::ByteSpan bytes);
void take_kept_file(State& state);
void forget_file(State& state, Effects& effects);

// Asks for the passphrase to be stretched; says why not where it is too early or there is nothing.
void unlock(State& state, Effects& effects);
void take_stretched(State& state, const Stretched& stretched, Effects& effects);

}  // namespace foyer::desk
