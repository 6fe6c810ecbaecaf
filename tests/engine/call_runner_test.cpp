// How a call goes: the recording, what is put together, notes, promises, steps and scores.
#include "call_samples.h"

namespace defuse::engine {

namespace {

using course::ReplyQuality;

CallMove silence() {
  CallMove move;
  move.kind = MoveKind::Silence;
  return move;
}

CallMove say(const std::string& text, int mistakes, int good, std::vector<base::Id> labels = {}) {
  CallMove move;
  move.kind = MoveKind::Say;
  move.text = text;
  move.judgement = {mistakes, good, std::move(labels)};
  return move;
}

CallRunner venting() {
  CallRunner runner(shared_sample());
  play(runner, {"breathe"});
  return runner;
}

}  // namespace

TEST_CASE("the best play is won, with a score near one and every step done") {
  CallRunner runner(shared_sample());
  play(runner, best_play());
  REQUIRE(runner.done());
  const CallResult result = runner.result();
  CHECK(result.kind == course::CallEnding::Good);
  CHECK(result.outcome.score > 0.99);
  CHECK(result.slips == 0);
  CHECK(result.repair_turns == 0);
  CHECK(result.steps[static_cast<std::size_t>(course::CallStage::Vent)].state == StepState::Done);
  CHECK(result.steps[static_cast<std::size_t>(course::CallStage::Ask)].state == StepState::Absent);
  CHECK(runner.broken_invariant().empty());
}

TEST_CASE("a play of slips scores nothing and ends badly") {
  CallRunner runner(shared_sample());
  play(runner, {"sigh", "which", "which", "i-see", "silence", "silence", "silence", "silence", "silence", "inexact",
                "spoilt", "none-real", "you-ring"});
  REQUIRE(runner.done());
  CHECK(runner.result().kind == course::CallEnding::Poor);
  CHECK(runner.result().outcome.score < 0.1);
  CHECK(runner.result().repair_turns > 5);
  CHECK(runner.result().steps[static_cast<std::size_t>(course::CallStage::Verify)].state == StepState::Skipped);
}

TEST_CASE("guessing scores near zero on average") {
  double sum = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CallRunner runner(shared_sample(), {seed});
    base::Random random(seed);
    while (!runner.done()) {
      const auto moves = runner.moves();
      (void)runner.apply(moves[random.below(moves.size())]);
    }
    sum += runner.result().outcome.score;
  }
  CHECK(sum / 300 < 0.1);
}

TEST_CASE("silence lets the recording run, and from the third piece on it calms") {
  CallRunner runner = venting();
  CHECK(runner.latest().size() == 2);  // what she says first, and the first piece
  CHECK(runner.latest().back().says == "It is LT-1.");
  CHECK(runner.mood().arousal == 8);
  (void)runner.apply(silence());
  CHECK(runner.mood().arousal == 8);
  (void)runner.apply(silence());
  CHECK(runner.latest().back().says == "Since Monday.");
  CHECK(runner.mood().arousal == 7);
}

TEST_CASE("a short message sends the recording back, and what is heard again does not calm") {
  CallRunner runner = venting();
  play(runner, {"silence", "silence"});
  CHECK(runner.mood().arousal == 7);
  play(runner, {"i-see"});
  CHECK(runner.mood().arousal == 8);
  CHECK(runner.turns().back().rewound == 1);
  CHECK(runner.latest().back().says == "In room 12.");
  play(runner, {"silence"});
  CHECK(runner.mood().arousal == 8);
  play(runner, {"which"});
  CHECK(runner.turns().back().rewound == 2);
  CHECK(runner.latest().back().says == "It is LT-1.");
}

TEST_CASE("after six times back the customer talks on over whoever cuts in") {
  CallRunner runner = venting();
  for (int i = 0; i < kMostRewinds; ++i) play(runner, {"which"});
  CHECK(runner.state().piece == 0);
  play(runner, {"which", "which", "which", "which", "which"});
  CHECK(runner.beat().id == "words");
}

TEST_CASE("facts are written down while they are heard, and what was missed is told") {
  CallRunner runner = venting();
  CHECK(runner.heard_fact(0));
  CHECK_FALSE(runner.heard_fact(1));
  play(runner, {"write-down"});
  CHECK(runner.noted_fact(0));
  CHECK(runner.turns().back().noted == std::vector<base::Id>{"tag"});
  CHECK(runner.turns().back().practice == "note");
  CHECK(runner.turns().back().reason == CallReason::WroteDown);
  (void)runner.apply(silence());
  CHECK(runner.turns().back().quality == ReplyQuality::Fair);
  CHECK(runner.turns().back().reason == CallReason::FactMissed);
  CHECK(runner.heard_fact(1));
  CHECK_FALSE(runner.noted_fact(1));
  CallMove write;
  write.kind = MoveKind::WriteDown;
  CHECK_FALSE(runner.apply(write).ok());  // nothing new in "Since Monday."
}

TEST_CASE("the limit is on offer after abuse alone, and silence then misses a chance") {
  CallRunner runner = venting();
  CHECK_FALSE(runner.apply(move_of(runner.beat(), "limit").value()).ok());
  play(runner, {"silence", "silence", "silence"});
  CHECK(runner.latest().back().abuse);
  CallRunner quiet = runner;
  play(quiet, {"silence"});
  CHECK(quiet.turns().back().reason == CallReason::LimitMissed);
  play(runner, {"limit"});
  CHECK(runner.turns().back().stage == course::CallStage::Limit);
  CHECK(runner.latest().back().says == "There.");
}

TEST_CASE("a reply to abuse may end the speech") {
  course::Call call = sample_call();
  call.beats[1].replies[3].next = "fair";
  CallRunner runner(shared(call));
  play(runner, {"breathe", "silence", "silence", "silence", "limit"});
  CHECK(runner.done());
}

TEST_CASE("what is put together gets the answer that it earns") {
  const course::Call call = sample_call();
  const auto answer = [&](std::size_t beat, const std::string& name) {
    return answer_for(call.beats[beat], move_of(call.beats[beat], name).value().parts);
  };
  CHECK(answer(2, "1 + 2 + 3") == 0);
  CHECK(answer(2, "2 + 1 + 3") == 1);
  CHECK(answer(2, "1 + t1 + 3") == 1);
  CHECK(answer(2, "1 + 2") == 1);
  CHECK(answer(3, "ours + what + cost") == 0);
  CHECK(answer(3, "what + cost + ours + mend") == 0);
  CHECK(answer(3, "what + ours") == 1);
  CHECK(answer(3, "mend") == 1);
  CHECK(answer(3, "what + cost + ours + busy") == 2);
  CHECK(answer(4, "now + soon") == 0);
  CHECK(answer(4, "now + magic") == 1);
  CHECK(answer(4, "magic + never") == 2);
}

TEST_CASE("what cannot be put together is refused and changes nothing") {
  CallRunner runner(shared_sample());
  play(runner, {"breathe", "silence", "silence", "silence", "silence", "silence"});
  const CallState before = runner.state();
  CallMove move;
  move.kind = MoveKind::Compose;
  for (const std::vector<int>& parts : {std::vector<int>{}, {0, 0}, {-1}, {5}, {99}}) {
    move.parts = parts;
    CHECK_FALSE(runner.apply(move).ok());
  }
  CHECK_FALSE(runner.apply(silence()).ok());
  CHECK_FALSE(runner.apply(CallMove{}).ok());
  play(runner, {"exact", "half"});
  CHECK(runner.beat().id == "ways");
  move.parts = {0};
  CHECK_FALSE(runner.apply(move).ok());
  move.parts = {0, 1, 2};
  CHECK_FALSE(runner.apply(move).ok());
  CHECK(before.beat == 2);
  CHECK_FALSE(move_of(runner.beat(), "now + gone").ok());
}

TEST_CASE("words of one's own stand for the reply that they are nearest to") {
  CallRunner runner(shared_sample());
  const auto stands_for = [&](const CallMove& move) {
    const auto choice = runner.machine().choice_of(runner.state(), move);
    return choice.ok() ? runner.beat().replies[static_cast<std::size_t>(choice.value().reply)].id : "";
  };
  CHECK(stands_for(say("I breathe.", 0, 1)) == "breathe");
  CHECK(stands_for(say("Oh no.", 1, 0)) == "sigh");
  CHECK(stands_for(say("Oh no, sorry.", 1, 2)) == "sigh");
  CHECK(stands_for(say("Hello.", 0, 0)) == "pick-up");
  CHECK(stands_for(say("  ", 0, 0)).empty());
  CHECK(stands_for(say("...", 0, 0)).empty());
  play(runner, {"breathe"});
  CHECK(stands_for(say("I see.", 0, 1)) == "i-see");
  CHECK(stands_for(say("Calm down.", 1, 0)) == "i-see");
  play(runner, {"silence", "silence", "silence"});
  CHECK(stands_for(say("I will not be insulted.", 0, 1)) == "limit");
  CHECK(stands_for(say("You fool.", 1, 1)) == "i-see");
  play(runner, {"silence", "silence"});
  CHECK(runner.apply(say("lt-1 in room 12, since monday!", 0, 0)).value().quality == ReplyQuality::Good);
  CHECK_FALSE(runner.may_say());
  CHECK_FALSE(runner.apply(say("Sorry.", 0, 1)).ok());
}

TEST_CASE("words of one's own prefer the reply of their practice") {
  course::Call call = sample_call();
  call.beats[0].replies.push_back(reply("other-slip", ReplyQuality::Slip, {2, -2, 0}, "speech"));
  call.beats[0].replies.back().practice = "note";
  CallRunner runner(shared(call));
  const CallTurn turn = runner.apply(say("Oh no.", 1, 0, {"note"})).value();
  CHECK(turn.after.arousal == 10);
  CHECK(turn.says == "Oh no.");
  CHECK(runner.answer() == "ring=say");  // the words themselves are not reported
}

TEST_CASE("promises, telling and conditions are remembered") {
  CallRunner runner(shared_sample());
  play(runner, {"breathe", "write-down", "write-down", "silence", "silence", "silence", "exact", "half", "one-real"});
  CHECK(runner.moves().size() == 4);  // both facts are noted
  play(runner, {"ten"});
  REQUIRE(runner.promises().size() == 1);
  CHECK(runner.promises()[0].by == "ten");
  CHECK(runner.told(course::Told::Time));
  CHECK_FALSE(runner.told(course::Told::Cost));
  CallRunner careless(shared_sample());
  play(careless, {"breathe", "silence", "silence", "silence", "silence", "silence", "exact", "half", "one-real"});
  CHECK(careless.moves().size() == 3);
}

TEST_CASE("a flag decides what is said") {
  CallRunner runner(shared_sample());
  play(runner, {"sigh"});
  CHECK(runner.latest().front().says == "Did you sigh?");
  CHECK(venting().latest().front().says == "Finally.");
}

TEST_CASE("the turns of a repair are counted until the mood is back") {
  CallRunner runner(shared_sample());
  play(runner, {"sigh"});  // arousal 9, trust 2
  play(runner, {"silence", "silence", "silence", "silence", "silence"});
  CHECK(runner.mood().trust == 2);
  play(runner, {"exact"});  // trust 4
  CHECK(runner.result().repair_turns == 6);
  play(runner, {"whole"});
  CHECK(runner.result().repair_turns == 6);
}

TEST_CASE("a hot customer starts worse and takes half of what soothes, a mild one starts better") {
  CallOptions hot;
  hot.temper = course::Temper::Hot;
  CallRunner runner(shared_sample(), hot);
  CHECK(runner.mood() == Mood{9, 2, 6});
  play(runner, {"breathe", "silence", "silence"});
  CHECK(runner.mood().arousal == 9);  // 8.5 is shown as 9
  play(runner, {"silence"});
  CHECK(runner.mood().arousal == 8);
  play(runner, {"silence", "silence", "inexact"});
  CHECK(runner.mood().trust == 1);
  CallOptions mild;
  mild.temper = course::Temper::Mild;
  CHECK(CallRunner(shared_sample(), mild).mood() == Mood{7, 4, 6});
}

TEST_CASE("steps done against the order of the call are told") {
  course::Call call = sample_call();
  call.beats[0].replies[0].next = "words";  // no listening
  CallRunner runner(shared(call));
  play(runner, {"breathe", "exact", "whole", "two-real", "ten"});
  const auto steps = runner.steps();
  CHECK(steps[static_cast<std::size_t>(course::CallStage::Vent)].state == StepState::Skipped);
  CHECK(steps[static_cast<std::size_t>(course::CallStage::Verify)].state == StepState::Done);

  call = sample_call();
  call.beats[5].stage = course::CallStage::Verify;  // a second chance to verify, after the apology
  CallRunner late(shared(call));
  play(late, {"breathe", "silence", "silence", "silence", "silence", "silence", "inexact", "whole", "two-real", "ten"});
  const CallStepReport verified = late.steps()[static_cast<std::size_t>(course::CallStage::Verify)];
  CHECK(verified.state == StepState::OutOfOrder);
  CHECK(verified.turn == 10);
}

TEST_CASE("hints come one at a time and only where they are allowed") {
  CallRunner runner(shared_sample());
  CHECK(runner.show_hint());
  CHECK(runner.show_hint());
  CHECK_FALSE(runner.show_hint());
  CallOptions none;
  none.hints = false;
  CHECK_FALSE(CallRunner(shared_sample(), none).show_hint());
}

TEST_CASE("the seed decides the order in which things are shown, and nothing else") {
  CallRunner one(shared_sample(), {1});
  CallRunner two(shared_sample(), {2});
  CHECK(one.order().size() == 3);
  CHECK(one.order() == CallRunner(shared_sample(), {1}).order());
  play(one, best_play());
  play(two, best_play());
  CHECK(one.turns() == two.turns());
  CHECK(one.answer() == two.answer());
}

TEST_CASE("moves have names that lead back to them") {
  CallRunner runner(shared_sample());
  base::Random random(5);
  while (!runner.done()) {
    for (const CallMove& move : runner.moves()) {
      const auto back = move_of(runner.beat(), move_name(runner.beat(), move));
      REQUIRE(back.ok());
      CHECK(back.value() == move);
    }
    (void)runner.apply(any_move(runner, random));
  }
}

}  // namespace defuse::engine
