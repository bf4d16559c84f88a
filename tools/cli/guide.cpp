#include "cli/guide.h"

#include <algorithm>
#include <iostream>

#include "base/date.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "cli/arguments.h"
#include "cli/clock.h"
#include "cli/failure.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

std::string trimmed(std::string text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.back())) text.pop_back();
  while (!text.empty() && blank(text.front())) text.erase(text.begin());
  return text;
}

std::string read_line() {
  std::string line;
  if (!std::getline(std::cin, line))
    stop("The answers end before the form does. Nothing was entered.");
  return trimmed(std::move(line));
}

// What can stand in an entry.
bool is_fit(const std::string& text) {
  if (text.size() > base::limits::long_answer_bytes_max) {
    tell("That is too long. Say it in fewer words.");
    return false;
  }
  if (!base::is_valid_utf8(text) || base::has_hidden_characters(text)) {
    tell("That has characters that cannot be seen. Type it again.");
    return false;
  }
  return true;
}

std::string ask_line(std::string_view question) {
  for (;;) {
    tell(question);
    std::string line = read_line();
    if (is_fit(line)) return line;
  }
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool is_none(const std::string& line) {
  return line.empty() || line == "-";
}

}  // namespace

std::string ask_text(std::string_view question) {
  for (;;) {
    std::string line = ask_line(question);
    if (!line.empty()) return line;
    tell("This is needed.");
  }
}

std::string ask_text_or_none(std::string_view question) {
  std::string line = ask_line(question);
  return is_none(line) ? std::string() : line;
}

std::string ask_word(std::string_view question, const std::vector<std::string>& words) {
  for (;;) {
    const std::string line = ask_line(std::string(question) + " (" + listed(words) + ")");
    if (std::ranges::count(words, line) > 0) return line;
    tell("Type one of these: " + listed(words) + ".");
  }
}

base::UnixSeconds ask_day(std::string_view question) {
  for (;;) {
    const auto day = base::parse_date(ask_line(std::string(question) + " (as 2027-01-31)"));
    if (day && *day <= now()) return *day;
    tell(day ? "That day has not come yet." : "A day is written as 2027-01-31.");
  }
}

base::UnixSeconds ask_day_or_none(std::string_view question) {
  for (;;) {
    const std::string line = ask_line(std::string(question) + " (as 2027-01-31, or -)");
    if (is_none(line)) return 0;
    if (const auto day = base::parse_date(line)) return *day;
    tell("A day is written as 2027-01-31.");
  }
}

std::vector<std::string> ask_lines(std::string_view question) {
  std::vector<std::string> out;
  for (std::string line = ask_line(question); !is_none(line); line = ask_line("And?"))
    out.push_back(std::move(line));
  return out;
}

std::vector<std::string> ask_words(std::string_view question,
                                   const std::vector<std::string>& words) {
  for (;;) {
    const std::string line = ask_line(std::string(question) + " (" + listed(words) + ", or -)");
    if (is_none(line)) return {};
    std::vector<std::string> out = split(line, ' ');
    std::erase(out, "");
    const bool known = std::ranges::all_of(
        out, [&](const std::string& one) { return std::ranges::count(words, one) > 0; });
    if (known) return out;
    tell("Type some of these, with blanks between: " + listed(words) + ".");
  }
}

}  // namespace foyer::cli
