#include <algorithm>

#include "pack_translate/po.h"

namespace foyer::pack {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out += '"';
}

// A text of several lines stands below its keyword, one line of it on each.
void write_text(std::string& to, std::string_view keyword, std::string_view text) {
  to.append(keyword).append(" ");
  const std::size_t first = text.find('\n');
  if (first == std::string_view::npos || first + 1 == text.size()) {
    to.append(quoted(text)).append("\n");
    return;
  }
  to.append("\"\"\n");
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    to.append(quoted(text.substr(0, end))).append("\n");
    text.remove_prefix(end);
  }
}

void write_entry(std::string& to, const PoEntry& entry) {
  for (std::string comment : entry.comments) {
    std::ranges::replace(comment, '\n', ' ');
    to.append("#. ").append(comment).append("\n");
  }
  if (entry.fuzzy) to.append("#, fuzzy\n");
  if (!entry.context.empty()) write_text(to, "msgctxt", entry.context);
  write_text(to, "msgid", entry.id);
  if (entry.plural.empty()) {
    write_text(to, "msgstr", entry.texts.empty() ? "" : entry.texts.front());
    return;
  }
  write_text(to, "msgid_plural", entry.plural);
  for (std::size_t i = 0; i < entry.texts.size(); ++i)
    write_text(to, "msgstr[" + std::to_string(i) + "]", entry.texts[i]);
}

}  // namespace

std::string write_po(const PoFile& file) {
  std::string header;
  for (const auto& [name, value] : file.header)
    header.append(name).append(": ").append(value).append("\n");
  std::string out;
  write_text(out, "msgid", "");
  write_text(out, "msgstr", header);
  for (const PoEntry& entry : file.entries) {
    out += '\n';
    write_entry(out, entry);
  }
  return out;
}

}  // namespace foyer::pack
