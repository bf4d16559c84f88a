#include "print/sheet.h"

#include "record/fill.h"

namespace foyer::print {
namespace {

constexpr double points_per_inch = 72;

struct Measure {
  double width, height;
};
constexpr Measure letter{8.5 * points_per_inch, 11 * points_per_inch};
constexpr Measure a4{210 / 25.4 * points_per_inch, 297 / 25.4 * points_per_inch};

constexpr double grey = 0.35;  // 7 to 1 and more on white

Measure measure(Size size) {
  return size == Size::a4 ? a4 : letter;
}

cairo_status_t take(void* to, const unsigned char* bytes, unsigned int size) {
  auto& all = *static_cast<base::Bytes*>(to);
  all.insert(all.end(), bytes, bytes + size);
  return CAIRO_STATUS_SUCCESS;
}

void name(cairo_surface_t* surface, cairo_pdf_metadata_t what, const std::string& value) {
  if (!value.empty()) cairo_pdf_surface_set_metadata(surface, what, value.c_str());
}

}  // namespace

Sheet::Sheet(const paper::Paper& paper, const Look& look, int pages,
             const std::set<char32_t>& numbered)
    : paper_(paper),
      look_(look),
      pages_(pages),
      page_width_(measure(look.size).width),
      page_height_(measure(look.size).height),
      margin_(0.8 * points_per_inch),
      foot_(0.8 * points_per_inch),
      y_(margin_) {
  surface_ = cairo_pdf_surface_create_for_stream(take, &bytes_, page_width_, page_height_);
  // The last version whose objects stand in the open, where their languages can be added.
  cairo_pdf_surface_restrict_to_version(surface_, CAIRO_PDF_VERSION_1_4);
  name(surface_, CAIRO_PDF_METADATA_TITLE, paper::printable(paper.title));
  name(surface_, CAIRO_PDF_METADATA_AUTHOR, paper::printable(paper.author));
  name(surface_, CAIRO_PDF_METADATA_SUBJECT, paper::printable(paper.about));
  const std::string dated = base::to_rfc3339(paper.dated);
  name(surface_, CAIRO_PDF_METADATA_CREATE_DATE, dated);
  name(surface_, CAIRO_PDF_METADATA_MOD_DATE, dated);
  ink_ = cairo_create(surface_);
  lettering_ = std::make_unique<Lettering>(ink_, paper_, look.print, numbered);
}

Sheet::~Sheet() {
  cairo_destroy(ink_);
  cairo_surface_destroy(surface_);
}

void Sheet::need(double points) {
  if (room() < points && !at_top()) new_page();
}

void Sheet::new_page() {
  if (is_full()) return;
  if (in_part_) end();
  draw_foot();
  cairo_show_page(ink_);
  ++page_;
  y_ = margin_;
  if (in_part_) begin({"Span"});
}

void Sheet::draw(PangoLayout* layout, double x, double y) const {
  if (is_full()) return;
  cairo_move_to(ink_, x, y);
  pango_cairo_show_layout(ink_, layout);
}

void Sheet::draw_line(PangoLayoutIter* line, double x) {
  PangoRectangle box;
  pango_layout_iter_get_line_extents(line, nullptr, &box);
  const double height = static_cast<double>(box.height) / PANGO_SCALE;
  need(height);
  if (is_full()) return;
  const double base = static_cast<double>(pango_layout_iter_get_baseline(line) - box.y);
  cairo_move_to(ink_, x + static_cast<double>(box.x) / PANGO_SCALE, y_ + base / PANGO_SCALE);
  pango_cairo_show_layout_line(ink_, pango_layout_iter_get_line_readonly(line));
  down(height);
}

void Sheet::outline(const std::string& words) {
  if (is_full()) return;
  const std::string place = "page=" + std::to_string(page_);
  cairo_pdf_surface_add_outline(surface_, CAIRO_PDF_OUTLINE_ROOT, paper::printable(words).c_str(),
                                place.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
}

void Sheet::begin(Tag tag) {
  cairo_tag_begin(ink_, tag.name.c_str(), nullptr);
  open_.push_back(tag.name);
  tags_.push_back(std::move(tag));
}

void Sheet::end() {
  cairo_tag_end(ink_, open_.back().c_str());
  open_.pop_back();
}

void Sheet::begin_part() {
  begin({"Span"});
  in_part_ = true;
}

void Sheet::end_part() {
  end();
  in_part_ = false;
}

// Under no tag: whoever is read the document aloud hears no page numbers inside of sentences.
void Sheet::draw_foot() {
  const Face face = lettering_->face_of_foot();
  const std::string number =
      record::fill(paper_.page, {std::to_string(page_), std::to_string(pages_)});
  const double y = page_height_ - foot_ * 0.75;
  cairo_save(ink_);
  cairo_set_source_rgb(ink_, grey, grey, grey);
  const Layout code = lettering_->lay_line(paper_.foot, face);
  const Layout page = lettering_->lay_line(number, face);
  int width = 0;
  pango_layout_get_size((paper_.rtl ? code : page).get(), &width, nullptr);
  const double right = left() + this->width() - static_cast<double>(width) / PANGO_SCALE;
  draw(code.get(), paper_.rtl ? right : left(), y);
  draw(page.get(), paper_.rtl ? left() : right, y);
  cairo_restore(ink_);
}

base::Result<base::Bytes> Sheet::finish() {
  draw_foot();
  cairo_surface_finish(surface_);
  if (cairo_status(ink_) != CAIRO_STATUS_SUCCESS ||
      cairo_surface_status(surface_) != CAIRO_STATUS_SUCCESS)
    return base::fail(base::Code::unavailable, "The PDF could not be drawn.");
  return std::move(bytes_);
}

}  // namespace foyer::print
