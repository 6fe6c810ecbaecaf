// Nothing flashes: how the brightness of every part of a scene changes while people act, by the measure of WCAG 2.2's
// criterion 2.3.1. A flash is a pair of opposing changes of relative luminance by a tenth of the maximum or more, with
// the darker of the two under 0.80; more than three within a second must not happen on more than a quarter of ten
// degrees of sight (21,824 square pixels on a screen of 1024 x 768).
#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "canvas.h"
#include "course/names.h"

using namespace defuse;
using test::Canvas;
using ui::scene::StageView;

namespace {

constexpr int kCell = 20;  // pixels
constexpr int kColumns = 32;
constexpr int kRows = 18;
constexpr int kCells = kColumns * kRows;
constexpr ImVec2 kSize{kColumns * kCell, kRows* kCell};
constexpr int kSafeCells = 21824 / (kCell * kCell);
constexpr base::Millis kStep = 40;
constexpr double kMeasure = 0.1;
constexpr double kBright = 0.8;

using Colour = std::array<float, 3>;
using Picture = std::vector<Colour>;     // of each cell's middle, 0 .. 1
using Brightness = std::vector<double>;  // relative luminance of each cell

float side(ImVec2 a, ImVec2 b, ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

void blend(Colour& below, ImU32 above) {
  const float alpha = static_cast<float>(above >> IM_COL32_A_SHIFT & 0xFF) / 255;
  const float channels[] = {static_cast<float>(above >> IM_COL32_R_SHIFT & 0xFF) / 255,
                            static_cast<float>(above >> IM_COL32_G_SHIFT & 0xFF) / 255,
                            static_cast<float>(above >> IM_COL32_B_SHIFT & 0xFF) / 255};
  for (std::size_t i = 0; i < below.size(); ++i) below[i] += (channels[i] - below[i]) * alpha;
}

void paint_triangle(Picture& picture, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
  const auto cell_of = [](float at, int cells) { return std::clamp(static_cast<int>(at / kCell), 0, cells - 1); };
  const int left = cell_of(std::min({a.pos.x, b.pos.x, c.pos.x}), kColumns);
  const int right = cell_of(std::max({a.pos.x, b.pos.x, c.pos.x}), kColumns);
  const int top = cell_of(std::min({a.pos.y, b.pos.y, c.pos.y}), kRows);
  const int bottom = cell_of(std::max({a.pos.y, b.pos.y, c.pos.y}), kRows);
  for (int y = top; y <= bottom; ++y) {
    for (int x = left; x <= right; ++x) {
      const ImVec2 middle{(static_cast<float>(x) + 0.5F) * kCell, (static_cast<float>(y) + 0.5F) * kCell};
      const float ab = side(a.pos, b.pos, middle), bc = side(b.pos, c.pos, middle), ca = side(c.pos, a.pos, middle);
      const bool inside = (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
      if (inside) blend(picture[static_cast<std::size_t>(y * kColumns + x)], a.col);
    }
  }
}

double luminance(const Colour& c) {
  const auto linear = [](float s) { return s <= 0.04045F ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
}

// Letters count as filled: more than they change.
Brightness brightness_of(const ImDrawList& list) {
  Picture picture(kCells, Colour{});
  for (const ImDrawCmd& command : list.CmdBuffer) {
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      const auto vertex = [&](unsigned n) -> const ImDrawVert& {
        return list.VtxBuffer[static_cast<int>(command.VtxOffset +
                                               list.IdxBuffer[static_cast<int>(command.IdxOffset + i + n)])];
      };
      paint_triangle(picture, vertex(0), vertex(1), vertex(2));
    }
  }
  Brightness all;
  for (const Colour& colour : picture) all.push_back(luminance(colour));
  return all;
}

// When one cell's brightness has turned: each turn is one of a pair of opposing changes.
struct Turns {
  double low = 0, high = 0;
  int direction = 0;
  bool begun = false;
  std::vector<base::Millis> at;

  void see(double now, base::Millis time) {
    if (!begun) low = high = now;
    begun = true;
    low = std::min(low, now);
    high = std::max(high, now);
    if (direction <= 0 && now - low >= kMeasure && low < kBright) turn(+1, now, time);
    if (direction >= 0 && high - now >= kMeasure && now < kBright) turn(-1, now, time);
  }
  void turn(int to, double now, base::Millis time) {
    direction = to;
    low = high = now;
    at.push_back(time);
  }
  // The most flashes within any second.
  int flashes() const {
    std::size_t most = 0;
    for (std::size_t from = 0; from < at.size(); ++from) {
      std::size_t to = from;
      while (to < at.size() && at[to] < at[from] + 1000) ++to;
      most = std::max(most, to - from);
    }
    return static_cast<int>(most / 2);
  }
};

struct Flashing {
  int most = 0;   // flashes of any cell within a second
  int cells = 0;  // that flash more than three times within one
};

template <class Paint>
Flashing flashing(Canvas& canvas, base::Millis length, Paint paint) {
  std::vector<Turns> turns(kCells);
  for (base::Millis time = 0; time <= length; time += kStep) {
    canvas.frame(
        {0, 0}, kSize, [&](ImDrawList& list) { paint(list, time); },
        [&](const ImDrawList& list) {
          const Brightness now = brightness_of(list);
          for (std::size_t cell = 0; cell < now.size(); ++cell) turns[cell].see(now[cell], time);
        });
  }
  Flashing found;
  for (const Turns& one : turns) {
    found.most = std::max(found.most, one.flashes());
    found.cells += one.flashes() > 3 ? 1 : 0;
  }
  return found;
}

}  // namespace

TEST_CASE("what flashes is found: a lamp that goes on and off five times a second") {
  Canvas canvas;
  const Flashing lamp = flashing(canvas, 2000, [](ImDrawList& list, base::Millis time) {
    list.AddRectFilled({0, 0}, {200, 200}, time / 100 % 2 == 0 ? IM_COL32_WHITE : IM_COL32_BLACK);
  });
  CHECK(lamp.most >= 4);
  CHECK(lamp.cells == 100);
  CHECK(lamp.cells > kSafeCells);
  const Flashing once = flashing(canvas, 2000, [](ImDrawList& list, base::Millis time) {
    list.AddRectFilled({0, 0}, {200, 200}, time > 500 && time < 900 ? IM_COL32_WHITE : IM_COL32_BLACK);
  });
  CHECK(once.most == 1);
  CHECK(once.cells == 0);
}

TEST_CASE("nobody's acting flashes: every act, the settings in turn, light and dark in turn") {
  Canvas canvas;
  for (int i = 0; i < test::kActs; ++i) {
    const auto act = static_cast<course::Act>(i);
    const auto scene = test::two_people(test::kSettings[static_cast<std::size_t>(i) % std::size(test::kSettings)]);
    const auto run = test::one_cue(act, "It went off in the middle of my call.");
    const bool dark = i % 2 == 1;
    const Flashing found = flashing(canvas, 1600, [&](ImDrawList& list, base::Millis time) {
      StageView view;
      view.scene = &scene;
      view.run = &run;
      view.time = time;
      draw_stage(list, {0, 0}, kSize, view, test::palette(dark, false));
    });
    INFO(course::name_of(act) << (dark ? " dark: " : " light: ") << found.most << " at most, " << found.cells
                              << " cells");
    CHECK(found.cells <= kSafeCells);
  }
}
