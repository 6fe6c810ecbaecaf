// The interface in every language that it can speak: complete frames, the course's words marked with the course's
// language.
#include "app/languages.h"

#include <doctest/doctest.h>

#include "app/strings.h"
#include "platform/core_pack.h"
#include "platform/headless/learner.h"
#include "platform/tables.h"

using namespace defuse;
using platform::Learner;
using semantics::Role;

TEST_CASE("every language has a table that belongs to these strings") {
  for (const app::Language& language : app::languages()) {
    if (language.tag == app::kOwnLanguage) continue;
    const std::string tag(language.tag);
    CAPTURE(tag);
    Learner learner({.address = "?lang=" + tag + "#/", .languages = {{tag, test::language_table(tag)}}});
    learner.open_pack(test::core_pack());
    learner.bring_records();
    CHECK(learner.frame().lang == tag);
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

TEST_CASE("what is said and described in the course's words is marked as English too, and nothing else") {
  Learner learner({.address = "?lang=de#/", .languages = {{"de", test::language_table("de")}}});
  learner.open_pack(test::core_pack());
  learner.bring_records();
  learner.command(app::Go{"#/exercise/spot-counter"});
  REQUIRE(learner.press_id("spot.step"));
  REQUIRE(learner.said().size() == 1);
  CHECK(learner.said().back().lang == "en");  // what happens in the scene
  REQUIRE(learner.press_id("spot.flagthis"));
  REQUIRE(learner.said().size() == 2);
  CHECK(learner.said().back().lang.empty());  // that it has been flagged

  learner.command(app::Go{"#/search"});
  const semantics::Node* field = learner.find_by_id("search.text");
  REQUIRE(field != nullptr);
  REQUIRE(learner.set(Role::TextField, std::string(field->name), "whistle"));
  const semantics::Node* found = learner.find_by_id("search.0");
  const semantics::Node* passage = learner.find_by_id("search.0.passage");
  REQUIRE(found != nullptr);
  REQUIRE(passage != nullptr);
  CHECK(found->description_lang.empty());  // "Lektion." in the interface's language
  CHECK(found->lang == "en");
  CHECK(passage->lang == "en");
}

TEST_CASE("each name in the list of languages is in its own language") {
  Learner learner({.address = "?lang=de#/settings", .languages = {{"de", test::language_table("de")}}});
  learner.open_pack(test::core_pack());
  learner.bring_records();
  const semantics::Node* english = learner.find(Role::Radio, "English");
  const semantics::Node* german = learner.find(Role::Radio, "Deutsch");
  REQUIRE(english != nullptr);
  REQUIRE(german != nullptr);
  CHECK(english->lang == "en");
  CHECK((german->lang.empty() || german->lang == "de"));
}
