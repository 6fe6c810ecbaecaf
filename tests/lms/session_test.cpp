// What is told to the LMS, and what never is.
#include "lms/session.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "lms/bench.h"

namespace defuse::lms {

TEST_CASE("the first thing written is incomplete, without a score") {
  Bench bench;
  bench.start();
  REQUIRE(bench.commits.size() == 1);
  CHECK(bench.last().first);
  CHECK(bench.last().status == kIncomplete);
  CHECK_FALSE(bench.last().score.has_value());
  CHECK(bench.last().exit == ExitAs::Suspend);
  CHECK(bench.last().suspend_data.has_value());
  CHECK(bench.session.state().connection == Connection::SavedToLms);

  bench.progress(1, 0, 0);
  bench.wait(5000);
  CHECK_FALSE(bench.last().score.has_value());  // a lesson is no answer
  bench.progress(1, 1, 0);
  bench.wait(5000);
  CHECK(bench.last().score == 0);
}

TEST_CASE("every commit is complete, and each differs from the one before") {
  Bench bench;
  bench.start();
  for (int i = 0; i < 20; ++i) {
    bench.answer_one();
    bench.progress(1, 1, 100 * i);
    bench.wait(3000);
  }
  std::uint32_t counter = 0;
  base::Millis time = -1;
  for (const Commit& commit : bench.commits) {
    CHECK(commit.status.has_value());
    CHECK(commit.location.has_value());
    const Decoded decoded = decode(commit.suspend_data.value(), "pack", {"one"});
    CHECK(decoded.saved.counter > counter);
    counter = decoded.saved.counter;
    CHECK(commit.session_time > time);
    time = commit.session_time;
  }
  CHECK(bench.commits.size() == 21);
}

TEST_CASE("however much happens, no two commits come within two seconds") {
  base::Random random(1);
  for (int round = 0; round < 20; ++round) {
    Bench bench;
    bench.start();
    for (int i = 0; i < 300; ++i) {
      bench.now.ms += static_cast<std::int64_t>(random.below(700));
      bench.answer = random.below(6) == 0 ? Answer::Failed : Answer::Stored;
      switch (random.below(5)) {
        case 0:
          bench.answer_one();
          break;
        case 1:
          bench.progress(0, 1, static_cast<Share>(random.below(10001)));
          break;
        case 2:
          bench.send(Moved{"#/lesson/" + std::to_string(i)});
          break;
        case 3:
          bench.send(Tick{});
          break;
        default:
          bench.wait(static_cast<base::Millis>(random.below(3000)));
          break;
      }
    }
    for (std::size_t i = 1; i < bench.times.size(); ++i) REQUIRE(bench.times[i] - bench.times[i - 1] >= 2000);
    REQUIRE(bench.commits.size() > 20);
  }
}

TEST_CASE("a host page is told at once, for it hears nothing while it is being left") {
  Bench bench;
  bench.start(Profile::Host);
  bench.wait(5000);
  bench.answers = false;  // whether or not it has kept the last one yet
  for (int i = 1; i <= 8; ++i) {
    const std::string there = "#/lesson/" + std::to_string(i);
    const std::size_t before = bench.commits.size();
    bench.send(Moved{there});
    CHECK(bench.commits.size() == before + 1);
    CHECK(bench.last().location == there);
    bench.send(Tick{});
    CHECK(bench.commits.size() == before + 1);  // nothing new, nothing told
  }
}

TEST_CASE("a host page that fails is tried again as slowly as any system") {
  Bench bench;
  bench.start(Profile::Host);
  bench.answer = Answer::Failed;
  bench.send(Moved{"#/lesson/1"});
  const std::size_t before = bench.commits.size();
  bench.send(Moved{"#/lesson/2"});
  CHECK(bench.commits.size() == before);
  bench.answer = Answer::Stored;
  bench.wait(2500);
  CHECK(bench.commits.size() == before + 1);
  CHECK(bench.last().location == "#/lesson/2");
  CHECK(bench.session.state().connection == Connection::SavedToLms);
}

TEST_CASE("status and score never go down") {
  base::Random random(2);
  for (int round = 0; round < 50; ++round) {
    Rules rules;
    rules.on_failure = random.below(2) == 0 ? OnFailure::Failed : OnFailure::Incomplete;
    Bench bench(rules);
    bench.start();
    Status status;
    Share score = 0;
    for (int i = 0; i < 40; ++i) {
      bench.progress(static_cast<int>(random.below(2)), static_cast<int>(random.below(3)),
                     static_cast<Share>(random.below(10001)));
      bench.wait(2500);
      const Commit& commit = bench.last();
      REQUIRE(higher(status, *commit.status) == *commit.status);
      REQUIRE(commit.score.value_or(0) >= score);
      status = *commit.status;
      score = commit.score.value_or(0);
    }
  }
}

TEST_CASE("a passed attempt that is opened again stays passed") {
  Bench bench;
  Launch launch;
  launch.profile = Profile::Scorm2004;
  launch.completion = Completion::Completed;
  launch.success = Success::Passed;
  launch.score = 9000;
  bench.start(launch);
  bench.progress(0, 1, 1000);
  bench.wait(3000);
  CHECK(bench.last().status == kPassed);
  CHECK(bench.last().score == 9000);
}

TEST_CASE("browse, review and no credit") {
  Launch launch;
  launch.profile = Profile::Scorm2004;
  SUBCASE("a review keeps practice and writes no status") {
    launch.mode = Mode::Review;
    Bench bench;
    bench.start(launch);
    bench.answer_one();
    bench.progress(1, 2, 10000);
    bench.wait(5000);
    for (const Commit& commit : bench.commits) {
      CHECK_FALSE(commit.status.has_value());
      CHECK_FALSE(commit.score.has_value());
      CHECK(commit.interactions.empty());
      CHECK(commit.objectives.empty());
      CHECK(commit.suspend_data.has_value());
    }
    CHECK(bench.commits.size() == 2);
    CHECK(bench.session.state().because == Because::Reviewing);
  }
  SUBCASE("without credit likewise") {
    launch.credit = false;
    Bench bench;
    bench.start(launch);
    bench.progress(1, 2, 10000);
    bench.wait(5000);
    CHECK_FALSE(bench.last().status.has_value());
    CHECK(bench.last().suspend_data.has_value());
    CHECK(bench.session.state().because == Because::NoCredit);
  }
  SUBCASE("browsing leaves nothing behind but the time") {
    launch.mode = Mode::Browse;
    Bench bench;
    bench.start(launch);
    bench.answer_one();
    bench.progress(1, 2, 10000);
    bench.wait(300000);
    CHECK(bench.commits.size() == 1);
    bench.send(Leaving{});
    CHECK(bench.commits.size() == 2);
    CHECK(bench.last().finish);
    for (const Commit& commit : bench.commits) {
      CHECK_FALSE(commit.status.has_value());
      CHECK_FALSE(commit.suspend_data.has_value());
      CHECK_FALSE(commit.location.has_value());
    }
    CHECK(bench.session.state().because == Because::Browsing);
  }
}

TEST_CASE("what the LMS kept is carried on") {
  ItemSummary item;
  item.id = "one";
  item.finished = true;
  item.best = 0.5;
  ItemSummary gone;
  gone.hash = hash_of("not-in-this-pack");
  gone.id = "not-in-this-pack";
  Launch launch;
  launch.profile = Profile::Scorm12;
  launch.location = "#/lesson/x";
  launch.suspend_data = encode("pack", 70, {item, gone}).text;
  Bench bench;
  bench.start(launch);
  CHECK(bench.session.saved().counter == 70);
  CHECK(bench.session.saved().items.size() == 2);
  CHECK(bench.last().location == "#/lesson/x");
  bench.progress(0, 1, 6000);
  bench.wait(3000);
  const Decoded decoded = decode(*bench.last().suspend_data, "pack", {"one", "not-in-this-pack"});
  CHECK(decoded.saved.counter > 70);
  CHECK(decoded.saved.items.size() == 2);  // what this pack does not know is kept
}

TEST_CASE("data of a later version is left as it is, and the learner is told; damaged data is written over") {
  Launch launch;
  launch.profile = Profile::Scorm12;
  Bench bench;
  SUBCASE("later") {
    launch.suspend_data = later_format();
    bench.start(launch);
    bench.progress(0, 1, 5000);
    bench.wait(3000);
    CHECK(bench.last().score == 5000);
    CHECK_FALSE(bench.last().suspend_data.has_value());
    CHECK(bench.session.state().because == Because::NewerData);
  }
  SUBCASE("damaged") {
    launch.suspend_data = "D1AAAAAAAAAA";
    launch.completion = Completion::Completed;
    bench.start(launch);
    CHECK(bench.last().suspend_data.has_value());
    CHECK(bench.last().status->completion == Completion::Completed);  // nothing of the status is lost by it
  }
}

TEST_CASE("suspend data that the LMS finds too long is made shorter") {
  Bench bench;
  bench.start();
  bench.answer = Answer::TooLong;
  bench.progress(0, 1, 5000);
  bench.wait(3000);
  bench.answer = Answer::Stored;
  bench.wait(3000);
  CHECK(bench.session.state().connection == Connection::SavedToLms);
  CHECK(bench.session.state().because == Because::Fine);
}

TEST_CASE("without an LMS nothing is sent, and the learner knows where it is kept") {
  Bench bench;
  bench.send(StorageTried{true});
  bench.start(Profile::None);
  bench.answer_one();
  bench.progress(1, 2, 9000);
  bench.wait(60000);
  bench.send(Leaving{});
  CHECK(bench.commits.empty());
  CHECK(bench.session.state().connection == Connection::SavedHere);
  CHECK(bench.session.state().because == Because::Alone);
  CHECK(bench.session.status() == kPassed);  // still shown
}

TEST_CASE("the LMS's own pass mark goes before the package's") {
  Launch launch;
  launch.profile = Profile::Scorm12;
  launch.mastery = 9500;
  Bench bench;
  bench.start(launch);
  bench.progress(1, 2, 9000);
  bench.wait(3000);
  CHECK(bench.last().status == kIncomplete);
  CHECK(bench.session.pass_mark() == 9500);
}

TEST_CASE("what was done before the LMS answered is not lost") {
  Bench bench;
  bench.answer_one();
  bench.progress(1, 2, 9000);
  bench.send(Moved{"#/exercise/one"});
  bench.start();
  CHECK(bench.last().interactions.size() == 1);
  CHECK(bench.last().status == kPassed);
  CHECK(bench.last().location == "#/exercise/one");
}

}  // namespace defuse::lms
