#include <catch2/catch_test_macros.hpp>
#include <cstdio>

#include "base/json.h"
#include "easel.h"
#include "paint/tale.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;

namespace {

constexpr auto reduced = static_cast<std::uint32_t>(Flag::reduced_motion);

struct Stage {
  view::View view;
  Sheet sheet;
  Easel easel;

  explicit Stage(std::string_view name, std::uint32_t flags = 0)
      : view(scene_screen(name)), sheet(lay_out(view, {.flags = flags})) {}
  view::Node& scene() { return view.nodes[1]; }
  bool moves_at(std::uint32_t time_ms) {
    sheet.layout.time_ms = time_ms;
    easel.paint(view, sheet.layout);
    return !easel.motion.still();
  }
  Picture picture_at(std::uint32_t time_ms) {
    moves_at(time_ms);
    return render(easel.frame.data(), sheet.atlas);
  }
};

std::string read_text(const std::string& path) {
  std::string text;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (!file) return text;
  char block[4096];
  for (std::size_t got = 0; (got = std::fread(block, 1, sizeof block, file)) > 0;)
    text.append(block, got);
  std::fclose(file);
  return text;
}

}  // namespace

SCENARIO("a scene plays once, for 6 to 10 seconds, and is still then") {
  for (const Tale& tale : all_tales()) {
    INFO(tale.name);
    CHECK(tale.length_ms >= 6000);
    CHECK(tale.length_ms <= 10'000);
    Stage stage(tale.name);
    CHECK(stage.moves_at(50'000));
    CHECK(stage.moves_at(50'000 + tale.length_ms - 1));
    CHECK(!stage.moves_at(50'000 + tale.length_ms));
    CHECK(!stage.moves_at(90'000));
  }
}

SCENARIO("everything in a tale has happened when it ends, on the stage") {
  for (const Tale& tale : all_tales()) {
    INFO(tale.name);
    REQUIRE(!tale.stops.empty());
    CHECK(tale.stops.back().at_ms <= tale.length_ms);
    for (std::size_t i = 1; i < tale.stops.size(); ++i)
      CHECK(tale.stops[i - 1].at_ms < tale.stops[i].at_ms);
    CHECK(!tale.signs.empty());
    for (const Sign& sign : tale.signs) {
      CHECK(sign.at_ms + 600 <= tale.length_ms);
      CHECK((sign.x > 15 && sign.x < stage_width - 15));
      CHECK((sign.y > 10 && sign.y < stage_height - 10));
    }
  }
}

SCENARIO("under reduced motion a scene is still at once and shows how it ends") {
  for (const Tale& tale : all_tales()) {
    INFO(tale.name);
    Stage still(tale.name, reduced);
    CHECK(!still.moves_at(0));
    Stage moving(tale.name);
    const Picture begin = moving.picture_at(0);
    const Picture end = moving.picture_at(tale.length_ms);
    CHECK(still.picture_at(0).pixels == end.pixels);
    CHECK(begin.pixels != end.pixels);
  }
}

SCENARIO("motion that was stopped half-way does not begin again by itself") {
  Stage stage("text");
  CHECK(stage.moves_at(1000));
  stage.sheet.layout.flags = reduced;
  CHECK(!stage.moves_at(2000));
  stage.sheet.layout.flags = 0;
  CHECK(!stage.moves_at(3000));
}

SCENARIO("a scene plays again when the view or the page asks for it") {
  Stage stage("video");
  stage.moves_at(0);
  CHECK(!stage.moves_at(20'000));
  stage.scene().number++;
  CHECK(stage.moves_at(20'010));
  CHECK(!stage.moves_at(40'000));
  stage.easel.painter.replay(stage.scene().key);
  CHECK(stage.moves_at(40'010));
  CHECK(!stage.moves_at(60'000));
}

SCENARIO("a scene waits until it is seen, and a new screen plays it anew") {
  Stage stage("text");
  stage.sheet.layout.region.y = 10'000;
  CHECK(!stage.moves_at(0));
  CHECK(!stage.moves_at(20'000));
  stage.sheet.layout.region.y = 0;
  CHECK(stage.moves_at(30'000));
  CHECK(!stage.moves_at(50'000));
  stage.view.screen = "another";
  CHECK(stage.moves_at(50'010));
}

SCENARIO("the clock may run over its end") {
  Stage stage("text");
  CHECK(stage.moves_at(0xffffff00U));
  CHECK(stage.moves_at(0x00000100U));
  CHECK(!stage.moves_at(0x00004000U));
}

SCENARIO("a scene that nobody has drawn leaves the words alone") {
  Stage stage("unheard-of");
  CHECK(!stage.moves_at(0));
  const Rect image = stage.sheet.layout.box(stage.scene().key, Part::image)->rect;
  CHECK(stage.picture_at(0).at(static_cast<int>(image.x) + 50, static_cast<int>(image.y) + 50) ==
        stage.easel.theme[Token::paper]);
}

SCENARIO("each scene that the default pack names is drawn") {
  const std::string text =
      read_text(std::string(FOYER_SOURCE_DIR) + "/assets/packs/default/pack.json");
  const auto pack = base::parse_json(text);
  REQUIRE(pack);
  int named = 0;
  for (const base::Json& channel : (*pack)["channels"].items()) {
    const std::string_view scene = channel["scene"].text();
    INFO(scene);
    if (scene.empty()) continue;
    ++named;
    CHECK(find_tale(scene) != nullptr);
  }
  CHECK(named >= 2);
}
