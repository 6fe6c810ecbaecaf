// What the coach found, made ready to be shown.
#include "app/coached.h"

#include <doctest/doctest.h>

#include "app/strings.h"

using namespace defuse;
using app::Reading;
using app::S;
using app::Weight;

namespace {

course::CoachRule rule(const char* id, course::CoachKind kind, const char* pattern, const char* title) {
  course::CoachRule made;
  made.id = id;
  made.kind = kind;
  made.level = course::CoachLevel::Error;
  made.title = title;
  made.why = "Because.";
  made.sources = {"guide"};
  course::CoachCase one;
  one.match = {pattern};
  made.cases = {one};
  made.flags = {std::string("An example of ") + id};
  return made;
}

course::CoachRules rules() {
  course::CoachRules all;
  all.language = "en";
  all.rules = {rule("calm", course::CoachKind::Mistake, "calm down", "Telling them how to feel"),
               rule("down", course::CoachKind::Mistake, "down now", "Hurrying"),
               rule("thanks", course::CoachKind::Good, "thank you", "Thanking them")};
  all.rules[0].rewrite = "Acknowledge it. \"I can hear you.\"";
  all.rules[1].level = course::CoachLevel::Suggestion;
  return all;
}

const coach::Coach& the_coach() {
  static const coach::Coach coach = [] {
    base::Result<coach::Coach> made = coach::Coach::compile(rules());
    REQUIRE(made);
    return made.take();
  }();
  return coach;
}

Reading read(std::string_view text) { return app::read_said(the_coach(), {{"guide", "The guide", ""}}, text); }

std::string together(const Reading& reading) {
  std::string all;
  for (const app::CoachedPiece& piece : reading.pieces) all += piece.words;
  return all;
}

}  // namespace

TEST_CASE("a finding says what it is called, whose words, why, whence and what instead") {
  const Reading reading = read("Thank you. Calm down!");
  REQUIRE(reading.findings.size() == 2);
  const app::CoachedFinding& first = reading.findings[0];
  CHECK(first.weight == Weight::Hurts);
  CHECK(first.title == "Telling them how to feel");
  CHECK(first.words == std::vector<std::string>{"Calm down"});
  CHECK(first.why == "Because.");
  CHECK(first.source == "The guide");
  REQUIRE(first.suggestion.has_value());
  CHECK(app::applied(reading.text, *first.suggestion) == "Thank you. I can hear you.");
  CHECK(reading.findings[1].weight == Weight::Helps);
  CHECK_FALSE(reading.findings[1].suggestion.has_value());
  CHECK(reading.to_change == 1);
  CHECK(reading.helping == 1);
  CHECK(reading.found.moves == std::vector<base::Id>{"thanks"});
  CHECK(reading.found.errors == 1);
}

TEST_CASE("a rule that finds something twice is told once, with both words") {
  const Reading reading = read("Calm down. Please, calm down.");
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].words == std::vector<std::string>{"Calm down", "calm down"});
  CHECK(reading.to_change == 1);
}

TEST_CASE("the pieces are the text, and where findings overlap a piece names both") {
  const std::string text = "\xE2\x80\x93 So calm down now, Zo\xC3\xAB.";
  const Reading reading = read(text);
  CHECK(together(reading) == text);
  std::vector<std::string> marked;
  for (const app::CoachedPiece& piece : reading.pieces) {
    if (piece.hurts) marked.push_back(piece.words + "/" + piece.note);
  }
  REQUIRE(marked.size() == 3);
  CHECK(marked[0] == "calm /hurts: Telling them how to feel");
  CHECK(marked[1] == "down/hurts: Telling them how to feel; hurts: Hurrying");
  CHECK(marked[2] == " now/hurts: Hurrying");
}

TEST_CASE("what was found is summed up in words, never as a score") {
  CHECK(app::summary(2, 1) == "2 things to change, 1 that helps.");
  CHECK(app::summary(1, 0) == "1 thing to change, nothing yet that helps.");
  CHECK(app::summary(0, 2) == "Nothing to change, 2 that help.");
}

TEST_CASE("examples and offers come from the rules") {
  const app::CoachFacts facts = app::facts_of(the_coach());
  CHECK(facts.patterns == 3);
  CHECK(facts.examples == std::vector<std::string>{"An example of calm", "An example of down", "An example of thanks"});
  REQUIRE(facts.offers.size() == 1);
  CHECK(facts.offers[0].first == "Thanking them");
  CHECK(facts.named({"thanks", "gone", "calm"}) == "Thanking them, Telling them how to feel");
}
