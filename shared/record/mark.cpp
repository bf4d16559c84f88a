#include "record/mark.h"

#include "base/utf8.h"
#include "record/names.h"
#include "record/write.h"

namespace foyer::record {
namespace {

namespace limits = base::limits;
using base::Code;
using base::fail;
using base::Json;
using base::Result;
using base::Status;

constexpr std::size_t marks_max = 8;

bool has_letter(std::string_view text) {
  for (char c : text) {
    // Letters of all other scripts lie beyond ASCII.
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0) return true;
  }
  return false;
}

Json to_json(const Mark& mark, const std::string& digest) {
  Json out = Json::object().set("signer", mark.signer).set("method", name(mark.method));
  put(out, "name", mark.name);
  out.set("intent", mark.intent).set("at", mark.at).set("digest", digest);
  if (mark.method == Mark::Method::drawn) out.set("strokes", to_json(mark.strokes));
  return out;
}

Result<Mark> parse_mark(const Json& json, const std::string& digest) {
  if (json["digest"].text() != digest) {
    return fail(Code::mismatch, "A mark does not cover this document.");
  }
  Mark out;
  out.signer = json["signer"].text();
  out.name = json["name"].text();
  out.intent = json["intent"].text();
  out.at = json["at"].integer();
  if (json["method"].text() == name(Mark::Method::drawn)) {
    auto strokes = parse_strokes(base::to_jcs(json["strokes"]));
    if (!strokes) return std::unexpected(strokes.error());
    out.method = Mark::Method::drawn;
    out.strokes = std::move(*strokes);
  } else if (json["method"].text() != name(Mark::Method::typed)) {
    return fail(Code::unsupported, "A mark was made in a way that this program does not know.");
  }
  if (auto ok = check(out); !ok) return std::unexpected(ok.error());
  return out;
}

}  // namespace

Status check_typed(std::string_view name) {
  if (name.size() > limits::short_answer_bytes_max) {
    return fail(Code::too_large, "The name is too long.");
  }
  if (!base::is_valid_utf8(name) || base::has_hidden_characters(name)) {
    return fail(Code::malformed, "The name has characters that cannot be seen.");
  }
  if (!has_letter(name)) return fail(Code::malformed, "The name is empty.");
  return {};
}

Status check(const Mark& mark) {
  if (mark.signer.empty()) return fail(Code::malformed, "A mark does not say whose it is.");
  if (mark.intent.empty() || base::has_hidden_characters(mark.intent)) {
    return fail(Code::malformed, "A mark does not say what it agrees to.");
  }
  const bool named = mark.method == Mark::Method::typed || !mark.name.empty();
  if (named) {
    if (auto ok = check_typed(mark.name); !ok) return ok;
  }
  return mark.method == Mark::Method::drawn ? check_drawn(mark.strokes) : Status{};
}

Result<std::string> write_marks(const std::vector<Mark>& marks, const base::Digest& line1) {
  if (marks.empty()) return fail(Code::malformed, "There is no mark.");
  if (marks.size() > marks_max) return fail(Code::too_large, "There are too many marks.");
  const std::string digest = base::to_b64u(line1);
  for (const Mark& mark : marks) {
    if (auto ok = check(mark); !ok) return std::unexpected(ok.error());
  }
  return base::to_jcs(list(marks, [&](const Mark& mark) { return to_json(mark, digest); }));
}

Result<std::vector<Mark>> parse_marks(std::string_view line2, const base::Digest& line1) {
  const auto json = base::parse_json(line2, limits::record_bytes_max);
  if (!json) return std::unexpected(json.error());
  if (!json->is_array() || json->items().empty()) return fail(Code::malformed, "There is no mark.");
  if (json->items().size() > marks_max) return fail(Code::too_large, "There are too many marks.");
  const std::string digest = base::to_b64u(line1);
  std::vector<Mark> out;
  for (const Json& item : json->items()) {
    auto mark = parse_mark(item, digest);
    if (!mark) return std::unexpected(mark.error());
    out.push_back(std::move(*mark));
  }
  return out;
}

}  // namespace foyer::record
