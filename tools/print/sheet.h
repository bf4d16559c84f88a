#pragma once
// Inside this folder: pages, one after the other, with a place where the next thing stands, and the
// tags under which it stands.

#include <cairo-pdf.h>

#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "print/lettering.h"
#include "print/pdf.h"

namespace foyer::print {

// A structure type of ISO 32000-1 section 14.8.4, with what cairo cannot say of it.
struct Tag {
  std::string name;
  std::string lang = {}, told = {};  // told: a drawing in words
  std::string scope = {};            // of a header cell: Row or Column
};

class Sheet {
 public:
  // `pages`: how many there will be, for the foot; 0 while nobody knows.
  Sheet(const paper::Paper& paper, const Look& look, int pages, const std::set<char32_t>& numbered);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  cairo_t* ink() const { return ink_; }
  Lettering& lettering() { return *lettering_; }
  const paper::Paper& paper() const { return paper_; }

  double left() const { return margin_; }
  double width() const { return page_width_ - 2 * margin_; }
  double height() const { return page_height_ - margin_ - foot_; }  // of what one page holds
  double y() const { return y_; }
  double room() const { return margin_ + height() - y_; }
  bool at_top() const { return y_ <= margin_; }
  bool is_full() const { return page_ > pages_max; }  // nothing more is drawn

  void down(double points) { y_ += points; }
  void need(double points);  // a new page where that much is not left
  void new_page();
  // One line of a layout whose width is the column's.
  void draw_line(PangoLayoutIter* line, double x);
  void draw(PangoLayout* layout, double x, double y) const;

  // A line of the outline that leads here.
  void outline(const std::string& words);
  void begin(Tag tag);
  void end();
  // Between these, what is drawn may go on over several pages, under one tag for each page: inside
  // of a tag that holds words itself no foot could be drawn.
  void begin_part();
  void end_part();
  const std::vector<Tag>& tags() const { return tags_; }

  // Ends the last page. The file, or why there is none.
  base::Result<base::Bytes> finish();
  int pages() const { return page_; }

 private:
  void draw_foot();

  const paper::Paper& paper_;
  Look look_;
  int pages_ = 0, page_ = 1;
  double page_width_, page_height_, margin_, foot_, y_;
  base::Bytes bytes_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* ink_ = nullptr;
  std::unique_ptr<Lettering> lettering_;
  std::vector<Tag> tags_;
  std::vector<std::string> open_;
  bool in_part_ = false;
};

}  // namespace foyer::print
