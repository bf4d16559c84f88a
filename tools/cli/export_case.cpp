// foyer export: a case as a file for another system, a court or a colleague.

#include <algorithm>
#include <array>
#include <iterator>

#include "base/hash.h"
#include "cli/case_room.h"
#include "cli/clock.h"
#include "cli/files.h"
#include "cli/opening.h"
#include "cli/printing.h"
#include "cli/register.h"
#include "cli/terminal.h"
#include "exports/csv.h"
#include "exports/fhir.h"
#include "exports/receipt.h"
#include "exports/whole.h"
#include "paper/record.h"

namespace foyer::cli {
namespace {

using base::Json;
using exports::ExportCase;

struct Form {
  std::string_view name, what;
  std::string (*write)(const ExportCase& one, const Arguments& arguments);
};

std::string line(const Json& json) {
  return base::to_jcs(json) + '\n';
}

constexpr auto forms = std::to_array<Form>({
    {"pdf", "A document to read and print",
     [](const ExportCase& one, const Arguments& arguments) {
       return print_paper(paper::record_paper(one, arguments.get("--lang", "en")), arguments);
     }},
    {"fhir", "A FHIR R4 bundle",
     [](const ExportCase& one, const Arguments&) { return line(exports::fhir_bundle(one)); }},
    {"receipt", "A consent receipt",
     [](const ExportCase& one, const Arguments&) { return line(exports::consent_receipt(one)); }},
    {"json", "The whole case",
     [](const ExportCase& one, const Arguments&) { return line(exports::whole_case(one)); }},
    {"csv", "A table of all choices",
     [](const ExportCase& one, const Arguments&) { return exports::decisions_csv(one); }},
});

// The moment whose state is told. What came or was done after it is left out.
base::UnixSeconds moment_of(const Arguments& arguments) {
  const auto told = arguments.get("--at");
  if (!told) return now();
  const auto time = base::parse_rfc3339(*told);
  if (!time || *time > now())
    throw Failure{"--at is a moment that is over, as 2027-01-31T12:00:00Z.", Exit::usage};
  return *time;
}

template <typename Item, typename Time>
std::vector<Item> until(std::vector<Item> items, base::UnixSeconds moment, Time Item::* time) {
  std::erase_if(items, [&](const Item& one) { return one.*time > moment; });
  return items;
}

const Form& form_of(const Arguments& arguments) {
  const std::string name = arguments.need("--as");
  const auto found = std::ranges::find(forms, name, &Form::name);
  if (found == forms.end()) throw Failure{"--as is pdf, fhir, receipt, json or csv.", Exit::usage};
  return *found;
}

// Opens every submission again with the pack and words that it names, so that each layer has its
// verdict.
ExportCase read_case(const CaseRoom& room, const OpenCase& one, const Arguments& arguments) {
  const auto words = arguments.get("--words");
  const base::UnixSeconds moment = moment_of(arguments);
  std::vector<exports::Opened> opened;
  for (const std::int64_t number : one.numbers) {
    const InboxEntry entry = find_entry(room.desk(), number);
    if (entry.time > moment) continue;
    opened.push_back({open_entry(room.desk(), entry, words).report, entry.late, entry.time});
  }
  return need(exports::make_case(std::move(opened),
                                 until(one.chain.entries, moment, &record::Entry::at), room.pack(),
                                 moment, until(one.withdrawals, moment, &record::Withdrawal::time)),
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
  const std::string text = form.write(one, arguments);
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
  std::vector<Option> options =
      case_options({{"--as", "FORM", "pdf, fhir, receipt, json or csv"},
                    {"--out", "FILE", "where to; a file that is there is not replaced"},
                    {"--at", "TIME", "as it stood then, as 2027-01-31T12:00:00Z; else now"},
                    {"--lang", "TAG", "of a PDF's own words; else en"},
                    {"--words", "DIR",
                     "the kiosk's own words, as <language>.json; else the "
                     "relay is asked"}});
  std::ranges::copy(printing_options(), std::back_inserter(options));
  return {"export",
          "write a case for another system, a court or a colleague",
          "<number | unit>",
          std::move(options),
          "pdf is for a court or a file: who decided what, what counts and why, the signatures,\n"
          "the exact texts, the history, and how all of it was checked. fhir is a FHIR R4 bundle,\n"
          "receipt a consent receipt after ISO/IEC TS 27560, json everything with all proofs, csv\n"
          "one row for each choice. Only json holds the safe ways to reach the client, the\n"
          "emergency plan and the safe word: keep it with the agency. With --at the same case\n"
          "gives the same bytes again.",
          run};
}

}  // namespace foyer::cli
