#include "cli/pack_source.h"

#include "base/limits.h"
#include "cli/clauses.h"
#include "cli/clock.h"
#include "cli/failure.h"
#include "cli/media.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

using base::Json;

Json read_json(const fs::path& path) {
  return need(base::parse_json(read_text(path, base::limits::pack_bytes_max)), path.string());
}

}  // namespace

Json read_pack_source(const fs::path& folder) {
  Json body = read_json(folder / "pack.json");
  for (const Json& language : body["languages"].items()) {
    const std::string tag(language["tag"].text());
    if (!is_file_name(tag)) stop("A language of pack.json has a tag that is not one.");
    pack::merge_texts(body, tag, read_json(folder / (tag + ".json")));
  }
  return body;
}

Json read_clauses() {
  return need(base::parse_json(clauses_json()), "clauses.json");
}

pack::Lint lint_pack(const Json& merged, const fs::path& folder, const Arguments& arguments) {
  const auto mode = arguments.has("--draft") ? pack::Mode::draft : pack::Mode::production;
  const std::string today = base::to_rfc3339(now()).substr(0, 10);
  pack::Lint out = pack::lint(merged, read_clauses(), mode, today);
  check_media_files(folder, merged, out);
  return out;
}

void tell_findings(const pack::Lint& lint) {
  for (const auto severity : {pack::Severity::error, pack::Severity::warning}) {
    for (const pack::Finding& finding : lint.findings) {
      if (finding.severity != severity) continue;
      tell((severity == pack::Severity::error ? "error " : "warning ") + finding.id +
           (finding.clause.empty() ? "" : " (" + finding.clause + ")") + ": " + finding.sentence);
    }
  }
}

}  // namespace foyer::cli
