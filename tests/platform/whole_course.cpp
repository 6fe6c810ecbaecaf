// The default course from its first item to its last, through the twin alone: every lesson and exercise can be
// finished, the best answers are worth everything and the worst nothing.
#include <doctest/doctest.h>

#include "app/state.h"
#include "core_pack.h"
#include "player.h"

using namespace defuse;
using platform::Learner;
using test::Play;

namespace {

// Exercises that are done or not done, and rooms, which may be put right after a check.
bool no_wrong_answer(course::ItemKind kind) {
  return kind == course::ItemKind::Lesson || kind == course::ItemKind::Breathe || kind == course::ItemKind::Debrief ||
         kind == course::ItemKind::Position;
}

void take_the_course(Play play, std::uint64_t seed) {
  Learner learner({.width = 390, .height = 844, .seed = seed});
  test::open_course(learner);
  const std::vector<course::ItemHead> items = learner.app().state().pack->index().items;
  for (const course::ItemHead& head : items) {
    CAPTURE(head.id);
    test::do_item(learner, head, play);
    const progress::ItemProgress& item = learner.app().state().progress.item(head.id);
    if (play == Play::Right) {
      CHECK(item.finished);
      CHECK(item.best == doctest::Approx(1));
    } else if (!no_wrong_answer(head.kind)) {
      CHECK(item.finished);
      CHECK(item.best < 0.3);
    }
  }
}

}  // namespace

TEST_CASE("the whole course can be done without a fault") { take_the_course(Play::Right, 7); }

TEST_CASE("wrong answers from the first item to the last are worth next to nothing") {
  take_the_course(Play::Wrong, 11);
}
