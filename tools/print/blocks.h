#pragma once
// Inside this folder: how each kind of block is drawn, one after the other.

#include <span>

#include "print/sheet.h"

namespace foyer::print {

// The first of these; what will stand below it tells how much a heading stays with.
void draw_first(Sheet& sheet, std::span<const paper::Block> blocks);

// Words in a column from `x`, over as many pages as they need.
struct Column {
  double x, width;
};
void flow(Sheet& sheet, Tag tag, const paper::Text& text, const Face& face, const Column& column);
void flow(Sheet& sheet, Tag tag, std::vector<Layout> laid, const Column& column);
double height_of(const std::vector<Layout>& laid);

std::string lang_of(const Sheet& sheet, const paper::Text& text);
bool runs_back(const Sheet& sheet);  // the paper's columns stand from right to left

// Of the head and a row, which stand together.
double height_of_beginning(Sheet& sheet, const paper::Table& table);
void draw_table(Sheet& sheet, const paper::Table& table);
void draw_drawing(Sheet& sheet, const paper::Drawing& drawing);
void draw_square(Sheet& sheet, const paper::Square& square);
void draw_boxes(Sheet& sheet, const paper::Boxes& boxes);
void draw_blanks(Sheet& sheet, const paper::Blanks& blanks);

}  // namespace foyer::print
