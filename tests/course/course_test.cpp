// The names of the closed lists, and finding things in a pack.
#include <doctest/doctest.h>

#include <set>

#include "base/id.h"
#include "course/names.h"
#include "course/pack.h"

namespace defuse::course {

namespace {

// Every name is fit for a pack, stands once, and leads back to its value. `last` is the list's last value.
template <class E>
void check_list(E last) {
  const auto names = names_of(E{});
  CHECK(names.size() == static_cast<std::size_t>(last) + 1);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    CAPTURE(std::string(names[i]));
    CHECK(base::is_id(names[i]));
    CHECK(seen.insert(names[i]).second);
    const auto value = from_name<E>(names[i]);
    REQUIRE(value.has_value());
    CHECK(static_cast<std::size_t>(*value) == i);
    CHECK(name_of(*value) == names[i]);
  }
  CHECK_FALSE(from_name<E>("nothing-of-the-kind").has_value());
}

}  // namespace

TEST_CASE("the closed lists have a name for every value") {
  check_list(Setting::VideoCall);
  check_list(Role::Customer);
  check_list(Posture::Standing);
  check_list(Skin::Deep);
  check_list(Hair::Buzz);
  check_list(HairColour::White);
  check_list(Build::Broad);
  check_list(Age::Older);
  check_list(Dress::Tunic);
  check_list(Face::Long);
  check_list(Colour::Sand);
  check_list(Mood::Relieved);
  check_list(Act::PhoneRings);
  check_list(PieceKind::Cabinet);
  check_list(RuleKind::NoOverlap);
}

TEST_CASE("names stand for the values that they say") {
  CHECK(name_of(Act::GlanceAtPhone) == "glance-at-phone");
  CHECK(name_of(Act::LookAtScreen) == "look-at-screen");
  CHECK(name_of(Act::SitDown) == "sit-down");
  CHECK(name_of(Act::PullUpChair) == "pull-up-chair");
  CHECK(name_of(Setting::VideoCall) == "video-call");
  CHECK(name_of(RuleKind::FaceProblem) == "face-problem");
  CHECK(name_of(Mood::Hurt) == "hurt");
}

TEST_CASE("items and practices are found by id") {
  PackIndex index;
  index.items.push_back({"lesson", ItemKind::Lesson, "A lesson", "", 3, {}, 0});
  index.practices.push_back({"listen", "Listen", "hear", {}});
  REQUIRE(index.find_item("lesson") != nullptr);
  CHECK(index.find_item("lesson")->title == "A lesson");
  CHECK(index.find_item("less") == nullptr);
  CHECK(index.find_practice("listen") != nullptr);
  CHECK(index.find_practice("") == nullptr);
}

TEST_CASE("an exercise knows its kind") {
  Exercise exercise;
  CHECK(kind_of(exercise) == ItemKind::Spot);
  CHECK(kind_name(kind_of(exercise)) == "spot");
  exercise.body = Position{};
  CHECK(kind_name(kind_of(exercise)) == "position");
  exercise.body = Debrief{};
  CHECK(kind_of(exercise) == ItemKind::Debrief);
  CHECK(kind_name(kind_of(exercise)) == "debrief");
  CHECK(kind_name(ItemKind::Lesson) == "lesson");
}

TEST_CASE("the kinds have names of their own, and all but sort and quiz are doing") {
  std::set<std::string_view> names;
  CHECK(kind_names().size() == std::variant_size_v<ExerciseBody>);
  for (std::size_t i = 0; i < kind_names().size(); ++i) {
    const auto kind = static_cast<ItemKind>(i + 1);
    CHECK(kind_name(kind) == kind_names()[i]);
    CHECK(base::is_id(kind_names()[i]));
    CHECK(names.insert(kind_names()[i]).second);
    CHECK(is_doing(kind) == (kind != ItemKind::Sort && kind != ItemKind::Quiz));
  }
  CHECK_FALSE(is_doing(ItemKind::Lesson));
}

TEST_CASE("a block knows its plain text") {
  CHECK(plain_text({BlockKind::Quote, {{RunStyle::Plain, "Say it "}, {RunStyle::Strong, "now"}}}) == "Say it now");
}

}  // namespace defuse::course

TEST_CASE("an old id leads to the present one, over several renames, and a circle ends") {
  defuse::course::PackIndex index;
  index.renames = {{"oldest", "older"}, {"older", "now"}, {"a", "b"}, {"b", "a"}};
  CHECK(index.present_id("oldest") == "now");
  CHECK(index.present_id("now") == "now");
  CHECK(index.present_id("never-heard-of") == "never-heard-of");
  const std::string circle = index.present_id("a");
  CHECK((circle == "a" || circle == "b"));
}
