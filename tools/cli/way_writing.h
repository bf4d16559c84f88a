#pragma once
// What the commands share with which a worker writes to a client by her way back.

#include "cli/way_notes.h"

namespace foyer::cli {

std::vector<Option> writing_options();
std::int64_t number_of(const Arguments& arguments, std::string_view what);  // the only operand
std::string text_of(const Arguments& arguments);                            // of --file
Exit tell_sent(const Arguments& arguments, const transfer::NoteReceipt& receipt);

}  // namespace foyer::cli
