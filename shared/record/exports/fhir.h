#pragma once
// One case as a FHIR R4 (4.0.1) Bundle of type collection. FORMAT.md maps each resource.

#include "exports/case.h"

namespace foyer::exports {

base::Json fhir_bundle(const ExportCase& one);

}  // namespace foyer::exports
