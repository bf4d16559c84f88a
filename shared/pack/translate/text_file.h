#pragma once
// A file of texts as authors keep it: one flat object, {"key": "text"}, a line for each. Its order
// is the authors', so writing it again changes only the lines of texts that changed.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::pack {

struct TextFile {
  std::vector<std::string> order;  // of the keys
  std::map<std::string, std::string, std::less<>> texts;

  bool has(std::string_view key) const { return texts.contains(key); }
  std::string_view text(std::string_view key) const;  // empty where absent
  void set(std::string_view key, std::string text);   // a new key comes last
};

// Code::malformed unless it is an object of texts that hide nothing.
base::Result<TextFile> parse_text_file(std::string_view file);
std::string write_text_file(const TextFile& file);

}  // namespace foyer::pack
