// A pack in several languages, and one with a brand of its own. By role and name alone.
#include <doctest/doctest.h>

#include "app/state.h"
#include "core_pack.h"
#include "pack/authoring/strings.h"
#include "pack/authoring/translate.h"
#include "pack/container.h"
#include "pack_folder.h"
#include "player.h"
#include "tables.h"

using namespace defuse;
using platform::Learner;
using semantics::Role;

namespace {

// The template pack with some of its texts in other languages.
std::string translated() {
  pack::authoring::Files files = test::files_below(test::packs_folder() / "template");
  const pack::authoring::PackTexts texts = pack::authoring::texts_of(files);
  const std::string own = test::template_pack_value().index.title;
  for (const auto& [tag, title] : {std::pair{"de", "Mein Kurs"}, std::pair{"ar", "دورتي"}}) {
    pack::authoring::Strings strings = merged(texts, {"en", tag, {}});
    for (pack::authoring::StringUnit& unit : strings.units) {
      if (unit.source != own) continue;
      unit.target = title;
      unit.state = pack::authoring::StringState::Done;
    }
    files[pack::authoring::strings_path(tag)] = write_strings(strings);
  }
  const pack::authoring::Reading reading = pack::authoring::read_pack(files);
  for (const auto& problem : reading.problems) INFO(problem.message);
  REQUIRE(reading.ok());
  return pack::write_container(reading.pack);
}

Learner& open_translated(Learner& learner) {
  learner.open_pack(translated());
  learner.bring_records();
  return learner;
}

}  // namespace

TEST_CASE("a course speaks the interface's language where it can, and says what is not translated") {
  Learner learner({.address = "?lang=de#/", .languages = {{"de", test::language_table("de")}}});
  open_translated(learner);
  CHECK(learner.app().state().pack->index().title == "Mein Kurs");
  const semantics::Node* note = learner.find_by_id("home.untranslated");
  REQUIRE(note != nullptr);
  CHECK(note->name.find("English") != std::string::npos);
  // What is not translated is marked with the language that it is in.
  const semantics::Node* summary = learner.find_by_id("home.summary");
  REQUIRE(summary != nullptr);
  CHECK(summary->lang == "en");
  learner.command(app::Go{"#/settings"});
  const semantics::Node* name = learner.find_by_id("settings.course.name");
  REQUIRE(name != nullptr);
  CHECK(name->name == "Mein Kurs");
  CHECK(name->lang.empty());
}

TEST_CASE("a learner chooses the course's language, and what was done counts in all of them") {
  Learner learner({.address = "#/settings"});
  open_translated(learner);
  CHECK(learner.app().state().pack->index().language == "en");
  const base::Id first = learner.app().state().pack->index().items.front().id;
  test::do_item(learner, learner.app().state().pack->index().items.front(), test::Play::Right);
  learner.command(app::Go{"#/settings"});
  const semantics::Node* german = learner.find(Role::Radio, "Deutsch");
  REQUIRE(german != nullptr);
  REQUIRE(learner.press_id("course.language.3"));  // own, Arabic, German
  CHECK(learner.saved_settings().find("course-language=de") != std::string::npos);
  CHECK(learner.app().state().pack->index().title == "Mein Kurs");
  CHECK(learner.frame().lang == "en");
  CHECK(learner.find_by_id("settings.course.name")->lang == "de");
  CHECK(learner.app().state().progress.item(first).finished);
  learner.command(app::Go{"#/"});
  CHECK(learner.find_by_id("home.summary")->lang.empty());  // English, as the pages around it
  learner.command(app::Go{"#/settings"});
  REQUIRE(learner.press_id("course.language.0"));
  CHECK(learner.app().state().pack->index().language == "en");
}

TEST_CASE("a course in a language that reads from right to left is shown in Document view, with its direction") {
  Learner learner({.address = "?lang=ar#/"});
  open_translated(learner);
  CHECK(learner.app().state().pack->index().language == "ar");
  CHECK(learner.app().state().shows_document());
  learner.command(app::Go{"#/settings"});
  const semantics::Node* name = learner.find_by_id("settings.course.name");
  REQUIRE(name != nullptr);
  CHECK(name->lang == "ar");
  CHECK(name->dir == "rtl");
  learner.command(app::Go{"#/"});
  CHECK(learner.find_by_id("home.summary")->dir.empty());  // not translated, so from left to right
}

// ---- branding

TEST_CASE("a pack brings its own name, colour, contact and line on the certificate") {
  course::Pack pack = test::template_pack_value();
  pack.index.brand = {.name = "Northside",
                      .contact = "Ask the training team.",
                      .certificate = "Counts as an hour.",
                      .light = 0x8A1538,
                      .dark = 0xFF9FB8};
  Learner learner({.address = "#/settings", .settings = "theme=1\n"});
  learner.open_pack(pack::write_container(pack));
  learner.bring_records();
  CHECK(learner.sees("Ask the training team."));
  CHECK(learner.frame().title.ends_with(" - Northside"));
  CHECK(ui::theme_for(learner.app().appearance()).colours.primary.value == 0x8A1538);
  learner.command(app::ChangeSettings{{.theme = app::ThemeChoice::Dark}});
  CHECK(ui::theme_for(learner.app().appearance()).colours.primary.value == 0xFF9FB8);
  learner.command(app::ChangeSettings{{.contrast = app::Choice::On}});
  CHECK(ui::theme_for(learner.app().appearance()).colours.primary.value != 0x8A1538);
  for (int round = 0; round < 2; ++round) {
    for (const course::ItemHead& head : pack.index.items) test::do_item(learner, head, test::Play::Right);
  }
  learner.command(app::Go{"#/progress"});
  CHECK(learner.sees("Counts as an hour."));
  learner.command(app::Go{"#/certificate"});
  CHECK(learner.sees("Northside"));
  CHECK(learner.sees("Counts as an hour."));
}

TEST_CASE("a colour that cannot be read is refused, with the pair that fails") {
  pack::authoring::Files files = test::files_below(test::packs_folder() / "template");
  files["pack.yaml"] += "brand: {colours: {light: \"#FFCC00\"}}\n";
  const pack::authoring::Reading reading = pack::authoring::read_pack(files);
  REQUIRE_FALSE(reading.ok());
  CHECK(reading.problems.front().message.find("The light colour has a contrast of 1.3 to the page's ground") == 0);
}
