#include "exports/csv.h"

#include <array>

#include "exports/fhir_parts.h"

namespace foyer::exports {
namespace {

using base::Json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr auto columns = std::to_array<std::string_view>(
    {"unit",      "signer",    "role",  "authority",       "name",
     "about",     "id",        "said",  "counts as",       "state",
     "why",       "signed at", "until", "except services", "warned unencrypted",
     "effective", "language",  "pack",  "submission",      "holds"});

// Full-width forms too: some programs take them for the same.
constexpr auto beginnings = std::to_array<std::string_view>(
    {"=", "+", "-", "@", "|", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"});

bool is_passed_over(char c) {
  return c == ' ' || c == '"' || c == '\'';
}

bool begins_formula(std::string_view text) {
  while (!text.empty() && is_passed_over(text.front())) text.remove_prefix(1);
  for (std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) return true;
  }
  return false;
}

// Another dialect of CSV splits a cell here, quotes or not.
bool is_separator(char c) {
  return c == ';' || c == '\t' || c == '\r' || c == '\n';
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : " ") + item;
  return out;
}

std::string date(base::UnixSeconds time) {
  return std::string(instant(time).text());
}

bool was_warned(const Json& document, std::string_view id) {
  for (const Json& each : document["decisions"].items()) {
    const std::string row =
        std::string(each["about"].text()) + "." + std::string(each["id"].text());
    if (row == id) return each["warnedUnencrypted"].truth();
  }
  return false;
}

std::string row_of(const ExportCase& one, const Sent& sent, const Counted& each) {
  const Json& document = sent.submission.document;
  const auto yes = [](bool value) { return value ? std::string("yes") : std::string("no"); };
  const std::size_t dot = each.id.find('.');
  const std::array<std::string, columns.size()> cells{
      one.state.unit_id,
      signer_of(one, sent),
      sent.submission.unit.role,
      sent.submission.unit.signer.authority,
      std::string(document["identity"]["legalName"].text()),
      each.id.substr(0, dot),
      each.id.substr(dot + 1),
      each.said,
      each.choice,
      std::string(each.state()),
      joined(each.why()),
      date(sent.submission.signed_at),
      date(each.until),
      joined(each.except),
      yes(was_warned(document, each.id)),
      yes(each.permits()),
      std::string(document["session"]["lang"].text()),
      std::string(document["packRef"]["sha256"].text()),
      sent.submission.digest,
      yes(sent.report.all_hold())};
  std::string out;
  for (const std::string& cell : cells) out += (out.empty() ? "" : ",") + csv_cell(cell);
  return out + "\r\n";
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string out = "\"";
  bool starts = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (starts && begins_formula(text.substr(i))) out += '\'';
    out += text[i];
    if (text[i] == '"') out += '"';
    starts = is_separator(text[i]);
  }
  return out + '"';
}

std::string decisions_csv(const ExportCase& one) {
  std::string head;
  for (std::string_view column : columns) head += (head.empty() ? "" : ",") + csv_cell(column);
  std::string out = std::string(byte_order_mark) + head + "\r\n";
  for (const Sent& sent : one.sent) {
    for (const Counted& each : decisions_of(one, sent)) out += row_of(one, sent, each);
  }
  return out;
}

}  // namespace foyer::exports
