// Home, progress, review, certificate, search and glossary in words and by the twin's rules; see screens.cpp.
#include <doctest/doctest.h>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "golden.h"
#include "past.h"
#include "player.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

enum class Past { Nothing, SomeWeeks, AllLongAgo, AllToday };

struct Screen {
  const char* name;
  const char* address;
  Past past = Past::Nothing;
};

constexpr Screen kScreens[] = {
    {"home-review", "#/", Past::SomeWeeks},
    {"home-all-done", "#/", Past::AllToday},
    {"progress-some", "#/progress", Past::SomeWeeks},
    {"review-nothing", "#/review"},
    {"review", "#/review", Past::AllLongAgo},
    {"review-free", "#/review", Past::AllToday},
    {"certificate-missing", "#/certificate"},
    {"certificate", "#/certificate", Past::AllToday},
    {"search", "#/search"},
    {"glossary", "#/glossary"},
};

void open(Learner& learner, const Screen& screen) {
  learner.open_pack(test::core_pack());
  const course::PackIndex& index = learner.app().state().pack->index();
  switch (screen.past) {
    case Past::SomeWeeks:
      learner.bring_records(test::some_weeks(index));
      break;
    case Past::AllLongAgo:
      learner.bring_records(test::all_done(index, 40, 0.8));
      break;
    case Past::AllToday:
      learner.bring_records(test::all_done(index, 0, 0.95));
      break;
    case Past::Nothing:
      learner.bring_records();
      break;
  }
  learner.command(app::Go{screen.address});
  learner.set(Role::TextField, tr(S::search_label), "slow");
  learner.set(Role::TextField, tr(S::certificate_name), "Ada Lovelace");
}

}  // namespace

TEST_CASE("screens of mastery and review say what they should, in order") {
  for (const Screen& screen : kScreens) {
    CAPTURE(screen.name);
    Learner learner;
    open(learner, screen);
    test::check_golden(learner, screen.name);
  }
}

TEST_CASE("screens of mastery and review keep the rules of the twin at every width and text size") {
  for (const platform::LearnerOptions& size : test::sizes()) {
    for (const Screen& screen : kScreens) {
      CAPTURE(screen.name);
      Learner learner(size);
      open(learner, screen);
      test::check_rules(learner.frame(), size);
    }
  }
}
