#include "engine/detection.h"

#include <algorithm>
#include <cmath>

namespace defuse::engine {

namespace {

constexpr double kBiasLimit = 0.3;

// Inverse of the standard normal distribution for 0 < p < 1, relative error below 1.2e-9 (P. J. Acklam, 2003).
double z(double p) {
  constexpr double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                          1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr double b[] = {-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01,
                          -1.328068155288572e+01};
  constexpr double c[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                          -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  constexpr double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00};
  constexpr double tail = 0.02425;
  const auto outer = [&](double q) {
    return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
           ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
  };
  if (p < tail) return outer(std::sqrt(-2 * std::log(p)));
  if (p > 1 - tail) return -outer(std::sqrt(-2 * std::log(1 - p)));
  const double q = p - 0.5;
  const double r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
}

double corrected_rate(int count, int trials) { return (count + 0.5) / (trials + 1.0); }

}  // namespace

Detection detect(const Counts& counts) {
  const int slips = std::max(counts.slips, 0);
  const int innocents = std::max(counts.innocents, 0);
  const int hits = std::clamp(counts.hits, 0, slips);
  const int alarms = std::clamp(counts.false_alarms, 0, innocents);

  Detection found;
  const double z_hit = z(corrected_rate(hits, slips));
  const double z_alarm = z(corrected_rate(alarms, innocents));
  found.d_prime = z_hit - z_alarm;
  found.criterion = -(z_hit + z_alarm) / 2;
  if (found.criterion < -kBiasLimit) found.bias = Bias::Eager;
  if (found.criterion > kBiasLimit) found.bias = Bias::Reserved;

  const double hit_rate = slips == 0 ? 0 : static_cast<double>(hits) / slips;
  const double alarm_rate = std::clamp(static_cast<double>(counts.false_alarms) / std::max(innocents, 1), 0.0, 1.0);
  found.score = std::max(0.0, hit_rate - alarm_rate);
  return found;
}

}  // namespace defuse::engine
