// Reference values: ts-fsrs 5.4.2 (npm), `fsrs(generatorParameters({enable_fuzz: false, enable_short_term: true,
// request_retention: 0.9}))`, its next_state(state, days since the last review, grade) over each history, then
// next_interval(stability, 0) and forgetting_curve(10, stability). It rounds to 8 places at each step.
#include "engine/schedule.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/date.h"
#include "engine/mastery.h"

using namespace defuse;
using engine::Rating;
using engine::ScheduleCard;

namespace {

struct Step {
  int day;
  int grade;
  double stability;
  double difficulty;
  int interval;
  double after_ten_days;
};

const std::vector<std::vector<Step>>& histories() {
  static const std::vector<std::vector<Step>> all = {
      {{0, 3, 2.3065, 2.11810397, 2, 0.77436692}},
      {{0, 1, 0.212, 6.4133, 1, 0.5518455}},
      {{0, 2, 1.2931, 5.11217071, 1, 0.71786966}},
      {{0, 4, 8.2956, 1, 8, 0.88665722}},
      // always remembered
      {{0, 3, 2.3065, 2.11810397, 2, 0.77436692},
       {2, 3, 10.96433194, 2.11121424, 11, 0.90619914},
       {11, 3, 41.46453157, 2.1043314, 41, 0.96780408},
       {60, 3, 161.57157679, 2.09745544, 162, 0.9909578}},
      {{0, 4, 8.2956, 1, 8, 0.88665722},
       {8, 4, 65.62422648, 1, 66, 0.97875963},
       {60, 2, 154.90576872, 4.01060897, 155, 0.99058219},
       {200, 3, 388.93544984, 4.00182673, 389, 0.99616879}},
      // up and down, the first two on one day
      {{0, 1, 0.212, 6.4133, 1, 0.5518455},
       {0, 3, 0.24668919, 6.40211507, 1, 0.56459173},
       {1, 3, 2.02147724, 6.39094132, 2, 0.76156772},
       {5, 1, 0.57489456, 8.79895532, 1, 0.64009061},
       {6, 2, 1.22555102, 9.18791895, 1, 0.71262578},
       {9, 4, 5.06086198, 8.90178767, 5, 0.84692825}},
      // all on one day
      {{0, 3, 2.3065, 2.11810397, 2, 0.77436692},
       {0, 4, 3.94605407, 1, 4, 0.82490589},
       {0, 2, 3.94605407, 4.01060897, 4, 0.82490589},
       {0, 1, 1.28000936, 8.01655626, 1, 0.71687468},
       {0, 3, 1.32326149, 8.00376807, 1, 0.72012503}},
      {{0, 2, 1.2931, 5.11217071, 1, 0.71786966},
       {1, 2, 3.24941173, 6.74045952, 3, 0.80700902},
       {3, 2, 5.80614858, 7.8213935, 6, 0.85855967},
       {4, 1, 0.89152058, 9.26913523, 1, 0.68172728},
       {4, 1, 0.31892633, 9.74499809, 1, 0.58675176},
       {5, 3, 0.84684644, 9.73048146, 1, 0.67678108}},
      // years away
      {{0, 4, 8.2956, 1, 8, 0.88665722},
       {1000, 1, 2.79326248, 7.02698957, 3, 0.79273985},
       {1001, 1, 0.59534668, 9.00802006, 1, 0.64335493},
       {1500, 4, 11.15692323, 8.66177496, 11, 0.90734318}},
      // up to the longest interval
      {{3, 3, 2.3065, 2.11810397, 2, 0.77436692},
       {30, 4, 65.80878053, 1, 66, 0.97881465},
       {400, 4, 947.8817359, 1, 948, 0.99841464},
       {4000, 4, 7752.90733842, 1, 7753, 0.99980516},
       {40000, 4, 36500, 1, 36500, 0.99995859},
       {80000, 1, 26.21500509, 7.02698957, 26, 0.95219129}},
  };
  return all;
}

}  // namespace

TEST_CASE("the schedule agrees with the reference implementation over whole histories") {
  for (std::size_t h = 0; h < histories().size(); ++h) {
    CAPTURE(h);
    ScheduleCard card;
    for (const Step& step : histories()[h]) {
      CAPTURE(step.day);
      CAPTURE(step.grade);
      card = engine::review(card, static_cast<Rating>(step.grade), {step.day});
      CHECK(card.stability == doctest::Approx(step.stability).epsilon(1e-6));
      CHECK(card.difficulty == doctest::Approx(step.difficulty).epsilon(1e-6));
      CHECK(card.last.number == step.day);
      CHECK(engine::interval_days(card) == step.interval);
      CHECK(engine::retrievability(card, {step.day + 10}) == doctest::Approx(step.after_ten_days).epsilon(1e-6));
    }
  }
}

TEST_CASE("a practice is due when its interval is over, and not before") {
  const ScheduleCard card = engine::review({}, Rating::Good, {100});
  CHECK(engine::due_day(card).number == 102);
  CHECK_FALSE(engine::is_due(card, {100}));
  CHECK_FALSE(engine::is_due(card, {101}));
  CHECK(engine::is_due(card, {102}));
  CHECK(engine::is_due(card, {500}));
  CHECK(engine::retrievability(card, {100}) == 1);
  CHECK(engine::retrievability(card, {99}) == 1);
}

TEST_CASE("what was never reviewed is never due") {
  const ScheduleCard card;
  CHECK_FALSE(card.reviewed());
  CHECK_FALSE(engine::is_due(card, {1'000'000}));
  CHECK(engine::retrievability(card, {0}) == 0);
}

TEST_CASE("a clock that was set back counts as the same day") {
  const ScheduleCard first = engine::review({}, Rating::Good, {100});
  const ScheduleCard earlier = engine::review(first, Rating::Easy, {40});
  CHECK(earlier == engine::review(first, Rating::Easy, {100}));
}

TEST_CASE("cards stay within their limits whatever comes") {
  ScheduleCard card;
  for (int n = 0; n < 500; ++n) {
    card = engine::review(card, static_cast<Rating>(1 + (n * 7 + n / 3) % 4), {n * 131});
    CHECK(card.stability >= 0.001);
    CHECK(card.stability <= 36'500);
    CHECK(card.difficulty >= 1);
    CHECK(card.difficulty <= 10);
  }
  for (int n = 0; n < 200; ++n) card = engine::review(card, Rating::Again, card.last);
  CHECK(card.stability == 0.001);
  CHECK(engine::interval_days(card) == 1);
  card = engine::review({}, Rating::Easy, {2'147'483'647});
  CHECK(engine::due_day(card).number == 2'147'483'647);
}

TEST_CASE("scores become ratings at their borders") {
  CHECK(engine::rating_for(0) == Rating::Again);
  CHECK(engine::rating_for(0.39) == Rating::Again);
  CHECK(engine::rating_for(0.4) == Rating::Hard);
  CHECK(engine::rating_for(0.69) == Rating::Hard);
  CHECK(engine::rating_for(0.7) == Rating::Good);
  CHECK(engine::rating_for(0.89) == Rating::Good);
  CHECK(engine::rating_for(0.9) == Rating::Easy);
  CHECK(engine::rating_for(1) == Rating::Easy);
}
