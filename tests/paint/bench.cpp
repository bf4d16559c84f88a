// What one frame costs: paint_bench. 300 nodes as a long screen has them, then a mark and a scene.

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "easel.h"
#include "report.h"
#include "samples.h"

using namespace foyer;
using namespace foyer::paint;
using namespace foyer::paint::testing;

namespace {

constexpr int rounds = 200;

int count(const std::vector<view::Node>& nodes) {
  int all = 0;
  for (const view::Node& node : nodes) all += 1 + count(node.children);
  return all;
}

template <typename Work>
void time(const char* what, Work work) {
  std::vector<double> took;
  for (int i = 0; i < rounds; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work(i);
    const std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - begin;
    took.push_back(passed.count());
  }
  std::sort(took.begin(), took.end());
  std::printf("%-28s median %.3f ms, p99 %.3f ms\n", what, took[rounds / 2],
              took[rounds * 99 / 100]);
}

void bench(const char* what, const view::View& view, float dpr) {
  Sheet sheet = lay_out(view, {.width = 720, .dpr = dpr});
  Easel easel;
  std::printf("%s: %d nodes, %zu lines\n", what, count(view.nodes), sheet.layout.lines.size());
  time("  paint", [&](int round) {
    sheet.layout.time_ms = static_cast<std::uint32_t>(round) * 16;
    easel.paint(view, sheet.layout);
  });
  const base::Bytes report = write_report(sheet.layout);
  time("  parse the report", [&](int) {
    if (!parse_layout(report)) std::puts("refused");
  });
  std::printf("  %d vertices, report %zu bytes\n", easel.frame.data().TotalVtxCount, report.size());
}

}  // namespace

int main() {
  std::vector<view::Node> many;
  while (count(many) < 300)
    for (view::Node& node : choices_screen().nodes) many.push_back(std::move(node));
  bench("choices and cards", screen_of(std::move(many)), 0.75F);
  bench("a drawn mark", mark_screen(), 2);
  bench("a scene that plays", scene_screen("text"), 2);
}
