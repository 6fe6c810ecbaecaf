// The first steps on the map, and the tones after answers.
#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"
#include "player.h"

using namespace defuse;
using app::S;
using app::Tone;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

bool sees_tour(const Learner& learner) { return learner.find(Role::Region, tr(S::tour_name)) != nullptr; }

std::vector<Tone> tones(const Learner& learner) {
  std::vector<Tone> out;
  for (const app::Effect& effect : learner.effects()) {
    if (const auto* one = std::get_if<app::PlayTone>(&effect)) out.push_back(one->tone);
  }
  return out;
}

}  // namespace

TEST_CASE("at the first visit three cards say how it works, and closed they stay closed") {
  Learner learner;
  test::open_course(learner);
  CHECK(learner.find(Role::Heading, tr(S::tour_card_1)) != nullptr);
  CHECK(learner.find(Role::Button, tr(S::tour_back)) == nullptr);
  REQUIRE(learner.press(Role::Button, tr(S::tour_next)));
  CHECK(learner.find(Role::Heading, tr(S::tour_card_2)) != nullptr);
  REQUIRE(learner.press(Role::Button, tr(S::tour_back)));
  CHECK(learner.find(Role::Heading, tr(S::tour_card_1)) != nullptr);
  REQUIRE(learner.press(Role::Button, tr(S::tour_next)));
  REQUIRE(learner.press(Role::Button, tr(S::tour_next)));
  CHECK(learner.find(Role::Heading, tr(S::tour_card_3)) != nullptr);
  CHECK(learner.find(Role::Button, tr(S::tour_skip_name)) == nullptr);

  // Loaded again in the middle, the card is still there.
  Learner later({.settings = learner.saved_settings()});
  test::open_course(later);
  CHECK(later.find(Role::Heading, tr(S::tour_card_3)) != nullptr);

  REQUIRE(learner.press(Role::Button, tr(S::tour_close)));
  CHECK_FALSE(sees_tour(learner));
  Learner after({.settings = learner.saved_settings()});
  test::open_course(after);
  CHECK_FALSE(sees_tour(after));
}

TEST_CASE("no card is shown before it is known whether anything can be kept") {
  Learner learner;
  learner.open_pack(test::core_pack());
  CHECK_FALSE(sees_tour(learner));
  learner.refuse_storage();
  CHECK_FALSE(sees_tour(learner));
}

TEST_CASE("the first steps can be skipped, are gone once something was done, and come back from the settings") {
  Learner skips;
  test::open_course(skips);
  REQUIRE(skips.press(Role::Button, tr(S::tour_skip_name)));
  CHECK_FALSE(sees_tour(skips));

  Learner learner;
  test::open_course(learner);
  test::do_mark(learner);
  learner.command(app::Go{"#/"});
  CHECK_FALSE(sees_tour(learner));
  learner.command(app::Go{"#/settings"});
  REQUIRE(learner.press(Role::Button, tr(S::tour_again)));
  CHECK(learner.address() == "#/");
  CHECK(learner.find(Role::Heading, tr(S::tour_card_1)) != nullptr);
}

TEST_CASE("where nothing can be kept the first steps do not say that it is") {
  Learner learner;
  test::open_course(learner);
  learner.refuse_storage();
  CHECK_FALSE(sees_tour(learner));
  learner.command(app::Go{"#/settings"});
  REQUIRE(learner.press(Role::Button, tr(S::tour_again)));  // asked for, they come
  CHECK(sees_tour(learner));
}

TEST_CASE("with sound on, an answer is followed by a tone, and the end of something by another") {
  Learner silent;
  test::open_course(silent);
  test::do_position(silent);
  CHECK(tones(silent).empty());

  const auto heard_in = [](course::ItemKind kind, test::Play play) {
    Learner learner({.settings = "sound=1\n"});
    test::open_course(learner);
    const auto& items = learner.app().state().pack->index().items;
    const course::ItemHead item =
        *std::find_if(items.begin(), items.end(), [&](const auto& one) { return one.kind == kind; });
    test::do_item(learner, item, play);
    const std::vector<Tone> heard = tones(learner);
    learner.command(app::Go{"#/progress"});
    learner.command(app::Go{"#/exercise/" + item.id});
    CHECK(tones(learner) == heard);  // nothing more for coming back
    return heard;
  };
  const auto count = [](const std::vector<Tone>& heard, Tone tone) {
    return std::count(heard.begin(), heard.end(), tone);
  };
  for (const course::ItemKind kind : {course::ItemKind::Quiz, course::ItemKind::Mark}) {
    const std::vector<Tone> well = heard_in(kind, test::Play::Right);
    CHECK(count(well, Tone::Good) > 0);
    CHECK(count(well, Tone::Look) == 0);
    CHECK(count(well, Tone::Done) == 1);
    CHECK(well.back() == Tone::Done);
  }
  const std::vector<Tone> badly = heard_in(course::ItemKind::Quiz, test::Play::Wrong);
  CHECK(count(badly, Tone::Look) > 0);
  CHECK(badly.back() == Tone::Done);
}
