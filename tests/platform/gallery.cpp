// Every widget in every state keeps the rules of the twin, in every theme, size and view.
#include <doctest/doctest.h>

#include "core_pack.h"
#include "golden.h"

using namespace defuse;
using platform::Learner;
using platform::LearnerOptions;
using semantics::Role;

TEST_CASE("the gallery shows every widget, by the rules, however it is looked at") {
  constexpr const char* looks[] = {"theme=1\n", "theme=2\n", "theme=1\ncontrast=1\n", "theme=2\ncontrast=1\ntext=200\n",
                                   "theme=1\ndocument-view=1\ntext=200\n"};
  for (const char* look : looks) {
    for (LearnerOptions size : test::sizes()) {
      CAPTURE(look);
      CAPTURE(size.width);
      size.settings = look;
      size.address = "#/gallery";
      Learner learner(size);
      test::open_course(learner);
      REQUIRE(learner.find(Role::Heading, "Gallery") != nullptr);
      test::check_rules(learner.frame(), size);
    }
  }
}

TEST_CASE("nothing in the gallery does anything, and the way out is that of every screen") {
  Learner learner({.address = "#/gallery"});
  test::open_course(learner);
  test::check_golden(learner, "gallery");
  const std::size_t records = learner.records().size();
  REQUIRE(learner.press(Role::Button, "Danger"));
  REQUIRE(learner.press(Role::Checkbox, "Not checked"));
  CHECK(learner.records().size() == records);
  CHECK(learner.address() == "#/gallery");
  learner.command(app::Go{"#/"});
  CHECK(learner.find(Role::Heading, "Gallery") == nullptr);
}
