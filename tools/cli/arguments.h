#pragma once
// A command line, read by the options that its command declares.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::cli {

struct Option {
  std::string_view name;   // "--days"
  std::string_view value;  // "N"; empty for a switch
  std::string_view help;
};

class Arguments {
 public:
  // Throws Failure with Exit::usage for an option that is not declared, lacks its value or stands
  // where no operand is taken.
  Arguments(const std::vector<std::string>& words, const std::vector<Option>& options);

  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string> get(std::string_view option) const;  // the last one given
  std::string get(std::string_view option, std::string_view stand_in) const;
  std::string need(std::string_view option) const;
  int number(std::string_view option, int stand_in, int from, int to) const;
  std::vector<std::string> all(std::string_view option) const;

  const std::vector<std::string>& operands() const { return operands_; }
  // The only operand; `what` names it when it is missing: "a folder".
  std::string operand(std::string_view what) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> operands_;
};

// "a:b:c" at each separator, empty pieces kept.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace foyer::cli
