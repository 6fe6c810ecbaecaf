// What a learner can do with the course, through the twin alone: no eyes, no mouse.
#include <doctest/doctest.h>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

double best(const Learner& learner, const std::string& item) { return learner.app().state().progress.item(item).best; }

std::vector<std::string> records_of(const Learner& learner) {
  std::vector<std::string> out;
  for (const auto& [id, bytes] : learner.records()) out.push_back(bytes);
  return out;
}

}  // namespace

TEST_CASE("the home screen leads to the lesson, and the lesson back home") {
  Learner learner;
  test::open_course(learner);
  REQUIRE(learner.find(Role::Heading, tr(S::home_map_heading)) != nullptr);
  const course::ItemHead first = learner.app().state().pack->index().items.front();
  REQUIRE(learner.press(Role::Link, app::fill(S::home_start_name, {first.title})));
  CHECK(learner.address() == "#/lesson/" + first.id);
  CHECK(learner.find(Role::Heading, first.title) != nullptr);
  test::do_lesson(learner, first.id);
  CHECK(learner.address() == "#/");
  CHECK(learner.app().state().progress.item(first.id).finished);
}

TEST_CASE("a lesson opens where it was left") {
  Learner first;
  test::open_course(first);
  first.command(app::Go{"#/lesson/hidden-gestures"});
  REQUIRE(first.press(Role::Button, tr(S::lesson_next)));
  REQUIRE(first.press(Role::Button, tr(S::lesson_next)));
  const std::string page = std::string(first.find_by_id("lesson.page")->name);

  Learner second({.address = "#/lesson/hidden-gestures"});
  second.open_pack(test::core_pack());
  second.bring_records(records_of(first));
  REQUIRE(second.find_by_id("lesson.page") != nullptr);
  CHECK(second.find_by_id("lesson.page")->name == page);
}

TEST_CASE("a private thought is asked for before ours is shown, and is still there afterwards") {
  Learner learner({.address = "#/lesson/hidden-gestures"});
  test::open_course(learner);
  REQUIRE(learner.press(Role::Button, tr(S::lesson_next)));
  const semantics::Node* field = nullptr;
  for (const semantics::Node& node : learner.frame().nodes) {
    if (node.role == Role::TextArea) field = &node;
  }
  REQUIRE(field != nullptr);
  const std::string label = field->name;
  CHECK(learner.find(Role::Heading, tr(S::lesson_revealed)) == nullptr);
  REQUIRE(learner.set(Role::TextArea, label, "He felt judged."));
  REQUIRE(learner.press(Role::Button, tr(S::lesson_reveal)));
  CHECK(learner.find(Role::Heading, tr(S::lesson_revealed)) != nullptr);

  Learner later({.address = "#/lesson/hidden-gestures"});
  later.open_pack(test::core_pack());
  later.bring_records(records_of(learner));
  CHECK(later.find(Role::TextArea, label)->value == "He felt judged.");
}

TEST_CASE("each exercise can be done without a fault by role and name, and the score stays") {
  Learner learner;
  test::open_course(learner);
  test::do_spot(learner, "spot-gestures");
  CHECK(best(learner, "spot-gestures") == doctest::Approx(1));
  test::do_spot(learner, "spot-counter");
  CHECK(best(learner, "spot-counter") == doctest::Approx(1));
  test::do_mark(learner);
  CHECK(best(learner, "mark-you") == doctest::Approx(1));
  test::do_position(learner);
  CHECK(best(learner, "position-barrier") == doctest::Approx(1));

  Learner reloaded({.address = "#/progress"});
  reloaded.open_pack(test::core_pack());
  reloaded.bring_records(records_of(learner));
  for (const char* item : {"spot-gestures", "spot-counter", "mark-you", "position-barrier"}) {
    CAPTURE(item);
    CHECK(reloaded.app().state().progress.item(item).finished);
    CHECK(best(reloaded, item) == doctest::Approx(1));
  }
  CHECK(reloaded.find(Role::Meter, "How far you are with: No whistle, eye-roll, \"oh no\"") != nullptr);
}

TEST_CASE("doing everything the wrong way round scores near nothing, with a reason for each") {
  Learner learner;
  test::open_course(learner);
  test::do_spot(learner, "spot-gestures", false);
  CHECK(best(learner, "spot-gestures") < 0.05);
  test::do_mark(learner, false);
  CHECK(best(learner, "mark-you") < 0.05);
  CHECK(learner.sees("Missed: "));
  CHECK(learner.sees("Marked, but helpful: "));
}

TEST_CASE("a scene plays by the clock, pauses, and flags fall on what was happening") {
  Learner learner({.address = "#/exercise/spot-gestures"});
  test::open_course(learner);
  REQUIRE(learner.press(Role::Button, tr(S::spot_play)));
  const auto& session = std::get<app::SpotSession>(learner.app().state().session);
  const course::SceneRun run = session.runner.run();
  const course::Cue* target = nullptr;
  for (const course::Cue& cue : run.cues) {
    if (target == nullptr && !cue.name.empty()) target = &cue;
  }
  REQUIRE(target != nullptr);
  learner.wait(target->at + 700);
  CHECK(learner.sees(target->caption));
  REQUIRE(learner.press(Role::Button, tr(S::spot_flag)));
  REQUIRE(session.runner.flags().size() == 1);
  CHECK(run.cues[static_cast<std::size_t>(session.runner.flags()[0].cue)].id == target->id);
  REQUIRE(learner.press(Role::Button, tr(S::spot_pause)));
  const base::Millis stopped = session.runner.time();
  learner.wait(2000);
  CHECK(session.runner.time() == stopped);
  CHECK(learner.find(Role::Button, tr(S::spot_resume)) != nullptr);
}

TEST_CASE("with reduced motion, in Document view and when so set there is no clock") {
  for (const platform::LearnerOptions& options : {platform::LearnerOptions{.system = {.reduced_motion = true}},
                                                  platform::LearnerOptions{.settings = "document-view=1\n"},
                                                  platform::LearnerOptions{.settings = "untimed=1\n"}}) {
    Learner learner(options);
    test::open_course(learner);
    learner.command(app::Go{"#/exercise/spot-counter"});
    CHECK(learner.find(Role::Button, tr(S::spot_play)) == nullptr);
    CHECK(learner.find(Role::Button, tr(S::spot_start_steps)) != nullptr);
  }
}

TEST_CASE("hints come one at a time") {
  Learner learner({.address = "#/exercise/mark-you"});
  test::open_course(learner);
  CHECK_FALSE(learner.sees("Hint 1: "));
  REQUIRE(learner.press(Role::Button, tr(S::hint_show)));
  CHECK(learner.sees("Hint 1: "));
  CHECK_FALSE(learner.sees("Hint 2: "));
}

TEST_CASE("progress goes to a file and comes back from it; starting over asks first") {
  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  learner.command(app::Go{"#/progress"});
  REQUIRE(learner.press(Role::Button, tr(S::progress_export)));
  const auto* file = std::get_if<app::SaveFile>(&learner.effects().back());
  REQUIRE(file != nullptr);
  const std::string bytes = file->bytes;

  REQUIRE(learner.press_id("progress.reset"));
  REQUIRE(learner.find(Role::Dialog, tr(S::progress_reset_ask)) != nullptr);
  REQUIRE(learner.press_id("reset.cancel"));
  CHECK(learner.app().state().progress.item("mark-you").finished);
  REQUIRE(learner.press_id("progress.reset"));
  REQUIRE(learner.press_id("reset.confirm"));
  CHECK_FALSE(learner.app().state().progress.item("mark-you").finished);

  Learner other;
  test::open_course(other);
  other.command(app::Go{"#/progress"});
  other.command(app::FileChosen{"mine.defuse-progress", bytes});
  CHECK(other.app().state().progress.item("mark-you").finished);
  CHECK(other.sees("Records added from the file: "));
  const std::size_t kept = other.records().size();
  other.command(app::FileChosen{"mine.defuse-progress", bytes});
  CHECK(other.records().size() == kept);
  other.command(app::FileChosen{"cat.png", "\x89PNG not progress"});
  CHECK(other.app().state().progress.item("mark-you").finished);
  CHECK_FALSE(other.app().state().notice.empty());
}

TEST_CASE("where storage is refused the course says so and goes on in memory") {
  Learner learner;
  learner.storage_works = false;
  learner.open_pack(test::core_pack());
  learner.refuse_storage();
  CHECK(learner.sees(tr(S::storage_refused)));
  test::do_mark(learner);
  CHECK(best(learner, "mark-you") == doctest::Approx(1));
  CHECK(learner.sees(tr(S::save_short_not)));
}

TEST_CASE("unknown addresses, missing items and broken packs get a sentence and a way home") {
  for (const char* address : {"#/no-such-place", "#/lesson/no-such-lesson", "#/exercise/<b>", "#/lesson/"}) {
    CAPTURE(address);
    Learner learner({.address = address});
    test::open_course(learner);
    CHECK(learner.find(Role::Heading, tr(S::unknown_title)) != nullptr);
    REQUIRE(learner.press(Role::Link, tr(S::to_home)));
    CHECK(learner.find(Role::Heading, tr(S::home_map_heading)) != nullptr);
  }
  Learner learner;
  learner.open_pack("this is not a pack");
  CHECK(learner.find(Role::Heading, tr(S::pack_failed_title)) != nullptr);
  CHECK(learner.frame().nodes.size() > 3);
}

TEST_CASE("damaged records are told of and kept; what is whole is there") {
  Learner first;
  test::open_course(first);
  test::do_mark(first);
  std::vector<std::string> records = records_of(first);
  records.push_back("torn");
  Learner second({.address = "#/progress"});
  second.open_pack(test::core_pack());
  second.bring_records(records);
  CHECK(second.app().state().progress.item("mark-you").finished);
  CHECK(second.app().state().set_aside.size() == 1);
  CHECK(second.find_by_id("progress.problem0") != nullptr);
}

TEST_CASE("nothing is drawn twice for nothing: an idle app asks for no frame and gives no effect") {
  Learner learner;
  test::open_course(learner);
  CHECK_FALSE(learner.app().moving());
  const std::size_t effects = learner.effects().size();
  learner.wait(1000);
  CHECK(learner.effects().size() == effects);
}
