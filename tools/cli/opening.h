#pragma once
// What `open` and `verify` share: where the parts come from, and what is known about them.

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/fetch.h"
#include "record/verify.h"

namespace foyer::cli {

const std::vector<Option>& opening_options();

struct Opened {
  std::vector<record::Received> parts;
  std::string receipt;
  transfer::WayDigests way;
  record::Report report;
  // Where added headers opened it: those, and the parts with them in the place of their own.
  std::vector<transfer::AddedHeader> headers = {};
  std::vector<record::Received> shared = {};
};

// The operand is a number of the inbox, or files. Asks for the worker's passphrase.
Opened open_parts(const Arguments& arguments);
// One of the inbox, by a desk that is open already.
Opened open_entry(const Desk& desk, const InboxEntry& entry,
                  const std::optional<fs::path>& words = {});

bool any_failed(const record::Report& report);
base::Json verdicts_json(const record::Report& report);
// With who added the headers that it was opened by.
void say_verdicts(const record::Report& report);

}  // namespace foyer::cli
