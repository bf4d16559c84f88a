#pragma once

#include <string>
#include <string_view>

namespace foyer::cli {

// A QR code (ISO/IEC 18004) as half blocks, two rows of modules to a line, with its quiet zone.
// Light modules are drawn and dark ones left empty, as terminals mostly are dark.
std::string draw_qr(std::string_view text);
// The same as a picture for a page that is printed: SVG, black on white.
std::string svg_qr(std::string_view text);

}  // namespace foyer::cli
