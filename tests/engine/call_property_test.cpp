// What holds for every play: any sequence of moves, any moment of saving, any edit of the call in between.
#include "call_samples.h"

namespace defuse::engine {

namespace {

// One random play; `each` is called before every move.
template <class Each>
CallRunner random_play(const std::shared_ptr<const course::Call>& call, std::uint64_t seed, Each each) {
  CallOptions options;
  options.seed = seed;
  options.temper = static_cast<course::Temper>(seed % 3);
  CallRunner runner(call, options);
  base::Random random(seed);
  for (int turns = 0; !runner.done() && turns < 500; ++turns) {
    each(runner);
    REQUIRE(runner.apply(any_move(runner, random)).ok());
  }
  REQUIRE(runner.done());
  return runner;
}

}  // namespace

TEST_CASE("any sequence of moves keeps the invariants and comes to an end") {
  const auto call = shared_sample();
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const CallRunner runner =
        random_play(call, seed, [](const CallRunner& at) { REQUIRE(at.broken_invariant() == ""); });
    CHECK(runner.broken_invariant() == "");
    CHECK(runner.moves().empty());
  }
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const auto other = shared(random_call(seed, 12));
    const CallRunner runner =
        random_play(other, seed, [](const CallRunner& at) { REQUIRE(at.broken_invariant() == ""); });
    CHECK(runner.broken_invariant() == "");
  }
}

TEST_CASE("the same call, seed and moves give the same bytes") {
  const auto call = shared_sample();
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto nothing = [](const CallRunner&) {};
    const CallRunner one = random_play(call, seed, nothing);
    const CallRunner two = random_play(shared_sample(), seed, nothing);
    CHECK(one.snapshot() == two.snapshot());
    CHECK(one.turns() == two.turns());
    CHECK(one.result() == two.result());
  }
}

TEST_CASE("a play that was saved and resumed at any point goes like one that was not") {
  const auto call = shared_sample();
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    CallOptions options;
    options.seed = seed;
    CallRunner whole(call, options);
    CallRunner resumed(call, options);
    base::Random random(seed);
    while (!whole.done()) {
      const CallMove move = any_move(whole, random);
      REQUIRE(whole.apply(move).ok());
      REQUIRE(resumed.apply(move).ok());
      base::Result<CallRunner> again = CallRunner::restore(call, resumed.snapshot());
      REQUIRE(again.ok());
      resumed = again.take();
      REQUIRE(resumed.state() == whole.state());
      CHECK(resumed.latest() == whole.latest());
    }
    CHECK(resumed.turns() == whole.turns());
    CHECK(resumed.options() == whole.options());
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
  const auto resumed = CallRunner::restore(shared(moved), saved);
  REQUIRE(resumed.ok());
  CHECK(resumed.value().turns()[0].says == "Other words.");
  CHECK(resumed.value().mood().arousal == runner.mood().arousal - 1);
  CHECK(resumed.value().hints_shown() == 1);

  const auto refused = [&](course::Call call) {
    const auto result = CallRunner::restore(shared(std::move(call)), saved);
    return result.ok() ? std::string() : result.error().message;
  };
  course::Call renamed = sample_call();
  renamed.beats[0].replies[0].id = "inhale";
  CHECK(refused(renamed) ==
        "This call has been changed since you left it: The beat `ring` has no `breathe`. Start it again; your results "
        "are kept.");
  course::Call gone = sample_call();
  gone.beats[1].id = "tirade";
  for (auto& one : gone.beats[0].replies) one.next = "tirade";
  CHECK(refused(gone) ==
        "This call has been changed since you left it: its part `speech` is gone. Start it again; your results are "
        "kept.");
  course::Call elsewhere = sample_call();
  elsewhere.beats[0].replies[0].next = "words";
  CHECK(refused(elsewhere).find("it now goes another way at `speech`") != std::string::npos);
  course::Call plain = sample_call();
  plain.beats[1].recording[0].facts.clear();
  CHECK(refused(plain).find("nothing new to write down") != std::string::npos);
  course::Call other = sample_call();
  other.id = "other";
  CHECK(refused(other) == "What was saved belongs to another call.");
}

TEST_CASE("bytes that are no saved call are refused, whatever they are") {
  CallRunner runner(shared_sample());
  play(runner, best_play());
  const std::string saved = runner.snapshot();
  for (std::size_t length = 0; length < saved.size(); ++length)
    CHECK_FALSE(CallRunner::restore(shared_sample(), saved.substr(0, length)).ok());
  for (std::size_t at = 0; at < saved.size(); ++at) {
    std::string damaged = saved;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    const auto result = CallRunner::restore(shared_sample(), damaged);
    if (result.ok()) CHECK(result.value().broken_invariant() == "");
  }
  std::string newer = saved;
  newer[1] = 9;
  CHECK(CallRunner::restore(shared_sample(), newer).error().message ==
        "This call was saved by a newer Defuse. Reload the page.");
}

}  // namespace defuse::engine
