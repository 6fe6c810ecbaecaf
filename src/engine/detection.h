// Signal detection: how well slips are told from innocent acts, apart from how readily one flags at all.
// Rates use the log-linear correction (Hautus 1995): (count + 0.5) / (trials + 1). d' = z(hit) - z(false alarm);
// criterion c = -(z(hit) + z(false alarm)) / 2 (Green and Swets 1966).
// False alarms beyond `innocents` count as `innocents`, so no rate passes 1. Without slips the score is 0; without
// innocents a single false alarm makes it 0.
#pragma once

#include <cstdint>

namespace defuse::engine {

struct Counts {
  int slips = 0;         // signals shown
  int hits = 0;          // of them flagged
  int innocents = 0;     // foils shown
  int false_alarms = 0;  // of them flagged, and flags where nothing happened (those may exceed `innocents`)
  bool operator==(const Counts&) const = default;
};

enum class Bias : std::uint8_t {
  Eager,
  Balanced,
  Reserved
};  // flags too readily (c < -0.3), neither, holds back (c > 0.3)

struct Detection {
  double d_prime = 0;
  double criterion = 0;
  Bias bias = Bias::Balanced;
  double score = 0;  // Youden's index: hit rate - false alarm rate, raw rates, not below 0
};

Detection detect(const Counts& counts);

}  // namespace defuse::engine
