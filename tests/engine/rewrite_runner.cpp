#include "engine/rewrite_runner.h"

#include <doctest/doctest.h>

#include <set>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::RewritePhase;
using engine::RewriteRunner;

namespace {

// Nine rounds of three options; the good one stands first. The first six are of one practice.
course::Rewrite sample() {
  course::Rewrite rewrite;
  for (int i = 0; i < 9; ++i) {
    course::RewriteRound round;
    round.id = "r" + std::to_string(i);
    round.practice = i < 6 ? "positive" : "calm";
    round.options = {{"Ms Lee can allow it.", true, ""}, {"It is the policy.", false, ""}, {"Well.", false, ""}};
    rewrite.rounds.push_back(round);
  }
  return rewrite;
}

bool is_good(const RewriteRunner& runner, int option) {
  return runner.exercise()
      .rounds[static_cast<std::size_t>(runner.round())]
      .options[static_cast<std::size_t>(option)]
      .good;
}

// Chooses by `wanted` first, then what is left in the order shown.
template <class Wanted>
engine::Outcome play(RewriteRunner& runner, Wanted wanted) {
  while (!runner.done()) {
    CHECK(runner.choose(wanted(runner)));
    for (const int option : runner.order()) runner.choose(option);
    REQUIRE(runner.next());
  }
  return runner.outcome();
}

}  // namespace

TEST_CASE("rewrite: whoever knows scores 1 in everything, whoever chooses the worst scores 0") {
  RewriteRunner best(sample(), 1);
  CHECK(lowest_score(play(best, [](const auto&) { return 0; })) == 1);
  RewriteRunner worst(sample(), 1);
  CHECK(highest_score(play(worst, [](const auto&) { return 2; })) == 0);
  RewriteRunner nothing(sample(), 1);
  CHECK(highest_score(nothing.outcome()) == 0);
  CHECK(nothing.answer().empty());
}

TEST_CASE("rewrite: always the first shown, or any at random, is worth next to nothing") {
  const double first = mean_score([](std::uint64_t seed, base::Random&) {
    RewriteRunner runner(sample(), seed);
    return play(runner, [](const RewriteRunner& r) { return r.order().front(); });
  });
  CHECK(first < 0.13);
  const double random = mean_score([](std::uint64_t seed, base::Random& dice) {
    RewriteRunner runner(sample(), seed);
    return play(runner, [&](const RewriteRunner& r) { return any_of(r.order(), dice); });
  });
  CHECK(random < 0.13);
}

TEST_CASE("rewrite: only the first choice counts; after a poor one the round stays open") {
  RewriteRunner runner(sample(), 1);
  CHECK(runner.phase() == RewritePhase::Choosing);
  CHECK_FALSE(runner.next());
  CHECK(runner.choose(2));
  CHECK(runner.phase() == RewritePhase::Choosing);
  CHECK_FALSE(runner.choose(2));
  CHECK_FALSE(runner.next());
  for (const int index : kNoIndexes) CHECK_FALSE(runner.choose(index));
  CHECK(runner.choose(0));
  CHECK(runner.phase() == RewritePhase::Judged);
  CHECK_FALSE(runner.choose(1));
  CHECK(runner.tried() == std::vector<int>{2, 0});
  CHECK(runner.next());
  CHECK(runner.round() == 1);
  CHECK(runner.tried().empty());
  play(runner, [](const auto&) { return 0; });
  CHECK(runner.phase() == RewritePhase::Done);
  CHECK(runner.round() == 8);
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.choose(0));
  // Eight of nine, of which a third would come by chance.
  CHECK(runner.outcome().score == doctest::Approx((8 - 3.0) / (9 - 3.0)));
  CHECK(practice_of(runner.outcome(), "positive").score == doctest::Approx((5 - 2.0) / (6 - 2.0)));
  CHECK(practice_of(runner.outcome(), "calm") == engine::PracticeOutcome{"calm", 1, 3});
  CHECK(runner.answer() == "r0=2.0 r1=0 r2=0 r3=0 r4=0 r5=0 r6=0 r7=0 r8=0");
}

TEST_CASE("rewrite: where several are good, each wins, and chance is greater") {
  auto rewrite = sample();
  rewrite.rounds.resize(1);
  rewrite.rounds[0].options.push_back({"I am calling her now.", true, ""});
  for (const int option : {0, 3}) {
    RewriteRunner runner(rewrite, 1);
    CHECK(runner.choose(option));
    CHECK(runner.phase() == RewritePhase::Judged);
    CHECK(runner.outcome().score == 1);
  }
}

TEST_CASE("rewrite: options come in an order of the seed's, whatever was chosen before") {
  std::set<std::vector<int>> orders;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    RewriteRunner well(sample(), seed);
    RewriteRunner badly(sample(), seed);
    while (!well.done()) {
      CHECK(is_shuffled(well.order(), 3));
      CHECK(badly.order() == well.order());
      orders.insert(well.order());
      well.choose(0);
      for (const int option : {2, 1, 0}) badly.choose(option);
      well.next();
      badly.next();
    }
    CHECK(badly.done());
  }
  CHECK(orders.size() == 6);
}

TEST_CASE("rewrite: odd exercises neither crash nor get stuck") {
  RewriteRunner empty(course::Rewrite{}, 1);
  CHECK(empty.done());
  CHECK(empty.tried().empty());
  CHECK_FALSE(empty.choose(0));
  CHECK(empty.outcome() == engine::Outcome{});
  auto rewrite = sample();
  for (auto& round : rewrite.rounds) round.options[0].good = false;
  RewriteRunner none_good(rewrite, 1);
  CHECK_FALSE(is_good(none_good, 0));
  CHECK(play(none_good, [](const auto&) { return 0; }).score == 0);
}
