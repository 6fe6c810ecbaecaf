#include "progress/journal.h"

#include <doctest/doctest.h>

#include <limits>

#include "samples.h"

using namespace samples;

namespace {

Journal merged(Journal a, const Journal& b) {
  a.merge(b);
  return a;
}

bool same(const Journal& a, const Journal& b) { return a.attempts() == b.attempts(); }

}  // namespace

TEST_CASE("attempts lie in order of time and id, each once") {
  Journal journal;
  CHECK(journal.add(attempt("b", 20)));
  CHECK(journal.add(attempt("c", 10)));
  CHECK(journal.add(attempt("a", 20)));
  CHECK_FALSE(journal.add(attempt("b", 20)));
  REQUIRE(journal.attempts().size() == 3);
  CHECK(journal.attempts()[0].id == "c");
  CHECK(journal.attempts()[1].id == "a");
  CHECK(journal.attempts()[2].id == "b");
}

TEST_CASE("merging tells how many were new") {
  Journal here = journal_of({attempt("a", 1), attempt("b", 2)});
  CHECK(here.merge(journal_of({attempt("b", 2), attempt("c", 3)})) == 1);
  CHECK(here.attempts().size() == 3);
  CHECK(here.merge(Journal{}) == 0);
}

TEST_CASE("merge is commutative, associative and idempotent, even when records quarrel over an id") {
  defuse::base::Random random(11);
  for (int round = 0; round < 2000; ++round) {
    const Journal a = random_journal(random);
    const Journal b = random_journal(random);
    const Journal c = random_journal(random);
    CHECK(same(merged(a, b), merged(b, a)));
    CHECK(same(merged(merged(a, b), c), merged(a, merged(b, c))));
    CHECK(same(merged(a, a), a));
    CHECK(same(merged(merged(a, b), b), merged(a, b)));
    CHECK(same(merged(a, Journal{}), a));
  }
}

TEST_CASE("merging many at once is adding one after the other") {
  defuse::base::Random random(7);
  for (int round = 0; round < 1000; ++round) {
    Journal one = random_journal(random);
    Journal other = one;
    std::vector<Attempt> fresh;
    for (std::size_t n = random.below(30); n > 0; --n) fresh.push_back(random_attempt(random));
    int added = 0;
    for (const Attempt& attempt : fresh) added += one.add(attempt) ? 1 : 0;
    CHECK(other.merge(fresh) == added);
    CHECK(same(one, other));
    // And both know where everything is.
    const Attempt more = random_attempt(random);
    CHECK(one.add(more) == other.add(more));
    CHECK(same(one, other));
  }
}

TEST_CASE("the order in which attempts arrive does not matter") {
  defuse::base::Random random(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<Attempt> all;
    for (int i = 0; i < 40; ++i) all.push_back(random_attempt(random));
    const Journal first = journal_of(all);
    random.shuffle(all);
    const Journal second = journal_of(all);
    CHECK(same(first, second));
    for (std::size_t i = 1; i < first.attempts().size(); ++i) {
      const Attempt& before = first.attempts()[i - 1];
      const Attempt& after = first.attempts()[i];
      CHECK((before.time < after.time || (before.time == after.time && before.id < after.id)));
    }
  }
}

TEST_CASE("a clock that stands still or goes back does not reorder what is done") {
  Journal journal;
  CHECK(journal.stamp({500}).ms == 500);
  const std::int64_t clock[] = {500, 500, 200, -9, 200, 501, 9000, 1};
  std::vector<std::string> order;
  for (const std::int64_t now : clock) {
    // Ids that would sort the other way.
    Attempt one = attempt("id" + std::to_string(99 - order.size()), 0);
    one.time = journal.stamp({now});
    order.push_back(one.id);
    CHECK(journal.add(one));
  }
  REQUIRE(journal.attempts().size() == order.size());
  for (std::size_t i = 0; i < order.size(); ++i) CHECK(journal.attempts()[i].id == order[i]);
  CHECK(journal.attempts()[6].time.ms == 9000);
  CHECK(journal.attempts()[7].time.ms == 9001);
}

TEST_CASE("even a clock at the end of time gives a time") {
  const auto last = std::numeric_limits<std::int64_t>::max();
  CHECK(journal_of({attempt("a", last)}).stamp({7}).ms == last);
}
