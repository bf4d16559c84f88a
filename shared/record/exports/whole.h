#pragma once
// Everything: each verified record with its verdicts, every later entry, and what follows from
// both. The only export that holds the duty part and that lets somebody else verify all of it.

#include "exports/case.h"

namespace foyer::exports {

base::Json whole_case(const ExportCase& one);

base::Json to_json(const record::Row& row);
base::Json to_json(const record::Task& task);
base::Json to_json(const record::Reach& reach);
base::Json to_json(const record::Entry& entry);
base::Json to_json(const record::Verdict& verdict);

// All of these, in their order.
template <typename T>
base::Json list_json(const std::vector<T>& items) {
  base::Json out = base::Json::array();
  for (const T& item : items) out.push(to_json(item));
  return out;
}

}  // namespace foyer::exports
