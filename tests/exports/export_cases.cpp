// export_cases FOLDER COUNT [SEED]: random cases in every form, as <number>.fhir.json and so on.

#include <cstdio>
#include <cstdlib>

#include "exports/csv.h"
#include "exports/fhir.h"
#include "exports/receipt.h"
#include "exports/whole.h"
#include "paper/record.h"
#include "print/pdf.h"
#include "random_case.h"

namespace {

using namespace foyer;

bool write(const std::string& path, const std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool whole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && whole;
}

bool write_all(const std::string& stem, const exports::ExportCase& one) {
  return write(stem + ".fhir.json", base::to_jcs(exports::fhir_bundle(one))) &&
         write(stem + ".receipt.json", base::to_jcs(exports::consent_receipt(one))) &&
         write(stem + ".case.json", base::to_jcs(exports::whole_case(one))) &&
         write(stem + ".csv", exports::decisions_csv(one));
}

bool write_pdf(const std::string& stem, const exports::ExportCase& one) {
  const auto pdf = print::write_pdf(paper::record_paper(one), {});
  if (!pdf) std::fprintf(stderr, "%s: %s\n", stem.c_str(), std::string(pdf.error().text).c_str());
  return pdf && write(stem + ".pdf", std::string(base::as_text(*pdf)));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::uint64_t first = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1;
  record::test::Agency agency;
  for (std::uint64_t i = 0; i < std::strtoull(argv[2], nullptr, 10); ++i) {
    const std::string stem = std::string(argv[1]) + "/" + std::to_string(first + i);
    const exports::ExportCase one = exports::test::random_case(agency, first + i);
    if (!write_all(stem, one) || !write_pdf(stem, one)) return 1;
  }
}
