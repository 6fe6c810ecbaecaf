// Moving things about the room: what goes along, what holds it in, and what the result is worth.
#include "engine/position_runner.h"

#include <doctest/doctest.h>

#include <climits>
#include <initializer_list>

#include "base/random.h"
#include "engine/geometry.h"
#include "engine/position_pieces.h"
#include "room_samples.h"

using namespace samples;
namespace engine = defuse::engine;
using engine::PositionRunner;

namespace {

bool at(const Piece& piece, int x, int y) { return piece.x == x && piece.y == y; }

bool inside(const Position& position, const Piece& piece) {
  const auto box = engine::box_of(piece);
  const auto half = engine::half_extent(box);
  return piece.x - half.x > -0.001 && piece.x + half.x < position.width + 0.001 && piece.y - half.y > -0.001 &&
         piece.y + half.y < position.depth + 0.001;
}

}  // namespace

TEST_CASE("pieces move by steps, stop at the walls, and fixed ones stay") {
  PositionRunner runner(room());
  CHECK(runner.move(kStool, -25, 0));
  CHECK(at(runner.pieces()[kStool], 415, 350));
  CHECK(runner.move(kStool, 1000, 25));
  CHECK(at(runner.pieces()[kStool], 480, 375));
  CHECK_FALSE(runner.move(kStool, 25, 0));
  CHECK_FALSE(runner.move(kStool, 0, 0));
  CHECK_FALSE(runner.move(kCabinet, 0, 25));
  CHECK_FALSE(runner.turn(kCabinet, 45));
  CHECK_FALSE(runner.move(99, 25, 25));
  CHECK(runner.move(kStool, INT_MIN, INT_MIN));
  CHECK(at(runner.pieces()[kStool], 20, 20));
  CHECK(runner.move_to(kStool, INT_MAX, INT_MAX));
  CHECK(at(runner.pieces()[kStool], 480, 380));
}

TEST_CASE("drags snap to five centimetres and stay in the room") {
  PositionRunner runner(room());
  CHECK(runner.move_to(kPlant, 123, 222));
  CHECK(at(runner.pieces()[kPlant], 125, 220));
  CHECK_FALSE(runner.move_to(kPlant, 124, 221));
  CHECK(runner.move_to(kPlant, -500, 9000));
  CHECK(at(runner.pieces()[kPlant], 20, 380));
}

TEST_CASE("a chair takes its sitter along, and both stop at the wall together") {
  PositionRunner runner(room());
  CHECK(runner.move(kChair, 25, -25));
  CHECK(at(runner.pieces()[kChair], 275, 95));
  CHECK(at(runner.pieces()[kSam], 275, 95));
  CHECK(runner.move(kChair, 0, -500));
  CHECK(at(runner.pieces()[kChair], 275, 25));
  CHECK(at(runner.pieces()[kSam], 275, 25));
  CHECK(runner.turn(kChair, 45));
  CHECK(runner.pieces()[kChair].heading == 225);
  CHECK(runner.pieces()[kSam].heading == 225);
  CHECK(runner.pieces()[kChair].y > 25);  // its corner needs room
  CHECK(engine::seat_of(runner.pieces(), kSam) == static_cast<int>(kChair));
}

TEST_CASE("a desk takes its screen along, also when it turns") {
  auto position = room();
  position.pieces[kScreen].x = 300;
  PositionRunner runner(position);
  CHECK(runner.move(kDesk, 0, 50));
  CHECK(at(runner.pieces()[kScreen], 300, 250));
  CHECK(runner.turn(kDesk, 90));
  CHECK(at(runner.pieces()[kDesk], 250, 250));
  CHECK(at(runner.pieces()[kScreen], 250, 300));
  CHECK(runner.pieces()[kScreen].heading == 90);
  CHECK(runner.turn(kDesk, -90));
  CHECK(at(runner.pieces()[kScreen], 300, 250));
  for (int i = 0; i < 400; ++i) runner.turn(kDesk, 45);
  CHECK(engine::carrier_of(runner.pieces(), kScreen) == static_cast<int>(kDesk));
  CHECK(runner.pieces()[kScreen].heading == 0);
}

TEST_CASE("a screen turns on its desk and never leaves it") {
  PositionRunner runner(room());
  CHECK(runner.turn(kScreen, 180));
  CHECK(runner.pieces()[kScreen].heading == 180);
  CHECK(runner.move_to(kScreen, 480, 20));
  CHECK(engine::carrier_of(runner.pieces(), kScreen) == static_cast<int>(kDesk));
  CHECK(runner.pieces()[kScreen].x > 320);
  CHECK(runner.pieces()[kScreen].y < 165);
  CHECK_FALSE(runner.move(kScreen, 25, -25));
}

TEST_CASE("turning is by eighths and refuses what does not fit") {
  auto position = room();
  position.pieces.push_back(piece("bench", PieceKind::Desk, 250, 380, 480, 40, 0));
  PositionRunner runner(position);
  CHECK_FALSE(runner.turn(kStool, 30));
  CHECK_FALSE(runner.turn(kStool, 0));
  CHECK_FALSE(runner.turn(kStool, 360));
  CHECK(runner.turn(kStool, -45));
  CHECK(runner.pieces()[kStool].heading == 315);
  CHECK_FALSE(runner.turn(position.pieces.size() - 1, 90));  // longer than the room is deep
  CHECK(runner.pieces().back().heading == 0);
}

TEST_CASE("a person near a free seat sits down on it, facing as it does") {
  PositionRunner runner(room());
  CHECK(runner.move_to(kAda, 80, 330));
  CHECK(at(runner.pieces()[kAda], 60, 350));
  CHECK(runner.pieces()[kAda].heading == runner.pieces()[kGuestChair].heading);
  CHECK(runner.move_to(kAda, 250, 300));
  CHECK(engine::seat_of(runner.pieces(), kAda) == -1);
  CHECK(runner.move_to(kAda, 250, 145));  // taken: she stands there as far as the drag went
  CHECK(at(runner.pieces()[kAda], 250, 145));
}

TEST_CASE("a step by keys takes a sitter off the seat, in every direction, and back on") {
  for (const int size : {40, 50, 90}) {
    for (const auto& step : std::vector<std::pair<int, int>>{{25, 0}, {-25, 0}, {0, 25}, {0, -25}, {5, 0}}) {
      auto position = room();
      position.pieces = {piece("sam", PieceKind::Person, 250, 200, 50, 40, 0),
                         piece("chair", PieceKind::Chair, 250, 200, size, size, 90)};
      PositionRunner runner(position);
      CHECK(runner.move(0, step.first, step.second));
      CHECK(engine::seat_of(runner.pieces(), 0) == -1);
      for (int i = 0; i < 20 && engine::seat_of(runner.pieces(), 0) < 0; ++i) runner.move(0, -step.first, -step.second);
      CHECK(engine::seat_of(runner.pieces(), 0) == 1);
    }
  }
}

TEST_CASE("a sitter against the wall is not pushed half off the seat") {
  auto position = room();
  position.pieces = {piece("sam", PieceKind::Person, 25, 200, 50, 40, 0),
                     piece("chair", PieceKind::Chair, 25, 200, 50, 50, 0)};
  PositionRunner runner(position);
  CHECK_FALSE(runner.move(0, -25, 0));
  CHECK(at(runner.pieces()[0], 25, 200));
}

TEST_CASE("sitting down and standing up by name") {
  PositionRunner runner(room());
  CHECK_FALSE(runner.sit(kAda, kChair));  // taken
  CHECK_FALSE(runner.sit(kAda, kDesk));
  CHECK_FALSE(runner.sit(kDesk, kChair));
  CHECK_FALSE(runner.sit(kAda, 99));
  CHECK_FALSE(runner.stand(kAda));
  CHECK(runner.sit(kAda, kStool));
  CHECK(at(runner.pieces()[kAda], 440, 350));
  CHECK_FALSE(runner.sit(kAda, kStool));
  CHECK(runner.sit(kAda, kGuestChair));
  CHECK(runner.stand(kAda));
  CHECK(engine::seat_of(runner.pieces(), kAda) == -1);
  const auto verdicts = runner.verdicts();
  CHECK(verdicts.back().kind == RuleKind::NoOverlap);
  CHECK(verdicts.back().kept);
  CHECK(engine::length(engine::centre_of(runner.pieces()[kAda]) - engine::centre_of(runner.pieces()[kGuestChair])) <
        100);
}

TEST_CASE("standing up works in a crowded corner, and is refused where no place is left") {
  auto position = room();
  position.width = 120;
  position.depth = 60;
  position.pieces = {piece("sam", PieceKind::Person, 25, 30, 50, 40, 0),
                     piece("chair", PieceKind::Chair, 25, 30, 50, 50, 0),
                     piece("plant", PieceKind::Plant, 90, 30, 40, 40, 0)};
  PositionRunner crowded(position);
  CHECK(crowded.stand(0));
  CHECK(engine::seat_of(crowded.pieces(), 0) == -1);
  CHECK(inside(position, crowded.pieces()[0]));
  position.width = 52;
  position.pieces.pop_back();
  PositionRunner full(position);
  CHECK_FALSE(full.stand(0));
}

TEST_CASE("checking is remembered until the next change") {
  PositionRunner runner(room());
  CHECK_FALSE(runner.checked());
  CHECK(runner.check().size() == 7);
  CHECK(runner.checked());
  CHECK(runner.checks() == 1);
  CHECK_FALSE(runner.solved());
  CHECK_FALSE(runner.move(kCabinet, 25, 0));
  CHECK(runner.checked());
  CHECK(runner.move(kStool, -25, 0));
  CHECK_FALSE(runner.checked());
}

TEST_CASE("a learner who arranges the room by keys and drags solves it") {
  PositionRunner runner(room());
  CHECK(runner.outcome().score == 0);
  CHECK(runner.move_to(kChair, 200, 110));
  CHECK(runner.move_to(kGuestChair, 290, 110));
  CHECK(runner.turn(kGuestChair, 180));
  CHECK(runner.sit(kAda, kGuestChair));
  CHECK(runner.pieces() == together());
  CHECK_FALSE(runner.solved());
  for (const auto& one : runner.check()) CHECK(one.kept);
  CHECK(runner.solved());
  CHECK(runner.outcome().score == 1);
  for (const auto& practice : runner.outcome().practices) CHECK(practice.score == 1);
}

TEST_CASE("the score is the share gained over the start, whole and by practice") {
  PositionRunner runner(room());
  const auto start = runner.outcome();
  CHECK(start.score == 0);
  REQUIRE(start.practices.size() == 2);
  CHECK(start.practices[0] == engine::PracticeOutcome{"eye-level", 0, 2});
  CHECK(start.practices[1] == engine::PracticeOutcome{"no-barrier", 0, 4});
  CHECK(runner.sit(kAda, kGuestChair));
  CHECK(runner.outcome().score == doctest::Approx(2.0 / 6));
  CHECK(runner.outcome().practices[0].score == 1);
  CHECK(runner.outcome().practices[1].score == 0);
  CHECK(runner.move_to(kPlant, 200, 200));  // onto the desk: a rule that was kept is now broken
  CHECK(runner.outcome().score == doctest::Approx(1.0 / 6));
  CHECK(runner.outcome().practices[1].score == 0);  // never below
}

TEST_CASE("a practice whose rules the start already keeps is not claimed") {
  auto position = room();
  position.rules.back().practice = "tidy";
  PositionRunner runner(position);
  for (const auto& practice : runner.outcome().practices) CHECK(practice.practice != "tidy");
  position.pieces = together();
  CHECK(PositionRunner(position).outcome().score == 0);
  CHECK(PositionRunner(position).outcome().practices.empty());
}

TEST_CASE("looking at the model keeps the score that was reached before") {
  PositionRunner runner(room());
  runner.sit(kAda, kGuestChair);
  const auto reached = runner.outcome();
  runner.show_model();
  CHECK(runner.pieces() == together());
  runner.check();
  CHECK(runner.solved());
  CHECK(runner.outcome() == reached);
  CHECK(runner.undo());
  CHECK(runner.outcome() == reached);
  runner.reset();
  CHECK(runner.pieces() == opposed());
  CHECK(runner.outcome() == reached);
  runner.show_model();
  CHECK(runner.outcome() == reached);
  CHECK(PositionRunner(room()).outcome().score == 0);
}

TEST_CASE("every change can be undone, a whole drag at once") {
  PositionRunner runner(room());
  CHECK_FALSE(runner.undo());
  for (int x = 100; x < 200; x += 5) runner.move_to(kPlant, x, 100);
  runner.drop();
  for (int x = 200; x > 150; x -= 5) runner.move_to(kPlant, x, 100);
  CHECK(runner.undo());
  CHECK(at(runner.pieces()[kPlant], 195, 100));
  CHECK(runner.undo());
  CHECK(runner.pieces() == opposed());
  CHECK_FALSE(runner.undo());

  runner.move(kStool, -25, 0);
  runner.turn(kStool, 45);
  runner.reset();
  CHECK(runner.pieces() == opposed());
  CHECK(runner.undo());
  CHECK(runner.pieces()[kStool].heading == 45);
  CHECK(runner.undo());
  CHECK(runner.pieces()[kStool].heading == 0);
  CHECK(runner.undo());
  CHECK(runner.pieces() == opposed());
}

TEST_CASE("a drag back to where it began leaves nothing to undo") {
  PositionRunner runner(room());
  runner.move(kStool, -25, 0);
  const auto before = runner.pieces();
  runner.move_to(kPlant, 100, 100);
  runner.move_to(kPlant, 30, 30);
  CHECK(runner.pieces() == before);
  CHECK(runner.undo());
  CHECK(runner.pieces() == opposed());
}

TEST_CASE("ten thousand random moves keep the room in order") {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    auto position = room();
    position.pieces.push_back(piece("counter", PieceKind::Counter, 100, 250, 120, 45, 90));
    PositionRunner runner(position);
    defuse::base::Random random(seed);
    const std::size_t count = position.pieces.size();
    for (int step = 0; step < 10000; ++step) {
      const auto before = runner.pieces();
      const std::size_t one = random.below(count);
      bool moved = false;
      bool by_hand = true;
      const auto some = [&](std::size_t spread) {
        return static_cast<int>(random.below(2 * spread + 1)) - static_cast<int>(spread);
      };
      switch (random.below(9)) {
        case 0:
        case 1:
          moved = runner.move(one, some(2) * 25, some(2) * 25);
          break;
        case 2:
        case 3:
          moved =
              runner.move_to(one, static_cast<int>(random.below(600)) - 50, static_cast<int>(random.below(500)) - 50);
          break;
        case 4:
        case 5:
          moved = runner.turn(one, some(4) * 45);
          break;
        case 6:
          moved = runner.sit(one, random.below(count));
          break;
        case 7:
          moved = runner.stand(one);
          break;
        default:
          by_hand = false;
          moved = random.below(20) == 0 && runner.undo();
          if (random.below(400) == 0) runner.reset();
          break;
      }
      const auto& pieces = runner.pieces();
      REQUIRE(pieces.size() == count);
      if (moved) CHECK(pieces != before);
      for (std::size_t i = 0; i < count; ++i) {
        auto same = pieces[i];  // but for its place and heading
        same.x = position.pieces[i].x;
        same.y = position.pieces[i].y;
        same.heading = position.pieces[i].heading;
        CHECK(same == position.pieces[i]);
        CHECK(inside(position, pieces[i]));
        CHECK(pieces[i].heading % 45 == 0);
        CHECK(pieces[i].heading >= 0);
        CHECK(pieces[i].heading < 360);
        // Who sat or stood on something that another hand moved is still on it, or on another one now nearer.
        if (i != one && by_hand && engine::carrier_of(before, i) >= 0) {
          CHECK(engine::carrier_of(pieces, i) >= 0);
        }
      }
      CHECK(at(pieces[kCabinet], 470, 40));
      CHECK(engine::carrier_of(pieces, kScreen) >= 0);
      const double score = runner.outcome().score;
      CHECK(score >= 0);
      CHECK(score <= 1);
    }
  }
}

TEST_CASE("which part of the room a piece is in") {
  const auto side = [](int x, int y) {
    return engine::side_of_room(room(), piece("p", PieceKind::Plant, x, y, 40, 40, 0));
  };
  CHECK(side(250, 200) == engine::Side::Middle);
  CHECK(side(250, 20) == engine::Side::Top);
  CHECK(side(250, 380) == engine::Side::Bottom);
  CHECK(side(20, 200) == engine::Side::Left);
  CHECK(side(480, 220) == engine::Side::Right);
}

TEST_CASE("absurd rooms crash nothing") {
  auto position = room();
  position.width = -5;
  position.depth = 0;
  for (Piece& one : position.pieces) {
    one.x = INT_MAX;
    one.y = INT_MIN;
    one.width = INT_MAX;
    one.depth = -7;
    one.heading = INT_MAX;
  }
  PositionRunner runner(position);
  for (std::size_t i = 0; i < position.pieces.size(); ++i) {
    runner.move(i, INT_MAX, INT_MIN);
    runner.move_to(i, INT_MIN, INT_MAX);
    runner.turn(i, 45);
    runner.stand(i);
    for (std::size_t seat = 0; seat < position.pieces.size(); ++seat) runner.sit(i, seat);
  }
  runner.check();
  runner.show_model();
  CHECK(runner.outcome().score >= 0);
}
