#include "print/attributes.h"

#include <charconv>

#include "base/utf8.h"

namespace foyer::print {
namespace {

using base::Code;
using base::fail;
using Number = std::size_t;

Number number_at(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  Number out = 0;
  std::from_chars(text.data() + std::min(at, text.size()), text.data() + text.size(), out);
  return out;
}

// The value of the first such name, as a number: of "/Root 5 0 R" 5. 0 where there is none.
Number number_of(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  return at == std::string_view::npos ? 0 : number_at(text, at + key.size());
}

std::string_view last_part(std::string_view file, std::string_view from) {
  const std::size_t at = file.rfind(from);
  return at == std::string_view::npos ? std::string_view() : file.substr(at);
}

// A finished file by its cross-reference table (section 7.5.4): 20 bytes for each object.
class File {
 public:
  explicit File(std::string_view bytes)
      : bytes_(bytes),
        trailer_(last_part(bytes, "trailer")),
        table_(number_of(last_part(bytes, "startxref"), "startxref")) {}

  Number root() const { return number_of(trailer_, "/Root"); }
  Number info() const { return number_of(trailer_, "/Info"); }
  Number size() const { return number_of(trailer_, "/Size"); }
  Number table() const { return table_; }

  // Between "obj" and "endobj"; empty where there is none.
  std::string_view object(Number number) const {
    const std::size_t entries = bytes_.find('\n', bytes_.find('\n', table_) + 1) + 1;
    const std::size_t entry = entries + 20 * number;
    if (number == 0 || number >= size() || entry + 20 > bytes_.size()) return {};
    const std::size_t begin = bytes_.find(" obj\n", number_at(bytes_, entry));
    const std::size_t end = bytes_.find("\nendobj", begin);
    if (end == std::string_view::npos) return {};
    return bytes_.substr(begin + 5, end - begin - 5);
  }

 private:
  std::string_view bytes_, trailer_;
  std::size_t table_;
};

// Elements below one: the references of its /K that do not stand inside of a dictionary.
std::vector<Number> kids_of(std::string_view element) {
  std::vector<Number> out;
  std::size_t at = element.find("/K ");
  if (at == std::string_view::npos) return out;
  at += 3;
  const std::size_t end =
      element[at] == '[' ? element.rfind(']') : std::min(element.find('\n', at), element.size());
  int depth = 0;
  for (std::size_t i = at; i < end; ++i) {
    const std::string_view rest = element.substr(i, end - i);
    if (rest.starts_with("<<")) ++depth;
    if (rest.starts_with(">>")) --depth;
    if (depth > 0 || !rest.starts_with(" 0 R")) continue;
    std::size_t begin = i;
    while (begin > 0 && element[begin - 1] >= '0' && element[begin - 1] <= '9') --begin;
    out.push_back(number_at(element, begin));
  }
  return out;
}

// In reading order, which is the order in which the tags were begun.
void list_elements(const File& file, std::vector<Number>& out) {
  std::vector<Number> waiting =
      kids_of(file.object(number_of(file.object(file.root()), "/StructTreeRoot")));
  std::ranges::reverse(waiting);
  while (!waiting.empty() && out.size() < file.size()) {
    const Number number = waiting.back();
    waiting.pop_back();
    out.push_back(number);
    const std::vector<Number> kids = kids_of(file.object(number));
    waiting.insert(waiting.end(), kids.rbegin(), kids.rend());
  }
}

// A text string in UTF-16 (section 7.9.2.2), as hexadecimal digits, so that nothing of it can end
// the string.
std::string text_string(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "<FEFF";
  const auto unit = [&](std::uint32_t value) {
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(value >> shift) & 15];
  };
  for (const char32_t point : base::to_code_points(text)) {
    if (point < 0x10000) {
      unit(point);
      continue;
    }
    unit(0xD800 + ((point - 0x10000) >> 10));
    unit(0xDC00 + ((point - 0x10000) & 0x3FF));
  }
  return out + ">";
}

std::string attributes_of(const Tag& tag) {
  std::string out;
  if (!tag.lang.empty()) out += "\n   /Lang " + text_string(tag.lang);
  if (!tag.told.empty()) out += "\n   /Alt " + text_string(paper::printable(tag.told));
  if (!tag.scope.empty()) out += "\n   /A << /O /Table /Scope /" + tag.scope + " >>";
  return out;
}

// The update: changed objects, a table of them alone, and a trailer that names the former table.
class Update {
 public:
  Update(base::Bytes file, const File& old)
      : out_(base::as_text(file)),
        end_("trailer\n<< /Size " + std::to_string(old.size()) + "\n   /Root " +
             std::to_string(old.root()) + " 0 R\n   /Info " + std::to_string(old.info()) +
             " 0 R\n   /Prev " + std::to_string(old.table()) + "\n>>\n") {}

  void replace(Number number, std::string_view object, std::string_view more) {
    const std::string place = std::to_string(out_.size());
    table_ += std::to_string(number) + " 1\n" + std::string(10 - place.size(), '0') + place +
              " 00000 n \n";
    out_ += std::to_string(number) + " 0 obj\n<<" + std::string(more) +
            std::string(object.substr(2)) + "\nendobj\n";
  }
  base::Bytes take() {
    const std::size_t at = out_.size();
    out_ += "xref\n0 1\n0000000000 65535 f \n" + table_ + end_ + "startxref\n" +
            std::to_string(at) + "\n%%EOF\n";
    return base::to_bytes(out_);
  }

 private:
  std::string out_, table_, end_;
};

}  // namespace

base::Result<base::Bytes> add_attributes(base::Bytes drawn, const std::string& lang,
                                         const std::vector<Tag>& tags) {
  const std::string whole(base::as_text(drawn));
  const File file(whole);
  std::vector<Number> elements;
  list_elements(file, elements);
  if (elements.size() != tags.size())
    return fail(Code::mismatch, "The PDF has other parts than were drawn.");
  Update update(std::move(drawn), file);
  update.replace(file.root(), file.object(file.root()),
                 "\n   /Lang " + text_string(lang) +
                     "\n   /ViewerPreferences << /DisplayDocTitle true >>\n  ");
  for (std::size_t i = 0; i < tags.size(); ++i) {
    const std::string_view object = file.object(elements[i]);
    if (object.find("/S /" + tags[i].name + "\n") == std::string_view::npos)
      return fail(Code::mismatch, "The PDF has its parts in another order than was drawn.");
    const std::string more = attributes_of(tags[i]);
    if (!more.empty()) update.replace(elements[i], object, more);
  }
  return update.take();
}

}  // namespace foyer::print
