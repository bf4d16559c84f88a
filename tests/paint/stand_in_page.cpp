#include "stand_in_page.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "report.h"

namespace foyer::paint::testing {
namespace {

using view::Kind;

constexpr float gap = 16;

class Column {
 public:
  Column(Sheet& sheet, float width) : layout_(sheet.layout), greek_(layout_, sheet.atlas) {
    scale_ = layout_.rem / 18;
    width_ = width;
  }

  float y = gap;

  void place(const view::Node& node, float x, float w) {
    switch (node.kind) {
      case Kind::group:
        return group(node, x, w);
      case Kind::list:
        return list(node, x, w);
      case Kind::card:
        return card(node, x, w);
      case Kind::choice:
        return choice(node, x, w);
      case Kind::option:
        return option(node, x, w);
      case Kind::text_field:
      case Kind::text_area:
      case Kind::select:
        return field(node, x, w);
      case Kind::date_field:
        return date(node, x, w);
      case Kind::mark:
        return mark(node, x, w);
      case Kind::button:
        return button(node, x, w);
      case Kind::progress:
        return progress(node, x, w);
      case Kind::scene:
        return scene(node, x, w);
      case Kind::notice:
      case Kind::status:
      case Kind::error_summary:
        return aside(node, x, w);
      default:
        return words(node, x, w);
    }
  }
  void children(const view::Node& node, float x, float w) {
    for (const view::Node& child : node.children) {
      place(child, x, w);
      y += gap * 0.75F;
    }
  }

 private:
  void box(const view::Node& node, Part part, const Rect& rect) {
    std::uint32_t state = 0;
    if (node.disabled) state |= static_cast<std::uint32_t>(State::disabled);
    layout_.boxes.push_back({node.key, part, mirrored(rect), state});
  }
  // Right to left is the same picture seen in a mirror.
  Rect mirrored(Rect rect) const {
    if (layout_.is(Flag::rtl)) rect.x = width_ - rect.x - rect.w;
    return rect;
  }
  void text(const view::Node& node, Part part, std::string_view text, float x, float w,
            float em = 18, float line = 1.5F) {
    y += greek_.set(node.key, part, text, mirrored({x, y, w, 0}), {em * scale_, line});
  }
  // Runs `inside` between padding and reports the whole as the node's element.
  template <typename Inside>
  void framed(const view::Node& node, Part part, float x, float w, float pad, Inside inside) {
    const float top = y;
    const std::size_t at = layout_.boxes.size();
    box(node, part, {});
    y += pad;
    inside();
    y += pad;
    layout_.boxes[at].rect = mirrored({x, top, w, y - top});
  }

  void words(const view::Node& node, float x, float w) {
    const float em = node.kind == Kind::heading ? (node.number == 1 ? 32.0F : 22.0F) : 18.0F;
    framed(node, Part::element, x, w, 0, [&] {
      text(node, Part::label, node.label, x, w, em, node.kind == Kind::heading ? 1.25F : 1.5F);
      if (!node.value.empty() && node.kind == Kind::row) text(node, Part::value, node.value, x, w);
    });
    children(node, x, w);
  }
  void group(const view::Node& node, float x, float w) {
    const bool ruled = node.variant == view::Variant::bar || node.variant == view::Variant::footer;
    framed(node, Part::element, x, w, ruled ? 8.0F : 0.0F, [&] { children(node, x, w); });
  }
  void list(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 0, [&] {
      for (const view::Node& item : node.children) {
        box(item, Part::marker, {x, y + 4, 20, 20});
        text(item, Part::label, item.label, x + 24, w - 24);
      }
    });
  }
  void aside(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 12, [&] {
      text(node, Part::label, node.label, x + 20, w - 36);
      children(node, x + 20, w - 36);
    });
  }
  void card(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 0, [&] {
      const float top = y;
      framed(node, Part::summary, x, w, 12,
             [&] { text(node, Part::label, node.label, x + 16, w - 100); });
      const float middle = (top + y) / 2 - 12;
      if (node.seen) box(node, Part::seen, {x + w - 68, middle, 24, 24});
      box(node, Part::marker, {x + w - 40, middle, 24, 24});
      if (!node.open) return;
      y += 12;
      children(node, x + 16, w - 32);
    });
  }
  void choice(const view::Node& node, float x, float w) {
    const float indent = node.error.empty() ? 0.0F : 16.0F;
    framed(node, Part::element, x, w, 0, [&] {
      head(node, x + indent, w - indent);
      y += 8;
      children(node, x + indent, w - indent);
    });
  }
  void option(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 12, [&] {
      box(node, Part::marker, {x + 14, y + 1.5F, 24, 24});
      text(node, Part::label, node.label, x + 52, w - 68);
      if (!node.hint.empty()) text(node, Part::hint, node.hint, x + 52, w - 68, 16);
    });
  }
  void head(const view::Node& node, float x, float w) {
    text(node, Part::label, node.label, x, w);
    if (!node.hint.empty()) text(node, Part::hint, node.hint, x, w, 16);
    if (!node.error.empty()) text(node, Part::error, node.error, x, w);
  }
  void field(const view::Node& node, float x, float w) {
    const float indent = node.error.empty() ? 0.0F : 16.0F;
    framed(node, Part::element, x, w, 0, [&] {
      head(node, x + indent, w - indent);
      y += 4;
      const float height = node.kind == Kind::text_area ? 120.0F : 48.0F * scale_;
      box(node, Part::input, {x + indent, y, w - indent, height});
      if (node.kind == Kind::select) box(node, Part::marker, {x + w - 40, y + 12, 24, 24});
      const float top = y;
      y += (48 * scale_ - 27 * scale_) / 2;
      if (!node.value.empty()) text(node, Part::value, node.value, x + indent + 12, 2000);
      y = top + height;
    });
  }
  void date(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 0, [&] {
      head(node, x, w);
      for (const float left : {0.0F, 84.0F, 168.0F}) box(node, Part::input, {x + left, y, 72, 48});
      y += 48;
    });
  }
  void mark(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 0, [&] {
      head(node, x, w);
      y += 4;
      box(node, Part::image, {x, y, w, w * 0.42F});
      y += w * 0.42F;
    });
  }
  void button(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 10.5F * scale_, [&] {
      const float wide = static_cast<float>(node.label.size()) * 0.48F * 18 * scale_;
      text(node, Part::label, node.label, x + std::max(0.0F, (w - wide) / 2), w);
    });
  }
  void progress(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 0, [&] {
      text(node, Part::label, node.label, x, w, 16);
      box(node, Part::track, {x, y + 4, w, 10});
      y += 14;
    });
  }
  void scene(const view::Node& node, float x, float w) {
    framed(node, Part::element, x, w, 0, [&] {
      box(node, Part::image, {x, y, w, w * 9 / 16});
      y += w * 9 / 16 + 8;
      text(node, Part::label, node.label, x, w, 16);
    });
  }

  Layout& layout_;
  Greek greek_;
  float scale_ = 1;
  float width_ = 0;
};

}  // namespace

Sheet lay_out(const view::View& view, const PageSetup& setup) {
  Sheet sheet;
  sheet.layout.serial = 1;
  sheet.layout.flags = setup.flags;
  sheet.layout.dpr = setup.dpr;
  sheet.layout.rem = setup.rem;
  Column column(sheet, setup.width);
  for (const view::Node& node : view.nodes) {
    column.place(node, gap, setup.width - 2 * gap);
    column.y += gap;
  }
  sheet.layout.document_width = setup.width;
  sheet.layout.document_height = column.y;
  sheet.layout.region = {0, 0, setup.width, std::ceil(column.y)};
  // By the same way as the page's own reports.
  auto parsed = parse_layout(write_report(sheet.layout));
  if (!parsed) std::abort();  // a sample that no page could report
  sheet.layout = std::move(*parsed);
  return sheet;
}

void add_state(Layout& layout, view::Key key, State state) {
  for (Box& box : layout.boxes)
    if (box.key == key) box.state |= static_cast<std::uint32_t>(state);
}

}  // namespace foyer::paint::testing
