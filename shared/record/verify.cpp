#include "record/verify.h"

#include <algorithm>
#include <array>

#include "record/layers.h"

namespace foyer::record {
namespace {

constexpr std::array<std::string_view, 9> layer_names{
    "envelope", "session", "link", "manifest", "hash", "marks", "shown", "parts", "receipt"};
constexpr std::array<std::string_view, 4> state_names{"ok", "failed", "not-checked",
                                                      "not-applicable"};

bool holds(State state) {
  return state == State::ok || state == State::not_applicable;
}

// The layers that say whose words these are.
constexpr std::array authorship{Layer::envelope, Layer::session, Layer::link,
                                Layer::manifest, Layer::hash,    Layer::marks};

Verdict envelope_verdict(const base::Result<OpenedRecord>& record) {
  if (record && !record->header_by.empty()) {
    return {Layer::envelope, State::ok,
            "It opened, whole and authentic, by a header that was added for newer keys."};
  }
  if (record) return {Layer::envelope, State::ok, "It opened, whole and authentic."};
  if (record.error().code == base::Code::wrong_key) {
    return {Layer::envelope, State::failed, "No key at hand opens it."};
  }
  return {Layer::envelope, State::failed, record.error().text};
}

base::Result<OpenedRecord> open_main(const std::vector<Received>& parts,
                                     const seal::Keyring& keyring) {
  const auto main = std::ranges::find(parts, "record", &Received::kind);
  if (main == parts.end()) return base::fail(base::Code::not_found, "The main part is missing.");
  return open_record(main->body, keyring);
}

void note_header(Report& report, const std::string& by) {
  if (!by.empty() && std::ranges::count(report.headers_by, by) == 0)
    report.headers_by.push_back(by);
}

void add_unopened(Report& report) {
  for (Layer layer :
       {Layer::session, Layer::link, Layer::manifest, Layer::hash, Layer::marks, Layer::shown}) {
    report.verdicts.push_back({layer, State::not_checked, "It could not be opened."});
  }
}

}  // namespace

std::string_view name(Layer layer) {
  return layer_names[static_cast<std::size_t>(layer)];
}
std::string_view name(State state) {
  return state_names[static_cast<std::size_t>(state)];
}

State Report::state(Layer layer) const {
  const auto found = std::ranges::find(verdicts, layer, &Verdict::layer);
  return found == verdicts.end() ? State::not_checked : found->state;
}

bool Report::all_hold() const {
  return !verdicts.empty() &&
         std::ranges::all_of(verdicts, [](const Verdict& v) { return holds(v.state); });
}

Report open_submission(const std::vector<Received>& parts, const seal::Keyring& keyring,
                       const Evidence& evidence) {
  Report report;
  auto record = open_main(parts, keyring);
  const OpenedRecord* opened = record ? &*record : nullptr;
  std::vector<Mark> marks;
  report.verdicts.push_back(envelope_verdict(record));
  report.closed = !record && record.error().code == base::Code::wrong_key;
  if (opened != nullptr) {
    report.verdicts.push_back(verify_session(*opened));
    report.verdicts.push_back(verify_link(*opened));
    report.verdicts.push_back(verify_manifest(*opened, evidence));
    report.verdicts.push_back(verify_hash(*opened));
    report.verdicts.push_back(verify_marks(*opened, marks));
    report.verdicts.push_back(verify_shown(*opened, evidence));
  } else {
    add_unopened(report);
  }
  const Counted received(parts);
  report.verdicts.push_back(verify_parts(opened, received, keyring, evidence, report.parts));
  report.verdicts.push_back(verify_receipt(opened, received, evidence));

  if (opened != nullptr) note_header(report, opened->header_by);
  for (const OpenedPart& part : report.parts) note_header(report, part.header_by);

  const bool is_clients =
      std::ranges::all_of(authorship, [&](Layer layer) { return holds(report.state(layer)); });
  if (is_clients) {
    report.document_line = opened->line1;
    report.marks_line = opened->line2;
    report.proofs_line = write_proofs(opened->proofs);
    report.document = std::move(record->document.json);
    report.marks = std::move(marks);
  }
  return report;
}

}  // namespace foyer::record
