// Statements of record stores, objectives, and the form in which adapters get it all.
#include <doctest/doctest.h>

#include "lms/bench.h"
#include "lms/session.h"

namespace defuse::lms {

TEST_CASE("cmi5: statements in order, each verdict once") {
  Rules rules;
  rules.on_failure = OnFailure::Failed;
  Bench bench(rules);
  bench.start(Profile::Cmi5);
  bench.answer_one();
  bench.progress(1, 2, 7000);  // failed, so far
  bench.wait(3000);
  bench.progress(1, 2, 9000);
  bench.wait(3000);
  bench.progress(1, 2, 9500);
  bench.wait(3000);
  bench.send(Leaving{});
  CHECK(verbs(bench.commits) == std::vector<Verb>{Verb::Initialized, Verb::Answered, Verb::Progressed, Verb::Completed,
                                                  Verb::Passed, Verb::Terminated});
  for (const Commit& commit : bench.commits) {
    CHECK(commit.interactions.empty());
    for (const Statement& statement : commit.statements) {
      if (statement.verb == Verb::Passed) CHECK(statement.score == 9000);
    }
  }
}

TEST_CASE("cmi5: failing is said at the end, and only where it was not passed before") {
  Rules rules;
  rules.on_failure = OnFailure::Failed;
  Launch launch;
  launch.profile = Profile::Cmi5;
  SUBCASE("first time") {
    Bench bench(rules);
    bench.start(launch);
    bench.progress(1, 2, 7000);
    bench.wait(3000);
    bench.send(Leaving{});
    CHECK(verbs(bench.commits) ==
          std::vector<Verb>{Verb::Initialized, Verb::Progressed, Verb::Completed, Verb::Failed, Verb::Terminated});
  }
  SUBCASE("passed earlier") {
    launch.completion = Completion::Completed;
    launch.success = Success::Passed;
    Bench bench(rules);
    bench.start(launch);
    bench.progress(1, 2, 1000);
    bench.wait(3000);
    bench.send(Leaving{});
    CHECK(verbs(bench.commits) == std::vector<Verb>{Verb::Initialized, Verb::Progressed, Verb::Terminated});
  }
  SUBCASE("browsing") {
    launch.mode = Mode::Browse;
    Bench bench(rules);
    bench.start(launch);
    bench.answer_one();
    bench.progress(1, 2, 9000);
    bench.wait(3000);
    bench.send(Leaving{});
    CHECK(verbs(bench.commits) == std::vector<Verb>{Verb::Initialized, Verb::Terminated});
  }
}

TEST_CASE("cmi5: a page that was loaded again goes on in its session") {
  Launch launch;
  launch.profile = Profile::Cmi5;
  launch.continued = true;
  launch.session_time = 61000;
  Bench bench;
  bench.start(launch);
  bench.answer_one();
  bench.wait(3000);
  bench.send(Leaving{});
  CHECK(verbs(bench.commits) == std::vector<Verb>{Verb::Answered, Verb::Terminated});
  CHECK(bench.last().statements.back().duration == 64000);
  CHECK(bench.last().session_time == 64000);
}

TEST_CASE("objectives are sent when they change") {
  Bench bench;
  bench.start();
  bench.progress(0, 1, 5000);
  bench.wait(3000);
  CHECK(bench.last().objectives.size() == 1);
  bench.send(Moved{"#/x"});
  bench.wait(3000);
  CHECK(bench.last().objectives.empty());
}

TEST_CASE("a commit as JSON") {
  Bench bench;
  bench.start();
  Interaction interaction;
  interaction.id = "rewrite.no-access";
  interaction.description = "We don't give \"access\".";
  interaction.replies = {{"a", "Ms Lee can allow it."}};
  interaction.responses = {"a"};
  interaction.result = Judgement::Correct;
  bench.send(Answered{interaction});
  bench.send(Hidden{});
  const std::string json = to_json(bench.last());
  CHECK(json.find(R"("description":"We don't give \"access\".")") != std::string::npos);
  CHECK(json.find(R"("short":"a_Ms_Lee_can_allow_it")") != std::string::npos);
  CHECK(json.find(R"("responseText":"Ms Lee can allow it.")") != std::string::npos);
  CHECK(json.find(R"("lessonStatus":"incomplete")") != std::string::npos);
  CHECK(json.find(R"("exit":"suspend")") != std::string::npos);
}

}  // namespace defuse::lms
