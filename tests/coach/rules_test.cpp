// The core pack's rules keep their own examples, and rules work together as they should.
#include <doctest/doctest.h>

#include "coach/core_rules.h"
#include "coach/describe.h"

namespace defuse::coach {

using Ids = std::vector<std::string>;

TEST_CASE("every rule finds its examples and lets its near misses pass") {
  for (const RuleProblem& problem : check_examples(core_coach())) {
    CAPTURE(problem.path);
    FAIL_CHECK(problem.message);
  }
}

TEST_CASE("there are twenty mistakes and eighteen good moves, each with examples") {
  std::size_t mistakes = 0;
  for (const course::CoachRule& rule : core_coach().rules().rules) {
    CAPTURE(rule.id);
    mistakes += rule.kind == course::CoachKind::Mistake ? 1 : 0;
    CHECK(rule.flags.size() >= 3);
    CHECK(rule.passes.size() >= 2);
    CHECK_FALSE(rule.why.empty());
    CHECK(rule.rewrite.empty() == (rule.kind == course::CoachKind::Good));
  }
  CHECK(mistakes == 20);
  CHECK(core_coach().rules().rules.size() == 38);
}

TEST_CASE("an offer anywhere in the text clears a refusal") {
  CHECK(mistakes_in("We can't do that.") == Ids{"negative-language"});
  CHECK(mistakes_in("We can't do that. I can lend you mine until Friday.").empty());
}

TEST_CASE("quoted and reported words are not the speaker's own") {
  CHECK(mistakes_in("Somebody told you to calm down, and I am sorry for that.").empty());
  CHECK(mistakes_in("You said \"calm down\" would make it worse.").empty());
  CHECK(mistakes_in("Calm down.") == Ids{"calm-down"});
}

TEST_CASE("an imposed step is no offer, a slang word in a half apology is both") {
  CHECK(good_in("I'm going to wipe your laptop.").empty());
  CHECK(mistakes_in("Sorry you're having such a hissy fit.") == Ids{"slang-for-upset", "non-apology"});
}

TEST_CASE("findings name their bytes in the original text") {
  const std::string text = "H\u00E9llo \u2014 please calm\u00A0down, sir.";
  const Verdict verdict = core_coach().judge(text);
  REQUIRE(verdict.findings.size() == 1);
  const CoachFinding& finding = verdict.findings.front();
  CHECK(text.substr(finding.begin, finding.end - finding.begin) == "calm\u00A0down");
}

TEST_CASE("the page that describes the rules is up to date") {
  CHECK_MESSAGE(describe(core_coach().rules(), core_sources()) == read_text("src/coach/RULES.md"),
                "run `defuse coach --describe > src/coach/RULES.md`");
}

}  // namespace defuse::coach
