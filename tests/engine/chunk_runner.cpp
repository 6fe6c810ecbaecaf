#include "engine/chunk_runner.h"

#include <doctest/doctest.h>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::ChunkPhase;
using engine::ChunkRunner;

namespace {

// Nine stretches: noise, and four pieces whose turns are 3, 1, 2 and 1, in the order of the complaint.
course::Chunk sample() {
  course::Chunk chunk;
  const auto noise = [&](const std::string& id) { chunk.complaint.push_back({id, "Nothing works.", "", 0, "", ""}); };
  const auto piece = [&](const std::string& id, int turn, const std::string& practice) {
    chunk.complaint.push_back({id, "I cannot log in.", "The login", turn, practice, ""});
  };
  noise("nothing");
  piece("laptop", 3, "isolate");
  noise("history");
  piece("login", 1, "chunk-issue");
  noise("threat");
  piece("share", 2, "chunk-issue");
  noise("feeling");
  piece("mouse", 1, "chunk-issue");
  noise("end");
  return chunk;
}

constexpr int kLaptop = 1;
constexpr int kLogin = 3;
constexpr int kShare = 5;
constexpr int kMouse = 7;

// Settles the pieces in that order; pieces not named come last.
engine::Outcome play(ChunkRunner& runner, const std::vector<int>& picks, const std::vector<int>& settles) {
  for (const int pick : picks) REQUIRE(runner.toggle(pick));
  if (!runner.check()) return runner.outcome();
  for (const int stretch : settles) runner.choose(stretch);
  while (!runner.done()) REQUIRE(runner.choose(runner.left().front()));
  return runner.outcome();
}

double score(const std::vector<int>& picks, const std::vector<int>& settles) {
  ChunkRunner runner(sample());
  return play(runner, picks, settles).score;
}

const std::vector<int> kPieces = {kLaptop, kLogin, kShare, kMouse};
const std::vector<int> kEasyFirst = {kLogin, kMouse, kShare, kLaptop};
const std::vector<int> kHardFirst = {kLaptop, kShare, kMouse, kLogin};

}  // namespace

TEST_CASE("chunk: the pieces alone, easy ones first, score 1 in everything, equal turns either way") {
  for (const auto& settles : {kEasyFirst, std::vector<int>{kMouse, kLogin, kShare, kLaptop}}) {
    ChunkRunner runner(sample());
    const auto outcome = play(runner, kPieces, settles);
    CHECK(lowest_score(outcome) == 1);
    CHECK(practice_of(outcome, "isolate").trials == 1);
    CHECK(practice_of(outcome, "chunk-issue").trials == 3);
    for (const int piece : kPieces) CHECK(runner.waited_for(piece).empty());
    CHECK(runner.answer() == "picked=laptop,login,share,mouse settled=" +
                                 std::string(settles[0] == kLogin ? "login,mouse" : "mouse,login") + ",share,laptop");
  }
}

TEST_CASE("chunk: nothing, everything or noise alone is worth nothing") {
  ChunkRunner nothing(sample());
  CHECK(highest_score(play(nothing, {}, {})) == 0);
  CHECK(nothing.phase() == ChunkPhase::Finding);
  CHECK(nothing.answer() == "picked= settled=");
  ChunkRunner everything(sample());
  CHECK(highest_score(play(everything, {0, 1, 2, 3, 4, 5, 6, 7, 8}, kEasyFirst)) == 0);
  ChunkRunner noise(sample());
  CHECK(highest_score(play(noise, {0, 2, 4, 6, 8}, kEasyFirst)) == 0);
}

TEST_CASE("chunk: always the first, or any at random, is worth next to nothing") {
  CHECK(score({0}, {}) == 0);
  const double random = mean_score([](std::uint64_t, base::Random& dice) {
    ChunkRunner runner(sample());
    std::vector<int> picks;
    for (int i = 0; i < 9; ++i) {
      if (dice.below(2) == 0) picks.push_back(i);
    }
    std::vector<int> settles = kPieces;
    dice.shuffle(settles);
    return play(runner, picks, settles);
  });
  CHECK(random < 0.1);
}

TEST_CASE("chunk: precision, recall and order, as the header says") {
  // All found, all in the wrong order: a half is kept.
  CHECK(score(kPieces, kHardFirst) == doctest::Approx(0.5));
  // Five pairs of unequal turns, of which one is wrong.
  CHECK(score(kPieces, {kLogin, kShare, kMouse, kLaptop}) == doctest::Approx(0.5 + 0.5 * (1 - 2.0 / 5)));
  CHECK(score({kLogin, kMouse}, kEasyFirst) == doctest::Approx(0.5));
  // Four of five picked are pieces, where four of nine would be by chance.
  const double share = 4.0 / 9;
  CHECK(score({0, kLaptop, kLogin, kShare, kMouse}, kEasyFirst) == doctest::Approx((0.8 - share) / (1 - share)));
}

TEST_CASE("chunk: find, be told, settle one after the other") {
  ChunkRunner runner(sample());
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.choose(kLogin));
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.toggle(index));
    CHECK_FALSE(runner.is_piece(index));
    CHECK_FALSE(runner.picked(index));
    CHECK(runner.waited_for(index).empty());
  }
  CHECK(runner.toggle(kLogin));
  CHECK(runner.toggle(kShare));
  CHECK(runner.toggle(kShare));
  CHECK(runner.toggle(2));
  CHECK(runner.picked(kLogin));
  CHECK_FALSE(runner.picked(kShare));
  CHECK(runner.missed() == std::vector<int>{kLaptop, kShare, kMouse});
  CHECK(runner.noise_picked() == std::vector<int>{2});
  CHECK(runner.sticking_point() == kLaptop);
  CHECK(runner.check());
  CHECK(runner.phase() == ChunkPhase::Ordering);
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.toggle(kShare));
  CHECK(runner.left() == kPieces);
  CHECK(runner.outcome().score == 0);
  for (const int index : kNoIndexes) CHECK_FALSE(runner.choose(index));
  CHECK_FALSE(runner.choose(2));
  CHECK(runner.choose(kLaptop));
  CHECK_FALSE(runner.choose(kLaptop));
  CHECK(runner.choose(kShare));
  CHECK(runner.choose(kMouse));
  CHECK(runner.left() == std::vector<int>{kLogin});
  CHECK_FALSE(runner.done());
  CHECK(runner.choose(kLogin));
  CHECK(runner.phase() == ChunkPhase::Review);
  CHECK_FALSE(runner.choose(kLogin));
  CHECK(runner.settled() == kHardFirst);
  CHECK(runner.waited_for(kMouse) == std::vector<int>{kLaptop, kShare});
  CHECK(runner.waited_for(kLaptop).empty());
  CHECK(runner.answer() == "picked=history,login settled=laptop,share,mouse,login");
}

TEST_CASE("chunk: the first of equal turns is the sticking point") {
  auto chunk = sample();
  chunk.complaint[kShare].turn = 3;
  CHECK(ChunkRunner(chunk).sticking_point() == kLaptop);
}

TEST_CASE("chunk: odd complaints neither crash nor get stuck") {
  ChunkRunner empty(course::Chunk{});
  CHECK_FALSE(empty.toggle(0));
  CHECK_FALSE(empty.check());
  CHECK(empty.sticking_point() == -1);
  CHECK(empty.outcome() == engine::Outcome{});
  auto chunk = sample();
  chunk.complaint.resize(1);
  ChunkRunner noise(chunk);
  CHECK(noise.toggle(0));
  CHECK(noise.check());
  CHECK(noise.done());
  CHECK(noise.outcome().score == 0);
  // Equal turns alone: any order will do. No noise: nothing can be picked wrongly.
  auto equal = sample();
  equal.complaint = {equal.complaint[kLogin], equal.complaint[kMouse]};
  ChunkRunner runner(equal);
  CHECK(play(runner, {0, 1}, {1, 0}).score == 1);
}
