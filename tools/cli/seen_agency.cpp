#include "cli/seen_agency.h"

#include <algorithm>

#include "base/json.h"
#include "cli/failure.h"

namespace foyer::cli {
namespace {

constexpr int version = 1;
constexpr std::size_t file_bytes_max = 200;

std::int64_t seen_seq(const fs::path& file) {
  if (!fs::exists(file)) return 0;
  const auto json = need(base::parse_json(read_text(file, file_bytes_max)), "seen.json");
  if (json["v"].integer() != version) stop("seen.json has an unknown version.");
  return json["seq"].integer();
}

}  // namespace

void see_agency(const AgencyFolder& folder, const keys::Agency& fresh) {
  const fs::path file = folder.file("seen.json");
  keys::Agency seen = folder.agency();
  seen.seq = std::max(seen.seq, seen_seq(file));
  need(keys::check_not_older(fresh, seen), "The relay's agency.json");
  if (fresh.seq == seen.seq) return;
  const base::Json json = base::Json::object().set("v", version).set("seq", fresh.seq);
  NewFiles files;
  files.add(file, base::as_bytes(base::to_jcs(json) + '\n'), NewFiles::Kind::open,
            NewFiles::If::any);
  files.commit();
}

}  // namespace foyer::cli
