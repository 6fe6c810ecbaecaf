#include "engine/geometry.h"

#include <doctest/doctest.h>

#include <initializer_list>

#include "base/random.h"
#include "room_samples.h"

using namespace defuse::engine;
using samples::piece;
using samples::PieceKind;

namespace {
Box desk_at(int x, int y, int heading) { return box_of(piece("desk", PieceKind::Desk, x, y, 160, 80, heading)); }
}  // namespace

TEST_CASE("headings: 0 is up the page, 90 to the right, clockwise") {
  CHECK(forward(0).y == -1);
  CHECK(forward(90).x == 1);
  CHECK(forward(180).y == 1);
  CHECK(forward(270).x == -1);
  CHECK(rightward(0).x == 1);
  CHECK(rightward(90).y == 1);
  CHECK(normal_heading(-45) == 315);
  CHECK(normal_heading(720) == 0);
  CHECK(normal_heading(359) == 0);
  for (int heading = 0; heading < 360; heading += 45) {
    CHECK(length(forward(heading)) == doctest::Approx(1));
    CHECK(dot(forward(heading), rightward(heading)) == doctest::Approx(0));
  }
}

TEST_CASE("a line crosses a desk when it runs through it, not when it brushes an edge or ends before it") {
  const Box desk = desk_at(250, 200, 0);
  CHECK(crosses(desk, {250, 100}, {250, 300}));
  CHECK(crosses(desk, {100, 150}, {400, 250}));
  CHECK(crosses(desk, {250, 200}, {260, 205}));        // within
  CHECK(crosses(desk, {250, 200}, {250, 400}));        // out of it
  CHECK_FALSE(crosses(desk, {100, 160}, {400, 160}));  // along the edge
  CHECK_FALSE(crosses(desk, {250, 100}, {250, 155}));
  CHECK_FALSE(crosses(desk, {100, 100}, {170, 300}));
  CHECK_FALSE(crosses(desk, {250, 100}, {250, 100}));  // no line at all
}

TEST_CASE("a turned desk crosses what it lies across") {
  CHECK_FALSE(crosses(desk_at(250, 200, 0), {130, 200}, {130, 300}));
  CHECK_FALSE(crosses(desk_at(250, 200, 0), {300, 260}, {250, 250}));
  CHECK(crosses(desk_at(250, 200, 90), {300, 260}, {250, 250}));
  CHECK(crosses(desk_at(250, 200, 45), {200, 250}, {300, 150}));
  CHECK_FALSE(crosses(desk_at(250, 200, 45), {330, 200}, {330, 100}));
  CHECK_FALSE(crosses(desk_at(250, 200, 45), {150, 200}, {250, 300 + 20}));
}

TEST_CASE("crossing agrees with walking along the line in small steps") {
  defuse::base::Random random(7);
  const auto place = [&] {
    return Vec{static_cast<double>(random.below(500)), static_cast<double>(random.below(400))};
  };
  int crossed = 0;
  for (int round = 0; round < 3000; ++round) {
    const Box desk = desk_at(static_cast<int>(random.below(500)), static_cast<int>(random.below(400)),
                             static_cast<int>(random.below(8)) * 45);
    Box core = desk;  // clearly inside
    core.half_width -= 1;
    core.half_depth -= 1;
    const Vec a = place();
    const Vec b = place();
    bool through_core = false;
    bool touched = false;
    for (int i = 0; i <= 400; ++i) {
      const Vec at = a + (b - a) * (i / 400.0);
      through_core = through_core || contains(core, at);
      touched = touched || contains(desk, at);
    }
    const bool crosses_it = crosses(desk, a, b);
    CHECK(crosses_it == crosses(desk, b, a));
    if (through_core) CHECK(crosses_it);
    if (crosses_it && length(b - a) < 390) {
      Box grown = desk;
      grown.half_width += 1;
      grown.half_depth += 1;
      bool near = touched;
      for (int i = 0; i <= 400 && !near; ++i) near = contains(grown, a + (b - a) * (i / 400.0));
      CHECK(near);
    }
    crossed += crosses_it ? 1 : 0;
  }
  CHECK(crossed > 300);
}

TEST_CASE("overlap is mutual; side by side is touching; corners are told exactly") {
  const Box desk = desk_at(250, 200, 0);
  CHECK_FALSE(overlap(desk, desk_at(410, 200, 0)));
  CHECK(overlap(desk, desk_at(408, 200, 0)));
  CHECK(overlap(desk, desk));
  const Box chair = box_of(piece("chair", PieceKind::Chair, 356, 266, 50, 50, 0));
  const Box turned = box_of(piece("chair", PieceKind::Chair, 356, 266, 50, 50, 45));
  CHECK_FALSE(overlap(desk, chair));
  CHECK_FALSE(overlap(desk, turned));  // its bounding square would overlap
  CHECK(overlap(desk, box_of(piece("chair", PieceKind::Chair, 340, 255, 50, 50, 45))));
  for (int x = 200; x < 420; x += 7) {
    const Box other = desk_at(x, 260, 45);
    CHECK(overlap(desk, other) == overlap(other, desk));
  }
}

TEST_CASE("facing is within 60 degrees, edge included") {
  CHECK(faces({0, 0}, 0, {0, -100}));
  CHECK(faces({0, 0}, 0, {173, -100}));        // just under 60 degrees
  CHECK_FALSE(faces({0, 0}, 0, {175, -100}));  // just over
  CHECK_FALSE(faces({0, 0}, 0, {0, 100}));
  CHECK_FALSE(faces({5, 5}, 0, {5, 5}));
  for (int heading = 0; heading < 360; heading += 45) {
    CHECK(faces({0, 0}, heading, forward(heading)));
    CHECK(faces({0, 0}, heading, forward(heading + 45)));
    CHECK_FALSE(faces({0, 0}, heading, forward(heading + 90)));
  }
}
