// What a restore code says of the practices, as the answer of one bookmark without an item (kRestored): words of
// `practice=mastery:stability:day`, parted by spaces. Mastery in percent, stability in tenths of a day, the day of the
// last practice counted from 1970-01-01.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"

namespace defuse::progress {

struct RestoredPractice {
  base::Id practice;
  double mastery = 0;    // 0 to 1
  double stability = 0;  // days, 0.1 to 36,500
  base::Day last;
  bool operator==(const RestoredPractice&) const = default;
};

std::string write_restored(const std::vector<RestoredPractice>& practices);
std::vector<RestoredPractice> read_restored(std::string_view answer);  // words that are anything else are left out

}  // namespace defuse::progress
