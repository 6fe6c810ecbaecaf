// Suspend data: where the learner stands, in at most 4,000 ASCII characters, whatever the LMS. Versioned and
// checksummed; items are known by hashes of their ids, so data outlives changes of the pack.
//
//   "D2"  format 2, then in base64url (bits.h):
//   32 hash of the pack's id   32 save counter   3 detail   14 items left out   20 first of all days   14 items
//   an item, in the order of the hashes:
//     32 hash   1 finished   [detail <= 3] 12 last day, after the first of all days
//     finished: 10 best in thousandths   [detail <= 3] 6 times finished
//               [detail <= 2] 10 last score, 12 first day (0: unknown)
//     [detail <= 4] 1 has a bookmark; 6 its length, then 6 bits a character
//   [detail <= 3] 8 practices; a practice, in the order of the hashes:
//     32 hash   7 mastery in hundredths   19 stability in tenths of a day   12 last day
//   then 6 characters: CRC-32 (the polynomial of zip files) of all before.
//
// What is left out when it does not fit, in this order, each with those before it (`detail` counts them):
//   1 items that this pack does not have       2 bookmarks but the three newest     3 last scores and first days
//   4 days, how often, and the practices       5 the last three bookmarks           6 items only begun
//   7 items finished, those touched longest ago first
// Never left out: that an item was finished, and its best score, as long as there is any room for it. A pack of 500
// items fits without the seventh step.
// Format 1 is the same without practices; it is read, too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "lms/item_summary.h"
#include "lms/launch.h"

namespace defuse::lms {

enum class Loss : std::uint8_t {
  Nothing,
  UnknownItems,
  OldBookmarks,
  History,
  Days,
  Bookmarks,
  BegunItems,
  FinishedItems
};

struct Saved {
  std::uint32_t counter = 0;  // one more with every save; equal data saved twice differ by it
  std::vector<ItemSummary> items;
  std::vector<PracticeSummary> practices;
  Loss loss = Loss::Nothing;  // what was left out when this was written
  int items_lost = 0;         // entries left out as a whole
};

struct Encoded {
  std::string text;  // ASCII, at most the budget; empty only when the budget is below the 34 characters of an empty one
  Loss loss = Loss::Nothing;
  int items_lost = 0;
};

Encoded encode(const base::Id& pack, std::uint32_t counter, const std::vector<ItemSummary>& items,
               const std::vector<PracticeSummary>& practices = {}, std::size_t budget = kSuspendBudget);

// Newer: by a later version of the course, to be left as it is. Damaged: ours, and not whole. Foreign: not ours, or of
// another pack; free to be overwritten.
enum class Verdict : std::uint8_t { Empty, Good, Damaged, Newer, Foreign };

struct Decoded {
  Verdict verdict = Verdict::Empty;
  Saved saved;  // only when Good
};

// `ids`: of all items and practices of the pack. `renames`: old id, new id. What is of neither comes with an empty id.
Decoded decode(std::string_view text, const base::Id& pack, const std::vector<base::Id>& ids,
               const std::vector<std::pair<base::Id, base::Id>>& renames = {});

// Ids whose hashes are equal, so that suspend data cannot tell them apart: one of the two needs another id.
std::vector<std::pair<base::Id, base::Id>> clashes(const std::vector<base::Id>& ids);

}  // namespace defuse::lms
