// What holds for every play: any sequence of moves, any moment of saving, any edit of the call in between.
#include "call_samples.h"

namespace defuse::engine {

TEST_CASE("any sequence of moves keeps the invariants and comes to an end") {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Walk done = walk(shared_sample(), seed, 0);
    CHECK(done.problem == "");
    CHECK(done.runner.moves().empty());
  }
  for (std::uint64_t seed = 0; seed < 60; ++seed) CHECK(walk(shared(random_call(seed, 12)), seed, 0).problem == "");
}

TEST_CASE("the same call, seed and moves give the same bytes") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const CallRunner one = walk(shared_sample(), seed, 0).runner;
    const CallRunner two = walk(shared_sample(), seed, 0).runner;
    CHECK(one.snapshot() == two.snapshot());
    CHECK(one.turns() == two.turns());
    CHECK(one.result() == two.result());
  }
}

TEST_CASE("a play that was saved and resumed after every move goes like one that was not") {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const Walk whole = walk(shared_sample(), seed, 0);
    const Walk resumed = walk(shared_sample(), seed, 1);
    CHECK(resumed.problem == "");
    CHECK(resumed.restored == static_cast<int>(resumed.runner.turns().size()) + 1);
    CHECK(resumed.runner.snapshot() == whole.runner.snapshot());
    CHECK(resumed.runner.turns() == whole.runner.turns());
    CHECK(resumed.runner.options() == whole.runner.options());
    CHECK(resumed.runner.result() == whole.runner.result());
  }
}

TEST_CASE("an edited call resumes by its ids, or says what it no longer has") {
  CallRunner runner(shared_sample());
  play(runner, {"breathe", "write-down", "silence"});
  (void)runner.show_hint();
  const std::string saved = runner.snapshot();

  course::Call moved = sample_call();
  std::swap(moved.beats[0].replies[0], moved.beats[0].replies[2]);
  moved.beats[0].replies[2].says = "Other words.";
  moved.beats[0].replies[2].effects = {-1, 0, 0};
  const RestoredCall resumed = restore_call(shared(moved), saved);
  REQUIRE(resumed.ok());
  CHECK(resumed.runner->turns()[0].says == "Other words.");
  CHECK(resumed.runner->mood().arousal == runner.mood().arousal - 1);
  CHECK(resumed.runner->hints_shown() == 1);

  const auto refused = [&](course::Call call) {
    const RestoredCall result = restore_call(shared(std::move(call)), saved);
    REQUIRE_FALSE(result.ok());
    return result.problem;
  };
  course::Call renamed = sample_call();
  renamed.beats[0].replies[0].id = "inhale";
  CHECK(refused(renamed) == ResumeProblem{CannotResume::MoveGone, 1, "ring", "breathe"});
  course::Call gone = sample_call();
  gone.beats[1].id = "tirade";
  for (auto& one : gone.beats[0].replies) one.next = "tirade";
  CHECK(refused(gone) == ResumeProblem{CannotResume::BeatGone, 2, "speech", "write-down"});
  course::Call elsewhere = sample_call();
  elsewhere.beats[0].replies[0].next = "words";
  CHECK(refused(elsewhere) == ResumeProblem{CannotResume::OtherWay, 2, "speech", "write-down"});
  course::Call plain = sample_call();
  plain.beats[1].recording[0].facts.clear();
  CHECK(refused(plain) == ResumeProblem{CannotResume::NotOnOffer, 2, "speech", "write-down"});
  course::Call other = sample_call();
  other.id = "other";
  CHECK(refused(other) == ResumeProblem{CannotResume::OtherCall, 0, "", ""});
  CHECK(restore_call(shared(other), saved, [](const base::Id&) { return base::Id("other"); }).ok());
}

TEST_CASE("bytes that are no saved call are refused, whatever they are") {
  CallRunner runner(shared_sample());
  play(runner, best_play());
  const std::string saved = runner.snapshot();
  for (std::size_t length = 0; length < saved.size(); ++length)
    CHECK_FALSE(restore_call(shared_sample(), saved.substr(0, length)).ok());
  for (std::size_t at = 0; at < saved.size(); ++at) {
    std::string damaged = saved;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    const RestoredCall result = restore_call(shared_sample(), damaged);
    if (result.ok()) CHECK(result.runner->broken_invariant() == "");
  }
  std::string newer = saved;
  newer[1] = 9;
  CHECK(restore_call(shared_sample(), newer).problem == ResumeProblem{CannotResume::NewerFormat, 0, "", ""});
  CHECK(restore_call(shared_sample(), "no call").problem == ResumeProblem{CannotResume::Unreadable, 0, "", ""});
}

}  // namespace defuse::engine
