// Review, certificate, search and the map, through the twin alone.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "engine/quiz_runner.h"
#include "past.h"
#include "player.h"

using namespace defuse;
using app::fill;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

const app::State& state(const Learner& learner) { return learner.app().state(); }

const course::PackIndex& index_of(const Learner& learner) { return state(learner).pack->index(); }

struct Opened {
  explicit Opened(const std::string& address, platform::LearnerOptions options = {})
      : learner((options.address = address, options)) {
    learner.open_pack(test::core_pack());
  }
  Learner learner;
};

bool has_link_to(const Learner& learner, const std::string& address) {
  const auto& nodes = learner.frame().nodes;
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const semantics::Node& n) { return n.role == Role::Link && n.value == address; });
}

}  // namespace

TEST_CASE("with nothing practised the review says so and points to the course") {
  Learner learner({.address = "#/review"});
  test::open_course(learner);
  CHECK(learner.sees(tr(S::review_nothing)));
  CHECK(learner.find(Role::Button, tr(S::review_start)) == nullptr);
  const std::string first = index_of(learner).items.front().title;
  REQUIRE(learner.press(Role::Link, fill(S::review_to_course, {first})));
  CHECK(learner.find(Role::Heading, first) != nullptr);
}

TEST_CASE("a review leads from one exercise to the next, and back with a closing line; then it is not offered again") {
  Opened open("#/");
  Learner& learner = open.learner;
  learner.bring_records(test::all_done(index_of(learner), 40, 0.8));
  REQUIRE(app::review_due(state(learner)));
  REQUIRE(learner.press(Role::Link, tr(S::home_review_start)));
  CHECK(learner.address() == "#/review");
  const auto plan = state(learner).review->plan;
  REQUIRE(plan.items.size() >= 2);
  CHECK(plan.minutes() <= progress::kReviewMinutes);
  REQUIRE(learner.press(Role::Button, tr(S::review_start)));
  for (std::size_t n = 0; n < plan.items.size(); ++n) {
    const course::ItemHead& head = *index_of(learner).find_item(plan.items[n].item);
    CAPTURE(head.id);
    CHECK(learner.address() == app::exercise_address(head.id));
    test::do_item(learner, head, test::Play::Right);
    const bool last = n + 1 == plan.items.size();
    const std::string title =
        last ? std::string(tr(S::review_end_title)) : index_of(learner).find_item(plan.items[n + 1].item)->title;
    REQUIRE(learner.press(Role::Link, fill(S::result_next, {title})));
  }
  CHECK(learner.address() == "#/review");
  CHECK(learner.find_by_id("review.closing.text") != nullptr);
  CHECK(state(learner).progress.reviewed == state(learner).today());
  // The rest waits: nothing is offered as due for the rest of the day, whatever else there would be.
  learner.command(app::Go{"#/"});
  CHECK_FALSE(app::review_due(state(learner)));
  CHECK(learner.find(Role::Link, tr(S::home_review_start)) == nullptr);

  std::vector<std::string> records = test::all_done(index_of(learner), 40, 0.8);
  for (const auto& [id, bytes] : learner.records()) records.push_back(bytes);
  Opened later("#/");
  later.learner.bring_records(records);
  CHECK_FALSE(app::review_due(state(later.learner)));
}

TEST_CASE("a review that was left can be carried on, and another one planned when it is over") {
  Opened open("#/review");
  Learner& learner = open.learner;
  learner.bring_records(test::all_done(index_of(learner), 40, 0.8));
  const auto plan = state(learner).review->plan;
  REQUIRE(plan.items.size() >= 2);
  // Starting with another than the first works as well.
  const course::ItemHead second = *index_of(learner).find_item(plan.items[1].item);
  REQUIRE(learner.press(Role::Link, second.title));
  test::do_item(learner, second, test::Play::Right);
  learner.command(app::Go{"#/"});
  REQUIRE(learner.press(Role::Link, tr(S::home_review_carry_on)));
  CHECK(state(learner).review->plan.items == plan.items);
  REQUIRE(learner.press(Role::Button, tr(S::review_carry_on)));
  CHECK(learner.address() == app::exercise_address(plan.items[0].item));
  for (const progress::ReviewItem& item : plan.items)
    test::do_item(learner, *index_of(learner).find_item(item.item), test::Play::Right);
  learner.command(app::Go{"#/review"});
  REQUIRE(learner.press(Role::Button, tr(S::review_again)));
  CHECK(learner.find(Role::Button, tr(S::review_start)) != nullptr);
}

TEST_CASE("a review under way is still there after the page was loaded again") {
  std::vector<std::string> records;
  std::vector<progress::ReviewItem> plan;
  {
    Opened open("#/review");
    Learner& learner = open.learner;
    records = test::all_done(index_of(learner), 40, 0.8);
    learner.bring_records(records);
    plan = state(learner).review->plan.items;
    REQUIRE(plan.size() >= 2);
    REQUIRE(learner.press(Role::Button, tr(S::review_start)));
    test::do_item(learner, *index_of(learner).find_item(plan[0].item), test::Play::Right);
    for (const auto& [id, bytes] : learner.records()) records.push_back(bytes);
  }
  Opened again("#/review");
  again.learner.bring_records(records);
  const app::ReviewRun& run = *state(again.learner).review;
  CHECK(run.begun);
  CHECK(run.plan.items == plan);
  CHECK(run.first_open() == 1);
  REQUIRE(again.learner.press(Role::Button, tr(S::review_carry_on)));
  CHECK(again.learner.address() == app::exercise_address(plan[1].item));
}

TEST_CASE("an exercise outside the review goes on in the course as ever") {
  Opened open("#/review");
  Learner& learner = open.learner;
  learner.bring_records(test::all_done(index_of(learner), 40, 0.8));
  const auto plan = state(learner).review->plan;
  REQUIRE(learner.press(Role::Button, tr(S::review_start)));
  const auto& items = index_of(learner).items;
  const auto other = std::find_if(items.begin(), items.end(), [&](const course::ItemHead& head) {
    const bool planned = std::any_of(plan.items.begin(), plan.items.end(),
                                     [&](const progress::ReviewItem& item) { return item.item == head.id; });
    return head.kind == course::ItemKind::Mark && !planned;
  });
  REQUIRE(other != items.end());
  test::do_item(learner, *other, test::Play::Right);
  CHECK_FALSE(learner.sees(tr(S::review_end_title)));
}

TEST_CASE("home says what is best to do: begin, carry on, review, go on, all done") {
  Learner fresh;
  test::open_course(fresh);
  const std::string first = index_of(fresh).items.front().title;
  CHECK(fresh.find(Role::Link, fill(S::home_start_name, {first})) != nullptr);
  CHECK(fresh.sees(tr(S::home_next_first)));

  Opened due("#/");
  const course::ItemHead& second = index_of(due.learner).items[1];
  due.learner.bring_records({test::past(second, index_of(due.learner), 30, 0.5)});
  if (second.kind != course::ItemKind::Lesson) {
    CHECK(due.learner.find(Role::Link, tr(S::home_review_start)) != nullptr);
    CHECK(due.learner.find(Role::Link, fill(S::home_or_start, {first})) != nullptr);  // offered, not forced
  }

  Opened done("#/");
  done.learner.bring_records(test::all_done(index_of(done.learner), 0, 1));
  const std::string call = index_of(done.learner).calls.front().title;
  CHECK(done.learner.find(Role::Link, fill(S::home_start_name, {call})) != nullptr);  // conversations are left
  done.learner.bring_records(test::calls_done(index_of(done.learner), 0, 1));
  CHECK(done.learner.sees(tr(S::home_all_done)));
  CHECK(done.learner.find(Role::Link, tr(S::home_review_any)) != nullptr);
  CHECK(done.learner.find(Role::Link, tr(S::home_certificate_go)) != nullptr);
}

TEST_CASE("modules open and close, and say so") {
  Learner learner;
  test::open_course(learner);
  const course::Module module = index_of(learner).modules.front();
  const std::string hide = fill(S::home_module_hide_name, {module.title});
  const std::string show = fill(S::home_module_show_name, {module.title});
  REQUIRE(learner.find(Role::Button, hide) != nullptr);  // it holds what is next
  CHECK(learner.find(Role::Button, hide)->expanded == semantics::Tristate::True);
  const std::size_t before = learner.frame().nodes.size();
  REQUIRE(learner.press(Role::Button, hide));
  CHECK(learner.frame().nodes.size() < before);
  CHECK(learner.find(Role::Button, show)->expanded == semantics::Tristate::False);
  REQUIRE(learner.press(Role::Button, show));
  CHECK(learner.frame().nodes.size() == before);
}

TEST_CASE("the certificate tells what is missing, with a way to each of it") {
  Learner learner({.address = "#/certificate"});
  test::open_course(learner);
  CHECK(learner.find(Role::TextField, tr(S::certificate_name)) == nullptr);
  for (const course::ItemHead& head : index_of(learner).items) {
    if (head.kind == course::ItemKind::Lesson) CHECK(has_link_to(learner, app::lesson_address(head.id)));
  }
  CHECK(learner.find(Role::Heading, tr(S::certificate_low)) != nullptr);
}

TEST_CASE("a certificate that was earned takes a name, is printed and saved, and the name stays on the device") {
  Opened open("#/certificate");
  Learner& learner = open.learner;
  learner.bring_records(test::all_done(index_of(learner), 3, 0.9));
  REQUIRE(learner.find(Role::Button, tr(S::certificate_print)) != nullptr);
  CHECK(learner.find(Role::Button, tr(S::certificate_print))->disabled);
  REQUIRE(learner.set(Role::TextField, tr(S::certificate_name), "Ada Lovelace"));
  CHECK(learner.find(Role::Heading, "Ada Lovelace") != nullptr);
  CHECK(learner.saved_settings().find("name=Ada Lovelace\n") != std::string::npos);
  REQUIRE(learner.press(Role::Button, tr(S::certificate_print)));
  REQUIRE(learner.press(Role::Button, tr(S::certificate_save)));
  const auto& effects = learner.effects();
  const auto is_print = [](const app::Effect& e) { return std::holds_alternative<app::Print>(e); };
  CHECK(std::count_if(effects.begin(), effects.end(), is_print) == 1);
  const auto picture = std::find_if(effects.begin(), effects.end(), [](const app::Effect& e) {
    return std::holds_alternative<app::DrawCertificate>(e);
  });
  REQUIRE(picture != effects.end());
  const auto& text = std::get<app::DrawCertificate>(*picture);
  CHECK(text.name == "Ada Lovelace");
  CHECK(text.rows.size() == index_of(learner).modules.size());
  CHECK(text.date == "18 September 2026");  // when it was earned, not today
  for (const auto& [id, bytes] : learner.records()) CHECK(bytes.find("Lovelace") == std::string::npos);
}

TEST_CASE("search finds what lessons say, and counts as one types") {
  Learner learner({.address = "#/search"});
  test::open_course(learner);
  learner.command(app::Go{"#/"});
  REQUIRE(learner.press(Role::Link, tr(S::search_title)));
  CHECK(learner.find(Role::List, tr(S::search_results)) == nullptr);
  const course::ItemHead& lesson = index_of(learner).items.front();
  REQUIRE(learner.set(Role::TextField, tr(S::search_label), lesson.title));
  REQUIRE(learner.find(Role::Link, lesson.title) != nullptr);
  REQUIRE(learner.set(Role::TextField, tr(S::search_label), "xyzzyqwrt"));
  CHECK(learner.find(Role::Status, tr(S::search_none)) != nullptr);
  CHECK(learner.find(Role::Link, lesson.title) == nullptr);
  REQUIRE(learner.set(Role::TextField, tr(S::search_label), "custom"));
  const semantics::Node* count = learner.find_by_id("search.count");
  REQUIRE(count != nullptr);
  CHECK(count->role == Role::Status);  // its words are read out when they change
  CHECK_FALSE(count->name.empty());
  CHECK(learner.find(Role::List, tr(S::search_results)) != nullptr);
  REQUIRE(learner.set(Role::TextField, tr(S::search_label), lesson.title));
  REQUIRE(learner.press(Role::Link, lesson.title));
  CHECK(learner.address() == app::lesson_address(lesson.id));
}

TEST_CASE("every word of the glossary can be read and found") {
  Learner learner({.address = "#/glossary"});
  test::open_course(learner);
  const std::vector<course::Term> terms = index_of(learner).glossary;
  for (const course::Term& term : terms) CHECK(learner.find(Role::Heading, term.term) != nullptr);
  learner.command(app::Go{"#/search"});
  for (const course::Term& term : terms) {
    CAPTURE(term.term);
    REQUIRE(learner.set(Role::TextField, tr(S::search_label), term.term));
    CHECK(learner.find(Role::Link, term.term) != nullptr);
  }
}

TEST_CASE("progress says in words and tables how well one judges") {
  Opened open("#/progress");
  Learner& learner = open.learner;
  const course::PackIndex& index = index_of(learner);
  std::vector<std::string> records;
  for (const course::ItemHead& head : index.items) {
    if (head.kind == course::ItemKind::Spot)
      records.push_back(test::past(head, index, 1, 0.5, "hits=4/4 false-alarms=5/6"));
    if (head.kind == course::ItemKind::Quiz)
      records.push_back(test::past(head, index, 0, 0.5, "a=0:3:- b=1:3:- c=0:3:+"));
  }
  learner.bring_records(records);
  CHECK(learner.sees(tr(S::spot_bias_eager)));
  CHECK(learner.find(Role::Table, tr(S::progress_days)) != nullptr);
  if (!state(learner).progress.calibration.answers()) return;  // a pack without a quiz
  CHECK(learner.sees(tr(S::progress_calibration_over)));
  REQUIRE(learner.find(Role::Table, tr(S::progress_calibration_table)) != nullptr);
  CHECK(learner.find(Role::RowHeader, tr(S::progress_calibration_3)) != nullptr);
}

TEST_CASE("starting over takes schedule and review away as well, from the settings too") {
  Opened open("#/settings");
  Learner& learner = open.learner;
  learner.bring_records(test::all_done(index_of(learner), 40, 0.8));
  CHECK(app::review_due(state(learner)));
  REQUIRE(learner.press_id("progress.reset"));
  REQUIRE(learner.press_id("reset.confirm"));
  CHECK(learner.sees(tr(S::progress_reset)));
  CHECK_FALSE(app::review_due(state(learner)));
  learner.command(app::Go{"#/review"});
  CHECK(learner.sees(tr(S::review_nothing)));
}
