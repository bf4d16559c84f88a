// foyer pack preview: every text of a pack as one page that reviewers can read, mark and print.

#include "base/limits.h"
#include "cli/pack_source.h"
#include "cli/preview_page.h"
#include "cli/register.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

Json read_words(const Json& body, const std::optional<std::string>& folder) {
  Json out = Json::object();
  if (!folder) return out;
  for (const Json& language : body["languages"].items()) {
    const std::string tag(language["tag"].text());
    const fs::path file = fs::path(*folder) / (tag + ".json");
    if (!fs::exists(file)) continue;
    out.set(tag, need(base::parse_json(read_text(file, base::limits::pack_bytes_max)), tag));
  }
  return out;
}

Exit run(const Arguments& arguments) {
  const fs::path source = arguments.operand("a pack's folder");
  const Json body = read_pack_source(source);
  const pack::Lint lint = lint_pack(body, source, arguments);
  const std::string page = preview_page(body, read_words(body, arguments.get("--words")), lint);
  const std::string out = arguments.need("--out");
  NewFiles files;
  files.add(out, base::as_bytes(page), NewFiles::Kind::open, NewFiles::If::any);
  files.commit();
  if (arguments.has("--json")) {
    say_json(Json::object().set("file", out).set("bytes", static_cast<std::int64_t>(page.size())));
  } else {
    say("The preview is in " + out + ". It holds no script and loads nothing.");
  }
  return Exit::done;
}

}  // namespace

Command pack_preview() {
  return {"pack preview",
          "every text of a pack as one HTML page for reviewers",
          "<folder>",
          {draft_option,
           {"--out", "FILE", "where to write the page"},
           {"--words", "DIR", "add the kiosk's own words, as in assets/words"}},
          "All languages stand side by side, with clauses, versions, grades and named people.\n"
          "A pack that does not lint can be looked at as well.",
          run};
}

}  // namespace foyer::cli
