// Completion and pass rules; what the LMS says at the start; tokens; the log.
#include "lms/rules.h"

#include <doctest/doctest.h>

#include "lms/call_log.h"
#include "lms/interaction.h"
#include "lms/launch.h"

namespace defuse::lms {

namespace {

Tally tally(int lessons, int scored, Share score) { return {2, lessons, 4, scored, scored > 0, score}; }
const Status kOpen{Completion::Incomplete, Success::Unknown};
const Status kDone{Completion::Completed, Success::Unknown};
const Status kPassed{Completion::Completed, Success::Passed};
const Status kFailed{Completion::Completed, Success::Failed};
const Status kPassedOpen{Completion::Incomplete, Success::Passed};

}  // namespace

TEST_CASE("each rule of completion") {
  Rules rules;
  SUBCASE("lessons") {
    rules.complete_when = CompleteWhen::Lessons;
    CHECK(judge(rules, 8000, tally(1, 4, 10000)) == kOpen);
    CHECK(judge(rules, 8000, tally(2, 0, 0)) == kDone);
    CHECK(judge(rules, 8000, tally(2, 4, 0)) == kDone);
  }
  SUBCASE("mastery") {
    rules.complete_when = CompleteWhen::Mastery;
    CHECK(judge(rules, 8000, tally(2, 4, 7999)) == kOpen);
    CHECK(judge(rules, 8000, tally(0, 4, 8000)) == kPassed);
    rules.on_failure = OnFailure::Failed;
    CHECK(judge(rules, 8000, tally(0, 3, 7999)) == kOpen);  // not all tried yet
    CHECK(judge(rules, 8000, tally(0, 4, 7999)) == kFailed);
  }
  SUBCASE("both") {
    CHECK(judge(rules, 8000, tally(1, 4, 9000)) == kPassedOpen);
    CHECK(judge(rules, 8000, tally(2, 4, 9000)) == kPassed);
    CHECK(judge(rules, 8000, tally(2, 4, 10)) == kOpen);
    rules.on_failure = OnFailure::Failed;
    CHECK(judge(rules, 8000, tally(1, 4, 10)) == kOpen);
    CHECK(judge(rules, 8000, tally(2, 4, 10)) == kFailed);
  }
  SUBCASE("a mark of nothing still wants an answer") { CHECK(judge(rules, 0, tally(2, 0, 0)) == kOpen); }
  SUBCASE("a course without exercises is completed by its lessons") {
    CHECK(judge(rules, 8000, {2, 2, 0, 0, false, 0}) == kDone);
  }
  SUBCASE("an empty course is never completed") { CHECK(judge(rules, 8000, {}) == kOpen); }
}

TEST_CASE("the tally counts what was not tried as nothing") {
  const Plan plan{{"lesson", false}, {"spot", true}, {"call", true}, {"breathe", false}};
  std::vector<ItemSummary> items(3);
  items[0].id = "spot";
  items[0].finished = true;
  items[0].best = 0.9;
  items[1].id = "lesson";
  items[2].id = "breathe";
  items[2].finished = true;
  CHECK(tally_of(plan, items) == Tally{2, 1, 2, 1, true, 4500});
  CHECK(progress_of(tally_of(plan, items)) == 5000);
  CHECK(tally_of(plan, {}) == Tally{2, 0, 2, 0, false, 0});
}

TEST_CASE("settings of a package") {
  const Rules rules = rules_from_text("complete-when=lessons pass-mark=6500 on-failure=failed exit=normal");
  CHECK(rules.complete_when == CompleteWhen::Lessons);
  CHECK(rules.pass_mark == 6500);
  CHECK(rules.on_failure == OnFailure::Failed);
  CHECK(rules.exit == ExitAs::Normal);
  const Rules odd = rules_from_text("complete-when=sometimes pass-mark=10001  pass-mark=-1 =x exit");
  CHECK(odd.complete_when == CompleteWhen::Both);
  CHECK(odd.pass_mark == 8000);
  CHECK(odd.exit == ExitAs::Suspend);
}

TEST_CASE("one word for SCORM 1.2") {
  CHECK(lesson_status(kOpen) == "incomplete");
  CHECK(lesson_status(kPassedOpen) == "incomplete");
  CHECK(lesson_status(kDone) == "completed");
  CHECK(lesson_status(kPassed) == "passed");
  CHECK(lesson_status(kFailed) == "failed");
}

TEST_CASE("a launch as adapters write it") {
  const Launch launch = launch_from_text(
      "profile=scorm12\nmode=review\ncredit=0\ncompletion=completed\nsuccess=passed\nscore=8250\nmastery=7000\n"
      "suspend-data=D1%20x%0Ay\nlearner-name=J%C3%BCrgen%E2%80%AE!\nlanguage=de\naudio=0\ntotal-time=61000\ncontinued="
      "1\nsession-time=1500\nwhat="
      "ever\nnoise");
  CHECK(launch.profile == Profile::Scorm12);
  CHECK(launch.mode == Mode::Review);
  CHECK_FALSE(launch.credit);
  CHECK(launch.completion == Completion::Completed);
  CHECK(launch.success == Success::Passed);
  CHECK(launch.score == 8250);
  CHECK(launch.mastery == 7000);
  CHECK(launch.suspend_data == "D1 x\ny");
  CHECK(launch.learner_name == "J\xC3\xBCrgen!");
  CHECK(launch.audio == false);
  CHECK(launch.total_time == 61000);
  CHECK(launch.continued);
  CHECK(launch.session_time == 1500);
  CHECK_FALSE(launch.counts());
  CHECK(launch.keeps());

  const Launch odd = launch_from_text("profile=telepathy\nscore=banana\nmastery=-1\nscore=%\nsuspend-data=%4\n\n=\n");
  CHECK(odd.profile == Profile::None);
  CHECK_FALSE(odd.score.has_value());
  CHECK_FALSE(odd.mastery.has_value());
  CHECK(odd.suspend_data == "%4");
}

TEST_CASE("learners at one computer have records of their own") {
  Launch one;
  CHECK(storage_key("core", one) == "core");
  one.profile = Profile::Scorm12;
  one.learner_id = "17";
  Launch other = one;
  other.learner_id = "18";
  Launch again = one;
  again.attempt = "2";
  CHECK(storage_key("core", one) != storage_key("core", other));
  CHECK(storage_key("core", one) != storage_key("core", again));
  CHECK(storage_key("core", one) == storage_key("core", one));
  CHECK(storage_key("core", one).find("17") == std::string::npos);
}

TEST_CASE("a reply as a report shows it") {
  CHECK(reply_token({"b", "Ms Lee can allow it. I'm calling her now."}, 200) ==
        "b_Ms_Lee_can_allow_it_Im_calling_her_now");
  CHECK(reply_token({"b", "Ms Lee can allow it."}, 12) == "b_Ms_Lee_can");
  CHECK(reply_token({"b", "\xD0\x94\xD0\xB0"}, 200) == "b");
  CHECK(reply_token({"", ""}, 200) == "x");
  CHECK(reply_token({"a-b", "c"}, 200) == "a_b_c");

  Interaction interaction;
  interaction.replies = {{"a", "No."}, {"b", "Yes, at once."}};
  interaction.responses = {"b"};
  CHECK(response_text(interaction) == "Yes, at once.");
  interaction.type = InteractionType::Matching;
  interaction.responses = {"a", "b", "b", "a"};
  CHECK(response_text(interaction) == "No.: Yes, at once.; Yes, at once.: No.");
}

TEST_CASE("the log keeps what support needs and nothing of the learner's") {
  CallLog log;
  log.add({"LMSSetValue cmi.suspend_data", std::string(3000, 'x'), "true", "0", 3}, {1000});
  log.add({"LMSGetValue cmi.core.student_name", "", "Okafor, Ada", "0", 1}, {2000});
  log.add({"LMSCommit", "", "false", "101", 12}, {79703120});
  const std::string text = log.text();
  CHECK(text.find("xxx") == std::string::npos);
  CHECK(text.find("3000 characters") != std::string::npos);
  CHECK(text.find("Okafor") == std::string::npos);
  CHECK(text.find("22:08:23.120  LMSCommit()  false  101  12 ms") != std::string::npos);
  CHECK(log.errors() == 1);
  for (int i = 0; i < 1000; ++i) log.add({"LMSCommit", "", "true", "0", 1}, {0});
  CHECK(log.lines().size() == 400);
  CHECK(log.forgotten() == 603);
}

}  // namespace defuse::lms
