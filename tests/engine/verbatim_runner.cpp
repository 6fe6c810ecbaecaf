#include "engine/verbatim_runner.h"

#include <doctest/doctest.h>

#include <set>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::VerbatimPhase;
using engine::VerbatimRunner;

namespace {

// Three rounds of five pieces and three that were not said; the first two rounds are of one practice.
course::Verbatim sample() {
  course::Verbatim verbatim;
  for (int i = 0; i < 3; ++i) {
    course::VerbatimRound round;
    round.id = "r" + std::to_string(i);
    round.practice = i < 2 ? "verbatim" : "listen";
    round.pieces = {"Since Monday", "the printer on two", "eats", "every second", "page."};
    round.tempting = {{"has problems with", ""}, {"the printer upstairs", ""}, {"some pages.", ""}};
    verbatim.rounds.push_back(round);
  }
  return verbatim;
}

int tile_of(const VerbatimRunner& runner, const std::string& text) {
  for (int i = 0; i < static_cast<int>(runner.tiles().size()); ++i) {
    if (runner.tiles()[static_cast<std::size_t>(i)].text == text && !runner.used(i)) return i;
  }
  FAIL("no such tile");
  return -1;
}

// Puts the texts, and has them checked.
void build(VerbatimRunner& runner, const std::vector<std::string>& texts) {
  runner.heard();
  for (const auto& text : texts) REQUIRE(runner.put(tile_of(runner, text)));
  REQUIRE(runner.check());
}

double score_of(const std::vector<std::string>& texts) {
  VerbatimRunner runner(sample(), 1);
  build(runner, texts);
  return runner.answers()[0].score;
}

// `build` puts the tiles of a round.
template <class Build>
engine::Outcome play(VerbatimRunner& runner, Build put_tiles) {
  while (!runner.done()) {
    REQUIRE(runner.heard());
    put_tiles(runner);
    REQUIRE(runner.check());
    REQUIRE(runner.next());
  }
  return runner.outcome();
}

void put_said(VerbatimRunner& runner) {
  for (const auto& piece : runner.exercise().rounds[static_cast<std::size_t>(runner.round())].pieces)
    REQUIRE(runner.put(tile_of(runner, piece)));
}

void put_shown(VerbatimRunner& runner) {
  for (int i = 0; i < static_cast<int>(runner.tiles().size()); ++i) runner.put(i);
}

const std::vector<std::string> kSaid = {"Since Monday", "the printer on two", "eats", "every second", "page."};

}  // namespace

TEST_CASE("verbatim: the exact words score 1, paraphrases alone 0, nothing at all 0") {
  VerbatimRunner best(sample(), 1);
  CHECK(lowest_score(play(best, put_said)) == 1);
  for (const auto& answer : best.answers()) CHECK(answer.exact);
  VerbatimRunner worst(sample(), 1);
  const auto none_said = play(worst, [](VerbatimRunner& r) {
    for (const std::string text : {"the printer upstairs", "has problems with", "some pages."}) r.put(tile_of(r, text));
  });
  CHECK(highest_score(none_said) == 0);
  VerbatimRunner nothing(sample(), 1);
  CHECK(highest_score(nothing.outcome()) == 0);
  CHECK(nothing.answer().empty());
}

TEST_CASE("verbatim: all tiles as shown, the first one alone, or any at random are worth next to nothing") {
  const double all = mean_score([](std::uint64_t seed, base::Random&) {
    VerbatimRunner runner(sample(), seed);
    return play(runner, put_shown);
  });
  CHECK(all < 0.12);
  const double first = mean_score([](std::uint64_t seed, base::Random&) {
    VerbatimRunner runner(sample(), seed);
    return play(runner, [](VerbatimRunner& r) { r.put(0); });
  });
  CHECK(first < 0.12);
  const double random = mean_score([](std::uint64_t seed, base::Random& dice) {
    VerbatimRunner runner(sample(), seed);
    return play(runner, [&](VerbatimRunner& r) {
      const std::size_t wanted = 1 + dice.below(r.tiles().size());
      while (r.built().size() < wanted) r.put(static_cast<int>(dice.below(r.tiles().size())));
    });
  });
  CHECK(random < 0.12);
}

TEST_CASE("verbatim: a sentence is worth the neighbours it shares with what was said") {
  CHECK(score_of(kSaid) == 1);
  // Six neighbours were said, the start and the end counted.
  CHECK(score_of({"Since Monday"}) == doctest::Approx(1.0 / 6));
  CHECK(score_of({"eats"}) == 0);
  CHECK(score_of({"Since Monday", "the printer on two", "eats", "every second"}) == doctest::Approx(4.0 / 6));
  CHECK(score_of({"Since Monday", "the printer on two", "has problems with", "every second", "page."}) ==
        doctest::Approx(4.0 / 6));
  // Seven were built.
  CHECK(score_of({"Since Monday", "the printer on two", "eats", "every second", "page.", "some pages."}) ==
        doctest::Approx(5.0 / 7));
}

TEST_CASE("verbatim: pieces of equal text are the same, and equal words are exact however they are cut") {
  auto verbatim = sample();
  verbatim.rounds.resize(1);
  verbatim.rounds[0].pieces = {"again", "and", "again", "it fails"};
  verbatim.rounds[0].tempting = {{"it", ""}, {"fails", ""}};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    VerbatimRunner runner(verbatim, seed);
    build(runner, {"again", "and", "again", "it", "fails"});
    CHECK(runner.sentence() == "again and again it fails");
    CHECK(runner.answers()[0].exact);
    CHECK(runner.answers()[0].score == 1);
    VerbatimRunner other(verbatim, seed);
    build(other, {"again", "again", "and", "it fails"});
    CHECK_FALSE(other.answers()[0].exact);
    CHECK(other.answers()[0].score == doctest::Approx(3.0 / 5));
  }
}

TEST_CASE("verbatim: hear, build, be judged; each in its time") {
  VerbatimRunner runner(sample(), 1);
  CHECK(runner.phase() == VerbatimPhase::Hearing);
  CHECK_FALSE(runner.put(0));
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.hear_again());
  CHECK_FALSE(runner.next());
  CHECK(runner.heard());
  CHECK(runner.phase() == VerbatimPhase::Building);
  CHECK_FALSE(runner.heard());
  CHECK_FALSE(runner.check());
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.put(index));
    CHECK_FALSE(runner.take_back(index));
    CHECK_FALSE(runner.used(index));
  }
  CHECK(runner.put(3));
  CHECK_FALSE(runner.put(3));
  CHECK(runner.used(3));
  CHECK(runner.put(5));
  CHECK(runner.put(0));
  CHECK_FALSE(runner.take_back(3));
  CHECK(runner.take_back(1));
  CHECK(runner.built() == std::vector<int>{3, 0});
  CHECK(runner.sentence() == runner.tiles()[3].text + " " + runner.tiles()[0].text);
  CHECK(runner.check());
  CHECK(runner.phase() == VerbatimPhase::Judged);
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.put(1));
  CHECK_FALSE(runner.take_back(0));
  CHECK_FALSE(runner.hear_again());
  CHECK(runner.answers()[0].tiles == std::vector<int>{3, 0});
  CHECK(runner.next());
  CHECK(runner.round() == 1);
  CHECK(runner.phase() == VerbatimPhase::Hearing);
  CHECK(runner.built().empty());
}

TEST_CASE("verbatim: hearing it again keeps what is built and halves the round alone") {
  VerbatimRunner runner(sample(), 1);
  runner.heard();
  runner.put(tile_of(runner, "Since Monday"));
  CHECK(runner.hear_again());
  CHECK(runner.phase() == VerbatimPhase::Hearing);
  CHECK_FALSE(runner.put(0));
  CHECK_FALSE(runner.hear_again());
  build(runner, {"the printer on two", "eats", "every second", "page."});
  CHECK(runner.answers()[0].exact);
  CHECK(runner.answers()[0].heard_again);
  CHECK(runner.answers()[0].score == doctest::Approx(0.5));
  runner.next();
  build(runner, kSaid);
  CHECK(runner.answers()[1].score == 1);
  CHECK_FALSE(runner.answers()[1].heard_again);
  runner.next();
  build(runner, {"Since Monday", "the printer on two", "eats"});
  runner.next();
  CHECK(runner.done());
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.heard());
  CHECK(practice_of(runner.outcome(), "verbatim") == engine::PracticeOutcome{"verbatim", 0.75, 2});
  CHECK(practice_of(runner.outcome(), "listen").score == doctest::Approx(0.5));
  CHECK(runner.outcome().score == doctest::Approx(2.0 / 3));
  CHECK(runner.answer() ==
        "r0: Since Monday the printer on two eats every second page. | "
        "r1: Since Monday the printer on two eats every second page. | "
        "r2: Since Monday the printer on two eats");
}

TEST_CASE("verbatim: tiles come in an order of the seed's and say what they are") {
  std::set<std::string> orders;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    VerbatimRunner runner(sample(), seed);
    VerbatimRunner again(sample(), seed);
    std::vector<int> all;
    std::string shown;
    for (const auto& tile : runner.tiles()) {
      CHECK((tile.piece >= 0) != (tile.tempting >= 0));
      all.push_back(tile.piece >= 0 ? tile.piece : 5 + tile.tempting);
      shown += tile.text + "|";
    }
    CHECK(is_shuffled(all, 8));
    orders.insert(shown);
    play(runner, put_shown);
    play(again, put_shown);
    CHECK(runner.answer() == again.answer());
  }
  CHECK(orders.size() == 30);
}

TEST_CASE("verbatim: without rounds there is nothing to do") {
  VerbatimRunner empty(course::Verbatim{}, 1);
  CHECK(empty.done());
  CHECK_FALSE(empty.heard());
  CHECK(empty.sentence().empty());
  CHECK(empty.outcome() == engine::Outcome{});
}
