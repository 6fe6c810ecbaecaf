// What the fold says besides places and scores: schedule, calibration, detection, time, rest, modules.
#include <doctest/doctest.h>

#include "progress/modules.h"
#include "progress/spot_counts.h"
#include "samples.h"

using namespace samples;
using namespace defuse::progress;
namespace base = defuse::base;
namespace course = defuse::course;
namespace engine = defuse::engine;

namespace {

constexpr std::int64_t kDay = 86'400'000;

course::PackIndex pack() {
  course::PackIndex index;
  index.id = "defuse-core";
  const std::pair<const char*, course::ItemKind> items[] = {{"lesson", course::ItemKind::Lesson},
                                                            {"spot", course::ItemKind::Spot},
                                                            {"quiz", course::ItemKind::Quiz},
                                                            {"breathe", course::ItemKind::Breathe}};
  for (const auto& [id, kind] : items) {
    course::ItemHead head;
    head.id = id;
    head.kind = kind;
    index.items.push_back(head);
  }
  index.modules.push_back({"one", "One", "", {"lesson", "spot", "quiz"}});
  index.modules.push_back({"two", "Two", "", {"lesson", "unknown"}});
  return index;
}

Attempt done(const std::string& id, std::int64_t ms, const std::string& item, double score,
             const std::string& answer = "") {
  Attempt one = attempt(id, ms, AttemptKind::Finished, item);
  one.outcome = {score, {{"listen", score, 5}}};
  one.answer = answer;
  one.seconds = 90;
  return one;
}

Attempt mark(const std::string& id, std::int64_t ms, const std::string& item, const std::string& place) {
  Attempt one = attempt(id, ms, AttemptKind::Bookmark, item);
  one.place = place;
  return one;
}

Progress folded(const std::vector<Attempt>& attempts, int utc_offset = 0) {
  return fold(journal_of(attempts), pack(), utc_offset);
}

}  // namespace

TEST_CASE("each finished attempt is a review of its practices; those of one day count as same-day reviews") {
  const Progress progress =
      folded({done("a", 0, "spot", 0.2), done("b", 1000, "spot", 0.8), done("c", 3 * kDay, "spot", 1)});
  engine::ScheduleCard card = engine::review({}, engine::Rating::Again, {0});
  card = engine::review(card, engine::Rating::Good, {0});
  card = engine::review(card, engine::Rating::Easy, {3});
  CHECK(progress.practices.at("listen").card == card);
}

TEST_CASE("a day is the learner's own: midnight falls where they are") {
  const auto evening = done("a", 23 * 3'600'000, "spot", 0.8);
  const auto night = done("b", 25 * 3'600'000, "spot", 0.8);
  CHECK(folded({evening, night}).practices.at("listen").card.last.number == 1);
  CHECK(folded({evening, night}).seconds_by_day.size() == 2);
  const Progress east = folded({evening, night}, 120);
  CHECK(east.seconds_by_day.size() == 1);
  CHECK(east.seconds_by_day.at({1}) == 180);
  CHECK(east.practices.at("listen").card ==
        engine::review(engine::review({}, engine::Rating::Good, {1}), engine::Rating::Good, {1}));
}

TEST_CASE("a lesson says nothing about a practice") {
  Attempt lesson = done("a", 0, "lesson", 1);
  lesson.outcome.practices.clear();
  CHECK(folded({lesson}).practices.empty());
}

TEST_CASE("calibration counts quiz answers by certainty, and nothing else") {
  const Progress progress =
      folded({done("a", 0, "quiz", 0.5, "q1=0:3:+ q2=1.2:3:- q3=1:1:+"), done("b", 1, "quiz", 1, "q1=0:2:+"),
              done("c", 2, "quiz", 1, "q1=0:9:+"), done("d", 3, "spot", 1, "q1=0:3:+"), done("e", 4, "quiz", 1, "")});
  CHECK(progress.calibration.answers() == 4);
  CHECK(progress.calibration.levels[0].answers == 1);
  CHECK(progress.calibration.levels[0].right == 1);
  CHECK(progress.calibration.levels[1].answers == 1);
  CHECK(progress.calibration.levels[2].answers == 2);
  CHECK(progress.calibration.levels[2].right == 1);
}

TEST_CASE("tries at spotting slips are kept in order, with what was caught, missed, flagged and left") {
  const Progress progress = folded(
      {done("b", 20, "spot", 1, "hits=4/4 false-alarms=0/6"), done("a", 10, "spot", 0, "hits=1/4 false-alarms=5/6"),
       done("c", 30, "spot", 0, "anything"), done("d", 40, "quiz", 0, "hits=1/4 false-alarms=5/6")});
  REQUIRE(progress.spots.size() == 2);
  CHECK(progress.spots[0].counts == engine::Counts{4, 1, 6, 5});
  CHECK(progress.spots[1].counts == engine::Counts{4, 4, 6, 0});
}

TEST_CASE("counts are read as they were written, and nothing else is") {
  const engine::Counts counts{5, 3, 7, 9};  // stray flags may pass the innocent acts
  CHECK(write_counts(counts) == "hits=3/5 false-alarms=9/7");
  CHECK(read_counts(write_counts(counts)) == counts);
  for (const char* bad :
       {"", "hits=3/5", "hits=6/5 false-alarms=0/7", "hits=-1/5 false-alarms=0/7", "hits=3/5 false-alarms=9/7 ",
        "hits=99999999999/5 false-alarms=9/7", "hits=/5 false-alarms=9/7"})
    CHECK_FALSE(read_counts(bad).has_value());
}

TEST_CASE("a recovery timer runs from its bookmark until the next, on breathe exercises alone") {
  CHECK_FALSE(folded({}).resting_since.has_value());
  const auto begun = mark("a", 10, "breathe", kResting);
  const Progress resting = folded({begun});
  REQUIRE(resting.resting_since.has_value());
  CHECK(resting.resting_since->ms == 10);
  CHECK(resting.resting_item == "breathe");
  CHECK(folded({begun, done("b", 20, "spot", 1)}).resting_since.has_value());
  CHECK_FALSE(folded({begun, mark("b", 20, "breathe", kRested)}).resting_since.has_value());
  CHECK(folded({mark("b", 20, "breathe", kRested), mark("c", 30, "breathe", kResting)}).resting_since->ms == 30);
  CHECK_FALSE(folded({mark("a", 10, "lesson", kResting)}).resting_since.has_value());
}

TEST_CASE("the day of the last review is known, and touches no item") {
  const Progress progress = folded({mark("a", 5 * kDay, "", kReviewed), mark("b", 2 * kDay, "", kReviewed)});
  REQUIRE(progress.reviewed.has_value());
  CHECK(progress.reviewed->number == 5);
  CHECK(progress.items.empty());
  CHECK(progress.next == "lesson");
}

TEST_CASE("a reset takes all of it away") {
  const Progress progress =
      folded({done("a", 0, "quiz", 1, "q1=0:3:+"), mark("b", 1, "breathe", kResting), mark("c", 2, "", kReviewed),
              done("d", 3, "spot", 1, "hits=4/4 false-alarms=0/6"), attempt("r", 10, AttemptKind::Reset)});
  CHECK(progress.calibration.answers() == 0);
  CHECK(progress.spots.empty());
  CHECK(progress.practices.empty());
  CHECK(progress.seconds_by_day.empty());
  CHECK_FALSE(progress.resting_since.has_value());
  CHECK_FALSE(progress.reviewed.has_value());
}

TEST_CASE("a module counts what is done, and the mean of best scores with and without what is open") {
  const Progress progress = folded({done("a", 0, "lesson", 1), done("b", 1, "spot", 0.4), done("c", 2, "spot", 0.8)});
  const ModuleProgress one = module_progress(progress, pack(), pack().modules[0]);
  CHECK(one.finished == 2);
  CHECK(one.total == 3);
  CHECK(one.exercises == 2);
  CHECK(one.exercises_done == 1);
  CHECK(one.mean_best == doctest::Approx(0.4));
  CHECK(one.mean_best_done == doctest::Approx(0.8));
  const ModuleProgress two = module_progress(progress, pack(), pack().modules[1]);
  CHECK(two.total == 1);
  CHECK(two.exercises == 0);
  CHECK(two.mean_best == 1);
}

TEST_CASE("devices that merge in any order agree on schedule, calibration and rest") {
  base::Random random(7);
  const std::vector<std::string> places{kResting, kRested, kReviewed, "page"};
  for (int round = 0; round < 200; ++round) {
    Journal a;
    Journal b;
    for (int n = 0; n < 20; ++n) {
      const std::string id = "id" + std::to_string(random.below(15));
      const auto ms = static_cast<std::int64_t>(random.below(6)) * kDay / 2;
      const char* item = random.below(2) == 0 ? "quiz" : "spot";
      Attempt one = random.below(3) == 0
                        ? mark(id, ms, random.below(2) == 0 ? "breathe" : "", places[random.below(places.size())])
                        : done(id, ms, item, static_cast<double>(random.below(5)) / 4,
                               random.below(2) == 0 ? "q=0:2:+" : "hits=1/2 false-alarms=1/3");
      (random.below(2) == 0 ? a : b).add(one);
    }
    Journal ab = a;
    ab.merge(b);
    Journal ba = b;
    ba.merge(a);
    ba.merge(ab);
    const Progress here = fold(ab, pack(), 60);
    const Progress there = fold(ba, pack(), 60);
    CHECK(here.resting_since == there.resting_since);
    CHECK(here.reviewed == there.reviewed);
    CHECK(here.seconds_by_day == there.seconds_by_day);
    CHECK(here.spots.size() == there.spots.size());
    CHECK(here.calibration.answers() == there.calibration.answers());
    CHECK(here.practices.size() == there.practices.size());
    for (const auto& one : here.practices) CHECK(one.second.card == there.practices.at(one.first).card);
  }
}
