#include "engine/recall_runner.h"

#include <doctest/doctest.h>

#include <set>

#include "base/utf8.h"
#include "engine/typed_text.h"
#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::RecallPhase;
using engine::RecallRunner;

namespace {

// Three lines, eight facts of four options; the good one stands first. The first five are of one practice.
course::Recall sample() {
  course::Recall recall;
  recall.notes = true;
  recall.lines = {{"Mr Adeyemi", "Fourth floor.", ""}, {"Mr Adeyemi", "Room 412.", ""}, {"Mr Adeyemi", "Now.", ""}};
  for (int i = 0; i < 8; ++i) {
    course::RecallFact fact;
    fact.id = "f" + std::to_string(i);
    fact.practice = i < 5 ? "take-notes" : "listen";
    fact.options = {{"412", true, ""}, {"421", false, ""}, {"214", false, ""}, {"402", false, ""}};
    recall.facts.push_back(fact);
  }
  return recall;
}

RecallRunner asked(std::uint64_t seed) {
  RecallRunner runner(sample(), seed);
  while (runner.phase() == RecallPhase::Listening) runner.next();
  return runner;
}

template <class Option>
engine::Outcome play(RecallRunner& runner, Option option) {
  while (!runner.done()) {
    REQUIRE(runner.choose(option(runner)));
    REQUIRE(runner.next());
  }
  return runner.outcome();
}

}  // namespace

TEST_CASE("recall: whoever kept the facts scores 1, whoever lost them or does nothing 0") {
  RecallRunner best = asked(1);
  CHECK(lowest_score(play(best, [](const auto&) { return 0; })) == 1);
  RecallRunner worst = asked(1);
  CHECK(highest_score(play(worst, [](const auto&) { return 3; })) == 0);
  CHECK(highest_score(RecallRunner(sample(), 1).outcome()) == 0);
  CHECK(highest_score(asked(1).outcome()) == 0);
}

TEST_CASE("recall: always the first shown, or any at random, is worth next to nothing") {
  const double first = mean_score([](std::uint64_t seed, base::Random&) {
    RecallRunner runner = asked(seed);
    return play(runner, [](const RecallRunner& r) { return r.order().front(); });
  });
  CHECK(first < 0.12);
  const double random = mean_score([](std::uint64_t seed, base::Random& dice) {
    RecallRunner runner = asked(seed);
    return play(runner, [&](const RecallRunner& r) { return any_of(r.order(), dice); });
  });
  CHECK(random < 0.12);
}

TEST_CASE("recall: lines first, one at a time, then facts, one at a time") {
  RecallRunner runner(sample(), 1);
  CHECK(runner.phase() == RecallPhase::Listening);
  CHECK_FALSE(runner.choose(0));
  CHECK(runner.line() == 0);
  CHECK(runner.next());
  CHECK(runner.line() == 1);
  CHECK(runner.next());
  CHECK(runner.line() == 2);
  CHECK(runner.next());
  CHECK(runner.phase() == RecallPhase::Asking);
  CHECK_FALSE(runner.next());
  for (const int index : kNoIndexes) CHECK_FALSE(runner.choose(index));
  CHECK(runner.choose(1));
  CHECK(runner.phase() == RecallPhase::Judged);
  CHECK_FALSE(runner.choose(0));
  CHECK(runner.fact() == 0);
  CHECK(runner.next());
  CHECK(runner.fact() == 1);
  play(runner, [](const auto&) { return 0; });
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.choose(0));
  CHECK(runner.answers() == std::vector<int>{1, 0, 0, 0, 0, 0, 0, 0});
  CHECK(runner.answer() == "f0=1 f1=0 f2=0 f3=0 f4=0 f5=0 f6=0 f7=0");
  CHECK(runner.outcome().score == doctest::Approx((7 - 2.0) / (8 - 2.0)));
  CHECK(practice_of(runner.outcome(), "take-notes").score == doctest::Approx((4 - 1.25) / (5 - 1.25)));
  CHECK(practice_of(runner.outcome(), "listen") == engine::PracticeOutcome{"listen", 1, 3});
}

TEST_CASE("recall: the notepad is open while listening and while asked, and its text stays private") {
  RecallRunner runner(sample(), 1);
  CHECK(runner.write("4th floor"));
  while (runner.phase() == RecallPhase::Listening) runner.next();
  CHECK(runner.notes() == "4th floor");
  CHECK(runner.write("4th floor, 412"));
  play(runner, [](const auto&) { return 0; });
  CHECK_FALSE(runner.write("too late"));
  CHECK(runner.notes() == "4th floor, 412");
  CHECK(runner.answer().find("floor") == std::string::npos);

  auto without = sample();
  without.notes = false;
  RecallRunner no_pad(without, 1);
  CHECK_FALSE(no_pad.write("4th floor"));
  CHECK(no_pad.notes().empty());
}

TEST_CASE("recall: notes are cleaned and cut at a whole character") {
  RecallRunner runner(sample(), 1);
  CHECK(runner.write("K-2290\xFF\x01\n412"));
  CHECK(runner.notes() == "K-2290\uFFFD\n412");
  std::string much = "a";
  while (much.size() < 5 * engine::kLongestText) much += "é";
  CHECK(runner.write(much));
  CHECK(runner.notes().size() == engine::kLongestText - 1);
  CHECK(base::is_valid_utf8(runner.notes()));
}

TEST_CASE("recall: options come in an order of the seed's") {
  std::set<std::vector<int>> orders;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    RecallRunner runner = asked(seed);
    RecallRunner again = asked(seed);
    while (!runner.done()) {
      CHECK(is_shuffled(runner.order(), 4));
      CHECK(again.order() == runner.order());
      orders.insert(runner.order());
      runner.choose(0);
      again.choose(3);
      runner.next();
      again.next();
    }
  }
  CHECK(orders.size() == 24);
}

TEST_CASE("recall: without lines the facts are asked at once, without facts it is done") {
  auto recall = sample();
  recall.lines.clear();
  CHECK(RecallRunner(recall, 1).phase() == RecallPhase::Asking);
  recall.facts.clear();
  CHECK(RecallRunner(recall, 1).done());
  CHECK(RecallRunner(recall, 1).outcome() == engine::Outcome{});
}
