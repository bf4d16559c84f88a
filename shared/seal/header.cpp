#include "seal/header.h"

#include <algorithm>

#include "base/limits.h"

namespace foyer::seal {
namespace {

using base::Code;
using base::fail;

constexpr std::string_view version_line = "age-encryption.org/v1";
constexpr std::string_view version_start = "age-encryption.org/";
constexpr std::size_t columns = 64;

auto refuse() {
  return fail(Code::malformed, "The header of this age file is damaged.");
}

// Takes lines off the front of a text; a line without LF is no line.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  base::Result<std::string_view> next() {
    const std::size_t end = text_.find('\n', at_);
    if (end == text_.npos) {
      if (text_.size() >= base::limits::age_header_bytes_max) {
        return fail(Code::too_large, "The header of this age file is too long.");
      }
      return refuse();
    }
    const std::string_view line = text_.substr(at_, end - at_);
    at_ = end + 1;
    return line;
  }
  std::size_t at() const { return at_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_argument(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

base::Result<Stanza> parse_arguments(std::string_view line) {
  Stanza stanza;
  for (bool first = true; !first || !line.empty(); first = false) {
    const std::size_t space = line.find(' ');
    const std::string_view argument = line.substr(0, space);
    if (!is_argument(argument)) return refuse();
    if (first) {
      stanza.type = argument;
    } else {
      stanza.arguments.emplace_back(argument);
    }
    if (space == line.npos) return stanza;
    line.remove_prefix(space + 1);
    if (line.empty()) return refuse();
  }
  return refuse();
}

// Full lines of 64 letters and then exactly one shorter line, which may be empty.
base::Status read_body(Lines& lines, base::Bytes& body) {
  while (true) {
    const auto line = lines.next();
    if (!line) return std::unexpected(line.error());
    if (line->size() > columns) return refuse();
    const auto bytes = parse_age_b64(*line);
    if (!bytes) return refuse();
    base::append(body, *bytes);
    if (line->size() < columns) return {};
  }
}

base::Status read_version(Lines& lines) {
  const auto line = lines.next();
  if (!line) return std::unexpected(line.error());
  if (*line == version_line) return {};
  if (line->starts_with(version_start)) {
    return fail(Code::unknown_version, "This age file has a version that is not known here.");
  }
  return fail(Code::malformed, "This is not an age file.");
}

base::Status read_mac(std::string_view line, Header& header) {
  const auto mac = parse_age_b64(line.substr(std::min<std::size_t>(4, line.size())));
  if (!line.starts_with("--- ") || !mac || mac->size() != header.mac.size()) return refuse();
  std::ranges::copy(*mac, header.mac.begin());
  return {};
}

}  // namespace

std::string to_age_b64(base::ByteSpan bytes) {
  std::string out = base::to_b64(bytes);
  while (out.ends_with('=')) out.pop_back();
  return out;
}

base::Result<base::Bytes> parse_age_b64(std::string_view text) {
  if (text.ends_with('=')) return refuse();
  return base::parse_b64(text);
}

base::Result<Header> parse_header(base::ByteSpan file) {
  const std::size_t looked_at = std::min(file.size(), base::limits::age_header_bytes_max);
  const std::string_view text = base::as_text(file.first(looked_at));
  Lines lines(text);
  if (const auto known = read_version(lines); !known) return std::unexpected(known.error());
  Header header;
  while (true) {
    const std::size_t start = lines.at();
    const auto line = lines.next();
    if (!line) return std::unexpected(line.error());
    if (!line->starts_with("-> ")) {
      const auto read = read_mac(*line, header);
      if (!read) return std::unexpected(read.error());
      if (header.stanzas.empty()) return refuse();
      header.covered = text.substr(0, start + 3);
      header.size_bytes = lines.at();
      return header;
    }
    if (header.stanzas.size() == base::limits::age_stanzas_max) {
      return fail(Code::too_large, "This age file names too many readers.");
    }
    auto stanza = parse_arguments(line->substr(3));
    if (!stanza) return std::unexpected(stanza.error());
    if (const auto read = read_body(lines, stanza->body); !read) {
      return std::unexpected(read.error());
    }
    header.stanzas.push_back(std::move(*stanza));
  }
}

std::string write_covered(const std::vector<Stanza>& stanzas) {
  std::string out = std::string(version_line) + '\n';
  for (const Stanza& stanza : stanzas) {
    out += "-> " + stanza.type;
    for (const std::string& argument : stanza.arguments) out += ' ' + argument;
    out += '\n';
    const std::string body = to_age_b64(stanza.body);
    for (std::size_t at = 0; at <= body.size(); at += columns) {
      out += body.substr(at, columns);
      out += '\n';
    }
  }
  return out + "---";
}

std::string write_mac_line_end(const base::Digest& mac) {
  return ' ' + to_age_b64(mac) + '\n';
}

base::Digest make_mac(base::ByteSpan file_key, std::string_view covered) {
  const base::SecretBytes key(base::hkdf_sha256(file_key, {}, "header", 32));
  return base::hmac_sha256(key.span(), base::as_bytes(covered));
}

}  // namespace foyer::seal
