// The screens of the phrase coach: in words, and by the rules of the twin.
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

// In words only the template's two rules are looked at: the core's are mended all the time.
constexpr const char* kHurts =
    "The till stands where it stood, and there is no idea here who moved it on Saturday, sir.\nNo idea.";
constexpr const char* kHelps = "The till is back.\nWe will call you at three.";
constexpr const char* kManyRules =
    "Whoa. You should always eject it first, you know, and the whole thing would not have happened at all.\n"
    "I'm sorry we cancelled your visit, but calm down, sir. Thank you for the photos.";

struct Screen {
  const char* name;
  std::function<void(Learner&)> reach;
  bool in_words = true;
};

void check(Learner& l, std::string_view text) {
  l.set(Role::TextArea, tr(S::coach_field), text);
  l.press(Role::Button, tr(S::coach_check));
}

void open_try(Learner& l) {
  l.open_pack(test::template_pack());
  l.command(app::Go{"#/coach"});
}

void own_words(Learner& l) {
  l.open_pack(test::template_pack());
  l.command(app::Go{"#/exercise/rewrite-example"});
  l.press(Role::Button, "I am restarting it. I will ring you at ten.");
  l.press(Role::Button, tr(S::task_next));
}

const std::vector<Screen>& screens() {
  static const std::vector<Screen> all = {
      {"try", open_try},
      {"try-missing",
       [](Learner& l) {
         l.open_pack(test::without_coach(test::template_pack_value()));
         l.command(app::Go{"#/coach"});
       }},
      {"try-read",
       [](Learner& l) {
         open_try(l);
         check(l, kHurts);
       }},
      {"try-helps",
       [](Learner& l) {
         open_try(l);
         check(l, kHelps);
       }},
      {"try-nothing",
       [](Learner& l) {
         open_try(l);
         check(l, "The lift is on the left.");
       }},
      {"try-many",
       [](Learner& l) {
         l.command(app::Go{"#/coach"});
         check(l, kManyRules);
       },
       false},
      {"rewrite-own", own_words},
      {"rewrite-own-read",
       [](Learner& l) {
         own_words(l);
         check(l, "No idea, mate.");
       }},
      {"rewrite-own-answered",
       [](Learner& l) {
         own_words(l);
         check(l, "No idea, mate, but I'll call you at ten.");
         l.press(Role::Button, tr(S::rewrite_own_submit));
       }},
      {"debrief-coached",
       [](Learner& l) {
         l.open_pack(test::template_pack());
         l.command(app::Go{"#/exercise/debrief-example"});
         l.set(Role::TextArea, tr(S::debrief_then_name), "say that I have no idea");
         l.press(Role::Button, tr(S::debrief_coach));
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("every screen of the coach says what it should") {
  for (const Screen& screen : screens()) {
    if (!screen.in_words) continue;
    CAPTURE(screen.name);
    Learner learner;
    test::open_course(learner);
    screen.reach(learner);
    test::check_golden(learner, screen.name);
  }
}

TEST_CASE("every screen of the coach keeps the rules of the twin") {
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
