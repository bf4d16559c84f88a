#include "cli/way_writing.h"

#include "cli/terminal.h"

namespace foyer::cli {

std::int64_t number_of(const Arguments& arguments, std::string_view what) {
  const std::string text = arguments.operand(what);
  if (text.empty() || text.size() > 9 ||
      text.find_first_not_of("0123456789") != std::string::npos) {
    throw Failure{"Say which: " + std::string(what) + ".", Exit::usage};
  }
  return std::stoll(text);
}

std::string text_of(const Arguments& arguments) {
  std::string text = read_text(arguments.need("--file"), base::limits::way_answer_text_bytes_max);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

Exit tell_sent(const Arguments& arguments, const transfer::NoteReceipt& receipt) {
  if (arguments.has("--json")) {
    say_json(base::Json::object()
                 .set("way", receipt.id)
                 .set("seq", receipt.seq)
                 .set("time", receipt.time));
  } else {
    say("Sent, sealed to the client alone. She reads it by her way back.");
  }
  return Exit::done;
}

std::vector<Option> writing_options() {
  return {{"--worker", "ID", "who writes; else the only worker of this folder"},
          {"--file", "FILE", "what to say, as plain text; /dev/stdin to pipe it"},
          {"--lang", "TAG", "its language; else the one that the client used"}};
}

}  // namespace foyer::cli
