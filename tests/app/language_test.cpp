// The interface in another language: fetched, spoken, given up.
#include <doctest/doctest.h>

#include "app/app.h"
#include "app/languages.h"
#include "app/strings.h"
#include "app/view.h"

using namespace defuse;
using app::S;

namespace {

// As English: one form for 1, another for the rest.
std::string english_forms() {
  std::string forms(200, '1');
  forms[1] = '0';
  return forms;
}

std::string table(std::string_view tag, std::string_view mark, const std::string& forms = english_forms()) {
  std::vector<std::string> texts;
  constexpr std::string_view english[] = {
#define DEFUSE_STRING(key, text) text,
#include "app/strings.def"
#undef DEFUSE_STRING
  };
  for (const std::string_view text : english) texts.push_back(std::string(mark).append(text));
  return app::StringTable::write(tag, forms, texts);
}

std::string asked_for(app::App& app) {
  std::string tag;
  for (const app::Effect& effect : app.take_effects())
    if (const auto* load = std::get_if<app::LoadLanguage>(&effect)) tag = load->tag;
  return tag;
}

app::Settings speaking(std::string tag) {
  app::Settings settings;
  settings.language = std::move(tag);
  return settings;
}

}  // namespace

TEST_CASE("a chosen language is fetched, and spoken once it is there") {
  app::App app;
  app.update(app::Start{.seed = 1, .address = "#/settings"});
  CHECK(asked_for(app).empty());
  app.update(app::ChangeSettings{speaking("de")});
  CHECK(asked_for(app) == "de");
  CHECK(app::view(app).lang == "en");
  app.take_announcements();
  app.update(app::LanguageArrived{"de", table("de", "~")});
  CHECK(app::view(app).lang == "de");
  CHECK(app::view(app).save_text.starts_with("~"));
  const auto told = app.take_announcements();
  REQUIRE(told.size() == 1);
  CHECK(told[0].text.starts_with("~"));
  CHECK(told[0].text.find("Deutsch") != std::string::npos);
  CHECK(app::tr(S::nav_home) == "Course");  // another App speaks what it speaks
  app.update(app::ChangeSettings{speaking("en")});
  CHECK(app::view(app).lang == "en");
  CHECK(asked_for(app).empty());
}

TEST_CASE("the address and what was kept choose a language too") {
  app::App app;
  app.update(app::Start{.seed = 1, .settings = "language=de\n"});
  CHECK(asked_for(app) == "de");
  app::App other;
  other.update(app::Start{.seed = 1, .settings = "language=de\n", .address = "?lang=en-XA&view=document#/"});
  CHECK(asked_for(other) == "en-XA");
  app::App third;
  third.update(app::Start{.seed = 1, .settings = "language=tlh\n", .address = "?lang=xx"});
  CHECK(asked_for(third).empty());
  CHECK(third.settings().language.empty());
}

TEST_CASE("a language that cannot be loaded leaves English, and says so") {
  app::App app;
  app.update(app::Start{.seed = 1, .settings = "language=de\n"});
  asked_for(app);
  SUBCASE("the host has no file") { app.update(app::LanguageFailed{"de", "No connection."}); }
  SUBCASE("the file belongs to another version") {
    app.update(app::LanguageArrived{"de", "defuse strings 2 00000000 de\nKurs\n"});
  }
  SUBCASE("the file is cut") {
    const std::string whole = table("de", "~");
    app.update(app::LanguageArrived{"de", whole.substr(0, whole.size() / 2)});
  }
  CHECK(app::view(app).lang == "en");
  const auto told = app.take_announcements();
  REQUIRE(told.size() == 1);
  CHECK(told[0].text.starts_with("Deutsch could not be loaded"));
}

TEST_CASE("a language that cannot be drawn is shown as a page") {
  app::App app;
  app.update(app::Start{.seed = 1, .address = "?lang=en-XB"});
  CHECK_FALSE(app::view(app).document_view);
  app.update(app::LanguageArrived{"en-XB", table("en-XB", "")});
  CHECK(app::view(app).document_view);
  CHECK(app::view(app).right_to_left);
}

TEST_CASE("the interface knows its own words") {
  CHECK(app::is_interface_text(app::tr(S::nav_progress)));
  CHECK(app::is_interface_text(app::fill(S::home_start_name, {"Let the recording run"})));
  CHECK(app::is_interface_text(app::fill(S::home_module_text, {"3", "24", "80"})));
  CHECK_FALSE(app::is_interface_text("Let the recording run"));
  CHECK_FALSE(app::is_interface_text("He shouts: where is my laptop"));
  CHECK_FALSE(app::is_interface_text(""));
}

TEST_CASE("what is counted takes the form that its language gives to the number") {
  CHECK(app::counted(S::quiz_marks, 1) == "1 mark");
  CHECK(app::counted(S::quiz_marks, 0) == "0 marks");
  CHECK(app::counted(S::quiz_marks, 101) == "101 marks");
  // As Polish or Russian have it for the form of 1, 21, 31 ... but not of 11, 111, 211.
  std::string forms(200, '1');
  for (std::size_t n = 0; n < forms.size(); ++n)
    if (n % 10 == 1 && n % 100 != 11) forms[n] = '0';
  const auto read = app::StringTable::read(table("ru", "", forms));
  REQUIRE(read.ok());
  const app::UseStrings russian(&read.value());
  for (const int n : {1, 21, 101, 121, 201, 1021}) CHECK(app::counted(S::quiz_marks, n) == "1 mark");  // the first form
  for (const int n : {0, 2, 11, 111, 211, 1011}) CHECK(app::counted(S::quiz_marks, n) == std::to_string(n) + " marks");
}

TEST_CASE("a table without a rule for every number is refused") {
  CHECK_FALSE(app::StringTable::read(table("de", "", "")).ok());
  CHECK_FALSE(app::StringTable::read(table("de", "", "01")).ok());
  CHECK_FALSE(app::StringTable::read(table("de", "", std::string(200, 'x'))).ok());
}

TEST_CASE("what is counted is known as the interface's own, in each of its forms") {
  CHECK(app::is_interface_text("1 result."));
  CHECK(app::is_interface_text("12 results."));
}
