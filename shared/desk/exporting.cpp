#include "desk/exporting.h"

#include <algorithm>

#include "exports/csv.h"
#include "exports/fhir.h"
#include "exports/receipt.h"
#include "exports/whole.h"
#include "paper/page.h"
#include "paper/record.h"

namespace foyer::desk {

using intake::operator""_f;
using intake::operator""_w;

namespace {

using exports::ExportCase;

// In the desk's language where it is for people to read; the others are for programs.
std::string page(const ExportCase& one, std::string_view lang) {
  return paper::write_page(paper::record_paper(one, lang));
}

template <base::Json (*Export)(const ExportCase&)>
std::string line(const ExportCase& one, std::string_view) {
  return base::to_jcs(Export(one)) + '\n';
}

std::string table(const ExportCase& one, std::string_view) {
  return exports::decisions_csv(one);
}

struct Form {
  std::string_view name, ending;
  std::string (*write)(const ExportCase& one, std::string_view lang);
};
constexpr Form forms[] = {
    {"page", ".html", page},
    {"fhir", ".fhir.json", line<exports::fhir_bundle>},
    {"receipt", ".receipt.json", line<exports::consent_receipt>},
    {"json", ".case.json", line<exports::whole_case>},
    {"csv", ".csv", table},
};

bool any_failed(const ExportCase& one) {
  return std::ranges::any_of(one.sent, [](const exports::Sent& sent) {
    return std::ranges::any_of(sent.report.verdicts, [](const record::Verdict& verdict) {
      return verdict.state == record::State::failed;
    });
  });
}

base::Result<ExportCase> gather(const State& state, const Case& one) {
  std::vector<exports::Opened> opened;
  for (const std::int64_t number : one.open.numbers) {
    const Sent& sent = state.mail.sent.at(number);
    opened.push_back({sent.report, sent.entry.late, sent.entry.time});
  }
  return exports::make_case(std::move(opened), one.open.chain.entries, state.desk->pack.pack,
                            state.clock.now(), one.open.withdrawals);
}

// What does not hold can be said in one form only.
void save(State& state, const std::string& name, Effects& effects) {
  const auto found = state.mail.cases.find(state.place.unit);
  const auto* form = std::ranges::find(forms, name, &Form::name);
  if (found == state.mail.cases.end() || form == std::end(forms)) return;
  const auto gathered = gather(state, found->second);
  if (!gathered) {
    state.place.trouble = "trouble.said"_w.with(gathered.error().text);
    return;
  }
  if (any_failed(*gathered) && form->name != "json") {
    state.place.trouble = "export.failed"_w;
    return;
  }
  const std::string file = found->first.substr(0, 8) + std::string(form->ending);
  effects.push_back(intake::Effect(
      intake::Save{file, base::to_bytes(form->write(*gathered, state.words.tag()))}));
  state.place.done = "export.done"_w.with(file);
}

constexpr Button buttons[] = {{"export", save}};

}  // namespace

std::span<const Button> export_buttons() {
  return buttons;
}

void offer_exports(const Case& one, Sheet& sheet) {
  if (one.open.state.disposed || !one.whole) return;
  const auto card = sheet.card("export", "export.card"_w);
  sheet.say("export.lead"_w);
  for (const Form& form : forms)
    sheet.button("export", "export."_f + form.name, view::Variant::secondary, form.name);
  sheet.say("export.pdf"_w.with(std::to_string(one.open.numbers.front())), view::Variant::soft);
}

}  // namespace foyer::desk
