// Paints sample screens into PNG files to look at: paint_pictures <folder>.

#include <cstdio>

#include "paint/tale.h"
#include "samples.h"
#include "stand_in_page.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;

namespace {

struct Look {
  const char* name;
  Scheme scheme;
  PageSetup setup;
};

constexpr Look looks[] = {
    {"light-1", Scheme::light, {390, 1, 18, 0}},
    {"light-2", Scheme::light, {390, 2, 18, 0}},
    {"dark-2", Scheme::dark, {390, 2, 18, 0}},
    {"high-1", Scheme::high, {390, 1, 18, 0}},
    {"rtl-1", Scheme::light, {390, 1, 18, static_cast<std::uint32_t>(Flag::rtl)}},
};

bool paint_one(const view::View& view, const Look& look, std::uint32_t time_ms,
               const std::string& path) {
  Sheet sheet = lay_out(view, look.setup);
  Painter painter;
  Frame frame;
  const Theme theme = make_theme(look.scheme);
  for (const std::uint32_t moment : {0U, time_ms}) {
    sheet.layout.time_ms = moment;
    frame.begin(sheet.layout, nullptr);
    painter.paint(view, sheet.layout, theme, frame.list());
  }
  return write_png(render(frame.data(), sheet.atlas), path);
}

bool paint_screens(const std::string& folder) {
  const std::pair<const char*, view::View> screens[] = {
      {"words", words_screen()}, {"choices", choices_screen()}, {"fields", fields_screen()},
      {"mark", mark_screen()},   {"sending", sending_screen()},
  };
  for (const auto& [name, view] : screens)
    for (const Look& look : looks)
      if (!paint_one(view, look, 700, folder + "/" + name + "-" + look.name + ".png")) return false;
  return true;
}

bool paint_scenes(const std::string& folder) {
  for (const Tale& tale : all_tales())
    for (const Look& look : looks)
      for (const std::uint32_t moment : {2000U, 4600U, 9999U}) {
        const std::string name = folder + "/scene-" + std::string(tale.name) + "-" + look.name;
        if (!paint_one(scene_screen(tale.name), look, moment,
                       name + "-" + std::to_string(moment) + ".png"))
          return false;
      }
  return true;
}

}  // namespace

int main(int count, char** words) {
  const std::string folder = count > 1 ? words[1] : ".";
  if (paint_screens(folder) && paint_scenes(folder)) return 0;
  std::fprintf(stderr, "The pictures could not be written to %s.\n", folder.c_str());
  return 1;
}
