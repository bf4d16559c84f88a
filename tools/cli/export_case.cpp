// foyer export: a case as a file for another system, a court or a colleague.

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "cli/case_room.h"
#include "cli/clock.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "exports/csv.h"
#include "exports/fhir.h"
#include "exports/receipt.h"
#include "exports/whole.h"

namespace foyer::cli {
namespace {

using base::Json;
using exports::ExportCase;

struct Form {
  std::string_view name, what;
  std::string (*write)(const ExportCase& one);
};

std::string line(const Json& json) {
  return base::to_jcs(json) + '\n';
}

constexpr auto forms = std::to_array<Form>({
    {"fhir", "A FHIR R4 bundle",
     [](const ExportCase& one) { return line(exports::fhir_bundle(one)); }},
    {"receipt", "A consent receipt",
     [](const ExportCase& one) { return line(exports::consent_receipt(one)); }},
    {"json", "The whole case",
     [](const ExportCase& one) { return line(exports::whole_case(one)); }},
    {"csv", "A table of all choices", exports::decisions_csv},
});

const Form& form_of(const Arguments& arguments) {
  const std::string name = arguments.need("--as");
  const auto found = std::ranges::find(forms, name, &Form::name);
  if (found == forms.end()) throw Failure{"--as is fhir, receipt, json or csv.", Exit::usage};
  return *found;
}

// Opens every submission again with the pack and words that it names, so that each layer has its
// verdict.
ExportCase read_case(const CaseRoom& room, const OpenCase& one, const Arguments& arguments) {
  const auto words = arguments.get("--words");
  std::vector<exports::Opened> opened;
  for (const std::int64_t number : one.numbers) {
    const InboxEntry entry = find_entry(room.desk(), number);
    opened.push_back({open_entry(room.desk(), entry, words).report, entry.late, entry.time});
  }
  return need(
      exports::make_case(std::move(opened), one.chain.entries, room.pack(), now(), one.withdrawals),
      "The case");
}

bool has_failed(const ExportCase& one) {
  return std::ranges::any_of(one.sent,
                             [](const exports::Sent& sent) { return any_failed(sent.report); });
}

Exit run(const Arguments& arguments) {
  const std::string which = arguments.operand("a number of the inbox, or a unit's id");
  const Form& form = form_of(arguments);
  const fs::path place = arguments.need("--out");
  must_be_absent(place);
  CaseRoom room(arguments);
  const ExportCase one = read_case(room, room.open(which), arguments);
  const bool failed = has_failed(one);
  if (failed && form.name != "json") {
    throw Failure{"A layer of this case failed, and only --as json can say so: see foyer verify.",
                  Exit::unverified};
  }
  const std::string text = form.write(one);
  NewFiles files;
  files.add(place, base::as_bytes(text), NewFiles::Kind::secret, NewFiles::If::absent);
  files.commit();
  if (arguments.has("--json")) {
    const auto submissions = static_cast<std::int64_t>(one.sent.size());
    Json out = Json::object().set("file", place.string()).set("as", form.name);
    out.set("unit", one.state.unit_id).set("submissions", submissions).set("holds", !failed);
    say_json(out.set("sha256", base::hash_name(base::as_bytes(text))));
  } else {
    say(std::string(form.what) + " is in " + place.string() + ".");
    say("It is not locked: whoever has the file can read it.");
  }
  return failed ? Exit::unverified : Exit::done;
}

}  // namespace

Command export_case() {
  return {"export",
          "write a case for another system, a court or a colleague",
          "<number | unit>",
          case_options({{"--as", "FORM", "fhir, receipt, json or csv"},
                        {"--out", "FILE", "where to; a file that is there is not replaced"},
                        {"--words", "DIR",
                         "the kiosk's own words, as <language>.json; else the "
                         "relay is asked"}}),
          "fhir is a FHIR R4 bundle, receipt a consent receipt after ISO/IEC TS 27560, json\n"
          "everything with all proofs, csv one row for each choice. Only json holds the safe ways\n"
          "to reach the client, the emergency plan and the safe word: keep it with the agency.",
          run};
}

}  // namespace foyer::cli
