// What the journal means now: where the learner is in each item, and how far each practice has come.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "course/pack.h"
#include "progress/journal.h"

namespace defuse::progress {

struct ItemProgress {
  bool started = false;
  bool finished = false;
  int times_finished = 0;
  double best = 0;  // 0 to 1; of exercises
  double last = 0;
  base::Instant last_time;
  std::string place;           // bookmark: page id
  bool changed_since = false;  // its content differs from when it was finished
};

struct PracticeProgress {
  double mastery = 0;  // 0 to 1: mean of outcomes, the newer the heavier (each older one counts 0.6 of the next)
  int trials = 0;
  int attempts = 0;
};

struct Progress {
  std::map<base::Id, ItemProgress> items;
  std::map<base::Id, PracticeProgress> practices;
  std::map<std::string, std::string> thoughts;  // newest answer by "item/place"
  std::optional<base::Id> next;  // the item to take up next: of those not finished the one last touched, else the first
  std::uint32_t seconds = 0;

  const ItemProgress& item(const base::Id& id) const;  // an empty one when nothing is known
};

// Attempts of other packs are ignored. The newest Reset of the pack hides what has an earlier time, and nothing of its
// own time or later (Journal::stamp keeps such times apart). Old ids of items, places and practices follow the pack's
// renames. Finishing an item clears its bookmark, so that it opens at its start again; an empty note takes the note
// away. `changed_since` compares with the newest time the item was finished.
Progress fold(const Journal& journal, const course::PackIndex& pack);

}  // namespace defuse::progress
