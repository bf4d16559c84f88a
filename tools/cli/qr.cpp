#include "cli/qr.h"

#include <qrencode.h>

#include <memory>

#include "cli/failure.h"

namespace foyer::cli {
namespace {

constexpr int quiet = 4;  // modules, ISO/IEC 18004 section 6.3.8

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

bool is_dark(const QRcode& code, int x, int y) {
  if (x < 0 || y < 0 || x >= code.width || y >= code.width) return false;
  return (code.data[y * code.width + x] & 1) != 0;
}

Code encode(std::string_view text) {
  Code code(QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  if (!code) stop("This is too long for a QR code.");
  return code;
}

}  // namespace

std::string draw_qr(std::string_view text) {
  const Code code = encode(text);
  std::string out;
  for (int y = -quiet; y < code->width + quiet; y += 2) {
    for (int x = -quiet; x < code->width + quiet; ++x) {
      const bool above = is_dark(*code, x, y);
      const bool below = is_dark(*code, x, y + 1);
      out += above ? (below ? " " : "▄") : (below ? "▀" : "█");
    }
    out += '\n';
  }
  return out;
}

std::string svg_qr(std::string_view text) {
  const Code code = encode(text);
  const std::string side = std::to_string(code->width + 2 * quiet);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
                    "\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path d=\"";
  for (int y = 0; y < code->width; ++y) {
    for (int x = 0; x < code->width; ++x) {
      if (is_dark(*code, x, y))
        out += "M" + std::to_string(x + quiet) + " " + std::to_string(y + quiet) + "h1v1h-1z";
    }
  }
  return out + "\"/></svg>";
}

}  // namespace foyer::cli
