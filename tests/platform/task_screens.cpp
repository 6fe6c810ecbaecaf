// The screens of the exercise kinds that go step by step, on the template pack: in words, and by the rules of the twin.
#include <doctest/doctest.h>

#include "app/state.h"
#include "core_pack.h"
#include "golden.h"
#include "player.h"

using namespace defuse;
using platform::Learner;

namespace {

const std::vector<course::ItemHead>& tasks() {
  static const std::vector<course::ItemHead> all = [] {
    Learner learner;
    learner.open_pack(test::template_pack());
    std::vector<course::ItemHead> found;
    for (const course::ItemHead& head : learner.app().state().pack->index().items) {
      if (head.kind > course::ItemKind::Position) found.push_back(head);
    }
    return found;
  }();
  return all;
}

void open(Learner& learner, const course::ItemHead& task) {
  learner.open_pack(test::template_pack());
  learner.bring_records();
  learner.command(app::Go{"#/exercise/" + task.id});
}

}  // namespace

TEST_CASE("every kind says what it should, at its start and at its end") {
  for (const course::ItemHead& task : tasks()) {
    const std::string kind(course::kind_name(task.kind));
    CAPTURE(kind);
    Learner learner;
    open(learner, task);
    test::check_golden(learner, kind);
    test::do_task(learner, test::Play::Wrong);
    test::check_golden(learner, kind + "-result");
  }
}

TEST_CASE("every kind keeps the rules of the twin, from its first step to its last") {
  for (const platform::LearnerOptions& size : test::sizes()) {
    for (const course::ItemHead& task : tasks()) {
      CAPTURE(task.id);
      Learner learner(size);
      int looked_at = 0;
      learner.watch = [&](const semantics::Frame& frame) {
        ++looked_at;
        test::check_rules(frame, size);
      };
      open(learner, task);
      test::do_task(learner, test::Play::Wrong);
      CHECK(looked_at > 2);
    }
  }
}
