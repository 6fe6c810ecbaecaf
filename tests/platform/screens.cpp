// Every screen in words, compared with what was looked at and found right; and the rules of the twin on every screen,
// size and theme. After a wanted change: DEFUSE_UPDATE_GOLDEN=1 build/native/tests_platform, then read the difference.
#include <doctest/doctest.h>

#include <functional>

#include "app/strings.h"
#include "core_pack.h"
#include "golden.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

struct Screen {
  const char* name;
  std::function<void(Learner&)> reach;
};

void go(Learner& learner, const char* address) { learner.command(app::Go{address}); }

void step_to_naming(Learner& learner) {
  go(learner, "#/exercise/spot-gestures");
  learner.press(Role::Button, tr(S::spot_step));
  learner.press(Role::Toggle, tr(S::spot_flag_this));
  while (learner.press(Role::Button, tr(S::spot_next_moment))) {
  }
  learner.press(Role::Button, tr(S::spot_last_moment));
}

const std::vector<Screen>& screens() {
  static const std::vector<Screen> all = {
      {"home", [](Learner& l) { go(l, "#/"); }},
      {"home-tour",
       [](Learner& l) {
         go(l, "#/");
         l.press_id("home.tour.next");
         l.press_id("home.tour.next");
       }},
      {"home-begun",
       [](Learner& l) {
         test::do_mark(l);
         go(l, "#/");
       }},
      {"lesson-1", [](Learner& l) { go(l, "#/lesson/hidden-gestures"); }},
      {"lesson-2",
       [](Learner& l) {
         go(l, "#/lesson/hidden-gestures");
         l.press(Role::Button, tr(S::lesson_next));
         l.press(Role::Button, tr(S::lesson_reveal));
       }},
      {"lesson-last",
       [](Learner& l) {
         go(l, "#/lesson/hidden-gestures");
         while (l.press(Role::Button, tr(S::lesson_next))) {
         }
       }},
      {"spot-ready", [](Learner& l) { go(l, "#/exercise/spot-gestures"); }},
      {"spot-playing",
       [](Learner& l) {
         go(l, "#/exercise/spot-gestures");
         l.press(Role::Button, tr(S::spot_play));
         l.wait(9000);
         l.press(Role::Button, tr(S::spot_flag));
       }},
      {"spot-stepping",
       [](Learner& l) {
         go(l, "#/exercise/spot-counter");
         l.press(Role::Button, tr(S::spot_step));
         l.press(Role::Button, tr(S::spot_next_moment));
       }},
      {"spot-naming", step_to_naming},
      {"spot-review",
       [](Learner& l) {
         step_to_naming(l);
         while (l.press_id("spot.name0.0") && l.find_by_id("spot.name0.0") != nullptr) {
         }
       }},
      {"spot-done", [](Learner& l) { test::do_spot(l, "spot-gestures"); }},
      {"mark-marking",
       [](Learner& l) {
         go(l, "#/exercise/mark-you");
         l.press(Role::Button, tr(S::hint_show));
       }},
      {"mark-review", [](Learner& l) { test::do_mark(l); }},
      {"position", [](Learner& l) { go(l, "#/exercise/position-barrier"); }},
      {"position-checked",
       [](Learner& l) {
         go(l, "#/exercise/position-barrier");
         l.press(Role::Button, tr(S::room_check));
       }},
      {"position-done", [](Learner& l) { test::do_position(l); }},
      {"progress-empty", [](Learner& l) { go(l, "#/progress"); }},
      {"progress",
       [](Learner& l) {
         test::do_mark(l);
         go(l, "#/progress");
       }},
      {"progress-reset",
       [](Learner& l) {
         go(l, "#/progress");
         l.press_id("progress.reset");
       }},
      {"settings", [](Learner& l) { go(l, "#/settings"); }},
      {"unknown", [](Learner& l) { go(l, "#/nowhere"); }},
      {"not-saved",
       [](Learner& l) {
         l.refuse_storage();
         go(l, "#/settings");
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("every screen says what it should, in order") {
  for (const Screen& screen : screens()) {
    CAPTURE(screen.name);
    Learner learner;
    test::open_course(learner);
    screen.reach(learner);
    test::check_golden(learner, screen.name);
  }
}

TEST_CASE("every screen keeps the rules of the twin at every width and text size") {
  for (const platform::LearnerOptions& size : test::sizes()) {
    for (const Screen& screen : screens()) {
      CAPTURE(screen.name);
      Learner learner(size);
      test::open_course(learner);
      screen.reach(learner);
      test::check_rules(learner.frame(), size);
    }
  }
}
