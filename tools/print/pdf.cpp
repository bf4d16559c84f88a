#include "print/pdf.h"

#include "print/attributes.h"
#include "print/blocks.h"

namespace foyer::print {
namespace {

using base::Code;
using base::fail;

// Everything under one root (ISO 32000-1 section 14.8.4.2).
void draw_all(Sheet& sheet, const paper::Paper& paper) {
  sheet.begin({"Document"});
  for (std::size_t i = 0; i < paper.blocks.size(); ++i)
    draw_first(sheet, std::span(paper.blocks).subspan(i));
  sheet.end();
}

std::string name_some(const std::set<char32_t>& missing) {
  constexpr std::size_t enough = 8;
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  std::size_t count = 0;
  for (const char32_t point : missing) {
    if (count++ == enough) return out + " ...";
    std::string hex;
    for (char32_t rest = point; rest != 0 || hex.size() < 4; rest /= 16)
      hex.insert(hex.begin(), digits[rest % 16]);
    out += (out.empty() ? "U+" : " U+") + hex;
  }
  return out;
}

struct Trial {
  int pages = 0;
  bool full = false;
  std::set<char32_t> missing;
};

Trial try_out(const paper::Paper& paper, const Look& look, const std::set<char32_t>& numbered) {
  Sheet sheet(paper, look, 0, numbered);
  draw_all(sheet, paper);
  return {sheet.pages(), sheet.is_full(), sheet.lettering().missing()};
}

}  // namespace

// Drawn at least twice: only then it is known how many pages there are, which every foot says, and
// whether every letter is there.
base::Result<base::Bytes> write_pdf(const paper::Paper& paper, const Look& look,
                                    std::string* missing) {
  std::set<char32_t> numbered;
  Trial trial = try_out(paper, look, numbered);
  if (!trial.missing.empty() && look.missing == Missing::number) {
    numbered = trial.missing;
    trial = try_out(paper, look, numbered);
  }
  if (!trial.missing.empty()) {
    if (missing != nullptr) *missing = name_some(trial.missing);
    return fail(Code::not_found,
                "No font of this machine has all letters of this document. Install "
                "fonts-noto-core, fonts-wqy-microhei and fonts-noto-color-emoji, or a TrueType "
                "font of that script.");
  }
  if (trial.full) return fail(Code::too_large, "This document has too many pages for a PDF.");
  Sheet sheet(paper, look, trial.pages, numbered);
  draw_all(sheet, paper);
  const std::vector<Tag> tags = sheet.tags();
  auto drawn = sheet.finish();
  if (!drawn) return drawn;
  return add_attributes(std::move(*drawn), paper.lang, tags);
}

}  // namespace foyer::print
