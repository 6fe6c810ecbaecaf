// The same with a mouse on the canvas: what is drawn at a place is what is pressed there, scrolled or not.
#include <doctest/doctest.h>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "ui/scene/scene_view.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

TEST_CASE("a click presses what is drawn there and asks for the focus of its twin") {
  Learner learner({.width = 650, .height = 666, .address = "#/lesson/hidden-gestures"});
  test::open_course(learner);
  REQUIRE(learner.click(Role::Button, tr(S::lesson_next)));
  CHECK(std::get<app::LessonSession>(learner.app().state().session).page == 1);
}

TEST_CASE("a click on the playing scene flags the moment") {
  Learner learner({.address = "#/exercise/spot-gestures"});
  test::open_course(learner);
  REQUIRE(learner.click(Role::Button, tr(S::spot_play)));
  learner.wait(4000);
  const semantics::Rect stage = learner.find_by_id("spot.stage")->rect;
  learner.scroll_to(0);
  learner.click_at(stage.x + stage.width / 2, stage.y + stage.height / 2);
  CHECK(std::get<app::SpotSession>(learner.app().state().session).runner.flags().size() == 1);
}

TEST_CASE("a piece of the room is dragged to where the pointer lets go") {
  Learner learner({.address = "#/exercise/position-barrier"});
  test::open_course(learner);
  const auto& runner = std::get<app::PositionSession>(learner.app().state().session).runner;
  const semantics::Rect r = learner.find_by_id("room.picture")->rect;
  const ui::scene::RoomLayout layout =
      ui::scene::room_layout({r.x, r.y}, {r.x + r.width, r.y + r.height}, runner.position());
  std::size_t piece = runner.pieces().size();
  for (std::size_t n = 0; n < runner.pieces().size(); ++n) {
    const course::Piece& p = runner.pieces()[n];
    const float x = layout.origin.x + static_cast<float>(p.x) * layout.scale;
    const float y = layout.origin.y + static_cast<float>(p.y) * layout.scale;
    if (p.movable && p.kind == course::PieceKind::Person &&
        ui::scene::piece_at(layout, runner.pieces(), {x, y}) == static_cast<int>(n))
      piece = n;
  }
  REQUIRE(piece < runner.pieces().size());
  const course::Piece before = runner.pieces()[piece];
  const float x = layout.origin.x + static_cast<float>(before.x) * layout.scale;
  const float y = layout.origin.y + static_cast<float>(before.y) * layout.scale;
  learner.drag(x, y, x + 40 * layout.scale, y);
  const course::Piece after = runner.pieces()[piece];
  CHECK(after.x != before.x);
  REQUIRE(learner.press(Role::Button, tr(S::room_undo)));
}
