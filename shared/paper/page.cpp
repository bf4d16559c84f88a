#include "paper/page.h"

#include <algorithm>

#include "base/html.h"

namespace foyer::paper {
namespace {

// Nothing may come from anywhere, whatever stands in the words.
constexpr std::string_view head = R"(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<style>
@page{margin:20mm 18mm}
body{font:10.5pt/1.4 "Noto Sans",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:19pt}h2{font-size:14pt;margin-top:1.6em}h3{font-size:11.5pt}
h4{font-size:1em;margin-bottom:0}h4+p{margin-top:.2em}
h1,h2,h3,h4,thead{break-after:avoid}tr,figure,li{break-inside:avoid}
p,td,th,li{overflow-wrap:anywhere;white-space:pre-line}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.3em .5em;
border-bottom:1px solid #b8b8b8}thead th{background:#ededed}
.soft{font-size:9pt}.strong{font-weight:bold}.letters{font-family:monospace;font-size:8.5pt}
figure{margin:.5em 0}svg{border:1px solid #999;fill:none;stroke:#000;stroke-linecap:round;
stroke-linejoin:round}.boxes{list-style:square}
.blank{height:2.2em;border-bottom:1px solid #000}.new{break-before:page}
footer{margin-top:2em;color:#555;font-size:8pt}
@media print{body{margin:0;max-width:none;padding:0}}
</style>
)";

std::string escaped(std::string_view text) {
  return base::escape_html(printable(text));
}

// ** parts strong words from others, in what a pack wrote.
std::string marked_up(const Text& text) {
  std::string out = escaped(text.text);
  if (!text.prose) return out;
  bool strong = false;
  for (std::size_t at = out.find("**"); at != std::string::npos; at = out.find("**", at)) {
    out.replace(at, 2, strong ? "</strong>" : "<strong>");
    strong = !strong;
  }
  return strong ? out + "</strong>" : out;
}

std::string_view class_of(Style style) {
  switch (style) {
    case Style::strong:
      return " class=\"strong\"";
    case Style::soft:
      return " class=\"soft\"";
    case Style::letters:
      return " class=\"letters\"";
    case Style::body:
      break;
  }
  return "";
}

std::string tongue(const Text& text) {
  const std::string_view dir = text.runs == Runs::rtl   ? "rtl"
                               : text.runs == Runs::ltr ? "ltr"
                                                        : "auto";
  std::string out = " dir=\"" + std::string(dir) + "\"";
  if (!text.lang.empty()) out += " lang=\"" + escaped(text.lang) + "\"";
  return out;
}

std::string element(std::string_view name, const Text& text, std::string_view more = "") {
  return "<" + std::string(name) + tongue(text) + std::string(more) + ">" + marked_up(text) + "</" +
         std::string(name) + ">\n";
}

struct Writer {
  std::string out = {};
  bool new_page = false;

  void operator()(const Heading& block) {
    const std::string name = "h" + std::to_string(block.level);
    out += element(name, block.text, new_page ? " class=\"new\"" : "");
    new_page = false;
  }
  void operator()(const Paragraph& block) {
    out += element("p", block.text, class_of(block.style));
  }
  void operator()(const List& block) {
    out += "<ul>\n";
    for (const Text& item : block.items) out += element("li", item);
    out += "</ul>\n";
  }
  void operator()(const Table& block) {
    out += "<table" + std::string(class_of(block.style)) + ">\n";
    if (!block.head.empty()) {
      out += "<thead><tr>";
      for (const Text& cell : block.head) out += element("th", cell, " scope=\"col\"");
      out += "</tr></thead>\n";
    }
    for (const auto& row : block.rows) {
      out += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i)
        out += i == 0 ? element("th", row[i], " scope=\"row\"") : element("td", row[i]);
      out += "</tr>\n";
    }
    out += "</table>\n";
  }
  void operator()(const Drawing& block) {
    const auto number = [](int value) { return std::to_string(value); };
    const int width = std::max(block.strokes.width_px, 1);
    const int height = std::max(block.strokes.height_px, 1);
    out += "<figure><svg role=\"img\" aria-label=\"" + escaped(block.told) +
           "\" width=\"300\" viewBox=\"0 0 " + number(width) + " " + number(height) +
           "\" stroke-width=\"2\">";
    for (const record::Stroke& stroke : block.strokes.list) {
      out += "<polyline points=\"";
      for (const record::Point& point : stroke)
        out += number(point.x * width / 10'000) + "," + number(point.y * height / 10'000) + " ";
      out += "\"/>";
    }
    out += "</svg></figure>\n";
  }
  void operator()(const Square& block) {
    out += "<p class=\"letters\">" + escaped(block.text) + "</p>\n";
  }
  void operator()(const Boxes& block) {
    out += element("p", block.question, class_of(Style::strong)) + "<ul class=\"boxes\">\n";
    for (const Text& option : block.options) out += element("li", option);
    out += "</ul>\n";
  }
  void operator()(const Blanks& block) {
    out += element("p", block.label);
    for (int i = 0; i < block.lines; ++i) out += "<div class=\"blank\"></div>\n";
  }
  void operator()(const NewPage&) { new_page = true; }
};

}  // namespace

std::string write_page(const Paper& paper) {
  Writer writer;
  for (const Block& block : paper.blocks) std::visit(writer, block);
  const std::string lang = escaped(paper.lang);
  return "<!doctype html>\n<html lang=\"" + lang + "\" dir=\"" + (paper.rtl ? "rtl" : "ltr") +
         "\">\n" + std::string(head) + "<title>" + escaped(paper.title) + "</title>\n<main>\n" +
         writer.out + "</main>\n<footer>" + escaped(paper.foot) + "</footer>\n</html>\n";
}

}  // namespace foyer::paper
