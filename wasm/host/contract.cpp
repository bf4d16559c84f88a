#include "host/contract.h"

#include <algorithm>

#include "host/blobs.h"
#include "host/canvas.h"
#include "host/host.h"

namespace {

foyer::host::Host& host() {
  static foyer::host::Host one;
  return one;
}

foyer::host::Canvas& canvas() {
  static foyer::host::Canvas one;
  return one;
}

}  // namespace

using foyer::host::blobs;

std::uint8_t* foyer_room(std::uint32_t size) {
  return host().make_room(size);
}

std::uint32_t foyer_update(std::uint32_t size) {
  return host().update(size) ? static_cast<std::uint32_t>(host().answer().size()) : 0;
}

const char* foyer_answer() {
  return host().answer().data();
}

std::uint32_t foyer_blob_new(std::uint32_t size) {
  return blobs().put(foyer::base::Bytes(size));
}

std::uint8_t* foyer_blob_data(std::uint32_t number) {
  auto* bytes = blobs().find(number);
  return bytes ? bytes->data() : nullptr;
}

std::uint32_t foyer_blob_size(std::uint32_t number) {
  auto* bytes = blobs().find(number);
  return bytes ? static_cast<std::uint32_t>(bytes->size()) : 0;
}

void foyer_blob_free(std::uint32_t number) {
  blobs().free(number);
}

int foyer_canvas_open() {
  return canvas().renderer().open() ? 1 : 0;
}
void foyer_canvas_close() {
  canvas().renderer().close();
}
std::uint32_t foyer_side_max() {
  return canvas().renderer().side_max();
}

void foyer_atlas_new(std::uint32_t width, std::uint32_t height) {
  canvas().renderer().make_atlas(width, height);
}

void foyer_atlas_strip(std::uint32_t y) {
  canvas().renderer().fill_atlas(y);
}

int foyer_layout(std::uint32_t size) {
  return canvas().take_layout(host().room(size)) ? 1 : 0;
}

int foyer_theme(std::uint32_t size) {
  return canvas().take_theme(host().room(size)) ? 1 : 0;
}

std::uint32_t foyer_paint(double time_ms, std::uint32_t scheme) {
  const auto named = static_cast<foyer::paint::Scheme>(std::min(scheme, 2U));
  return canvas().draw(host().shown(), time_ms, named);
}

std::uint32_t foyer_picture(std::uint32_t size) {
  return static_cast<std::uint32_t>(host().draw_picture(size));
}

void foyer_replay(std::uint32_t key) {
  canvas().painter().replay(key);
}
