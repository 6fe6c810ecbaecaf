// What an LMS's suspend data can say of one lesson, exercise or call: far less than the journal, enough to go on
// elsewhere. The app makes these from its fold, and journal records from what news() yields.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"

namespace defuse::lms {

// 32 bits of xxHash of an id: how suspend data refers to items, so that they may be moved, added and taken away.
std::uint32_t hash_of(std::string_view id);

struct ItemSummary {
  base::Id id;             // empty for an item that this pack does not have: `hash` then says which
  std::uint32_t hash = 0;  // of the id; filled by the codec
  bool finished = false;   // else only begun
  int times = 0;           // finished; counted up to 63
  double best = 0;         // 0 to 1, exact to a thousandth; 0 for what has no score
  double last = 0;
  base::Day first_day;  // finished for the first time; day 0 when not known
  base::Day last_day;   // touched
  std::string place;    // bookmark: a page's id, or empty
  bool operator==(const ItemSummary&) const = default;
};

// How far one practice has come and how well it is remembered: when it is due again follows from it
// (engine/schedule.h).
struct PracticeSummary {
  base::Id id;             // empty for a practice that this pack does not have, as above
  std::uint32_t hash = 0;  // of the id; filled by the codec
  double mastery = 0;      // 0 to 1, exact to a hundredth
  double stability = 0;    // days, exact to a tenth, at most 36,500
  base::Day last;          // practised
  bool operator==(const PracticeSummary&) const = default;
};

// Both in one: finished where either is, the higher score and count, the earlier first and the later last day. `last`
// and `place` come from the one touched later, from `a` when both were on the same day.
ItemSummary merge(const ItemSummary& a, const ItemSummary& b);
std::vector<ItemSummary> merge(const std::vector<ItemSummary>& a, const std::vector<ItemSummary>& b);  // by id and hash

// What `there` knows beyond `here`, item by item: those of `there` that merging into `here` would change. For each of
// them the app adds a journal record (finished with the best score on that day, or a bookmark) whose id is a hash of
// learner, item and these values, so that the same news told twice is one record.
std::vector<ItemSummary> news(const std::vector<ItemSummary>& here, const std::vector<ItemSummary>& there);

}  // namespace defuse::lms
