#include "engine/detection.h"

#include <doctest/doctest.h>

#include <initializer_list>

using namespace defuse::engine;

TEST_CASE("d' and criterion agree with the published formulas") {
  // 20 of 25 hits and 5 of 25 false alarms, log-linear: z(20.5 / 26) = 0.8011, z(5.5 / 26) = -0.8011.
  const Detection even = detect({25, 20, 25, 5});
  CHECK(even.d_prime == doctest::Approx(1.6022).epsilon(0.001));
  CHECK(even.criterion == doctest::Approx(0).epsilon(0.001));
  CHECK(even.bias == Bias::Balanced);
  CHECK(even.score == doctest::Approx(0.6));
  // z(9.5 / 11) = 1.0973 and z(7.5 / 11) = 0.4728.
  const Detection eager = detect({10, 9, 10, 7});
  CHECK(eager.d_prime == doctest::Approx(0.6245).epsilon(0.005));
  CHECK(eager.criterion == doctest::Approx(-0.785).epsilon(0.005));
}

TEST_CASE("the extremes are finite, and the tails of the distribution symmetric") {
  for (const int trials : {1, 5, 40, 1000}) {
    const Detection best = detect({trials, trials, trials, 0});
    const Detection worst = detect({trials, 0, trials, trials});
    CHECK(best.d_prime > 0);
    CHECK(best.d_prime < 8);
    CHECK(best.d_prime == doctest::Approx(-worst.d_prime));
    CHECK(best.score == 1);
    CHECK(worst.score == 0);
  }
}

TEST_CASE("flagging all or nothing scores zero, and is called by its name") {
  const Detection all = detect({12, 12, 14, 14});
  CHECK(all.score == 0);
  CHECK(all.bias == Bias::Eager);
  CHECK(all.d_prime == doctest::Approx(0).epsilon(0.1));
  const Detection none = detect({12, 0, 14, 0});
  CHECK(none.score == 0);
  CHECK(none.bias == Bias::Reserved);
}

TEST_CASE("flags where nothing happened lower the score and never pass the whole") {
  CHECK(detect({4, 4, 8, 2}).score == doctest::Approx(0.75));
  CHECK(detect({4, 4, 8, 100}).score == 0);
  CHECK(detect({4, 4, 8, 100}).d_prime == detect({4, 4, 8, 8}).d_prime);
}

TEST_CASE("scenes without slips or without foils still give numbers") {
  CHECK(detect({}).score == 0);
  CHECK(detect({}).d_prime == 0);
  CHECK(detect({0, 0, 6, 0}).score == 0);
  CHECK(detect({6, 6, 0, 0}).score == 1);
  CHECK(detect({6, 6, 0, 1}).score == 0);
}

TEST_CASE("more hits never score less, more false alarms never more") {
  for (int hits = 0; hits < 9; ++hits) {
    for (int alarms = 0; alarms < 9; ++alarms) {
      const Detection here = detect({9, hits, 9, alarms});
      CHECK(detect({9, hits + 1, 9, alarms}).score >= here.score);
      CHECK(detect({9, hits + 1, 9, alarms}).d_prime > here.d_prime);
      CHECK(detect({9, hits, 9, alarms + 1}).score <= here.score);
      CHECK(detect({9, hits, 9, alarms + 1}).d_prime < here.d_prime);
    }
  }
}
