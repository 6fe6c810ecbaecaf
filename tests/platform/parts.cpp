// The site's own pack in two parts: the map is there with its indexes, and what needs more opens once that has come.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/strings.h"
#include "core_pack.h"
#include "golden.h"
#include "pack/container.h"

using namespace defuse;
using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

const course::Pack& sample() { return test::template_pack_value(); }

std::string head_of(const std::string& file) { return pack::Container::open(file).value().head().value(); }

bool shows(const Learner& learner, std::string_view title) { return learner.find(Role::Heading, title) != nullptr; }

// Who has the indexes of the sample pack, and storage answered.
struct Early : Learner {
  Early() {
    site.own = test::template_pack();
    open_pack(head_of(site.own));
    bring_records();
  }
  void complete() { command(app::PackCompleted{site.own}); }
};

int fetches(const Learner& learner) {
  return static_cast<int>(std::count_if(learner.effects().begin(), learner.effects().end(), [](const auto& effect) {
    return std::holds_alternative<app::FetchPack>(effect);
  }));
}

auto times_said(const Learner& learner, std::string_view words) {
  return std::count(learner.announced().begin(), learner.announced().end(), words);
}

// The bytes of what was asked for alone last, if anything was.
std::optional<app::PackPartArrived> asked_alone(const Learner& learner, const std::string& file) {
  for (auto effect = learner.effects().rbegin(); effect != learner.effects().rend(); ++effect) {
    if (const auto* part = std::get_if<app::FetchPackPart>(&*effect))
      return app::PackPartArrived{part->part, file.substr(part->begin, part->size)};
  }
  return std::nullopt;
}

std::string lesson_address() {
  const auto& items = sample().index.items;
  const auto lesson =
      std::find_if(items.begin(), items.end(), [](const auto& head) { return head.kind == course::ItemKind::Lesson; });
  return app::lesson_address(lesson->id);
}

}  // namespace

TEST_CASE("the map is there with the indexes, and stays as it is when the rest comes") {
  Early learner;
  CHECK(shows(learner, tr(S::home_map_heading)));
  const semantics::Frame before = learner.frame();
  Learner at_once;
  at_once.open_pack(test::template_pack());
  at_once.bring_records();
  CHECK(before.nodes == at_once.frame().nodes);
  learner.complete();
  CHECK(learner.frame().nodes == before.nodes);
  CHECK(learner.frame().screen == before.screen);  // so that the focus stays where it is
}

TEST_CASE("what is opened before the rest has come opens when it does") {
  for (const std::string& address : {lesson_address(), std::string("#/search"), std::string("#/library"),
                                     app::call_address(sample().index.calls[0].id), std::string("#/own-call")}) {
    CAPTURE(address);
    Early learner;
    learner.command(app::Go{address});
    CHECK(shows(learner, tr(S::loading_title)));
    test::check_rules(learner.frame(), {});
    learner.complete();
    CHECK_FALSE(shows(learner, tr(S::loading_title)));
    Learner at_once;
    at_once.open_pack(test::template_pack());
    at_once.bring_records();
    at_once.command(app::Go{address});
    CHECK(learner.frame().nodes == at_once.frame().nodes);
  }
}

TEST_CASE("a lesson asks for its own part alone, and stays as it is when the rest comes") {
  Early learner;
  learner.command(app::Go{lesson_address()});
  CHECK(learner.app().waiting());
  const auto part = asked_alone(learner, learner.site.own);
  REQUIRE(part.has_value());
  learner.command(app::PackPartArrived{part->part, "something else"});
  CHECK(shows(learner, tr(S::loading_title)));
  learner.command(*part);
  CHECK_FALSE(learner.app().waiting());
  Learner at_once;
  at_once.open_pack(test::template_pack());
  at_once.bring_records();
  at_once.command(app::Go{lesson_address()});
  CHECK(learner.frame().nodes == at_once.frame().nodes);
  learner.press(Role::Button, tr(S::lesson_next));
  at_once.press(Role::Button, tr(S::lesson_next));
  learner.complete();
  CHECK(learner.frame().nodes == at_once.frame().nodes);
  learner.command(app::Go{"#/search"});
  CHECK_FALSE(shows(learner, tr(S::loading_title)));
}

TEST_CASE("an exercise asks for its own part alone, unless the coach reads it") {
  for (const course::ItemHead& item : sample().index.items) {
    CAPTURE(item.id);
    Early learner;
    const bool lesson = item.kind == course::ItemKind::Lesson;
    learner.command(app::Go{lesson ? app::lesson_address(item.id) : app::exercise_address(item.id)});
    const auto part = asked_alone(learner, learner.site.own);
    CHECK(part.has_value() == (item.kind != course::ItemKind::Rewrite && item.kind != course::ItemKind::Debrief));
    if (part) learner.command(*part);
    CHECK(learner.app().waiting() == !part);
  }
}

TEST_CASE("screens that need the indexes alone do not wait") {
  Early learner;
  for (const auto& [address, title] : {std::pair{"#/progress", S::progress_title},
                                       {"#/settings", S::settings_title},
                                       {"#/glossary", S::glossary_title},
                                       {"#/review", S::review_title}}) {
    learner.command(app::Go{address});
    CHECK(shows(learner, tr(title)));
  }
}

TEST_CASE("a rest that did not come is said where it is needed, and asked for again") {
  Early learner;
  learner.command(app::PackFailed{"The network was cut."});
  CHECK(shows(learner, tr(S::home_map_heading)));
  CHECK(times_said(learner, "The network was cut.") == 0);
  learner.command(app::Go{"#/progress"});
  CHECK(shows(learner, tr(S::progress_title)));
  CHECK(fetches(learner) == 0);
  learner.command(app::Go{lesson_address()});
  CHECK(fetches(learner) == 1);  // and the learner's site has it now
  CHECK_FALSE(shows(learner, tr(S::loading_title)));
  CHECK_FALSE(learner.sees("The network was cut."));
}

TEST_CASE("a rest that was asked for again leaves open what has been opened without it") {
  Early learner;
  learner.command(app::Go{lesson_address()});
  const auto part = asked_alone(learner, learner.site.own);
  REQUIRE(part.has_value());
  learner.command(*part);
  learner.press(Role::Button, tr(S::lesson_next));
  const semantics::Frame before = learner.frame();
  learner.command(app::PackArrived{learner.site.own});
  CHECK(learner.app().state().pack->is_whole());
  CHECK(learner.frame().nodes == before.nodes);
  CHECK(std::holds_alternative<app::LessonSession>(learner.app().state().session));
}

TEST_CASE("while it is not there the screen says why") {
  Early learner;
  learner.command(app::Go{lesson_address()});
  learner.command(app::PackFailed{"The network was cut."});
  CHECK(shows(learner, tr(S::pack_failed_title)));
  CHECK(learner.sees("The network was cut."));
  CHECK(times_said(learner, "The network was cut.") == 1);
  learner.command(app::NetworkSeen{true});
  CHECK(fetches(learner) == 1);
  CHECK_FALSE(learner.sees("The network was cut."));
}

TEST_CASE("a rest that is damaged is said, and one of a site renewed in between is taken as it is") {
  Early learner;
  learner.command(app::PackCompleted{"PK no pack"});
  learner.command(app::Go{"#/search"});
  CHECK(fetches(learner) == 1);
  Early other;
  course::Pack renewed = sample();
  renewed.index.title = "A new title";
  other.command(app::PackCompleted{pack::write_container(renewed)});
  CHECK(other.app().state().pack->is_whole());
  CHECK(other.app().state().pack->index().title == "A new title");
}

TEST_CASE("a head that cannot be read is made up for by the rest") {
  Learner learner;
  learner.open_pack("PK no head");
  CHECK(shows(learner, tr(S::pack_failed_title)));
  learner.command(app::PackCompleted{test::template_pack()});
  CHECK(shows(learner, tr(S::home_map_heading)));
}

TEST_CASE("a rest that comes after another pack was opened changes nothing") {
  Early learner;
  course::Pack other = sample();
  other.index.id = "another-pack";
  other.index.title = "Another";
  learner.command(app::PackArrived{pack::write_container(other), app::PackFrom::Kept, {}});
  learner.complete();
  CHECK(learner.app().state().pack->index().id == "another-pack");
}
