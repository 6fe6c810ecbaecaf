#include "progress/restore_code.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>

#ifndef XXH_INLINE_ALL
#define XXH_INLINE_ALL
#endif
#include <xxhash.h>

#include "progress/mixed_radix.h"
#include "progress/restored.h"

namespace defuse::progress {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kShapeSymbols = 3;
constexpr std::size_t kHead = 1 + kShapeSymbols;
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kFirstMinute = 28'401'120;  // 2024-01-01T00:00Z
constexpr std::uint32_t kMinutes = 1U << 24U;      // nearly 32 years

// The lower end of each level is what comes back, so that a code never says more than was done.
constexpr std::array<double, 6> kScores{0, 0.4, 0.6, 0.7, 0.85, 1};
constexpr std::array<double, 5> kMasteries{0, 0.4, 0.6, 0.75, 0.9};
constexpr std::array<double, 7> kStabilities{0.2, 1, 3, 7, 16, 40, 120};  // days
// Of the days since a practice was last done, the upper end comes back.
constexpr std::array<int, 7> kAges{0, 1, 2, 4, 8, 16, 32};
constexpr std::uint32_t kPractice = 1 + kMasteries.size() * kStabilities.size() * kAges.size();

template <std::size_t N>
std::uint32_t level_of(const std::array<double, N>& levels, double value) {
  std::uint32_t level = 0;
  while (level + 1 < N && value >= levels[level + 1] - 1e-9) ++level;
  return level;
}

std::uint32_t age_of(int days) {
  std::uint32_t age = 0;
  while (age + 1 < kAges.size() && days > kAges[age]) ++age;
  return age;
}

// One lesson, exercise or call.
struct Place {
  base::Id id;
  bool scored = false;
  std::uint64_t content_hash = 0;
  std::uint32_t base() const { return scored ? 1 + kScores.size() : 2; }
};

// What a code of this pack is about, in the order of ids.
struct Shape {
  std::vector<Place> places;
  std::vector<base::Id> practices;
  std::uint64_t hash = 0;
  std::size_t body = 0;  // symbols
  std::size_t characters() const { return kHead + body + kCodeChecksum; }
};

Shape shape_of(const course::PackIndex& pack) {
  Shape shape;
  for (const course::ItemHead& head : pack.items)
    shape.places.push_back({head.id, course::is_scored(head.kind), head.content_hash});
  for (const course::CallHead& call : pack.calls) shape.places.push_back({call.id, true, call.content_hash});
  for (const course::Practice& practice : pack.practices) shape.practices.push_back(practice.id);
  std::sort(shape.places.begin(), shape.places.end(), [](const Place& a, const Place& b) { return a.id < b.id; });
  std::sort(shape.practices.begin(), shape.practices.end());
  std::string text = pack.id + "\n";
  MixedRadix most;
  most.put(kMinutes - 1, kMinutes);
  for (const Place& place : shape.places) {
    text += (place.scored ? "s " : "d ") + place.id + "\n";
    most.put(place.base() - 1, place.base());
  }
  for (const base::Id& practice : shape.practices) {
    text += "p " + practice + "\n";
    most.put(kPractice - 1, kPractice);
  }
  const auto begun = static_cast<std::uint32_t>(shape.places.size());
  most.put(begun, begun + 1);
  shape.hash = XXH64(text.data(), text.size(), 0);
  shape.body = most.size();
  return shape;
}

const Attempt* newest_reset(const Journal& journal, const base::Id& pack) {
  const Attempt* newest = nullptr;
  for (const Attempt& attempt : journal.attempts())
    if (attempt.kind == AttemptKind::Reset && attempt.pack == pack) newest = &attempt;
  return newest;
}

std::int64_t newest_time(const Journal& journal, const base::Id& pack) {
  const auto& all = journal.attempts();
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const Attempt& one) { return one.pack == pack; });
  return last == all.rend() ? 0 : last->time.ms;
}

// Where the code's time ends: the last millisecond of its minute.
std::uint32_t minute_of(std::int64_t ms) {
  const std::int64_t minute = ms / kMinute - kFirstMinute;
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(minute, 0, kMinutes - 1));
}
base::Instant instant_of(std::uint32_t minute) { return {(minute + kFirstMinute + 1) * kMinute - 1}; }

std::uint32_t item_digit(const Place& place, const ItemProgress& item) {
  if (!item.finished) return 0;
  return place.scored ? 1 + level_of(kScores, item.best) : 1;
}

std::uint32_t practice_digit(const PracticeProgress& practice, base::Day today) {
  if (practice.attempts == 0) return 0;
  const std::uint32_t mastery = level_of(kMasteries, practice.mastery);
  const std::uint32_t stability = level_of(kStabilities, practice.card.stability);
  const std::uint32_t age = age_of(std::max(0, today.number - practice.card.last.number));
  return 1 + (mastery * kStabilities.size() + stability) * kAges.size() + age;
}

RestoredPractice practice_of(const base::Id& id, std::uint32_t digit, base::Day today) {
  std::uint32_t rest = digit - 1;
  const int age = kAges.at(rest % kAges.size());
  rest /= kAges.size();
  return {.practice = id,
          .mastery = kMasteries.at(rest / kStabilities.size()),
          .stability = kStabilities.at(rest % kStabilities.size()),
          .last = {std::max(0, today.number - age)}};
}

// The place that was begun last and is not finished, counted from 1.
std::uint32_t begun_digit(const Shape& shape, const Progress& progress) {
  std::uint32_t begun = 0;
  for (std::uint32_t n = 0; n < shape.places.size(); ++n) {
    const ItemProgress& item = progress.item(shape.places[n].id);
    if (!item.started || item.finished) continue;
    if (begun == 0 || progress.item(shape.places[begun - 1].id).last_time < item.last_time) begun = n + 1;
  }
  return begun;
}

std::string hex(std::uint64_t value) {
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 15U];
  return out;
}

// Makes the attempts of one code.
class Maker {
 public:
  Maker(const Symbols& code, const course::PackIndex& pack, base::Instant time, const Attempt* reset) {
    seed_.assign(code.begin(), code.end());
    model_.pack = pack.id;
    model_.device = "code";
    model_.time = reset == nullptr ? time : std::max(time, reset->time);
    if (reset != nullptr) seed_ += reset->id;
  }
  Attempt make(AttemptKind kind, const base::Id& item, std::uint64_t content_hash) const {
    const std::string about = seed_ + (kind == AttemptKind::Finished ? "f" : "b") + item;
    Attempt out = model_;
    out.id = hex(XXH64(about.data(), about.size(), 1)) + hex(XXH64(about.data(), about.size(), 2));
    out.kind = kind;
    out.item = item;
    out.content_hash = content_hash;
    return out;
  }

 private:
  std::string seed_;
  Attempt model_;
};

RestoredAttempts refuse(CodeRefusal why, CodeSlip slip = {}) {
  RestoredAttempts out;
  out.refused = why;
  out.slip = std::move(slip);
  return out;
}

}  // namespace

std::string write_restore_code(const Journal& journal, const course::PackIndex& pack, int utc_offset) {
  const Shape shape = shape_of(pack);
  const Progress progress = fold(journal, pack, utc_offset);
  const std::uint32_t minute = minute_of(newest_time(journal, pack.id));
  const base::Day today = base::day_of(instant_of(minute), utc_offset);
  MixedRadix body;
  body.put(begun_digit(shape, progress), static_cast<std::uint32_t>(shape.places.size()) + 1);
  for (const base::Id& id : shape.practices) {
    const auto known = progress.practices.find(id);
    body.put(known == progress.practices.end() ? 0 : practice_digit(known->second, today), kPractice);
  }
  for (const Place& place : shape.places) body.put(item_digit(place, progress.item(place.id)), place.base());
  body.put(minute, kMinutes);

  Symbols symbols{kVersion};
  for (std::size_t n = kShapeSymbols; n-- > 0;) symbols.push_back((shape.hash >> (5 * n)) & 31U);
  for (const std::uint8_t symbol : body.symbols(shape.body)) symbols.push_back(symbol);
  return write_code(std::move(symbols));
}

RestoredAttempts read_restore_code(std::string_view typed, const course::PackIndex& pack, const Journal& journal,
                                   int utc_offset) {
  const Shape shape = shape_of(pack);
  const CodeText code = read_code(typed, shape.characters());
  if (code.slip) return refuse(CodeRefusal::Slip, *code.slip);
  if (code.symbols.size() < kHead) return refuse(CodeRefusal::Other);
  if (code.symbols[0] > kVersion) return refuse(CodeRefusal::Newer);
  std::uint64_t hash = 0;
  for (std::size_t n = 1; n < kHead; ++n) hash = (hash << 5U) | code.symbols[n];
  const bool ours = code.symbols[0] == kVersion && hash == (shape.hash & 0x7FFFU);
  if (!ours || code.symbols.size() != kHead + shape.body) return refuse(CodeRefusal::Other);

  MixedRadix body(Symbols(code.symbols.begin() + kHead, code.symbols.end()));
  const base::Instant time = instant_of(body.take(kMinutes));
  const base::Day today = base::day_of(time, utc_offset);
  const Maker maker(code.symbols, pack, time, newest_reset(journal, pack.id));
  RestoredAttempts out;
  for (std::size_t n = shape.places.size(); n-- > 0;) {
    const Place& place = shape.places[n];
    const std::uint32_t digit = body.take(place.base());
    if (digit == 0) continue;
    Attempt finished = maker.make(AttemptKind::Finished, place.id, place.content_hash);
    finished.outcome.score = place.scored ? kScores.at(digit - 1) : 1;
    out.attempts.push_back(std::move(finished));
  }
  std::vector<RestoredPractice> practices;
  for (std::size_t n = shape.practices.size(); n-- > 0;) {
    const std::uint32_t digit = body.take(kPractice);
    if (digit > 0) practices.push_back(practice_of(shape.practices[n], digit, today));
  }
  if (!practices.empty()) {
    Attempt mark = maker.make(AttemptKind::Bookmark, {}, 0);
    mark.id.replace(0, 8, 8, 'f');  // after any attempt of the same millisecond
    mark.place = kRestored;
    mark.answer = write_restored(practices);
    out.attempts.push_back(std::move(mark));
  }
  const std::uint32_t begun = body.take(static_cast<std::uint32_t>(shape.places.size()) + 1);
  // A number beyond all that can be said cannot have been written by us, whatever its checksum.
  if (!body.is_zero()) return refuse(CodeRefusal::Other);
  if (begun > 0) {
    const Place& place = shape.places[begun - 1];
    out.attempts.push_back(maker.make(AttemptKind::Bookmark, place.id, place.content_hash));
  }
  return out;
}

}  // namespace defuse::progress
