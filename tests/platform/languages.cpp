// The interface in every language that it can speak: complete frames, the course's words marked with the course's
// language.
#include "app/languages.h"

#include <doctest/doctest.h>

#include "platform/core_pack.h"
#include "platform/headless/learner.h"
#include "platform/tables.h"
#include "semantics/lint.h"

using namespace defuse;
using platform::Learner;
using semantics::Role;

namespace {

constexpr const char* kPlaces[] = {"#/",
                                   "#/settings",
                                   "#/progress",
                                   "#/review",
                                   "#/glossary",
                                   "#/search",
                                   "#/certificate",
                                   "#/nowhere",
                                   "#/lesson/hidden-gestures",
                                   "#/exercise/spot-counter",
                                   "#/exercise/mark-you",
                                   "#/exercise/position-barrier"};

}  // namespace

TEST_CASE("every language has a table that belongs to these strings, and every screen keeps the twin's rules in it") {
  for (const app::Language& language : app::languages()) {
    if (language.tag == app::kOwnLanguage) continue;
    const std::string tag(language.tag);
    CAPTURE(tag);
    Learner learner({.width = 320,
                     .height = 640,
                     .address = "?lang=" + tag + "#/",
                     .languages = {{tag, test::language_table(tag)}}});
    learner.open_pack(test::core_pack());
    learner.bring_records();
    REQUIRE(learner.frame().lang == tag);
    for (const char* place : kPlaces) {
      CAPTURE(place);
      learner.command(app::Go{place});
      CHECK(semantics::lint(learner.frame(), 320) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("a learner changes the language in the settings, and the course's words stay marked as English") {
  Learner learner({.address = "#/settings", .languages = {{"de", test::language_table("de")}}});
  learner.open_pack(test::core_pack());
  learner.bring_records();
  CHECK(learner.frame().lang == "en");
  REQUIRE(learner.press(Role::Radio, "Deutsch"));
  CHECK(learner.frame().lang == "de");
  CHECK(learner.saved_settings().find("language=de") != std::string::npos);
  const semantics::Node* title = learner.find_by_id("settings.title");
  REQUIRE(title != nullptr);
  CHECK(title->name == "Einstellungen");
  CHECK(title->lang.empty());
  learner.command(app::Go{"#/lesson/hidden-gestures"});
  int marked = 0;
  for (const semantics::Node& node : learner.frame().nodes) marked += node.lang == "en" ? 1 : 0;
  CHECK(marked >= 3);
  learner.command(app::Go{"#/settings"});
  REQUIRE(learner.press(Role::Radio, "English"));
  CHECK(learner.find_by_id("settings.title")->name == "Settings");
}
