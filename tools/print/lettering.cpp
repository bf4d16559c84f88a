#include "print/lettering.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.h"

namespace foyer::print {
namespace {

using paper::Runs;
using paper::Style;
using paper::Text;

// Shaping and breaking a text takes memory by its length, so longer ones are shaped in pieces.
constexpr std::size_t piece_bytes = 8'192;

// Fontconfig goes by regions where BCP 47 goes by scripts.
constexpr std::array<std::pair<std::string_view, const char*>, 2> scripts{
    {{"zh-Hans", "zh-CN"}, {"zh-Hant", "zh-TW"}}};

PangoLanguage* language(const std::string& tag) {
  for (const auto& [script, region] : scripts) {
    if (tag == script) return pango_language_from_string(region);
  }
  return pango_language_from_string(tag.c_str());
}

// By its first letter that has a direction, where nobody says; by the paper's where it has none.
Runs direction_of(const Text& text, std::string_view words, const paper::Paper& paper) {
  if (text.runs != Runs::as_written) return text.runs;
  for (const char32_t point : base::to_code_points(words)) {
    const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), point);
    if (script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED) continue;
    const bool back = hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
    return back ? Runs::rtl : Runs::ltr;
  }
  return paper.rtl ? Runs::rtl : Runs::ltr;
}

struct Strong {
  std::string text;
  std::vector<std::pair<guint, guint>> bold;  // bytes, from and to
};

// ** parts strong words from others.
Strong read_strong(std::string_view text, bool prose) {
  if (!prose) return {std::string(text), {}};
  Strong out;
  bool strong = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at, 2) != "**") {
      out.text += text[at];
      continue;
    }
    const auto here = static_cast<guint>(out.text.size());
    if (strong) out.bold.back().second = here;
    if (!strong) out.bold.emplace_back(here, G_MAXUINT);
    strong = !strong;
    ++at;
  }
  return out;
}

// Where a piece of at most piece_bytes ends: after a line feed or a blank, else between letters.
std::size_t piece_end(std::string_view text) {
  if (text.size() <= piece_bytes) return text.size();
  const std::size_t gap = text.find_last_of("\n ", piece_bytes);
  if (gap != std::string_view::npos && gap > piece_bytes / 2) return gap + 1;
  std::size_t end = piece_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return end;
}

// No ligatures that are only ornament: "office" stays six letters to whoever searches it.
void add_attributes(PangoLayout* layout, const Strong& strong) {
  PangoAttrList* list = pango_attr_list_new();
  pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
  for (const auto& [from, to] : strong.bold) {
    PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->start_index = from;
    bold->end_index = to;
    pango_attr_list_insert(list, bold);
  }
  pango_layout_set_attributes(layout, list);
  pango_attr_list_unref(list);
}

PangoFontDescription* describe(const Face& face) {
  PangoFontDescription* out = pango_font_description_new();
  pango_font_description_set_family_static(
      out, face.even ? "DejaVu Sans Mono, Noto Sans, WenQuanYi Micro Hei"
                     : "Noto Sans, Noto Sans Arabic, WenQuanYi Micro Hei");
  pango_font_description_set_size(out, static_cast<gint>(std::lround(face.points * PANGO_SCALE)));
  pango_font_description_set_weight(
      out, face.weight == Weight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return out;
}

// Cairo 1.16 writes a font with CFF outlines without some of the subroutines that its letters are
// made of: of Noto Sans CJK a few letters come out blank, and nothing says so. Letters of such a
// font therefore count as missing. Bold ones that a font lacks are written as outlines, and whole.
bool loses_letters(PangoFont* font) {
  hb_blob_t* outlines = hb_face_reference_table(hb_font_get_face(pango_font_get_hb_font(font)),
                                                HB_TAG('C', 'F', 'F', ' '));
  const bool out = hb_blob_get_length(outlines) > 0;
  hb_blob_destroy(outlines);
  return out;
}

// The same letters at the same places on every screen and printer.
void steady(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);  // a point is a point
  pango_context_set_round_glyph_positions(context, FALSE);
}

}  // namespace

Lettering::Lettering(cairo_t* ink, const paper::Paper& paper, Print print,
                     const std::set<char32_t>& numbered)
    : ink_(ink), paper_(paper), print_(print), numbered_(numbered) {}

// Large print has no small letters.
Face Lettering::face(Style style) const {
  const bool large = print_ == Print::large;
  const double body = large ? 18 : paper_.points;
  switch (style) {
    case Style::strong:
      return {body, Weight::bold};
    case Style::soft:
      return {large ? body : body * 0.86, Weight::usual};
    case Style::letters:
      return {large ? body : body * 0.81, Weight::usual, true};
    case Style::body:
      break;
  }
  return {body, Weight::usual};
}

Face Lettering::face_of_heading(int level) const {
  constexpr double larger[] = {1.8, 1.35, 1.1, 1};
  const std::size_t at = static_cast<std::size_t>(std::clamp(level, 1, 4) - 1);
  return {face(Style::body).points * larger[at], Weight::bold};
}

Face Lettering::face_of_foot() const {
  return {print_ == Print::large ? 14.0 : 8.0, Weight::usual};
}

std::string Lettering::printable(std::string_view text) const {
  std::string out = paper::printable(text);
  for (const char32_t point : numbered_) {
    const std::string letter = base::from_code_points({point});
    const std::string number = paper::number_of(point);
    for (std::size_t at = out.find(letter); at != std::string::npos; at = out.find(letter, at))
      out.replace(at, letter.size(), number);
  }
  return out;
}

void Lettering::note_missing(PangoLayout* layout) {
  const std::string_view text = pango_layout_get_text(layout);
  PangoLayoutIter* at = pango_layout_get_iter(layout);
  do {
    const PangoGlyphItem* run = pango_layout_iter_get_run_readonly(at);
    if (run == nullptr) continue;
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
      const PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
      if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        missing_.insert(static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
    }
    if (!loses_letters(run->item->analysis.font)) continue;
    const auto from = static_cast<std::size_t>(run->item->offset);
    const auto length = static_cast<std::size_t>(run->item->length);
    for (const char32_t point : base::to_code_points(text.substr(from, length)))
      missing_.insert(point);
  } while (pango_layout_iter_next_run(at) != FALSE);
  pango_layout_iter_free(at);
}

// One for each: a layout that was made is laid out anew when its context changes.
PangoContext* Lettering::context_of(const std::string& lang, Runs runs) {
  auto& context = contexts_[{lang, runs}];
  if (context == nullptr) {
    context.reset(pango_cairo_create_context(ink_));
    steady(context.get());
    pango_context_set_language(context.get(), language(lang));
    pango_context_set_base_dir(context.get(),
                               runs == Runs::rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  }
  return context.get();
}

Layout Lettering::lay_piece(const Text& text, std::string_view piece, const Face& face,
                            double width) {
  const std::string& tag = text.lang.empty() ? paper_.lang : text.lang;
  const Runs runs = direction_of(text, piece, paper_);
  Layout out(pango_layout_new(context_of(tag, runs)));
  const Strong strong = read_strong(piece, text.prose);
  pango_layout_set_text(out.get(), strong.text.data(), static_cast<int>(strong.text.size()));
  pango_layout_set_auto_dir(out.get(), FALSE);
  PangoFontDescription* font = describe(face);
  pango_layout_set_font_description(out.get(), font);
  pango_font_description_free(font);
  add_attributes(out.get(), strong);
  const bool at_right = runs == Runs::rtl || (paper_.rtl && text.runs == Runs::as_written);
  if (at_right) pango_layout_set_alignment(out.get(), PANGO_ALIGN_RIGHT);
  if (width > 0) pango_layout_set_width(out.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(out.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(out.get(), 1.0F);
  note_missing(out.get());
  for (GSList* line = pango_layout_get_lines(out.get()); line != nullptr; line = line->next)
    part_letters(static_cast<PangoLayoutLine*>(line->data), strong.text, blanks_);
  return out;
}

std::vector<Layout> Lettering::lay(const Text& text, const Face& face, double width) {
  std::vector<Layout> out;
  const std::string whole = printable(text.text);
  std::string_view rest = whole;
  do {
    const std::size_t end = piece_end(rest);
    std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end);
    if (piece.ends_with('\n')) piece.remove_suffix(1);
    out.push_back(lay_piece(text, piece, face, width));
  } while (!rest.empty());
  return out;
}

Layout Lettering::lay_line(const std::string& text, const Face& face) {
  return lay_piece({text, {}, Runs::as_written}, printable(text), face, 0);
}

double height_of(PangoLayout* layout) {
  PangoRectangle extents;
  pango_layout_get_extents(layout, nullptr, &extents);
  return static_cast<double>(extents.height) / PANGO_SCALE;
}

}  // namespace foyer::print
