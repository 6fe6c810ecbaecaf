// The coach reads a pack's model answers and weak sentences, and tells authors where it disagrees.
#include "pack/authoring/phrase_check.h"

#include <doctest/doctest.h>

#include "coach/core_rules.h"
#include "pack/authoring/read.h"

namespace defuse::coach {

namespace {

using Told = std::vector<std::string>;

Told told(const course::Item& item) {
  pack::Findings findings;
  pack::authoring::check_phrases(item, core_coach(), findings);
  Told all;
  for (const pack::Finding& finding : findings.all()) {
    CHECK(finding.severity == pack::Severity::Warning);
    all.push_back(finding.path + " " + finding.code);
  }
  return all;
}

course::Item exercise(course::ExerciseBody body) {
  course::Exercise made;
  made.body = std::move(body);
  return made;
}

// A rewrite of these hurting sentences, each with one good option.
course::Item rewrite(const std::vector<std::string>& hurts, const std::string& good = "I'll ring you at nine.") {
  course::Rewrite made;
  for (const std::string& text : hurts) {
    course::RewriteRound round;
    round.hurts = text;
    round.options = {{"Calm down.", false, ""}, {good, true, ""}};
    made.rounds.push_back(std::move(round));
  }
  return exercise(std::move(made));
}

course::Item take(course::Quality quality, const std::string& says, bool technician = true) {
  course::Take made;
  made.quality = quality;
  made.lines.resize(2);
  made.lines[1].technician = technician;
  made.lines[1].text = says;
  course::Lesson lesson;
  lesson.pages.resize(1);
  lesson.pages[0].parts = {course::RichText{}, made};
  return lesson;
}

}  // namespace

TEST_CASE("a model answer with a mistake is told, a poor option is not") {
  CHECK(told(rewrite({"Calm down."})).empty());
  CHECK(told(rewrite({"Calm down."}, "Please calm down.")) == Told{"rounds/0/options/1/text coach-good"});
}

TEST_CASE("the message names the rule and the words") {
  pack::Findings findings;
  pack::authoring::check_phrases(rewrite({"Calm down."}, "Please calm down."), core_coach(), findings);
  REQUIRE(findings.all().size() == 1);
  CHECK(findings.all()[0].message.find("`calm-down` in \"calm down\"") != std::string::npos);
}

TEST_CASE("a weak sentence is told when it is the odd one out") {
  const std::string fine = "The post comes at ten.";
  CHECK(told(rewrite({"Calm down.", "You should have asked.", "It wasn't us.", fine})) ==
        Told{"rounds/3/hurts coach-weak"});
  CHECK(told(rewrite({"Calm down.", "You should have asked.", fine})).empty());        // too few to compare
  CHECK(told(rewrite({"Calm down.", "You should have asked.", fine, fine})).empty());  // weak in another way
}

TEST_CASE("a recast of a mark and a strong take are model answers, a weak take is not") {
  course::Mark mark;
  mark.lines.resize(2);
  mark.lines[1].spans.resize(1);
  mark.lines[1].spans[0].recasts = {{"Relax.", false, ""}, {"You need to listen.", true, ""}};
  CHECK(told(exercise(std::move(mark))) == Told{"lines/1/spans/0/recasts/1/text coach-good"});
  CHECK(told(take(course::Quality::Strong, "Calm down.")) == Told{"pages/0/parts/1/lines/1/says coach-good"});
  CHECK(told(take(course::Quality::Strong, "Calm down.", false)).empty());  // the customer may say it
  CHECK(told(take(course::Quality::Weak, "Calm down.")).empty());
}

TEST_CASE("exercises of other kinds hold no model answers") { CHECK(told(exercise(course::Breathe{})).empty()); }

TEST_CASE("defuse check tells it at its line, by the rules of the pack's own language") {
  const std::string rules =
      "language: en\nrules:\n  - id: calm-down\n    kind: mistake\n    level: error\n    title: Telling\n    why: It "
      "hurts.\n    rewrite: Say nothing.\n    sources: [guide]\n    match: [calm down]\n    flags: [Calm down.]\n    "
      "passes: [Sit down.]\n";
  const std::string pack =
      "format: 1\nid: small\ntitle: Small\nsummary: Small.\nversion: 1.0.0\nlanguage: en\nauthors: [A]\nlicence: free\n"
      "sources:\n  - {id: guide, title: The guide}\npractices:\n  - {id: one, title: One, can-do: do one}\nmodules:\n  "
      "- {id: first, title: First, items: [say]}\n";
  const std::string say =
      "id: say\nkind: rewrite\ntitle: Say\ngoal: Say it.\nminutes: 2\npractices: [one]\nsituation: A call.\nrounds:\n"
      "  - id: form\n    hurts: You need a form.\n    practice: one\n    why: Closed.\n    options:\n"
      "      - {text: Then calm down., good: true, why: x}\n      - {text: Later., why: x}\n      - {text: No., why: "
      "x}\n";
  const auto lines = [&](const std::string& language, std::string written) {
    std::vector<int> all;
    written.replace(written.find("language: en"), 12, "language: " + language);
    const auto reading = pack::authoring::read_pack(
        {{"pack.yaml", pack}, {"exercises/say.yaml", say}, {"coach/" + language + ".yaml", written}});
    for (const pack::authoring::Problem& problem : reading.problems) {
      if (problem.code == "coach-good") all.push_back(problem.line);
    }
    return all;
  };
  CHECK(lines("en", rules) == std::vector<int>{14});
  CHECK(lines("fr", rules).empty());
}

}  // namespace defuse::coach
