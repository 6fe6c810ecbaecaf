// The course in a learning management system: what it is told, what comes back with the next visit, what the learner
// sees of it. The system here is the one end of the commits; tests/lms and tests/browser have whole ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "app/judged_answers.h"
#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "past.h"
#include "platform/headless/learner.h"
#include "player.h"
#include "semantics/lint.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

constexpr const char* kLaunch = "profile=scorm2004\nlearner-id=17\nattempt=1\n";

// Listens to commits and answers them.
class System {
 public:
  explicit System(Learner& learner) : learner_(learner) {}

  // Answers what was sent and lets the time pass that the course waits between two commits.
  void take(const std::string& answer = "stored", base::Millis wait = 2500) {
    for (base::Millis passed = 0; passed <= wait; passed += 500) {
      const auto sent = learner_.effects();
      for (; seen_ < sent.size(); ++seen_) {
        if (std::holds_alternative<app::ProbeNetwork>(sent[seen_])) learner_.command(app::NetworkSeen{true});
        const auto* commit = std::get_if<app::CommitToLms>(&sent[seen_]);
        if (commit == nullptr) continue;
        commits.push_back(commit->json);
        learner_.command(app::LmsCommitted{static_cast<std::uint32_t>(std::stoul(last("number"))), answer, "101"});
      }
      learner_.wait(500);
    }
  }
  std::string last(const std::string& field) const { return commits.empty() ? "" : value_in(commits.back(), field); }
  bool any_has(const std::string& text) const {
    return std::any_of(commits.begin(), commits.end(),
                       [&](const std::string& one) { return one.find(text) != std::string::npos; });
  }
  std::vector<std::string> commits;

 private:
  // Of a text or a number at the top of a commit.
  static std::string value_in(const std::string& json, const std::string& field) {
    const std::string key = "\"" + field + "\":";
    const std::size_t at = json.rfind(key);
    if (at == std::string::npos) return {};
    std::size_t start = at + key.size();
    const bool quoted = json[start] == '"';
    start += quoted ? 1 : 0;
    return json.substr(start, json.find_first_of(quoted ? "\"" : ",}", start) - start);
  }
  Learner& learner_;
  std::size_t seen_ = 0;
};

void launch(Learner& learner, const std::string& text = kLaunch, const std::string& rules = "") {
  learner.open_pack(test::template_pack());
  learner.command(app::LmsLaunched{text, rules, ""});
  learner.bring_records();
}

const course::ItemHead& first_of(const Learner& learner, course::ItemKind kind) {
  const auto& items = learner.app().state().pack->index().items;
  return *std::find_if(items.begin(), items.end(), [&](const auto& head) { return head.kind == kind; });
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("without an LMS nothing is sent, and the shell says what it always says") {
  Learner learner;
  learner.open_pack(test::template_pack());
  learner.bring_records();
  test::do_item(learner, first_of(learner, course::ItemKind::Quiz), test::Play::Right);
  for (const app::Effect& effect : learner.effects()) CHECK_FALSE(std::holds_alternative<app::CommitToLms>(effect));
  learner.command(app::Go{"#/progress"});
  CHECK(learner.sees(tr(S::save_saved)));
  CHECK(learner.find(Role::Link, tr(S::lms_title)) == nullptr);
}

TEST_CASE("a launch asks for the learner's own storage and begins with incomplete") {
  Learner learner;
  System lms(learner);
  launch(learner);
  const auto& effects = learner.effects();
  const auto asked = std::find_if(effects.begin(), effects.end(),
                                  [](const auto& one) { return std::holds_alternative<app::OpenStorage>(one); });
  REQUIRE(asked != effects.end());
  CHECK(std::get<app::OpenStorage>(*asked).key.find("17") == std::string::npos);
  CHECK_FALSE(std::get<app::OpenStorage>(*asked).key.empty());
  lms.take();
  CHECK(lms.last("completion") == "incomplete");
  CHECK_FALSE(lms.any_has("\"score\""));
  CHECK(learner.sees(tr(S::lms_saved)));
}

TEST_CASE("every kind of exercise tells its answers, and each is right where all was done right") {
  Learner learner;
  launch(learner);
  System lms(learner);
  const std::vector<course::ItemHead> items = learner.app().state().pack->index().items;
  for (const course::ItemHead& head : items) {
    CAPTURE(head.id);
    test::do_item(learner, head, test::Play::Right);
    lms.commits.clear();
    lms.take();
    std::string told;
    for (const std::string& commit : lms.commits) told += commit;
    if (course::is_scored(head.kind)) CHECK(count(told, "{\"id\":\"" + head.id + ".") > 0);
    if (!course::is_scored(head.kind)) CHECK(count(told, "{\"id\":\"" + head.id + ".") == 0);
    CHECK(count(told, "\"result\":\"wrong\"") == 0);
  }
  CHECK(lms.last("completion") == "completed");
  CHECK(lms.last("success") == "passed");
  CHECK(lms.last("progress") == "10000");
}

TEST_CASE("every answer tells what was asked, which reply was chosen, which was right, and of which practice") {
  for (const auto how : {test::Play::Right, test::Play::Wrong}) {
    Learner learner;
    launch(learner);
    const course::PackIndex index = learner.app().state().pack->index();
    for (const course::ItemHead& head : index.items) {
      CAPTURE(head.id);
      if (!course::is_scored(head.kind)) continue;
      test::do_item(learner, head, how);
      // A room that was checked may be put right; it is answered once it is, or given up.
      if (how == test::Play::Wrong && head.kind == course::ItemKind::Position) learner.command(app::ShowModel{});
      const std::vector<lms::Interaction> told = app::judged_answers(learner.app().state().session);
      REQUIRE_FALSE(told.empty());
      for (const lms::Interaction& one : told) {
        CAPTURE(one.id);
        CHECK(one.id.rfind(head.id + ".", 0) == 0);
        CHECK_FALSE(one.description.empty());
        CHECK_FALSE(one.correct.empty());
        if (how == test::Play::Right) CHECK(one.result == lms::Judgement::Correct);
        if (how == test::Play::Right) CHECK_FALSE(one.responses.empty());
        if (!one.practice.empty()) CHECK(index.find_practice(one.practice) != nullptr);
        const bool listed = one.type == lms::InteractionType::Choice || one.type == lms::InteractionType::Sequencing;
        CHECK(listed != one.replies.empty());
        const auto on_offer = [&](const std::string& id) {
          return std::any_of(one.replies.begin(), one.replies.end(),
                             [&](const lms::Reply& reply) { return reply.id == id && !reply.text.empty(); });
        };
        for (const std::string& id : one.responses) CHECK((!listed || on_offer(id)));
        for (const std::string& id : one.correct) CHECK((!listed || on_offer(id)));
      }
    }
  }
}

TEST_CASE("every answer says how long it took, also where several are judged at once") {
  Learner learner;
  launch(learner);
  System lms(learner);
  for (const auto kind : {course::ItemKind::Quiz, course::ItemKind::Spot, course::ItemKind::Mark}) {
    test::do_item(learner, first_of(learner, kind), test::Play::Right);
    lms.take();
  }
  std::string told;
  for (const std::string& commit : lms.commits) told += commit;
  CHECK(count(told, "\"latency\":") == count(told, "\"result\":"));
}

TEST_CASE("wrong answers are told as wrong, and practice never lowers what was reported") {
  Learner learner;
  launch(learner);
  System lms(learner);
  const course::ItemHead quiz = first_of(learner, course::ItemKind::Quiz);
  test::do_item(learner, quiz, test::Play::Right);
  lms.take();
  const std::string score = lms.last("score");
  learner.command(app::Go{"#/"});
  test::do_item(learner, quiz, test::Play::Wrong);
  lms.take();
  CHECK(lms.any_has("\"result\":\"wrong\""));
  CHECK(lms.last("location") == "#/exercise/" + quiz.id);
  CHECK(score != "");
}

TEST_CASE("what is written in own words is never told") {
  Learner learner;
  launch(learner);
  System lms(learner);
  test::do_item(learner, first_of(learner, course::ItemKind::Debrief), test::Play::Right);
  lms.take();
  std::string told;
  for (const std::string& commit : lms.commits) told += commit;
  for (const auto& [key, thought] : learner.app().state().progress.thoughts) {
    CAPTURE(key);
    if (thought.size() > 5) CHECK(told.find(thought) == std::string::npos);
  }
}

TEST_CASE("the next visit with an empty browser goes on where the last one stopped") {
  Learner first;
  launch(first);
  System lms(first);
  const course::ItemHead quiz = first_of(first, course::ItemKind::Quiz);
  const course::ItemHead lesson = first_of(first, course::ItemKind::Lesson);
  test::do_item(first, lesson, test::Play::Right);
  test::do_item(first, quiz, test::Play::Right);
  lms.take();
  const std::string kept = lms.last("suspendData");
  REQUIRE(kept.size() > 30);

  const std::string again = std::string(kLaunch) + "resumed=1\ncompletion=incomplete\nsuspend-data=" + kept + "\n";
  Learner second;
  launch(second, again);
  System next(second);
  CHECK(second.app().state().progress.item(quiz.id).best == doctest::Approx(1));
  CHECK(second.app().state().progress.item(lesson.id).finished);
  CHECK(second.records().size() == 3);  // the lesson, the quiz, and how far the practices have come
  next.take();
  CHECK(next.last("progress") == lms.last("progress"));

  SUBCASE("and the records are the same ones however often they come") {
    std::vector<std::string> records;
    for (const auto& [id, bytes] : second.records()) records.push_back(bytes);
    Learner third;
    third.open_pack(test::template_pack());
    third.command(app::LmsLaunched{again, "", ""});
    third.bring_records(records);
    CHECK(third.app().state().journal.attempts().size() == 3);
  }
  SUBCASE("and in the browser where it was done nothing is doubled") {
    std::vector<std::string> records;
    for (const auto& [id, bytes] : first.records()) records.push_back(bytes);
    Learner third;
    third.open_pack(test::template_pack());
    third.command(app::LmsLaunched{again, "", ""});
    third.bring_records(records);
    CHECK(third.app().state().journal.attempts().size() == first.app().state().journal.attempts().size());
  }
}

TEST_CASE("how often items were done, practices and when they are due survive with the LMS's data alone") {
  Learner first;
  first.open_pack(test::template_pack());
  const course::ItemHead quiz = first_of(first, course::ItemKind::Quiz);
  const course::PackIndex& index = first.app().state().pack->index();
  first.command(app::LmsLaunched{kLaunch, "", ""});
  first.bring_records({test::past(quiz, index, 20, 0.3), test::past(quiz, index, 12, 0.9),
                       test::past(quiz, index, 5, 1.0), test::past(quiz, index, 3, 0.5)});
  System lms(first);
  test::do_item(first, quiz, test::Play::Right);
  lms.take();
  const progress::Progress& before = first.app().state().progress;
  REQUIRE(before.item(quiz.id).times_finished == 5);

  const std::string again = std::string(kLaunch) + "resumed=1\nsuspend-data=" + lms.last("suspendData") + "\n";
  Learner second;
  launch(second, again);
  const auto same = [&](const progress::Progress& there) {
    CHECK(there.item(quiz.id).times_finished == 5);
    CHECK(there.item(quiz.id).best == doctest::Approx(before.item(quiz.id).best).epsilon(0.001));
    CHECK(there.item(quiz.id).last == doctest::Approx(before.item(quiz.id).last).epsilon(0.001));
    REQUIRE(there.practices.size() == before.practices.size());
    for (const auto& [id, practice] : before.practices) {
      CAPTURE(id);
      const progress::PracticeProgress& restored = there.practices.at(id);
      CHECK(restored.mastery == doctest::Approx(practice.mastery).epsilon(0.01));
      CHECK(std::abs(engine::due_day(restored.card).number - engine::due_day(practice.card).number) <= 1);
    }
  };
  same(second.app().state().progress);
  // And from there once more, as the second visit told it.
  System next(second);
  next.take();
  Learner third;
  launch(third, std::string(kLaunch) + "resumed=1\nsuspend-data=" + next.last("suspendData") + "\n");
  same(third.app().state().progress);
}

TEST_CASE("the next visit opens where the last one stopped") {
  Learner first;
  launch(first);
  System lms(first);
  const course::ItemHead lesson = first_of(first, course::ItemKind::Lesson);
  const course::ItemHead quiz = first_of(first, course::ItemKind::Quiz);
  first.command(app::Go{app::lesson_address(lesson.id)});
  first.command(app::ShowPage{1});
  lms.take();
  const auto next_visit = [&](const std::string& location) {
    return std::string(kLaunch) + "resumed=1\nsuspend-data=" + lms.last("suspendData") + "\nlocation=" + location +
           "\n";
  };

  SUBCASE("in the lesson, at its page, and says so until another page is shown") {
    CHECK(lms.last("location") == app::lesson_address(lesson.id));
    Learner second;
    launch(second, next_visit(lms.last("location")));
    CHECK(second.address() == app::lesson_address(lesson.id));
    const auto* open = std::get_if<app::LessonSession>(&second.app().state().session);
    REQUIRE(open != nullptr);
    CHECK(open->page == 1);
    CHECK(second.sees(tr(S::lms_resumed)));
    System again(second);
    again.take();
    CHECK(again.last("location") == app::lesson_address(lesson.id));
    CHECK_FALSE(again.any_has("\"location\":\"#/\""));
    CHECK(second.sees(tr(S::lms_resumed)));
    second.command(app::ShowPage{0});
    CHECK_FALSE(second.sees(tr(S::lms_resumed)));
  }
  SUBCASE("in a lesson that was finished and is read again") {
    test::do_item(first, lesson, test::Play::Right);
    first.command(app::Go{app::lesson_address(lesson.id)});
    first.command(app::ShowPage{1});
    lms.take();
    Learner second;
    launch(second, next_visit(lms.last("location")));
    const auto* open = std::get_if<app::LessonSession>(&second.app().state().session);
    REQUIRE(open != nullptr);
    CHECK(open->page == 1);
    CHECK(second.app().state().progress.item(lesson.id).finished);
  }
  SUBCASE("in an exercise that was not done") {
    Learner second;
    launch(second, next_visit(app::exercise_address(quiz.id)));
    CHECK(second.address() == app::exercise_address(quiz.id));
  }
  SUBCASE("at the map after one that was done") {
    test::do_item(first, quiz, test::Play::Right);
    lms.take();
    CHECK(lms.last("location") == app::exercise_address(quiz.id));
    Learner second;
    launch(second, next_visit(lms.last("location")));
    CHECK(second.app().state().route.place == app::Place::Home);
    CHECK_FALSE(second.sees(tr(S::lms_resumed)));
  }
  SUBCASE("at the map where the bookmark leads nowhere") {
    for (const char* nowhere :
         {"#/", "#/lesson/not-here", "#/exercise/not-here", "#/call/not-here", "#/settings", "17", "#/call/x/review"}) {
      CAPTURE(nowhere);
      Learner second;
      launch(second, next_visit(nowhere));
      CHECK(second.app().state().route.place == app::Place::Home);
    }
  }
  SUBCASE("where the address says, if it says anything") {
    Learner second({.address = "#/progress"});
    launch(second, next_visit(app::lesson_address(lesson.id)));
    CHECK(second.app().state().route.place == app::Place::Progress);
  }
}

TEST_CASE("where the browser refuses to keep anything the LMS does, and that is said once") {
  Learner learner;
  learner.storage_works = false;
  learner.open_pack(test::template_pack());
  learner.command(app::LmsLaunched{kLaunch, "", ""});
  learner.refuse_storage();
  System lms(learner);
  lms.take();
  CHECK(learner.sees(tr(S::storage_lms_alone)));
  CHECK(learner.sees(tr(S::lms_saved)));
  CHECK_FALSE(learner.sees(tr(S::storage_refused)));
  REQUIRE(learner.press(Role::Button, tr(S::storage_notice_dismiss)));
  test::do_item(learner, first_of(learner, course::ItemKind::Quiz), test::Play::Right);
  lms.take();
  CHECK_FALSE(learner.sees(tr(S::storage_lms_alone)));
  CHECK_FALSE(learner.sees(tr(S::storage_refused)));
  // While the LMS cannot be reached, nothing is safe.
  learner.command(app::NetworkSeen{false});
  CHECK(learner.sees(tr(S::storage_refused)));
}

TEST_CASE("leaving commits and finishes at once, with the last answer") {
  Learner learner;
  launch(learner);
  System lms(learner);
  lms.take();
  test::do_item(learner, first_of(learner, course::ItemKind::Quiz), test::Play::Right);
  learner.command(app::PageLeft{});
  lms.take("stored", 0);
  CHECK(lms.commits.back().find("\"finish\":true") != std::string::npos);
  CHECK_FALSE(lms.last("score").empty());
}

TEST_CASE("the learner sees when the LMS cannot be reached, and when it has ended the session") {
  Learner learner;
  launch(learner);
  System lms(learner);
  lms.take();
  learner.command(app::NetworkSeen{false});
  CHECK(learner.sees(tr(S::lms_offline)));
  CHECK(learner.sees(tr(S::lms_here)));
  learner.command(app::NetworkSeen{true});
  lms.take();
  CHECK(learner.sees(tr(S::lms_saved)));
  CHECK_FALSE(learner.sees(tr(S::lms_offline)));
  learner.command(app::OtherTabOpened{});
  CHECK(learner.sees(tr(S::lms_other_tab)));
}

TEST_CASE("an LMS that has ended the session is told of") {
  Learner learner;
  launch(learner);
  System lms(learner);
  lms.take("expired");
  CHECK(learner.sees(tr(S::lms_ended)));
  CHECK(learner.sees(tr(S::lms_short_ended)));
}

TEST_CASE("an LMS that is not there is told of, and the course goes on") {
  Learner learner;
  learner.open_pack(test::template_pack());
  learner.command(app::LmsLaunched{"profile=none\n", "", "No learning management system was found."});
  learner.bring_records();
  CHECK(learner.sees("No learning management system was found."));
  test::do_item(learner, first_of(learner, course::ItemKind::Lesson), test::Play::Right);
  for (const app::Effect& effect : learner.effects()) CHECK_FALSE(std::holds_alternative<app::CommitToLms>(effect));
}

TEST_CASE("what is reported stands on a screen of its own, with the calls to be copied") {
  for (const float width : {1280.0F, 650.0F, 320.0F}) {
    CAPTURE(width);
    Learner learner({.width = width, .height = 666});
    launch(learner);
    System lms(learner);
    test::do_item(learner, first_of(learner, course::ItemKind::Quiz), test::Play::Right);
    lms.take();
    learner.command(app::LmsCalled{"Commit", "", "true", "0", 12});
    learner.command(app::LmsCalled{"SetValue", "cmi.location=#/", "false", "406", 1});
    learner.command(app::Go{"#/progress"});
    REQUIRE(learner.press(Role::Link, tr(S::lms_title)));
    CHECK(learner.address() == "#/connection");
    CHECK(learner.find(Role::ListItem, app::fill(S::lms_row, {tr(S::lms_status), tr(S::lms_incomplete)})) != nullptr);
    CHECK(learner.sees(app::counted(S::lms_calls_count, 2) + " " + app::counted(S::lms_calls_wrong, 1)));
    CHECK(learner.sees("SetValue(cmi.location=#/)"));
    CHECK(semantics::lint(learner.frame(), width) == std::vector<std::string>{});
    REQUIRE(learner.press(Role::Button, tr(S::lms_copy)));
    const auto& effects = learner.effects();
    const auto copied = std::find_if(effects.begin(), effects.end(),
                                     [](const auto& one) { return std::holds_alternative<app::CopyText>(one); });
    REQUIRE(copied != effects.end());
    CHECK(std::get<app::CopyText>(*copied).text.find("406") != std::string::npos);
    CHECK(learner.sees(tr(S::lms_copied)));
    REQUIRE(learner.press(Role::Button, tr(S::lms_leave)));
    lms.take("stored", 0);
    CHECK(lms.commits.back().find("\"leave\":true") != std::string::npos);
    CHECK(learner.sees(tr(S::lms_left)));
    CHECK(learner.find(Role::Button, tr(S::lms_leave)) == nullptr);
  }
}

TEST_CASE("calls from before the course was there are in the log, too") {
  Learner learner({.address = "#/connection"});
  learner.command(app::LmsCalled{"LMSInitialize", "", "true", "0", 3});
  launch(learner);
  CHECK(learner.sees("LMSInitialize()  true  0  3 ms"));
}

TEST_CASE("in a review practice is kept, and neither status nor answers are told") {
  Learner learner;
  launch(learner, std::string(kLaunch) + "mode=review\ncompletion=completed\nsuccess=passed\n");
  System lms(learner);
  test::do_item(learner, first_of(learner, course::ItemKind::Quiz), test::Play::Wrong);
  lms.take();
  CHECK_FALSE(lms.any_has("\"completion\""));
  CHECK_FALSE(lms.any_has("\"interactions\""));
  CHECK_FALSE(lms.last("suspendData").empty());
}

TEST_CASE("the pass mark and the rule of completion are the package's") {
  Learner learner;
  launch(learner, kLaunch, "kind=scorm2004-4 complete-when=lessons pass-mark=5000");
  System lms(learner);
  test::do_item(learner, first_of(learner, course::ItemKind::Lesson), test::Play::Right);
  for (const course::ItemHead& head : learner.app().state().pack->index().items)
    if (!course::is_scored(head.kind) && !learner.app().state().progress.item(head.id).finished)
      test::do_item(learner, head, test::Play::Right);
  lms.take();
  CHECK(lms.last("completion") == "completed");
}

TEST_CASE("a host page mutes, and chooses the language") {
  Learner learner;
  launch(learner, "profile=host\naudio=1\n");
  CHECK(learner.app().settings().sound);
  learner.command(app::HostWished{"mute", "1"});
  CHECK_FALSE(learner.app().settings().sound);
  learner.command(app::HostWished{"locale", "de-AT"});
  const auto& effects = learner.effects();
  CHECK(std::any_of(effects.begin(), effects.end(), [](const app::Effect& effect) {
    const auto* load = std::get_if<app::LoadLanguage>(&effect);
    return load != nullptr && load->tag == "de";
  }));
}
