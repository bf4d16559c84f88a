#pragma once
// The only file that touches the terminal: what is printed, and what is typed without echo.
// Everything printed passes through neutralise(), so an answer cannot move the cursor, change
// colours, rename the window or reorder what is read.

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/secret.h"

namespace foyer::cli {

// Controls, bidirectional overrides and invisible characters as \u{202E}; bytes that are not
// UTF-8 as \x{9B}. Line feeds stay.
std::string neutralise(std::string_view text);

// JSON text with the same characters as \u escapes: the same document when it is read.
std::string json_text(const base::Json& json);

void say(std::string_view line);        // to stdout, with a line feed
void tell(std::string_view line);       // to stderr, with a line feed: prompts, progress, errors
void say_json(const base::Json& json);  // one line; what could act on a terminal as \u escapes

// One line from the terminal with echo off, without its line feed. Throws Failure when there is no
// terminal; restores it when interrupted.
base::SecretBytes ask_secret(std::string_view prompt);

}  // namespace foyer::cli
