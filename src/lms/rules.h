// When a course counts as completed and passed: settings of the package, and the one function that applies them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "lms/item_summary.h"
#include "lms/status.h"

namespace defuse::lms {

enum class CompleteWhen : std::uint8_t { Lessons, Mastery, Both };
enum class OnFailure : std::uint8_t { Incomplete, Failed };
enum class ExitAs : std::uint8_t { Suspend, Normal, Empty };  // Empty: for SCORM 1.2 LMSs that want ""

struct Rules {
  CompleteWhen complete_when = CompleteWhen::Both;
  Share pass_mark = 8000;                        // the LMS's own mastery score goes before it
  OnFailure on_failure = OnFailure::Incomplete;  // Failed: said once all has been tried and the mark was missed
  // What a completed course says on exit. Until then it is always suspend. Some LMSs forget the data of a course that
  // ended normally, so suspend is the default here too.
  ExitAs exit = ExitAs::Suspend;
};

// "complete-when=both pass-mark=8000 on-failure=incomplete exit=suspend", as a package's page holds it. What is unknown
// or out of range leaves the default.
Rules rules_from_text(std::string_view text);

// An item of the course as far as the rules go.
struct PlannedItem {
  base::Id id;
  bool scored = false;  // has right and wrong in it: counts for the score. Others must be finished.
};
using Plan = std::vector<PlannedItem>;

// Where the learner stands. `score` is the mean of the best scores of all scored items, those not tried counting 0.
struct Tally {
  int lessons = 0;  // items without a score, and how many of them are finished
  int lessons_finished = 0;
  int scored = 0;  // items with a score, and how many of them are finished
  int scored_finished = 0;
  bool answered = false;  // something that has a score was answered: before that no score is reported
  Share score = 0;
  bool operator==(const Tally&) const = default;
};
Tally tally_of(const Plan& plan, const std::vector<ItemSummary>& items);

Share progress_of(const Tally& tally);  // finished items of all

// `pass_mark` after the LMS was asked. A course with lessons alone is completed by them; one with scored items alone by
// mastery.
Status judge(const Rules& rules, Share pass_mark, const Tally& tally);

}  // namespace defuse::lms
