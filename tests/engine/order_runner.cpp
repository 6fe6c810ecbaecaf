#include "engine/order_runner.h"

#include <doctest/doctest.h>

#include <set>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::OrderRunner;

namespace {

course::Step step(const std::string& id, std::vector<base::Id> after, const std::string& practice = "") {
  course::Step step;
  step.id = id;
  step.after = std::move(after);
  step.practice = practice;
  return step;
}

// One order alone works.
course::Order chain(int count) {
  course::Order order;
  for (int i = 0; i < count; ++i) {
    const std::string id(1, static_cast<char>('a' + i));
    order.steps.push_back(step(id, {}, i < 2 ? "let-vent" : "verify"));
    if (i > 0) order.steps.back().after = {order.steps[static_cast<std::size_t>(i - 1)].id};
  }
  return order;
}

// Greet, then listen; notes and the lamp at any time after greeting; verify after both listening and notes; close last.
course::Order forked() {
  course::Order order;
  order.steps = {step("greet", {}, "greet"),
                 step("listen", {"greet"}, "let-vent"),
                 step("notes", {"greet"}, "take-notes"),
                 step("verify", {"listen", "notes"}, "verify"),
                 step("close", {"verify"}),
                 step("lamp", {}, "lamp")};
  return order;
}

int place_of(const OrderRunner& runner, int step) {
  const auto& now = runner.arrangement();
  return static_cast<int>(std::find(now.begin(), now.end(), step) - now.begin());
}

void arrange(OrderRunner& runner, const std::vector<int>& wanted) {
  for (int place = 0; place < static_cast<int>(wanted.size()); ++place)
    runner.move(place_of(runner, wanted[static_cast<std::size_t>(place)]), place);
  REQUIRE(runner.arrangement() == wanted);
}

engine::Outcome outcome_of(const course::Order& order, const std::vector<int>& wanted) {
  OrderRunner runner(order, 1);
  arrange(runner, wanted);
  runner.check();
  return runner.outcome();
}

}  // namespace

TEST_CASE("order: every order that works scores 1 in everything") {
  for (const auto& wanted :
       std::vector<std::vector<int>>{{0, 1, 2, 3, 4, 5}, {0, 2, 1, 3, 4, 5}, {5, 0, 1, 2, 3, 4}, {0, 2, 5, 1, 3, 4}}) {
    OrderRunner runner(forked(), 1);
    arrange(runner, wanted);
    CHECK(runner.in_order());
    for (int i = 0; i < 6; ++i) CHECK(runner.too_early_for(i).empty());
    CHECK(lowest_score(runner.outcome()) == 1);
  }
}

TEST_CASE("order: the whole the wrong way round scores 0") {
  CHECK(highest_score(outcome_of(forked(), {5, 4, 3, 2, 1, 0})) == 0);
  CHECK(highest_score(outcome_of(chain(7), {6, 5, 4, 3, 2, 1, 0})) == 0);
}

TEST_CASE("order: each pair that matters and is wrong costs twice its share, also through others") {
  // Ten pairs of five steps; c before b is one of them.
  CHECK(outcome_of(chain(5), {0, 2, 1, 3, 4}).score == doctest::Approx(0.8));
  // The first step last: four pairs.
  CHECK(outcome_of(chain(5), {1, 2, 3, 4, 0}).score == doctest::Approx(0.2));
  // Eight pairs matter: greet with four, listen and notes with verify and close, verify with close ... and not the
  // lamp.
  const double one_pair = 2.0 / 9;
  CHECK(outcome_of(forked(), {0, 1, 3, 2, 4, 5}).score == doctest::Approx(1 - one_pair));
  CHECK(outcome_of(forked(), {1, 0, 2, 3, 4, 5}).score == doctest::Approx(1 - one_pair));
  CHECK(outcome_of(forked(), {0, 4, 1, 2, 3, 5}).score == doctest::Approx(1 - 3 * one_pair));
}

TEST_CASE("order: a practice is judged by the pairs that its steps are part of") {
  const auto outcome = outcome_of(forked(), {0, 1, 3, 2, 4, 5});
  CHECK(practice_of(outcome, "greet") == engine::PracticeOutcome{"greet", 1, 1});
  CHECK(practice_of(outcome, "let-vent").score == 1);
  CHECK(practice_of(outcome, "take-notes").score == doctest::Approx(1 - 2.0 / 3));
  CHECK(practice_of(outcome, "verify").score == doctest::Approx(1 - 2.0 / 4));
  CHECK(outcome.practices.size() == 4);  // the lamp may stand anywhere, so it tells nothing
  CHECK(practice_of(outcome_of(chain(5), {0, 1, 2, 3, 4}), "verify").trials == 3);
}

TEST_CASE("order: it starts out of order by the seed's draw, and leaving it so is worth nothing") {
  for (const auto& order : {forked(), chain(2), chain(3), chain(6), chain(9)}) {
    std::set<std::vector<int>> starts;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
      OrderRunner runner(order, seed);
      CHECK(is_shuffled(runner.arrangement(), order.steps.size()));
      CHECK_FALSE(runner.in_order());
      CHECK(runner.arrangement() == OrderRunner(order, seed).arrangement());
      CHECK(runner.check());
      CHECK(runner.outcome().score == 0);
      starts.insert(runner.arrangement());
    }
    if (order.steps.size() >= 6) CHECK(starts.size() >= 6);
  }
}

TEST_CASE("order: turning the start round, always moving the first to the end, or shuffling is worth next to nothing") {
  const double turned = mean_score([](std::uint64_t seed, base::Random&) {
    OrderRunner runner(forked(), seed);
    auto wanted = runner.arrangement();
    std::reverse(wanted.begin(), wanted.end());
    arrange(runner, wanted);
    return runner.outcome();
  });
  CHECK(turned < 0.15);
  const double rolled = mean_score([](std::uint64_t seed, base::Random&) {
    OrderRunner runner(chain(7), seed);
    runner.move(0, 6);
    return runner.outcome();
  });
  CHECK(rolled < 0.2);
  for (const auto& order : {forked(), chain(7)}) {
    const double random = mean_score([&](std::uint64_t seed, base::Random& dice) {
      OrderRunner runner(order, seed);
      auto wanted = runner.arrangement();
      dice.shuffle(wanted);
      arrange(runner, wanted);
      return runner.outcome();
    });
    CHECK(random < 0.2);
  }
}

TEST_CASE("order: a step moves and what lies between moves up, until the check") {
  OrderRunner runner(chain(5), 1);
  arrange(runner, {0, 1, 2, 3, 4});
  CHECK(runner.move(1, 3));
  CHECK(runner.arrangement() == std::vector<int>{0, 2, 3, 1, 4});
  CHECK(runner.move(4, 0));
  CHECK(runner.arrangement() == std::vector<int>{4, 0, 2, 3, 1});
  CHECK_FALSE(runner.move(2, 2));
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.move(index, 0));
    CHECK_FALSE(runner.move(0, index));
    CHECK(runner.too_early_for(index).empty());
  }
  CHECK(runner.too_early_for(4) == std::vector<int>{0, 2, 3, 1});
  CHECK(runner.too_early_for(3) == std::vector<int>{1});
  CHECK(runner.too_early_for(0).empty());
  CHECK(runner.check());
  CHECK(runner.done());
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.move(0, 1));
  CHECK(runner.answer() == "e a c d b");
}

TEST_CASE("order: steps that name nobody known, themselves or later ones neither crash nor count") {
  CHECK(OrderRunner(course::Order{}, 1).in_order());
  CHECK(OrderRunner(course::Order{}, 1).outcome() == engine::Outcome{});
  course::Order odd;
  odd.steps = {step("a", {"b", "a", "nobody"}, "greet"), step("b", {"a"}, "greet"), step("c", {})};
  CHECK(outcome_of(odd, {0, 1, 2}).score == 1);
  course::Order free;
  free.steps = {step("a", {}, "greet"), step("b", {}, "greet")};
  CHECK(OrderRunner(free, 1).outcome() == engine::Outcome{});
}
