#include "progress/review.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "samples.h"

using namespace samples;
using namespace defuse::progress;
namespace base = defuse::base;
namespace course = defuse::course;

namespace {

constexpr std::int64_t kDay = 86'400'000;

void add_item(course::PackIndex& index, const std::string& id, course::ItemKind kind, int minutes,
              std::vector<base::Id> practices) {
  course::ItemHead head;
  head.id = id;
  head.kind = kind;
  head.minutes = minutes;
  head.practices = std::move(practices);
  index.items.push_back(head);
}

// Practices p0 to p9, each with a lesson and with three exercises of three kinds and three minutes.
course::PackIndex pack() {
  course::PackIndex index;
  index.id = "defuse-core";
  for (int n = 0; n < 10; ++n) {
    const std::string p = "p" + std::to_string(n);
    index.practices.push_back({p, "Practice " + p, "do it", {}});
    add_item(index, "lesson-" + p, course::ItemKind::Lesson, 2, {p});
    add_item(index, "spot-" + p, course::ItemKind::Spot, 3, {p});
    add_item(index, "mark-" + p, course::ItemKind::Mark, 3, {p});
    add_item(index, "sort-" + p, course::ItemKind::Sort, 3, {p});
  }
  return index;
}

Attempt done(const std::string& item, int day, double score, const std::string& practice) {
  static int count = 0;
  ++count;
  Attempt one = attempt("r" + std::to_string(count), day * kDay + 3'600'000 + count, AttemptKind::Finished, item);
  one.outcome = {score, {{practice, score, 4}}};
  return one;
}

Progress folded(const std::vector<Attempt>& attempts) { return fold(journal_of(attempts), pack()); }

std::set<std::string> practices_of(const Review& review) {
  std::set<std::string> out;
  for (const ReviewItem& item : review.items) out.insert(item.practice);
  return out;
}

}  // namespace

TEST_CASE("nothing practised: nothing to review") {
  CHECK(build_review(folded({}), pack(), {10}, 1).items.empty());
  CHECK(due_practices(folded({}), pack(), {10}).empty());
}

TEST_CASE("what is most likely forgotten comes first") {
  // Again is due after a day, Good after two, Easy after eight.
  const Progress progress =
      folded({done("spot-p0", 0, 1, "p0"), done("spot-p1", 0, 0.8, "p1"), done("spot-p2", 0, 0.1, "p2")});
  CHECK(due_practices(progress, pack(), {0}).empty());
  const auto soon = due_practices(progress, pack(), {2});
  REQUIRE(soon.size() == 2);
  CHECK(soon[0].practice == "p2");
  CHECK(soon[0].due.number == 1);
  CHECK(soon[1].practice == "p1");
  CHECK(soon[1].due.number == 2);
  CHECK(due_practices(progress, pack(), {8}).size() == 3);
}

TEST_CASE("a review is never longer than a day's share, however long one was away") {
  std::vector<Attempt> all;
  for (int n = 0; n < 10; ++n) all.push_back(done("spot-p" + std::to_string(n), 0, 0.5, "p" + std::to_string(n)));
  const Progress progress = folded(all);
  CHECK(due_practices(progress, pack(), {400}).size() == 10);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const Review review = build_review(progress, pack(), {400}, seed);
    CHECK(review.minutes() <= kReviewMinutes);
    CHECK(review.items.size() == 2);
    CHECK(review.any_due);
    for (const ReviewItem& item : review.items) CHECK(item.reason == ReviewReason::Due);
  }
}

TEST_CASE("due first, then the weakest, and what was practised today rests") {
  const Progress progress = folded({done("spot-p0", 0, 0.5, "p0"), done("mark-p1", 9, 0.6, "p1"),
                                    done("sort-p2", 9, 0.95, "p2"), done("spot-p3", 10, 0.1, "p3")});
  const Review review = build_review(progress, pack(), {10}, 3);
  CHECK(practices_of(review) == std::set<std::string>{"p0", "p1"});
  for (const ReviewItem& item : review.items)
    CHECK(item.reason == ReviewReason::Due);  // Hard on day 9 is due a day later
  const Review early =
      build_review(folded({done("spot-p0", 9, 0.72, "p0"), done("mark-p1", 9, 0.95, "p1")}), pack(), {10}, 3);
  CHECK_FALSE(early.any_due);
  CHECK(practices_of(early) == std::set<std::string>{"p0", "p1"});
  for (const ReviewItem& item : early.items)
    CHECK(item.reason == (item.practice == "p0" ? ReviewReason::Weak : ReviewReason::Fresh));
}

TEST_CASE("with nothing but today's practices a review is possible all the same") {
  const Review review = build_review(folded({done("spot-p3", 10, 0.1, "p3")}), pack(), {10}, 3);
  REQUIRE(review.items.size() == 1);
  CHECK(review.items[0].practice == "p3");
}

TEST_CASE("an exercise done before is preferred, and of those the one done longest ago") {
  const Progress progress = folded({done("spot-p0", 1, 0.5, "p0"), done("mark-p0", 0, 0.5, "p0")});
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Review review = build_review(progress, pack(), {30}, seed);
    REQUIRE(review.items.size() == 1);
    CHECK(review.items[0].item == "mark-p0");
  }
}

TEST_CASE("kinds are mixed, and the seed decides between equals") {
  std::vector<Attempt> all;
  for (const char* p : {"p0", "p1"}) {
    for (const char* kind : {"spot-", "mark-", "sort-"}) all.push_back(done(std::string(kind) + p, 0, 0.5, p));
  }
  const Progress progress = folded(all);
  std::set<std::string> seen;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const Review review = build_review(progress, pack(), {30}, seed);
    REQUIRE(review.items.size() == 2);
    CHECK(review.items[0].item.substr(0, 4) != review.items[1].item.substr(0, 4));
    CHECK(review.items == build_review(progress, pack(), {30}, seed).items);
    for (const ReviewItem& item : review.items) seen.insert(item.item);
  }
  CHECK(seen.size() == 6);
}

TEST_CASE("one exercise serves all the practices that it names") {
  course::PackIndex index = pack();
  index.items.clear();
  add_item(index, "both", course::ItemKind::Mark, 3, {"p0", "p1"});
  Attempt one = done("both", 0, 0.5, "p0");
  one.outcome.practices.push_back({"p1", 0.5, 2});
  const Review review = build_review(fold(journal_of({one}), index), index, {9}, 1);
  CHECK(review.items.size() == 1);
}

TEST_CASE("when every exercise is too long, the shortest is offered rather than none") {
  course::PackIndex index = pack();
  index.items.clear();
  add_item(index, "long", course::ItemKind::Spot, 20, {"p0"});
  add_item(index, "less-long", course::ItemKind::Spot, 12, {"p0"});
  const Review review = build_review(fold(journal_of({done("long", 0, 0.5, "p0")}), index), index, {9}, 1);
  REQUIRE(review.items.size() == 1);
  CHECK(review.items[0].item == "less-long");
}

TEST_CASE("practices that are no longer in the pack are not reviewed") {
  const Progress progress = folded({done("spot-p0", 0, 0.5, "gone")});
  CHECK(due_practices(progress, pack(), {30}).empty());
  CHECK(build_review(progress, pack(), {30}, 1).items.empty());
}
