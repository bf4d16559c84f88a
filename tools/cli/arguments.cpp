#include "cli/arguments.h"

#include <algorithm>
#include <charconv>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

[[noreturn]] void misuse(std::string text) {
  throw Failure{std::move(text), Exit::usage};
}

const Option& find(const std::vector<Option>& options, std::string_view name) {
  const auto found = std::ranges::find(options, name, &Option::name);
  if (found == options.end()) misuse("There is no option " + std::string(name) + " here.");
  return *found;
}

}  // namespace

Arguments::Arguments(const std::vector<std::string>& words, const std::vector<Option>& options) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") {
      operands_.insert(operands_.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                       words.end());
      return;
    }
    if (!words[i].starts_with("--")) {
      operands_.push_back(words[i]);
      continue;
    }
    const std::size_t equals = words[i].find('=');
    const std::string name = words[i].substr(0, equals);
    const bool takes_value = !find(options, name).value.empty();
    if (!takes_value && equals != std::string::npos) misuse(name + " takes no value.");
    if (takes_value && equals == std::string::npos && i + 1 == words.size()) {
      misuse(name + " needs a value.");
    }
    values_[name].push_back(!takes_value                  ? std::string()
                            : equals != std::string::npos ? words[i].substr(equals + 1)
                                                          : words[++i]);
  }
}

std::optional<std::string> Arguments::get(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::nullopt : std::optional(found->second.back());
}

std::string Arguments::get(std::string_view option, std::string_view stand_in) const {
  return get(option).value_or(std::string(stand_in));
}

std::string Arguments::need(std::string_view option) const {
  const auto value = get(option);
  if (!value || value->empty()) misuse("This needs " + std::string(option) + ".");
  return *value;
}

int Arguments::number(std::string_view option, int stand_in, int from, int to) const {
  const auto text = get(option);
  if (!text) return stand_in;
  int value = 0;
  const char* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, value);
  if (read.ec != std::errc() || read.ptr != end || value < from || value > to) {
    misuse(std::string(option) + " takes a whole number from " + std::to_string(from) + " to " +
           std::to_string(to) + ".");
  }
  return value;
}

std::vector<std::string> Arguments::all(std::string_view option) const {
  const auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

std::string Arguments::operand(std::string_view what) const {
  if (operands_.size() != 1) misuse("This takes " + std::string(what) + " and nothing else.");
  return operands_.front();
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    out.emplace_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return out;
    at = end + 1;
  }
}

}  // namespace foyer::cli
