// Attempts and journals for the tests of saved progress.
#pragma once

#include <string>
#include <vector>

#include "base/random.h"
#include "progress/journal.h"

namespace samples {

using defuse::progress::Attempt;
using defuse::progress::AttemptKind;
using defuse::progress::Journal;

inline Attempt attempt(const std::string& id, std::int64_t ms, AttemptKind kind = AttemptKind::Finished,
                       const std::string& item = "spot-gestures") {
  Attempt made;
  made.id = id;
  made.time = {ms};
  made.kind = kind;
  made.pack = "defuse-core";
  made.device = "laptop";
  if (kind != AttemptKind::Reset) made.item = item;
  return made;
}

// What is in tests/data/progress/v1.defuse-progress: never change it.
inline std::vector<Attempt> version_one() {
  std::vector<Attempt> all;
  for (int i = 0; i < 20; ++i) {
    const std::string digits = std::to_string(100 + i);
    Attempt one = attempt("0123456789abcdef0123456789abc" + digits, 1'800'000'000'000 + 60'000 * i,
                          static_cast<AttemptKind>(i % 3));
    one.item = i % 2 == 0 ? "spot-gestures" : "the-first-minute";
    one.content_hash = 0xFEDCBA9876543210ULL + static_cast<std::uint64_t>(i);
    if (one.kind == AttemptKind::Bookmark) one.place = "page-" + digits;
    if (one.kind == AttemptKind::Finished)
      one.outcome = {i / 20.0, {{"no-gestures", i / 40.0, i}, {"positioning", 1, 2}}};
    if (one.kind == AttemptKind::Thought) {
      one.place = "why-first";
      one.answer = "Чому? Because the café was loud,\nand I was \xE2\x80\x9Cright\xE2\x80\x9D.";
    }
    if (i == 12) one.kind = AttemptKind::Reset;
    one.seconds = static_cast<std::uint32_t>(30 * i);
    all.push_back(one);
  }
  return all;
}

inline Journal journal_of(const std::vector<Attempt>& attempts) {
  Journal journal;
  for (const Attempt& one : attempts) journal.add(one);
  return journal;
}

// Few ids and few times, so that equal times, known ids and records that quarrel over an id are all common.
inline Attempt random_attempt(defuse::base::Random& random) {
  Attempt one = attempt("id" + std::to_string(random.below(30)), static_cast<std::int64_t>(random.below(8)),
                        static_cast<AttemptKind>(random.below(4)), "item" + std::to_string(random.below(3)));
  one.device = random.below(2) == 0 ? "laptop" : "phone";
  one.answer = std::string(random.below(3), 'x');
  one.outcome.score = static_cast<double>(random.below(3)) / 2;
  if (random.below(2) == 0) one.outcome.practices = {{"listen", 0.5, static_cast<int>(random.below(3))}};
  return one;
}

inline Journal random_journal(defuse::base::Random& random) {
  Journal journal;
  for (std::size_t count = random.below(25); count > 0; --count) journal.add(random_attempt(random));
  return journal;
}

}  // namespace samples
