#include "engine/own_words.h"

#include <string>

#include "engine/rewrite_runner.h"
#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::makes_one_of;
using engine::repeats;
using engine::RewritePhase;
using engine::RewriteRunner;
using engine::SaidFindings;
using engine::worth;

namespace {

const std::vector<base::Id> kWanted = {"can-do", "follow-up"};

SaidFindings found(std::vector<base::Id> moves, int errors = 0, int warnings = 0, int suggestions = 0) {
  SaidFindings made;
  made.moves = std::move(moves);
  made.errors = errors;
  made.warnings = warnings;
  made.suggestions = suggestions;
  return made;
}

// Two rounds; the first asks for own words, and its good option stands first.
course::Rewrite sample() {
  course::Rewrite rewrite;
  for (const char* id : {"form", "policy"}) {
    course::RewriteRound round;
    round.id = id;
    round.hurts = "We can't do that.";
    round.practice = "positive";
    round.options = {{"Ms Lee can allow it.", true, ""}, {"It is the policy.", false, ""}, {"Well.", false, ""}};
    rewrite.rounds.push_back(round);
  }
  rewrite.rounds[0].own_words = kWanted;
  return rewrite;
}

// At the writing of the first round, the choice right.
RewriteRunner writing() {
  RewriteRunner runner(sample(), 1);
  runner.choose(0);
  runner.next();
  return runner;
}

double score_after(const std::string& text, const SaidFindings& said) {
  RewriteRunner runner = writing();
  runner.say(text, said);
  runner.next();
  runner.choose(0);
  runner.next();
  REQUIRE(runner.done());
  return runner.outcome().score;
}

}  // namespace

TEST_CASE("own words: a wanted move without a mistake is worth everything, another move half, none nothing") {
  CHECK(worth(found({"follow-up"}), kWanted) == 1);
  CHECK(worth(found({"thanks", "can-do"}), kWanted) == 1);
  CHECK(worth(found({"thanks"}), kWanted) == doctest::Approx(0.5));
  CHECK(worth(found({}), kWanted) == 0);
  CHECK(makes_one_of(found({"can-do"}), kWanted));
  CHECK_FALSE(makes_one_of(found({"thanks"}), kWanted));
}

TEST_CASE("own words: every mistake left costs, and the worse it is the more") {
  const double suggestion = worth(found({"can-do"}, 0, 0, 1), kWanted);
  const double warning = worth(found({"can-do"}, 0, 1), kWanted);
  const double error = worth(found({"can-do"}, 1), kWanted);
  CHECK(suggestion > engine::kHelps);
  CHECK(warning < suggestion);
  CHECK(error < warning);
  CHECK(worth(found({"can-do"}, 2), kWanted) < 0.1);
  CHECK(worth(found({}, 1), kWanted) == 0);
}

TEST_CASE("own words: a mistake or a move counts once for each rule, by its level") {
  SaidFindings all;
  course::CoachRule rule;
  rule.id = "can-do";
  rule.kind = course::CoachKind::Good;
  engine::note(all, rule);
  rule.kind = course::CoachKind::Mistake;
  for (const auto& [id, level] : {std::pair{"a", course::CoachLevel::Error},
                                  {"b", course::CoachLevel::Warning},
                                  {"c", course::CoachLevel::Suggestion}}) {
    rule.id = id;
    rule.level = level;
    engine::note(all, rule);
  }
  CHECK(all.moves == std::vector<base::Id>{"can-do"});
  CHECK(all.mistakes == std::vector<base::Id>{"a", "b", "c"});
  CHECK(all.errors == 1);
  CHECK(all.warnings == 1);
  CHECK(all.suggestions == 1);
}

TEST_CASE("own words: the sentence that hurts is known again, however it is typed") {
  CHECK(repeats("We can't do that.", "We can't do that."));
  CHECK(repeats("well,   WE CANT do that!!! thanks", "We can't do that."));
  CHECK(repeats("we can\u2019t do that", "We can't do that."));
  CHECK_FALSE(repeats("We can do that.", "We can't do that."));
  CHECK_FALSE(repeats("that", "We can't do that."));
  CHECK_FALSE(repeats("anything", ""));
  CHECK_FALSE(repeats("", "We can't do that."));
}

TEST_CASE("rewrite in own words: comes after the choice, where the round asks for it, and then the next round") {
  RewriteRunner runner(sample(), 1);
  CHECK_FALSE(runner.say("I can call her.", found({"can-do"})));
  CHECK_FALSE(runner.skip());
  runner.choose(0);
  CHECK(runner.next());
  CHECK(runner.phase() == RewritePhase::Writing);
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.choose(1));
  CHECK_FALSE(runner.say("  \n ", found({"can-do"})));
  CHECK(runner.say("I can call her.", found({"can-do"})));
  CHECK(runner.phase() == RewritePhase::Answered);
  CHECK_FALSE(runner.say("Again.", found({})));
  CHECK(runner.said().back().text == "I can call her.");
  CHECK(runner.next());
  CHECK(runner.round() == 1);
  CHECK(runner.phase() == RewritePhase::Choosing);
  runner.choose(0);
  CHECK(runner.next());
  CHECK(runner.done());
  CHECK(runner.outcome().score == 1);
  CHECK(practice_of(runner.outcome(), "positive") == engine::PracticeOutcome{"positive", 1, 3});
  CHECK(runner.answer() == "form=0+100 policy=0");
}

TEST_CASE("rewrite in own words: nonsense, nothing and the sentence that hurts are worth nothing") {
  const double best = score_after("I can call her.", found({"can-do"}));
  CHECK(best == 1);
  const double nonsense = score_after("asdf qwer", found({}));
  // Both choices were right, so a third of the exercise is lost (and the share that chance would have had).
  CHECK(nonsense == doctest::Approx((2 - 2.0 / 3) / (3 - 2.0 / 3)));
  CHECK(score_after("We can't do that. I can call her.", found({"can-do"})) == doctest::Approx(nonsense));
  RewriteRunner skipped = writing();
  CHECK(skipped.skip());
  CHECK(skipped.said().back().score == 0);
  CHECK(skipped.answer() == "form=0+0");
  RewriteRunner nothing = writing();
  CHECK(nothing.outcome().score < nonsense);
}

TEST_CASE("rewrite in own words: what was written goes into no answer, and is cut where it is too long") {
  RewriteRunner runner = writing();
  CHECK(runner.say(std::string(9000, 'x'), found({"can-do"})));
  CHECK(runner.said().back().text.size() == 4000);
  CHECK(runner.answer().find("x") == std::string::npos);
}
