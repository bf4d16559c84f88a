#include "pack_translate/text_file.h"

#include "base/json.h"
#include "base/utf8.h"

namespace foyer::pack {
namespace {

// Of an object of texts that parse_json took: keys and texts take turns. Keys are plain ASCII and
// the authors' own, without escapes.
std::vector<std::string> keys_in_order(std::string_view file) {
  std::vector<std::string> out;
  bool key = true;
  for (std::size_t at = file.find('"'); at != std::string_view::npos; at = file.find('"', at + 1)) {
    const std::size_t from = ++at;
    while (file[at] != '"') at += file[at] == '\\' ? 2 : 1;
    if (key) out.emplace_back(file.substr(from, at - from));
    key = !key;
  }
  return out;
}

}  // namespace

std::string_view TextFile::text(std::string_view key) const {
  const auto found = texts.find(key);
  return found == texts.end() ? std::string_view() : std::string_view(found->second);
}

void TextFile::set(std::string_view key, std::string text) {
  if (!has(key)) order.emplace_back(key);
  texts.insert_or_assign(std::string(key), std::move(text));
}

base::Result<TextFile> parse_text_file(std::string_view file) {
  const auto json = base::parse_json(file);
  if (!json) return std::unexpected(json.error());
  if (!json->is_object()) return base::fail(base::Code::malformed, "This is no object of texts.");
  TextFile out;
  for (const auto& [key, text] : json->members()) {
    if (!text.is_string() || base::has_hidden_characters(text.text()))
      return base::fail(base::Code::malformed, "A text cannot be shown.");
    out.texts.emplace(key, text.text());
  }
  out.order = keys_in_order(file);
  for (const std::string& key : out.order)
    if (!out.has(key)) return base::fail(base::Code::malformed, "A key is written with an escape.");
  return out;
}

std::string write_text_file(const TextFile& file) {
  std::string out = "{";
  for (const std::string& key : file.order) {
    out.append(out.size() > 1 ? ",\n  " : "\n  ").append(base::to_jcs(base::Json(key)));
    out.append(": ").append(base::to_jcs(base::Json(file.text(key))));
  }
  return out.append("\n}\n");
}

}  // namespace foyer::pack
