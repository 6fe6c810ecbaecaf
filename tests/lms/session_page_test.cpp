// Hidden, left, timed.
#include <doctest/doctest.h>

#include "lms/bench.h"
#include "lms/session.h"

namespace defuse::lms {

TEST_CASE("hidden commits at once; leaving finishes once") {
  Bench bench;
  bench.start();
  bench.answer_one();
  bench.send(Hidden{});
  REQUIRE(bench.commits.size() == 2);
  CHECK_FALSE(bench.last().finish);
  CHECK(bench.last().interactions.size() == 1);
  bench.send(Hidden{});
  CHECK(bench.commits.size() == 2);  // nothing new
  bench.send(Shown{});
  bench.send(Leaving{true});
  CHECK(bench.commits.size() == 2);
  bench.answer_one();
  bench.send(Leaving{});
  REQUIRE(bench.commits.size() == 3);
  CHECK(bench.last().finish);
  bench.send(Leaving{});
  bench.send(LeaveAsked{});
  bench.wait(100000);
  CHECK(bench.commits.size() == 3);
}

TEST_CASE("save and leave") {
  Rules rules;
  rules.exit = ExitAs::Normal;
  Bench bench(rules);
  bench.start();
  SUBCASE("in the middle") {
    bench.send(LeaveAsked{});
    CHECK(bench.last().exit == ExitAs::Suspend);
  }
  SUBCASE("completed") {
    bench.progress(1, 2, 10000);
    bench.send(LeaveAsked{});
    CHECK(bench.last().exit == ExitAs::Normal);
  }
  CHECK(bench.last().finish);
  CHECK(bench.last().leave);
}

TEST_CASE("time is counted while the page is shown and the computer awake") {
  Bench bench;
  bench.start();
  bench.now.ms += 60000;
  bench.send(Hidden{});
  bench.now.ms += 3600000;
  bench.send(Shown{});
  bench.now.ms += 30000;
  bench.send(Active{});
  CHECK(bench.session.session_time() == 90000);
  bench.now.ms += 8 * 3600000;
  bench.send(Active{});
  CHECK(bench.session.session_time() == 150000);
  bench.now.ms -= 3600000;
  bench.send(Active{});
  CHECK(bench.session.session_time() == 150000);
}

TEST_CASE("reading alone is reported once a minute, and an idle page reports nothing") {
  Bench bench;
  bench.start();
  for (int i = 0; i < 12; ++i) {
    bench.wait(30000);
    bench.send(Active{});
  }
  CHECK(bench.commits.size() >= 5);
  CHECK(bench.commits.size() <= 7);
  bench.wait(120000);
  const std::size_t count = bench.commits.size();
  bench.wait(3600000);
  CHECK(bench.commits.size() == count);
}

}  // namespace defuse::lms
