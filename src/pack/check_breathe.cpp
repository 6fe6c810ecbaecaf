#include "pack/check.h"

namespace defuse::pack {

namespace {

void check_seconds(base::Millis value, base::Millis least, std::string_view key, Findings& findings) {
  if (value >= least && value <= kLongestBreath) return;
  findings.error(std::string(key), "out-of-range",
                 "`" + std::string(key) + "` must be between " + std::to_string(least / 1000) + " and " +
                     std::to_string(kLongestBreath / 1000) + " seconds.");
}

}  // namespace

void check_body(const course::Breathe& breathe, Findings& findings) {
  check_ids(
      breathe.ready, "thing to get ready", [](std::size_t i) { return path_to("ready", i); }, findings);
  for (std::size_t i = 0; i < breathe.ready.size(); ++i)
    check_text(breathe.ready[i].text, path_to("ready", i), "text", findings);
  if (breathe.breaths < 1 || breathe.breaths > kMostBreaths) {
    findings.error("breaths", "out-of-range",
                   "`breaths` must be between 1 and " + std::to_string(kMostBreaths) + "; three are often enough.");
  }
  check_seconds(breathe.in, kShortestBreath, "in", findings);
  check_seconds(breathe.hold, 0, "hold", findings);
  check_seconds(breathe.out, kShortestBreath, "out", findings);
  if (breathe.rest < 0 || breathe.rest > kLongestRest) {
    findings.error("rest", "out-of-range",
                   "`rest` must be between 0 and " + std::to_string(kLongestRest) + " minutes; 0 leaves it out.");
  }
  check_text(breathe.afterwards, "", "afterwards", findings);
}

}  // namespace defuse::pack
