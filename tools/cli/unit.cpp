#include "cli/unit.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/random.h"
#include "cli/failure.h"

namespace foyer::cli {
namespace {

using base::Json;

constexpr std::array<std::string_view, 6> types{"individual", "couple",       "family",
                                                "group",      "organization", "community"};
constexpr std::size_t file_bytes_max = 64 * 1024;

[[noreturn]] void misuse(std::string text) {
  throw Failure{std::move(text), Exit::usage};
}

fs::path file_of(const AgencyFolder& folder, const std::string& id) {
  if (!is_file_name(id)) misuse("\"" + id + "\" is not the id of a unit.");
  return folder.file("units") / (id + ".json");
}

void check_roles(const std::vector<std::string>& roles) {
  if (roles.size() > base::limits::turns_max) misuse("There are too many signers.");
  for (const std::string& role : roles) {
    if (!is_file_name(role)) misuse("A role is one word, such as mother or member-2.");
  }
}

// As often as the role may sign, and no oftener.
void check_turns(const Unit& unit) {
  for (const std::string& role : unit.turns) {
    if (std::ranges::count(unit.turns, role) > std::ranges::count(unit.signers, role)) {
      misuse("The unit has no signer \"" + role + "\", or fewer of them than turns.");
    }
  }
}

Unit read(const AgencyFolder& folder, const std::string& id) {
  const fs::path file = file_of(folder, id);
  if (!fs::exists(file)) stop("This folder knows no unit \"" + id + "\".");
  const Json json = need(base::parse_json(read_text(file, file_bytes_max)), "The unit");
  Unit out{.id = id, .type = std::string(json["type"].text())};
  for (const Json& role : json["signers"].items()) out.signers.emplace_back(role.text());
  if (json["v"].integer() != 1 || out.signers.empty()) stop("The unit's file is damaged.");
  return out;
}

Unit make(const Arguments& arguments) {
  Unit out{.id = base::to_b64u(base::SystemRandom().bytes(16)),
           .type = arguments.get("--unit-type", "individual")};
  if (std::ranges::find(types, out.type) == types.end()) {
    misuse("\"" + out.type + "\" is no type of unit.");
  }
  out.signers = arguments.all("--signer");
  if (out.signers.empty()) out.signers = {"client"};
  check_roles(out.signers);
  return out;
}

}  // namespace

Unit unit_from(const Arguments& arguments, const AgencyFolder& folder) {
  const auto known = arguments.get("--unit");
  if (known && (arguments.has("--unit-type") || arguments.has("--signer"))) {
    misuse("A unit that exists keeps its type and its signers.");
  }
  return with_turns(known ? read(folder, *known) : make(arguments), arguments);
}

Unit with_turns(Unit out, const Arguments& arguments) {
  out.turns = arguments.all("--turn");
  if (out.turns.empty()) out.turns = out.signers;
  check_roles(out.turns);
  check_turns(out);
  return out;
}

std::vector<Option> unit_options() {
  return {{"--unit-type", "TYPE", "individual, couple, family, group ...; individual if not said"},
          {"--signer", "ROLE", "who must sign; more than one may stand; client if none"},
          {"--turn", "ROLE", "who signs with this link, in this order; all signers if none"},
          {"--unit", "ID", "a further link for a unit that has one already"}};
}

void remember(const Unit& unit, const AgencyFolder& folder) {
  Json signers = Json::array();
  for (const std::string& role : unit.signers) signers.push(role);
  Json out = Json::object().set("v", 1).set("type", unit.type);
  const std::string text = base::to_jcs(out.set("signers", std::move(signers))) + '\n';
  NewFiles files;
  files.add(file_of(folder, unit.id), base::as_bytes(text), NewFiles::Kind::secret,
            NewFiles::If::any);
  files.commit();
}

}  // namespace foyer::cli
