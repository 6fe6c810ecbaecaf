// Each rule kept and broken, with who is to blame.
#include <doctest/doctest.h>

#include <initializer_list>

#include "engine/geometry.h"
#include "room_samples.h"

using namespace samples;
namespace engine = defuse::engine;

namespace {

engine::RuleVerdict verdict(RuleKind kind, const std::vector<Piece>& pieces) {
  for (const auto& one : engine::judge(room(), pieces)) {
    if (one.kind == kind) return one;
  }
  FAIL("no such rule");
  return {};
}

bool kept(RuleKind kind, const std::vector<Piece>& pieces) { return verdict(kind, pieces).kept; }
std::string blamed(RuleKind kind, const std::vector<Piece>& pieces) { return verdict(kind, pieces).detail; }

void put(Piece& piece, int x, int y) {
  piece.x = x;
  piece.y = y;
}

}  // namespace

TEST_CASE("the model keeps every rule; the start breaks those about the two people") {
  for (const auto& one : engine::judge(room(), together())) {
    CAPTURE(static_cast<int>(one.kind));
    CHECK(one.kept);
    CHECK(one.detail.empty());
  }
  CHECK(engine::model_arrangement(room()) == together());
  CHECK_FALSE(kept(RuleKind::BothSeated, opposed()));
  CHECK_FALSE(kept(RuleKind::EqualHeight, opposed()));
  CHECK_FALSE(kept(RuleKind::NoBarrier, opposed()));
  CHECK_FALSE(kept(RuleKind::SameSide, opposed()));
  CHECK_FALSE(kept(RuleKind::FaceProblem, opposed()));
  CHECK_FALSE(kept(RuleKind::EasyDistance, opposed()));
  CHECK(kept(RuleKind::NoOverlap, opposed()));
}

TEST_CASE("sitting is having one's centre on a chair or stool, turned as it is") {
  auto pieces = together();
  CHECK(engine::seat_of(pieces, kSam) == static_cast<int>(kChair));
  CHECK(engine::seat_of(pieces, kDesk) == -1);
  CHECK(engine::seat_of(pieces, 99) == -1);
  put(pieces[kSam], 224, 134);
  CHECK(kept(RuleKind::BothSeated, pieces));
  put(pieces[kSam], 226, 110);
  CHECK_FALSE(kept(RuleKind::BothSeated, pieces));
  CHECK(blamed(RuleKind::BothSeated, pieces) == "the sam");
  put(pieces[kSam], 224, 134);
  pieces[kChair].heading = 45;  // its corner has turned away
  CHECK_FALSE(kept(RuleKind::BothSeated, pieces));
  put(pieces[kSam], 200, 142);
  CHECK(kept(RuleKind::BothSeated, pieces));
}

TEST_CASE("equal height: whoever looks down is to blame") {
  auto pieces = together();
  put(pieces[kStool], 200, 110);
  put(pieces[kChair], 60, 250);
  CHECK_FALSE(kept(RuleKind::EqualHeight, pieces));
  CHECK(blamed(RuleKind::EqualHeight, pieces) == "the stool");
  CHECK(kept(RuleKind::BothSeated, pieces));
  CHECK(blamed(RuleKind::EqualHeight, opposed()) == "the ada");
  put(pieces[kStool], 60, 300);
  put(pieces[kGuestChair], 60, 350);
  CHECK(kept(RuleKind::EqualHeight, pieces));  // both stand
}

TEST_CASE("a barrier is a desk, counter or cabinet on the line between the two") {
  CHECK(blamed(RuleKind::NoBarrier, opposed()) == "the desk");
  auto pieces = together();
  put(pieces[kPlant], 245, 110);
  CHECK(kept(RuleKind::NoBarrier, pieces));
  put(pieces[kCabinet], 245, 110);
  CHECK_FALSE(kept(RuleKind::NoBarrier, pieces));
  CHECK(blamed(RuleKind::NoBarrier, pieces) == "the cabinet");
  put(pieces[kCabinet], 245, 50);
  CHECK(kept(RuleKind::NoBarrier, pieces));
}

TEST_CASE("sides are told by the desk's long axis, however it is turned") {
  auto pieces = together();
  pieces[kDesk].heading = 90;  // now it stands between them
  CHECK_FALSE(kept(RuleKind::SameSide, pieces));
  CHECK(blamed(RuleKind::SameSide, pieces) == "the desk");
  pieces[kDesk].heading = 180;
  CHECK(kept(RuleKind::SameSide, pieces));
  pieces[kDesk].width = 80;  // deeper than wide: the long axis now runs up the page
  pieces[kDesk].depth = 160;
  CHECK_FALSE(kept(RuleKind::SameSide, pieces));
}

TEST_CASE("the head of the desk goes with either side, but not with the other head") {
  auto pieces = together();
  put(pieces[kAda], 360, 205);
  CHECK(kept(RuleKind::SameSide, pieces));
  put(pieces[kSam], 250, 280);
  CHECK(kept(RuleKind::SameSide, pieces));
  put(pieces[kAda], 360, 189);  // beyond ten centimetres it is a side
  CHECK_FALSE(kept(RuleKind::SameSide, pieces));
  put(pieces[kAda], 360, 200);
  put(pieces[kSam], 140, 200);
  CHECK_FALSE(kept(RuleKind::SameSide, pieces));
}

TEST_CASE("the desk that counts is the one with the screen") {
  auto pieces = together();
  Piece counter = piece("counter", PieceKind::Counter, 245, 350, 60, 200, 0);
  pieces.push_back(counter);
  CHECK(kept(RuleKind::SameSide, pieces));
  put(pieces[kScreen], 245, 350);
  CHECK_FALSE(kept(RuleKind::SameSide, pieces));
  CHECK(blamed(RuleKind::SameSide, pieces) == "the counter");
  put(pieces[kScreen], 400, 300);  // on none: every one counts
  CHECK_FALSE(kept(RuleKind::SameSide, pieces));
}

TEST_CASE("facing the problem: both look at the screen, it looks at both, and nothing hides it") {
  auto pieces = together();
  pieces[kAda].heading = 0;
  CHECK_FALSE(kept(RuleKind::FaceProblem, pieces));
  CHECK(blamed(RuleKind::FaceProblem, pieces) == "the ada");
  pieces[kAda].heading = 225;
  CHECK(kept(RuleKind::FaceProblem, pieces));

  pieces = together();
  pieces[kScreen].heading = 180;
  CHECK(blamed(RuleKind::FaceProblem, pieces) == "the screen");
  pieces[kScreen].heading = 90;
  CHECK_FALSE(kept(RuleKind::FaceProblem, pieces));

  for (const auto hides : {kPlant, kCabinet}) {
    pieces = together();
    put(pieces[hides], 225, 155);
    CHECK_FALSE(kept(RuleKind::FaceProblem, pieces));
    CHECK(blamed(RuleKind::FaceProblem, pieces) == pieces[hides].name);
  }
  pieces = together();
  put(pieces[kAda], 225, 155);  // in front of Sam
  CHECK_FALSE(kept(RuleKind::FaceProblem, pieces));
  pieces = together();
  put(pieces[kStool], 225, 155);  // a stool hides nothing
  CHECK(kept(RuleKind::FaceProblem, pieces));
}

TEST_CASE("with two screens, one that serves both is enough") {
  auto pieces = together();
  pieces.insert(pieces.begin() + kScreen, piece("other-screen", PieceKind::Screen, 200, 190, 50, 15, 180));
  CHECK(kept(RuleKind::FaceProblem, pieces));
}

TEST_CASE("an easy distance is 70 to 150 cm from centre to centre") {
  auto pieces = together();
  for (const int apart : {70, 90, 150}) {
    pieces[kAda].x = pieces[kSam].x + apart;
    CHECK(kept(RuleKind::EasyDistance, pieces));
  }
  for (const int apart : {0, 69, 151}) {
    pieces[kAda].x = pieces[kSam].x + apart;
    CHECK_FALSE(kept(RuleKind::EasyDistance, pieces));
  }
}

TEST_CASE("nothing stands in another thing, but people sit and screens stand on desks") {
  auto pieces = together();
  put(pieces[kPlant], 170, 200);
  CHECK_FALSE(kept(RuleKind::NoOverlap, pieces));
  pieces = together();
  pieces[kGuestChair].y = pieces[kAda].y = 150;  // pushed into the desk
  CHECK_FALSE(kept(RuleKind::NoOverlap, pieces));
  pieces = together();
  put(pieces[kStool], 470, 60);  // in the cabinet that cannot move: the stool is to blame
  CHECK(blamed(RuleKind::NoOverlap, pieces) == "the stool");
  pieces = together();
  put(pieces[kScreen], 250, 110);  // off the desk, between the two
  CHECK_FALSE(kept(RuleKind::NoOverlap, pieces));
}

TEST_CASE("turning the whole room changes no verdict") {
  for (const auto& start : {opposed(), together()}) {
    const auto before = engine::judge(room(), start);
    for (int quarter = 1; quarter < 4; ++quarter) {
      auto turned = start;
      for (Piece& one : turned) {
        const auto at = engine::rightward(quarter * 90) * one.x - engine::forward(quarter * 90) * one.y;
        one.x = static_cast<int>(at.x);
        one.y = static_cast<int>(at.y);
        one.heading = (one.heading + quarter * 90) % 360;
      }
      CHECK(engine::judge(room(), turned) == before);
    }
  }
}

TEST_CASE("rooms that lack what a rule is about break it, and crash nothing") {
  const std::vector<Piece> alone{together()[kSam]};
  for (const auto& one : engine::judge(room(), alone)) CHECK(one.kept == (one.kind == RuleKind::NoOverlap));
  for (const auto& one : engine::judge(room(), {})) CHECK(one.kept == (one.kind == RuleKind::NoOverlap));
  std::vector<Piece> bare{together()[kSam], together()[kAda]};
  CHECK_FALSE(kept(RuleKind::SameSide, bare));
  CHECK_FALSE(kept(RuleKind::FaceProblem, bare));
  CHECK(kept(RuleKind::NoBarrier, bare));
}
