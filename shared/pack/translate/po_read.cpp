#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/limits.h"
#include "base/utf8.h"
#include "pack_translate/po.h"

namespace foyer::pack {
namespace {

using base::Code;
using base::fail;
using base::Result;
using base::Status;

constexpr std::size_t forms_max = 6;

std::string_view without_spaces(std::string_view text) {
  const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(from);
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// "a \"b\"\n" with its quotes, as the text that it stands for.
Result<std::string> unquoted(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"')
    return fail(Code::malformed, "A text must stand between quotation marks.");
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"')
      return fail(Code::malformed, "A quotation mark within a text needs a backslash before it.");
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    const char escape = ++i < text.size() ? text[i] : '\0';
    if (escape == '\0') return fail(Code::malformed, "A text must stand between quotation marks.");
    constexpr std::string_view escapes = "nt\"\\", meant = "\n\t\"\\";
    const std::size_t which = escapes.find(escape);
    if (which == std::string_view::npos)
      return fail(Code::malformed, "Only \\n, \\t, \\\" and \\\\ may follow a backslash.");
    out += meant[which];
  }
  return out;
}

// Reads line by line; what an entry has so far waits in `entry_`.
class Reader {
 public:
  explicit Reader(std::size_t& line) : line_(line) {}

  Status read(std::string_view text) {
    line_ = 0;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view one = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      ++line_;
      if (one.ends_with('\r')) one.remove_suffix(1);
      if (const Status read = take_line(without_spaces(one)); !read) return read;
    }
    line_ = std::max<std::size_t>(line_, 1);
    if (const Status ended = end_entry(); !ended) return ended;
    if (!has_header_) return fail(Code::malformed, "The file does not begin with its header.");
    return {};
  }

  PoFile take() { return std::move(file_); }

 private:
  enum Part : std::size_t { context, id, plural, translated, parts };

  Status take_line(std::string_view line) {
    if (line.empty()) return end_entry();
    if (line.starts_with("#~")) return put_away();
    if (line.starts_with('#')) return take_comment(line);
    if (line.starts_with('"')) return add(line);
    return take_keyword(line);
  }

  // An old entry with all that was said of it.
  Status put_away() {
    const Status ended = end_entry();
    entry_ = {};
    return ended;
  }

  // The comment that follows a text belongs to the next entry.
  Status take_comment(std::string_view line) {
    if (has_[translated])
      if (const Status ended = end_entry(); !ended) return ended;
    if (!line.starts_with("#,")) return {};
    for (line.remove_prefix(2); !line.empty();) {
      const std::size_t comma = std::min(line.find(','), line.size());
      if (without_spaces(line.substr(0, comma)) == "fuzzy") entry_.fuzzy = true;
      line.remove_prefix(std::min(comma + 1, line.size()));
    }
    return {};
  }

  Status take_keyword(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of(" \t\""), line.size());
    const std::string_view word = line.substr(0, end);
    if ((word == "msgctxt" || word == "msgid") && has_[translated])
      if (const Status ended = end_entry(); !ended) return ended;
    Status begun = fail(Code::malformed, "This line begins with no word of the PO format.");
    if (word == "msgctxt") begun = begin(context, !has_[id]);
    if (word == "msgid") begun = begin(id, true);
    if (word == "msgid_plural") begun = begin(plural, has_[id] && !has_[translated]);
    if (word == "msgstr") begun = begin_form(0, has_[id] && !has_[plural] && !has_[translated]);
    if (word.starts_with("msgstr[")) begun = begin_numbered(word.substr(7));
    return begun ? add(without_spaces(line.substr(end))) : begun;
  }

  Status begin(Part part, bool in_order) {
    if (has_[part] || !in_order)
      return fail(Code::malformed, "The parts of an entry stand twice or in a wrong order.");
    if (std::ranges::none_of(has_, [](bool has) { return has; })) entry_.line = line_;
    has_[part] = true;
    now_ = part == context ? &entry_.context : part == id ? &entry_.id : &entry_.plural;
    return {};
  }

  Status begin_form(std::size_t number, bool in_order) {
    if (!in_order || number != entry_.texts.size() || number >= forms_max)
      return fail(Code::malformed, "The parts of an entry stand twice or in a wrong order.");
    has_[translated] = true;
    now_ = &entry_.texts.emplace_back();
    return {};
  }

  Status begin_numbered(std::string_view rest) {
    std::size_t number = forms_max;
    const auto [end, bad] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (bad != std::errc{} || std::string_view(end, rest.data() + rest.size()) != "]")
      return fail(Code::malformed, "This line begins with no word of the PO format.");
    return begin_form(number, has_[plural]);
  }

  Status add(std::string_view written) {
    if (now_ == nullptr) return fail(Code::malformed, "A text stands here without its keyword.");
    const auto more = unquoted(written);
    if (!more) return std::unexpected(more.error());
    if (now_->size() + more->size() > base::limits::json_string_bytes_max)
      return fail(Code::too_large, "A text is too long.");
    *now_ += *more;
    return {};
  }

  Status end_entry() {
    if (std::ranges::none_of(has_, [](bool has) { return has; })) return {};
    if (!has_[id] || !has_[translated])
      return fail(Code::malformed, "The entry before this line lacks its msgid or its msgstr.");
    if ((has_[context] && entry_.context.empty()) || (has_[plural] && entry_.plural.empty()))
      return fail(Code::malformed, "The entry before this line has an empty msgctxt or plural.");
    const Status kept = entry_.id.empty() && !has_[context] ? take_header() : keep();
    entry_ = {};
    has_ = {};
    now_ = nullptr;
    return kept;
  }

  Status keep() {
    if (!has_header_) return fail(Code::malformed, "The file does not begin with its header.");
    if (!contexts_.insert(entry_.context).second)
      return fail(Code::malformed, "Two entries have the same msgctxt.");
    if (file_.entries.size() == base::limits::json_nodes_max)
      return fail(Code::too_large, "The file has too many entries.");
    file_.entries.push_back(std::move(entry_));
    return {};
  }

  Status take_header() {
    if (has_header_ || has_[plural])
      return fail(Code::malformed, "Only the first entry may have an empty msgid.");
    has_header_ = true;
    for (std::string_view rest = entry_.texts.front(); !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view one = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t colon = one.find(':');
      if (colon == std::string_view::npos) continue;
      file_.header.emplace(one.substr(0, colon), without_spaces(one.substr(colon + 1)));
    }
    return {};
  }

  std::size_t& line_;
  PoFile file_;
  PoEntry entry_;
  std::array<bool, parts> has_{};
  std::string* now_ = nullptr;  // the text that a further line goes on with
  std::set<std::string, std::less<>> contexts_;
  bool has_header_ = false;
};

}  // namespace

Result<PoFile> parse_po(std::string_view text, std::size_t& line) {
  line = 1;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.size() > base::limits::pack_bytes_max)
    return fail(Code::too_large, "The file is too large.");
  if (!base::is_valid_utf8(text)) return fail(Code::malformed, "The file is not valid UTF-8.");
  Reader reader(line);
  if (const Status read = reader.read(text); !read) return std::unexpected(read.error());
  return reader.take();
}

}  // namespace foyer::pack
