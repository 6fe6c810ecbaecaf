#include "engine/sort_runner.h"

#include <doctest/doctest.h>

#include <set>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::SortPhase;
using engine::SortRunner;

namespace {

// Twelve cards in three bins, unequally: six, four and two. One practice has cards of one bin alone.
course::Sort sample() {
  course::Sort sort;
  sort.bins = {{"anger", "Anger", ""}, {"abuse", "Abuse", ""}, {"threat", "Threat", ""}};
  for (int i = 0; i < 12; ++i) {
    course::Card card;
    card.id = "c" + std::to_string(i);
    const int bin = i < 6 ? 0 : (i < 10 ? 1 : 2);
    card.bin = sort.bins[static_cast<std::size_t>(bin)].id;
    card.practice = i < 3 ? "let-vent" : "safety";
    sort.cards.push_back(card);
  }
  return sort;
}

int right_bin(const SortRunner& runner) {
  int bin = 0;
  while (!runner.right({runner.card(), bin})) ++bin;
  return bin;
}

template <class Bin>
engine::Outcome play(SortRunner& runner, Bin bin) {
  while (!runner.done()) {
    REQUIRE(runner.choose(bin(runner)));
    REQUIRE(runner.next());
  }
  return runner.outcome();
}

}  // namespace

TEST_CASE("sort: whoever knows scores 1 in everything, whoever is always wrong or does nothing scores 0") {
  SortRunner best(sample(), 1);
  CHECK(lowest_score(play(best, right_bin)) == 1);
  SortRunner worst(sample(), 1);
  CHECK(highest_score(play(worst, [](const auto& r) { return (right_bin(r) + 1) % 3; })) == 0);
  SortRunner nothing(sample(), 1);
  CHECK(highest_score(nothing.outcome()) == 0);
  CHECK(nothing.answer().empty());
}

TEST_CASE("sort: one bin for everything is worth nothing in any practice, even the fullest") {
  for (const int bin : {0, 1, 2}) {
    SortRunner runner(sample(), 1);
    CHECK(highest_score(play(runner, [&](const auto&) { return bin; })) == 0);
  }
}

TEST_CASE("sort: random bins are worth next to nothing") {
  const double random = mean_score([](std::uint64_t seed, base::Random& dice) {
    SortRunner runner(sample(), seed);
    return play(runner, [&](const auto&) { return static_cast<int>(dice.below(3)); });
  });
  CHECK(random < 0.1);
}

TEST_CASE("sort: right cards less chance, by practice") {
  SortRunner runner(sample(), 1);
  // Takes one of the abusive cards for anger, and all else rightly.
  const auto outcome = play(runner, [](const SortRunner& r) { return r.card() == 6 ? 0 : right_bin(r); });
  CHECK(outcome.score == doctest::Approx((11 - 4.0) / (12 - 4.0)));
  CHECK(practice_of(outcome, "safety").score == doctest::Approx((8 - 3.0) / (9 - 3.0)));
  CHECK(practice_of(outcome, "safety").trials == 9);
  CHECK(practice_of(outcome, "let-vent").score == 1);
  CHECK(practice_of(outcome, "let-vent").trials == 3);
}

TEST_CASE("sort: a card is put, judged, and the next one comes") {
  SortRunner runner(sample(), 3);
  CHECK(runner.phase() == SortPhase::Choosing);
  CHECK_FALSE(runner.next());
  for (const int index : kNoIndexes) CHECK_FALSE(runner.choose(index));
  CHECK_FALSE(runner.choose(3));
  const int first = runner.card();
  CHECK(runner.choose(1));
  CHECK(runner.phase() == SortPhase::Judged);
  CHECK(runner.card() == first);
  CHECK_FALSE(runner.choose(0));
  CHECK(runner.next());
  CHECK(runner.place() == 1);
  CHECK(runner.card() != first);
  CHECK(runner.answer() == "c" + std::to_string(first) + "=abuse");
  CHECK(runner.right(runner.answers()[0]) == (first >= 6 && first < 10));
  play(runner, right_bin);
  CHECK(runner.phase() == SortPhase::Done);
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.choose(0));
  CHECK(runner.answers().size() == 12);
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.right({index, 0}));
    CHECK_FALSE(runner.right({0, index}));
  }
}

TEST_CASE("sort: each card comes once, in an order of the seed's") {
  std::set<std::vector<int>> orders;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    std::vector<int> order;
    SortRunner runner(sample(), seed);
    SortRunner again(sample(), seed);
    play(runner, [&](const SortRunner& r) {
      order.push_back(r.card());
      return 0;
    });
    play(again, [](const auto&) { return 0; });
    CHECK(again.answer() == runner.answer());
    CHECK(is_shuffled(order, 12));
    orders.insert(order);
  }
  CHECK(orders.size() == 30);
}

TEST_CASE("sort: without cards or bins there is nothing to do") {
  SortRunner empty(course::Sort{}, 1);
  CHECK(empty.done());
  CHECK(empty.card() == -1);
  CHECK_FALSE(empty.choose(0));
  CHECK(empty.outcome() == engine::Outcome{});
  auto sort = sample();
  sort.bins.clear();
  SortRunner no_bins(sort, 1);
  CHECK(no_bins.done());
  CHECK(highest_score(no_bins.outcome()) == 0);
}
