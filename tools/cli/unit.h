#pragma once
// Who must sign for one unit, as the folder remembers it: units/<id>.json {v, type, signers[]}. All
// links of a unit declare the same, so a further link only names the unit and whose turns it holds.

#include <string>
#include <vector>

#include "cli/agency_folder.h"
#include "cli/arguments.h"

namespace foyer::cli {

struct Unit {
  std::string id, type;
  std::vector<std::string> signers = {};  // roles; as often as so many people have it
  std::vector<std::string> turns = {};    // roles that sign on this link's device, in their order
};

// From --unit, --unit-type, --signer and --turn. Throws Failure where they contradict each other,
// name a role that must not sign, or a unit that this folder does not know.
Unit unit_from(const Arguments& arguments, const AgencyFolder& folder);
std::vector<Option> unit_options();

// Whose turns a further link holds: --turn, else all signers.
Unit with_turns(Unit unit, const Arguments& arguments);

// Once the relay has taken a unit's first link.
void remember(const Unit& unit, const AgencyFolder& folder);

}  // namespace foyer::cli
