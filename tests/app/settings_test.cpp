#include "app/settings.h"

#include <doctest/doctest.h>

#include "app/day_words.h"
#include "app/route.h"

using namespace defuse;
using app::Place;

TEST_CASE("settings come back as they were written") {
  app::Settings s;
  s.theme = app::ThemeChoice::Dark;
  s.contrast = app::Choice::On;
  s.text_percent = 175;
  s.sound = true;
  s.captions = false;
  s.untimed = true;
  s.tour = 3;
  s.name = "Zo\xC3\xAB O'Brien = the 2nd";
  CHECK(app::read_settings(app::write_settings(s)) == s);
  CHECK(app::read_settings("") == app::Settings{});
  CHECK(app::read_settings("nonsense\n=\ntext=\nname\n") == app::Settings{});
  CHECK(app::read_settings("tour=7\n") == app::Settings{});
}

TEST_CASE("a name is one line, clean and not endless") {
  CHECK(app::tidy_name("Ann\nTheme=2") == "Ann Theme=2");
  CHECK(app::tidy_name("A\xE2\x80\xAE"
                       "B") == "AB");
  std::string longest;
  for (int n = 0; n < 100; ++n) longest += "\xC3\xAB";
  const std::string cut = app::tidy_name("x" + longest);
  CHECK(cut.size() <= app::kLongestName);
  CHECK(cut.size() % 2 == 1);  // no half character
}

TEST_CASE("every place has an address, and it leads back there") {
  for (const Place place : {Place::Home, Place::Review, Place::Progress, Place::Certificate, Place::Glossary,
                            Place::Search, Place::Settings}) {
    const std::string address = app::address_of({.place = place});
    CAPTURE(address);
    CHECK(app::parse_address(address).place == place);
    CHECK(app::parse_address(address + "/").place == place);
  }
  CHECK(app::parse_address("#/reviews").place == Place::Unknown);
}

TEST_CASE("days in words") {
  const base::Day today{20'819};  // Friday 1 January 2027
  CHECK(app::date_text(today) == "1 January 2027");
  CHECK(app::day_text(today, today) == "today");
  CHECK(app::day_text({today.number - 1}, today) == "yesterday");
  CHECK(app::day_text({today.number - 3}, today) == "on Tuesday");
  CHECK(app::day_text({today.number - 7}, today) == "on 25 December 2026");
  CHECK(app::day_text({today.number + 1}, today) == "on 2 January 2027");  // a clock that was ahead
  CHECK(app::weekday_short(today) == "Fri");
}
