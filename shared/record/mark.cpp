#include "record/mark.h"

#include <optional>

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

bool has_ink(Mark::Method method) {
  return method == Mark::Method::drawn || method == Mark::Method::mark;
}

std::optional<Mark::Method> parse_method(std::string_view text) {
  using Method = Mark::Method;
  for (Method method :
       {Method::typed, Method::drawn, Method::mark, Method::spoken, Method::paper}) {
    if (name(method) == text) return method;
  }
  return std::nullopt;
}

Json to_json(const Mark& mark, const std::string& digest) {
  return record::to_json(mark).set("digest", digest);
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
  const auto method = parse_method(json["method"].text());
  if (!method) {
    return fail(Code::unsupported, "A mark was made in a way that this program does not know.");
  }
  out.method = *method;
  if (!json["strokes"].is_null()) {
    auto strokes = parse_strokes(base::to_jcs(json["strokes"]));
    if (!strokes) return std::unexpected(strokes.error());
    out.strokes = std::move(*strokes);
  }
  out.witness = {std::string(json["witness"]["name"].text()),
                 std::string(json["witness"]["role"].text())};
  out.assisted = json["assisted"].text();
  if (auto ok = check(out); !ok) return std::unexpected(ok.error());
  return out;
}

// What each way of signing must have, and what it cannot have.
Status check_method(const Mark& mark) {
  switch (mark.method) {
    case Mark::Method::typed:
      return check_typed(mark.name);
    case Mark::Method::drawn:
      return check_drawn(mark.strokes);
    case Mark::Method::mark:
      if (!check_typed(mark.witness.name) || !check_typed(mark.witness.role)) {
        return fail(Code::malformed, "A mark made before a witness does not name the witness.");
      }
      return check_inked(mark.strokes);
    default:
      if (mark.name.empty()) return {};
      return fail(Code::malformed, "A mark that a worker completes carries a name already.");
  }
}

}  // namespace

Json to_json(const Mark& mark) {
  Json out = Json::object().set("signer", mark.signer).set("method", name(mark.method));
  put(out, "name", mark.name);
  out.set("intent", mark.intent).set("at", mark.at);
  if (has_ink(mark.method)) out.set("strokes", to_json(mark.strokes));
  if (mark.method == Mark::Method::mark) {
    out.set("witness",
            Json::object().set("name", mark.witness.name).set("role", mark.witness.role));
  }
  put(out, "assisted", mark.assisted);
  return out;
}

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

bool awaits_worker(const Mark& mark) {
  return mark.method == Mark::Method::spoken || mark.method == Mark::Method::paper;
}

Status check(const Mark& mark) {
  if (mark.signer.empty()) return fail(Code::malformed, "A mark does not say whose it is.");
  if (mark.intent.empty() || base::has_hidden_characters(mark.intent)) {
    return fail(Code::malformed, "A mark does not say what it agrees to.");
  }
  for (const std::string* text : {&mark.name, &mark.assisted}) {
    if (text->empty()) continue;
    if (auto ok = check_typed(*text); !ok) return ok;
  }
  if (!has_ink(mark.method) && !mark.strokes.list.empty()) {
    return fail(Code::malformed, "A mark that was not drawn has ink.");
  }
  if (mark.method != Mark::Method::mark && !(mark.witness.name + mark.witness.role).empty()) {
    return fail(Code::malformed, "A witness stands beside a mark that needs none.");
  }
  return check_method(mark);
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
