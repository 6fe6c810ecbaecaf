// Every screen in every language, theme and view, by the rules of the twin. Each learner goes on from screen to screen,
// so that the course is opened once for all of them.
#include <doctest/doctest.h>

#include "app/languages.h"
#include "app/state.h"
#include "app/strings.h"
#include "call_player.h"
#include "call_sample.h"
#include "core_pack.h"
#include "golden.h"
#include "past.h"
#include "player.h"
#include "tables.h"

using namespace defuse;
using platform::Learner;
using platform::LearnerOptions;

namespace {

// A theme, a view, and a window that goes with them; sizes change from one to the next so that all are met.
struct Look {
  const char* settings;
  float width;
  float height;
};
constexpr Look kLooks[] = {
    {"theme=1\n", 1280, 800},
    {"theme=2\ntext=200\n", 320, 640},
    {"theme=1\ncontrast=1\n", 390, 844},
    {"theme=2\ncontrast=1\ntext=200\n", 1280, 800},
    {"theme=1\ndocument-view=1\ntext=200\n", 320, 256},
    {"theme=2\ndocument-view=1\n", 1280, 800},
    {"theme=1\ncontrast=1\ndocument-view=1\n", 320, 640},
    {"theme=2\ncontrast=1\ndocument-view=1\ntext=200\n", 390, 844},
};

constexpr const char* kPlaces[] = {"#/",
                                   "#/settings",
                                   "#/library",
                                   "#/library/defuse-core",
                                   "#/progress",
                                   "#/review",
                                   "#/glossary",
                                   "#/search",
                                   "#/certificate",
                                   "#/coach",
                                   "#/nowhere",
                                   "#/lesson/hidden-gestures",
                                   "#/exercise/spot-counter",
                                   "#/exercise/mark-you",
                                   "#/exercise/position-barrier"};

LearnerOptions options_for(const app::Language& language, const Look& look) {
  const std::string tag(language.tag);
  LearnerOptions options{.width = look.width, .height = look.height, .settings = look.settings};
  if (tag == app::kOwnLanguage) return options;
  options.address = "?lang=" + tag + "#/";
  options.languages = {{tag, test::language_table(tag)}};
  return options;
}

// Every place of the course, with some weeks of work behind the learner.
void visit_places(Learner& learner) {
  learner.open_pack(test::core_pack());
  learner.bring_records(test::some_weeks(learner.app().state().pack->index()));
  for (const char* place : kPlaces) learner.command(app::Go{place});
}

// Every exercise kind from its first step to its last, and a call, on the small packs.
void do_everything(Learner& learner) {
  const app::UseStrings words(learner.app().strings());  // what the player looks for
  test::begin_call(learner, course::Channel::Phone);
  test::best_line(learner, course::Channel::Phone);
  const std::vector<course::ItemHead> items = learner.app().state().pack->index().items;
  for (const course::ItemHead& head : items) {
    if (head.kind > course::ItemKind::Position) test::do_item(learner, head, test::Play::Wrong);
  }
}

template <class Visit>
void keep_rules(Visit visit, int at_least) {
  for (const app::Language& language : app::languages()) {
    for (const Look& look : kLooks) {
      CAPTURE(language.tag);
      const LearnerOptions options = options_for(language, look);
      Learner learner(options);
      int looked_at = 0;
      learner.watch = [&](const semantics::Frame& frame) {
        ++looked_at;
        test::check_rules(frame, options);
      };
      visit(learner);
      CHECK(learner.frame().lang == language.tag);
      CHECK(looked_at >= at_least);
    }
  }
}

}  // namespace

TEST_CASE("every place keeps the rules of the twin in every language, theme and view") {
  keep_rules(visit_places, static_cast<int>(std::size(kPlaces)));
}

TEST_CASE("every exercise kind keeps the rules of the twin in every language, theme and view") {
  keep_rules(do_everything, 40);
}
