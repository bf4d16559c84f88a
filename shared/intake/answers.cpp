#include "intake/answers.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>

namespace foyer::intake {

std::string_view Answers::get(std::string_view name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? std::string_view{} : found->second;
}

int Answers::number(std::string_view name) const {
  const std::string_view text = get(name);
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void Answers::set(std::string_view name, std::string_view value) {
  if (value.empty())
    texts_.erase(std::string(name));
  else
    texts_.insert_or_assign(std::string(name), std::string(value));
}

std::vector<std::string> Answers::items(std::string_view name) const {
  std::vector<std::string> out;
  std::string_view rest = get(name);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    out.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

bool Answers::includes(std::string_view name, std::string_view item) const {
  const auto all = items(name);
  return std::find(all.begin(), all.end(), item) != all.end();
}

void Answers::include(std::string_view name, std::string_view item) {
  if (includes(name, item)) return;
  std::string text(get(name));
  if (!text.empty()) text += ' ';
  set(name, text.append(item));
}

void Answers::wipe() {
  for (auto& [name, text] : texts_) sodium_memzero(text.data(), text.size());
  texts_.clear();
}

}  // namespace foyer::intake
