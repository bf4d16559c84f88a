#pragma once
// What the person said, by name "screen.field". Everything that a draft must bring back stands
// here, so a draft is this and the evidence, nothing else.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::intake {

class Answers {
 public:
  std::string_view get(std::string_view name) const;  // empty: not answered
  bool has(std::string_view name) const { return !get(name).empty(); }
  bool is(std::string_view name, std::string_view value) const { return get(name) == value; }
  int number(std::string_view name) const;                  // 0 where it is none
  void set(std::string_view name, std::string_view value);  // empty: takes the answer back

  // Answers that are sets of stable ids, kept in one text with single spaces between.
  std::vector<std::string> items(std::string_view name) const;
  bool includes(std::string_view name, std::string_view item) const;
  void include(std::string_view name, std::string_view item);

  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }
  void wipe();

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace foyer::intake
