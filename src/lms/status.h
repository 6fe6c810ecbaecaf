// Status as LMSs know it. Both halves only ever go up, whatever the score does.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace defuse::lms {

// A part of a whole in ten-thousandths, 0 to 10,000. Scores and pass marks are compared in this form alone, so that
// what is sent and what was decided cannot differ by rounding.
using Share = int;
inline constexpr Share kWhole = 10000;
inline Share share_of(double part) {
  if (!(part > 0)) return 0;  // not a number as well
  return part >= 1 ? kWhole : static_cast<Share>(std::lround(part * kWhole));
}

enum class Completion : std::uint8_t { NotAttempted, Incomplete, Completed };
enum class Success : std::uint8_t { Unknown, Failed, Passed };

struct Status {
  Completion completion = Completion::NotAttempted;
  Success success = Success::Unknown;
  bool operator==(const Status&) const = default;
};

inline Status higher(const Status& a, const Status& b) {
  return {std::max(a.completion, b.completion), std::max(a.success, b.success)};
}

// SCORM 1.2 has one word for both: "incomplete", "failed", "completed" or "passed". "passed" and "failed" are final for
// many LMSs, so they are said once the course is completed.
inline std::string_view lesson_status(const Status& status) {
  if (status.completion != Completion::Completed) return "incomplete";
  if (status.success == Success::Passed) return "passed";
  return status.success == Success::Failed ? "failed" : "completed";
}

}  // namespace defuse::lms
