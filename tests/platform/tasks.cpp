// The exercise kinds that go step by step, done by role and name on the template pack, which has one of each.
#include <doctest/doctest.h>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "player.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;
using test::Play;

namespace {

const course::PackIndex& index_of(const Learner& learner) { return learner.app().state().pack->index(); }

double best(const Learner& learner, const base::Id& item) { return learner.app().state().progress.item(item).best; }

bool finished(const Learner& learner, const base::Id& item) {
  return learner.app().state().progress.item(item).finished;
}

const course::ItemHead& of_kind(const Learner& learner, course::ItemKind kind) {
  for (const course::ItemHead& head : index_of(learner).items) {
    if (head.kind == kind) return head;
  }
  FAIL("the template has no " << course::kind_name(kind));
  return index_of(learner).items.front();
}

// A learner with the template open, at its item of a kind.
void open_kind(Learner& learner, course::ItemKind kind) {
  learner.open_pack(test::template_pack());
  learner.bring_records();
  learner.command(app::Go{"#/exercise/" + of_kind(learner, kind).id});
}

}  // namespace

TEST_CASE("every item of the template can be done without a fault, and without a right answer") {
  Learner learner;
  learner.open_pack(test::template_pack());
  learner.bring_records();
  const std::vector<course::ItemHead> items = index_of(learner).items;
  CHECK(items.size() >= course::kind_names().size() + 1);
  for (const course::ItemHead& head : items) {
    CAPTURE(head.id);
    Learner good;
    good.open_pack(test::template_pack());
    good.bring_records();
    test::do_item(good, head, Play::Right);
    CHECK(finished(good, head.id));
    CHECK(best(good, head.id) == doctest::Approx(1));
    if (head.kind == course::ItemKind::Lesson) continue;
    Learner bad;
    bad.open_pack(test::template_pack());
    bad.bring_records();
    test::do_item(bad, head, Play::Wrong);
    const bool completion = head.kind == course::ItemKind::Breathe || head.kind == course::ItemKind::Debrief;
    const bool room = head.kind == course::ItemKind::Position;  // a checked room may be put right afterwards
    CHECK(finished(bad, head.id) != room);
    if (!completion) CHECK(best(bad, head.id) < 0.3);
  }
}

TEST_CASE("a poor sentence is explained and may be chosen again, and the first choice is what counts") {
  Learner learner;
  open_kind(learner, course::ItemKind::Rewrite);
  const auto& runner =
      std::get<engine::RewriteRunner>(std::get<app::TaskSession>(learner.app().state().session).runner);
  const course::RewriteRound round = runner.exercise().rounds.front();
  for (const course::Option& option : round.options) {
    if (option.good) continue;
    REQUIRE(learner.press(Role::Button, option.text));
    CHECK(learner.sees(option.why));
    CHECK(learner.find(Role::Button, option.text) == nullptr);
    break;
  }
  for (const course::Option& option : round.options) {
    if (option.good) REQUIRE(learner.press(Role::Button, option.text));
  }
  CHECK(learner.sees(round.why));
}

TEST_CASE("a rest goes on while the page is closed, and ends when the learner says so") {
  Learner learner;
  open_kind(learner, course::ItemKind::Breathe);
  const base::Id item = of_kind(learner, course::ItemKind::Breathe).id;
  test::do_task(learner, Play::Right);
  const auto& runner =
      std::get<engine::BreatheRunner>(std::get<app::TaskSession>(learner.app().state().session).runner);
  const int minutes = runner.exercise().rest;
  REQUIRE(minutes > 1);
  REQUIRE(learner.press(Role::Button, app::fill(S::rest_start, {app::number(minutes)})));
  CHECK(learner.sees(app::counted(S::rest_left, minutes)));

  Learner later({.seed = 2, .address = "#/exercise/" + item});
  later.open_pack(test::template_pack());
  std::vector<std::string> records;
  for (const auto& [id, bytes] : learner.records()) records.push_back(bytes);
  later.bring_records(records);
  REQUIRE(later.app().state().rest.has_value());
  later.wait(61'000);
  test::do_task(later, Play::Right);
  CHECK(later.sees("minutes of rest left."));
  CHECK_FALSE(later.sees(app::counted(S::rest_left, minutes)));
  REQUIRE(later.press(Role::Button, tr(S::rest_end)));
  CHECK_FALSE(later.app().state().rest.has_value());
}

TEST_CASE("a debrief with nothing in it is not closed, and says why on the screen until something is written") {
  Learner learner;
  test::open_course(learner);
  const auto& items = learner.app().state().pack->index().items;
  const auto debrief = std::find_if(
      items.begin(), items.end(), [](const course::ItemHead& head) { return head.kind == course::ItemKind::Debrief; });
  REQUIRE(debrief != items.end());
  learner.command(app::Go{app::exercise_address(debrief->id)});
  REQUIRE(learner.press(Role::Button, tr(S::debrief_finish)));
  CHECK(learner.find(Role::Alert, tr(S::debrief_empty)) != nullptr);
  const auto& said = learner.announced();
  CHECK(std::count(said.begin(), said.end(), std::string(tr(S::debrief_empty))) == 1);
  learner.command(app::WriteText{0, "He shouted."});
  CHECK(learner.find(Role::Alert, tr(S::debrief_empty)) == nullptr);
}

TEST_CASE("what is written in a debrief is there again, goes into no result, and can be taken along") {
  Learner learner;
  open_kind(learner, course::ItemKind::Debrief);
  const base::Id item = of_kind(learner, course::ItemKind::Debrief).id;
  test::do_task(learner, Play::Right);
  for (const progress::Attempt& attempt : learner.app().state().journal.attempts()) {
    if (attempt.kind == progress::AttemptKind::Finished) CHECK(attempt.answer.find("happened") == std::string::npos);
  }
  REQUIRE(learner.press(Role::Button, tr(S::debrief_export)));
  const auto* file = std::get_if<app::SaveFile>(&learner.effects().back());
  REQUIRE(file != nullptr);
  CHECK(file->bytes.find("Something happened.") != std::string::npos);
  CHECK(file->bytes.find("If somebody shouts, then I will breathe out.") != std::string::npos);
  learner.command(app::Go{"#/"});
  learner.command(app::Go{"#/exercise/" + item});
  CHECK(learner.sees("Something happened."));
}

TEST_CASE("without a clock the breath goes step by step") {
  Learner learner({.settings = "untimed=1\n"});
  open_kind(learner, course::ItemKind::Breathe);
  test::do_task(learner, Play::Right);
  CHECK(finished(learner, of_kind(learner, course::ItemKind::Breathe).id));
  CHECK_FALSE(learner.app().moving());
}
