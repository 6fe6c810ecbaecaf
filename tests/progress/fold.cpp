#include "progress/fold.h"

#include <doctest/doctest.h>

#include <limits>

#include "samples.h"

using namespace samples;
using namespace defuse::progress;
namespace course = defuse::course;
namespace engine = defuse::engine;

namespace {

course::PackIndex pack() {
  course::PackIndex index;
  index.id = "defuse-core";
  for (const char* id : {"lesson", "spot", "mark", "position"}) {
    course::ItemHead head;
    head.id = id;
    head.content_hash = 100;
    index.items.push_back(head);
  }
  index.renames = {{"old-spot", "spot"}, {"older-spot", "old-spot"}, {"old-page", "page"}, {"old-listen", "listen"}};
  return index;
}

Attempt finished(const std::string& id, std::int64_t ms, const std::string& item, double score) {
  Attempt one = attempt(id, ms, AttemptKind::Finished, item);
  one.content_hash = 100;
  one.outcome = {score, {{"listen", score, 5}}};
  one.seconds = 60;
  return one;
}

Attempt placed(const std::string& id, std::int64_t ms, AttemptKind kind, const std::string& item,
               const std::string& place, const std::string& answer = "") {
  Attempt one = attempt(id, ms, kind, item);
  one.place = place;
  one.answer = answer;
  return one;
}

Progress folded(const std::vector<Attempt>& attempts) { return fold(journal_of(attempts), pack()); }

}  // namespace

TEST_CASE("nothing done: the first item is next, and asking is safe") {
  const Progress progress = folded({});
  CHECK(progress.next == "lesson");
  CHECK(progress.item("spot").times_finished == 0);
  CHECK_FALSE(progress.item("no-such-item").started);
  CHECK(progress.seconds == 0);
}

TEST_CASE("an item remembers how often and how well it was done, and its time") {
  const Progress progress =
      folded({finished("a", 10, "spot", 0.4), finished("b", 20, "spot", 0.9), finished("c", 30, "spot", 0.6)});
  const ItemProgress& spot = progress.item("spot");
  CHECK(spot.started);
  CHECK(spot.finished);
  CHECK(spot.times_finished == 3);
  CHECK(spot.best == 0.9);
  CHECK(spot.last == 0.6);
  CHECK(spot.last_time.ms == 30);
  CHECK(progress.seconds == 180);
}

TEST_CASE("the bookmark is the last page reached, until the item is finished") {
  const auto first = placed("a", 10, AttemptKind::Bookmark, "lesson", "page-1");
  const auto second = placed("b", 20, AttemptKind::Bookmark, "lesson", "page-2");
  CHECK(folded({second, first}).item("lesson").place == "page-2");
  CHECK_FALSE(folded({first}).item("lesson").finished);
  CHECK(folded({first, finished("c", 30, "lesson", 1)}).item("lesson").place.empty());
  CHECK(folded({finished("c", 5, "lesson", 1), first}).item("lesson").place == "page-1");
}

TEST_CASE("next is the unfinished item last touched, else the first unfinished, else none") {
  CHECK(folded({finished("a", 1, "lesson", 1)}).next == "spot");
  CHECK(folded({finished("a", 1, "lesson", 1), placed("b", 2, AttemptKind::Bookmark, "position", "p")}).next ==
        "position");
  CHECK(folded({placed("a", 2, AttemptKind::Bookmark, "mark", "p"),
                placed("b", 1, AttemptKind::Bookmark, "position", "p")})
            .next == "mark");
  CHECK(folded({finished("a", 1, "spot", 1), placed("b", 2, AttemptKind::Bookmark, "spot", "p")}).next == "lesson");
  const Progress all = folded({finished("a", 1, "lesson", 1), finished("b", 2, "spot", 0), finished("c", 3, "mark", 1),
                               finished("d", 4, "position", 1)});
  CHECK_FALSE(all.next.has_value());
}

TEST_CASE("mastery is a mean in which each older outcome counts 0.6 of the next") {
  CHECK(folded({finished("a", 1, "spot", 0.5)}).practices.at("listen").mastery == doctest::Approx(0.5));
  const auto sum = folded({finished("a", 1, "spot", 0), finished("b", 2, "mark", 1), finished("c", 3, "spot", 0.5)})
                       .practices.at("listen");
  CHECK(sum.mastery == doctest::Approx((0.36 * 0 + 0.6 * 1 + 0.5) / (0.36 + 0.6 + 1)));
  CHECK(sum.trials == 15);
  CHECK(sum.attempts == 3);
  std::vector<Attempt> steady;
  for (int i = 0; i < 200; ++i) steady.push_back(finished("id" + std::to_string(i), i, "spot", 0.7));
  CHECK(folded(steady).practices.at("listen").mastery == doctest::Approx(0.7));
}

TEST_CASE("thoughts: the newest answer of each prompt; an empty one takes it away") {
  const auto first = placed("a", 1, AttemptKind::Thought, "lesson", "why", "I was loud.");
  const auto second = placed("b", 2, AttemptKind::Thought, "lesson", "why", "I was tired.");
  const auto cleared = placed("c", 3, AttemptKind::Thought, "lesson", "why", "");
  CHECK(folded({second, first}).thoughts.at("lesson/why") == "I was tired.");
  CHECK(folded({first, second, cleared}).thoughts.empty());
}

TEST_CASE("renamed items, pages and practices keep their history, over several renames") {
  auto old = finished("a", 1, "older-spot", 0.8);
  old.outcome.practices[0].practice = "old-listen";
  const Progress progress =
      folded({old, finished("b", 2, "spot", 0.6), placed("c", 3, AttemptKind::Bookmark, "old-spot", "old-page")});
  CHECK(progress.items.size() == 1);
  CHECK(progress.item("spot").times_finished == 2);
  CHECK(progress.item("spot").best == 0.8);
  CHECK(progress.item("spot").place == "page");
  CHECK(progress.practices.size() == 1);
  CHECK(progress.practices.at("listen").attempts == 2);
}

TEST_CASE("renames in a circle do not hang") {
  auto circular = pack();
  circular.renames = {{"a", "b"}, {"b", "a"}};
  CHECK(fold(journal_of({finished("x", 1, "a", 1)}), circular).items.size() == 1);
}

TEST_CASE("content that changed since it was finished is told") {
  auto before = finished("a", 1, "spot", 1);
  before.content_hash = 99;
  CHECK(folded({before}).item("spot").changed_since);
  CHECK_FALSE(folded({before, finished("b", 2, "spot", 1)}).item("spot").changed_since);
  CHECK_FALSE(folded({placed("c", 1, AttemptKind::Bookmark, "spot", "p")}).item("spot").changed_since);
}

TEST_CASE("other packs' attempts are left out") {
  auto foreign = finished("a", 1, "spot", 1);
  foreign.pack = "another-pack";
  CHECK(folded({foreign}).items.empty());
  auto foreign_reset = attempt("r", 5, AttemptKind::Reset);
  foreign_reset.pack = "another-pack";
  CHECK(folded({finished("b", 1, "spot", 1), foreign_reset}).item("spot").finished);
}

TEST_CASE("a reset hides what has an earlier time, and nothing of its own time or later") {
  const auto reset = attempt("m", 50, AttemptKind::Reset);
  const Progress progress =
      folded({finished("a", 49, "spot", 1), placed("b", 10, AttemptKind::Thought, "lesson", "why", "x"), reset,
              finished("n", 50, "mark", 1), finished("c", 50, "lesson", 1), finished("d", 51, "position", 1)});
  CHECK_FALSE(progress.item("spot").started);
  CHECK(progress.thoughts.empty());
  CHECK(progress.item("mark").finished);
  CHECK(progress.item("lesson").finished);
  CHECK(progress.item("position").finished);
  CHECK(progress.seconds == 180);
  CHECK(progress.next == "spot");
}

TEST_CASE("the newest of several resets counts, and one that arrives late hides what lay before it") {
  const auto early = attempt("r1", 20, AttemptKind::Reset);
  const auto late = attempt("r2", 40, AttemptKind::Reset);
  const std::vector<Attempt> work{finished("a", 10, "lesson", 1), finished("b", 30, "spot", 1),
                                  finished("c", 50, "mark", 1)};
  Journal journal = journal_of(work);
  journal.add(late);
  journal.add(early);
  CHECK(fold(journal, pack()).items.size() == 1);
  CHECK(fold(journal, pack()).item("mark").finished);
  CHECK(journal.attempts().size() == 5);  // nothing is deleted
}

TEST_CASE("a reset stamped by the journal hides all there was although the clock went back, and nothing after it") {
  Journal journal = journal_of({finished("a", 5000, "spot", 1)});
  const std::int64_t clock_now = 100;
  Attempt reset = attempt("r", 0, AttemptKind::Reset);
  reset.time = journal.stamp({clock_now});
  journal.add(reset);
  CHECK(fold(journal, pack()).items.empty());
  Attempt after = finished("b", 0, "mark", 1);
  after.time = journal.stamp({clock_now + 1});
  journal.add(after);
  CHECK(fold(journal, pack()).item("mark").finished);
  CHECK(fold(journal, pack()).items.size() == 1);
}

TEST_CASE("two devices that merge both ways see the same progress") {
  defuse::base::Random random(23);
  for (int round = 0; round < 300; ++round) {
    Journal a = random_journal(random);
    Journal b = random_journal(random);
    const Journal before = a;
    a.merge(b);
    b.merge(before);
    const Progress here = fold(a, pack());
    const Progress there = fold(b, pack());
    CHECK(here.next == there.next);
    CHECK(here.thoughts == there.thoughts);
    CHECK(here.items.size() == there.items.size());
    for (const auto& one : here.practices) CHECK(one.second.mastery == there.practices.at(one.first).mastery);
  }
}

TEST_CASE("sums stop at their largest value instead of beginning again") {
  auto first = finished("a", 1, "spot", 1);
  auto second = finished("b", 2, "spot", 1);
  for (Attempt* one : {&first, &second}) {
    one->seconds = std::numeric_limits<std::uint32_t>::max();
    one->outcome.practices[0].trials = std::numeric_limits<int>::max();
  }
  const Progress progress = folded({first, second});
  CHECK(progress.seconds == std::numeric_limits<std::uint32_t>::max());
  CHECK(progress.practices.at("listen").trials == std::numeric_limits<int>::max());
}
