// Failures, lost networks, ended sessions, two tabs.
#include <doctest/doctest.h>

#include "lms/bench.h"
#include "lms/session.h"

namespace defuse::lms {

TEST_CASE("a failing LMS is tried again, five times quickly and then slowly, and the learner is told") {
  Bench bench;
  bench.start();
  bench.send(StorageTried{true});
  bench.answer = Answer::Failed;
  bench.answer_one();
  bench.wait(3000);
  CHECK(bench.session.state().connection == Connection::SavedHere);
  CHECK(bench.session.state().because == Because::Retrying);
  bench.wait(600000);
  CHECK(bench.session.state().connection == Connection::SessionEnded);
  std::vector<std::int64_t> gaps;
  for (std::size_t i = 2; i < bench.times.size(); ++i) gaps.push_back(bench.times[i] - bench.times[i - 1]);
  REQUIRE(gaps.size() > 8);
  for (std::size_t i = 0; i < 5; ++i) CHECK(gaps[i] == 2000);
  CHECK(gaps[5] == 4000);
  CHECK(*std::max_element(gaps.begin(), gaps.end()) == 60000);

  bench.answer = Answer::Stored;
  bench.wait(61000);
  CHECK(bench.session.state().connection == Connection::SavedToLms);
  CHECK(bench.session.state().because == Because::Fine);
}

TEST_CASE("a commit that nobody answers is given up and tried again") {
  Bench bench;
  bench.start();
  bench.answers = false;
  bench.answer_one();
  bench.wait(10000);
  CHECK(bench.commits.size() == 2);
  CHECK(bench.session.state().because == Because::Saving);
  bench.wait(25000);
  CHECK(bench.commits.size() == 3);
  CHECK(bench.session.state().because == Because::Retrying);
  bench.send(Committed{3, Answer::Stored, ""});
  CHECK(bench.session.state().because == Because::Fine);
}

TEST_CASE("offline nothing is sent; afterwards all of it anew") {
  Bench bench;
  bench.start();
  bench.answer_one("before");
  bench.wait(3000);
  const std::size_t before = bench.commits.size();
  bench.send(NetworkChanged{false});
  bench.probe_online = false;
  for (int i = 0; i < 10; ++i) {
    bench.answer_one("during-" + std::to_string(i));
    bench.progress(1, 2, 9000);
    bench.wait(10000);
  }
  CHECK(bench.commits.size() == before);
  CHECK(bench.session.state().because == Because::Offline);
  CHECK(bench.session.state().connection == Connection::NotSaved);
  bench.send(StorageTried{true});
  CHECK(bench.session.state().connection == Connection::SavedHere);
  CHECK(bench.probes > 3);

  bench.probe_online = true;
  bench.wait(20000);
  REQUIRE(bench.commits.size() == before + 1);
  CHECK(bench.last().rewrite);
  CHECK(bench.last().restate);  // the commit just before the break may have been lost unnoticed
  CHECK(bench.last().status == kPassed);
  CHECK(bench.last().interactions.size() == 11);
  CHECK(bench.last().interactions[0].id == "before");
  CHECK(bench.session.state().connection == Connection::SavedToLms);
  bench.answer_one();
  bench.wait(5000);
  CHECK_FALSE(bench.last().rewrite);
}

TEST_CASE("the network is looked at before commits that an LMS might only pretend to store") {
  Bench bench;
  bench.start();
  bench.wait(60000);
  bench.probe_online = false;
  bench.answer_one();
  bench.wait(1000);
  CHECK(bench.probes == 1);
  CHECK(bench.commits.size() == 1);
  CHECK(bench.session.state().because == Because::Offline);
}

TEST_CASE("a probe that never comes back counts as no network") {
  Session session({"pack", {}, {}, {}});
  base::Instant now{1000000};
  Launch launch;
  launch.profile = Profile::Scorm12;
  const Orders first = session.handle(Started{launch}, now);
  REQUIRE(first.commit.has_value());
  session.handle(Committed{1, Answer::Stored, ""}, now);
  now.ms += 60000;
  session.handle(Moved{"#/x"}, now);
  now.ms += 200;
  CHECK(session.handle(Tick{}, now).probe);
  REQUIRE(session.wake().has_value());
  now = *session.wake();
  session.handle(Tick{}, now);
  CHECK(session.state().because == Because::Offline);
}

TEST_CASE("an expired session is told, and nothing is sent any more") {
  Bench bench;
  bench.start(Profile::Cmi5);
  bench.answer = Answer::Expired;
  bench.answer_one();
  bench.wait(3000);
  CHECK(bench.session.state().connection == Connection::SessionEnded);
  const std::size_t count = bench.commits.size();
  bench.answer_one();
  bench.wait(600000);
  bench.send(Leaving{});
  CHECK(bench.commits.size() == count);
}

TEST_CASE("the older of two tabs is for reading") {
  Bench bench;
  bench.start();
  bench.send(TabTaken{});
  bench.answer_one();
  bench.progress(1, 2, 9000);
  bench.wait(60000);
  bench.send(Hidden{});
  bench.send(Leaving{});
  CHECK(bench.commits.size() == 1);
  CHECK(bench.session.state().read_only);
  CHECK(bench.session.state().because == Because::OtherTab);
}

}  // namespace defuse::lms
