#pragma once
// Paper as a page of its own that a browser prints: the same words in the same order as the PDF,
// as HTML that loads nothing and runs nothing. Of a QR code it has the text alone.

#include "paper/paper.h"

namespace foyer::paper {

std::string write_page(const Paper& paper);

}  // namespace foyer::paper
