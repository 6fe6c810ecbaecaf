// What the journal means now: where the learner is in each item, how far each practice has come and when it is due.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "course/pack.h"
#include "engine/detection.h"
#include "engine/schedule.h"
#include "progress/journal.h"

namespace defuse::progress {

struct ItemProgress {
  bool started = false;
  bool finished = false;
  int times_finished = 0;
  double best = 0;  // 0 to 1; of exercises
  double last = 0;
  base::Instant last_time;
  std::string place;             // bookmark: page id
  bool changed_since = false;    // its content differs from when it was finished
  base::Instant first_finished;  // of several, the earliest; 0 when never
};

struct PracticeProgress {
  double mastery = 0;  // 0 to 1, engine/mastery.h
  int trials = 0;
  int attempts = 0;
  engine::ScheduleCard card;  // a review for each attempt that has an outcome for it
};

// How sure the answers of quizzes were, and how many of them were right.
struct Calibration {
  struct Level {
    int answers = 0;
    int right = 0;
  };
  std::array<Level, 3> levels;  // certainty 1, 2 and 3
  int answers() const { return levels[0].answers + levels[1].answers + levels[2].answers; }
};

// One finished try at telling slips from innocent acts.
struct SpotTry {
  base::Id item;
  base::Instant time;
  engine::Counts counts;
};

// Places of bookmarks with a meaning of their own: a recovery timer begins and ends (breathe exercises), a mixed review
// is begun (no item; the answer is its seed) and is over (no item).
inline constexpr const char* kResting = "resting";
inline constexpr const char* kRested = "rested";
inline constexpr const char* kReviewing = "reviewing";
inline constexpr const char* kReviewed = "reviewed";
inline constexpr const char* kRestored = "restored";  // a restore code was brought in (restored.h)

struct Progress {
  std::map<base::Id, ItemProgress> items;
  std::map<base::Id, PracticeProgress> practices;
  std::map<std::string, std::string> thoughts;  // newest answer by "item/place"
  std::optional<base::Id> next;  // the item to take up next: of those not finished the one last touched, else the first
  std::uint32_t seconds = 0;
  std::map<base::Day, std::uint32_t> seconds_by_day;
  Calibration calibration;
  std::vector<SpotTry> spots;                  // oldest first
  std::optional<base::Instant> resting_since;  // a recovery timer was started and not ended
  base::Id resting_item;                       // the breathe exercise that started it
  std::optional<base::Day> reviewed;           // the day of the last mixed review that was done to its end

  const ItemProgress& item(const base::Id& id) const;  // an empty one when nothing is known
};

// Attempts of other packs are ignored. The newest Reset of the pack hides what has an earlier time, and nothing of its
// own time or later (Journal::stamp keeps such times apart). Old ids of items, places and practices follow the pack's
// renames. Finishing an item clears its bookmark, so that it opens at its start again; an empty note takes the note
// away. `changed_since` compares with the newest time the item was finished. `utc_offset` as in base/date.h: where days
// begin for the schedule and the time spent.
Progress fold(const Journal& journal, const course::PackIndex& pack, int utc_offset = 0);

}  // namespace defuse::progress
