#include "cli/printing.h"

#include "cli/failure.h"
#include "print/pdf.h"

namespace foyer::cli {
namespace {

print::Look look_of(const Arguments& arguments) {
  const std::string size = arguments.get("--page", "letter");
  if (size != "letter" && size != "a4") throw Failure{"--page is letter or a4.", Exit::usage};
  print::Look out;
  if (size == "a4") out.size = print::Size::a4;
  if (arguments.has("--numbers")) out.missing = print::Missing::number;
  if (arguments.has(large_option.name)) out.print = print::Print::large;
  return out;
}

}  // namespace

std::vector<Option> printing_options() {
  return {{"--page", "SIZE", "of a PDF: letter or a4; else letter"},
          {"--numbers", "", "letters that no font here has as their numbers, as \\u{C05}"}};
}

std::string print_paper(const paper::Paper& paper, const Arguments& arguments) {
  std::string missing;
  const auto made = print::write_pdf(paper, look_of(arguments), &missing);
  if (!made && !missing.empty())
    stop(std::string(made.error().text) +
         " Or print their numbers with --numbers. Missing: " + missing + ".");
  return std::string(base::as_text(need(made, "The PDF")));
}

}  // namespace foyer::cli
