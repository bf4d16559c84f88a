#include "cli/html.h"

#include "base/html.h"
#include "cli/terminal.h"

namespace foyer::cli {
namespace {

// ** opens and closes in turn; one that nothing closes stays as it is.
std::string inline_html(std::string_view line) {
  std::string out;
  for (;;) {
    const std::size_t open = line.find("**");
    const std::size_t close = open == line.npos ? line.npos : line.find("**", open + 2);
    if (close == line.npos) return out + escape_html(line);
    out += escape_html(line.substr(0, open)) + "<strong>" +
           escape_html(line.substr(open + 2, close - open - 2)) + "</strong>";
    line.remove_prefix(close + 2);
  }
}

// What is open while lines are written.
enum class Block { none, paragraph, list };

class Writer {
 public:
  void line(std::string_view text) {
    if (text.empty()) return change_to(Block::none);
    if (text.starts_with("- ")) {
      change_to(Block::list);
      out_ += "<li>" + inline_html(text.substr(2)) + "</li>";
    } else {
      if (block_ == Block::paragraph) out_ += "<br>";
      change_to(Block::paragraph);
      out_ += inline_html(text);
    }
  }
  std::string end() {
    change_to(Block::none);
    return std::move(out_);
  }

 private:
  void change_to(Block block) {
    if (block == block_) return;
    out_ += block_ == Block::paragraph ? "</p>" : block_ == Block::list ? "</ul>" : "";
    out_ += block == Block::paragraph ? "<p>" : block == Block::list ? "<ul>" : "";
    block_ = block;
  }

  Block block_ = Block::none;
  std::string out_;
};

}  // namespace

std::string escape_html(std::string_view text) {
  return base::escape_html(neutralise(text));
}

std::string statement_html(std::string_view text) {
  Writer writer;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    writer.line(text.substr(0, end));
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
  }
  return writer.end();
}

}  // namespace foyer::cli
