// Where a learner stands as a text to copy by hand: there and back, and with every slip that hands make.
#include "progress/restore_code.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "course/exercise.h"
#include "progress/restored.h"
#include "samples.h"

using namespace samples;
using namespace defuse::progress;
namespace base = defuse::base;
namespace course = defuse::course;
namespace engine = defuse::engine;

namespace {

constexpr std::int64_t kNow = 1'800'000'000'000;
constexpr std::int64_t kDay = 86'400'000;

// As large as asked for, of all kinds.
course::PackIndex pack_of(int items, int practices, int calls = 2) {
  course::PackIndex index;
  index.id = "defuse-core";
  constexpr course::ItemKind kinds[] = {course::ItemKind::Lesson, course::ItemKind::Spot, course::ItemKind::Quiz,
                                        course::ItemKind::Breathe};
  for (int n = 0; n < items; ++n) {
    course::ItemHead head;
    head.id = "item" + std::to_string(n);
    head.kind = kinds[n % 4];
    head.content_hash = static_cast<std::uint64_t>(n) + 77;
    index.items.push_back(head);
  }
  for (int n = 0; n < calls; ++n) {
    course::CallHead call;
    call.id = "call" + std::to_string(n);
    index.calls.push_back(call);
  }
  for (int n = 0; n < practices; ++n) {
    course::Practice practice;
    practice.id = "practice" + std::to_string(n);
    index.practices.push_back(practice);
  }
  return index;
}

Journal random_past(base::Random& random, const course::PackIndex& pack) {
  Journal journal;
  for (std::size_t n = 0, count = random.below(80); n < count; ++n) {
    Attempt one = attempt(std::to_string(n) + "-" + std::to_string(random.next()),
                          kNow - static_cast<std::int64_t>(random.below(60)) * kDay - static_cast<std::int64_t>(n),
                          random.below(3) == 0 ? AttemptKind::Bookmark : AttemptKind::Finished,
                          pack.items[random.below(pack.items.size())].id);
    if (random.below(8) == 0) one.item = pack.calls[random.below(pack.calls.size())].id;
    if (random.below(60) == 0) one = attempt(one.id, one.time.ms, AttemptKind::Reset);
    if (one.kind == AttemptKind::Finished) {
      one.outcome.score = static_cast<double>(random.below(101)) / 100;
      const course::ItemHead* head = pack.find_item(one.item);
      if (head != nullptr && !course::is_scored(head->kind)) one.outcome.score = 1;
      const base::Id practice = "practice" + std::to_string(random.below(pack.practices.size()));
      one.outcome.practices = {{practice, one.outcome.score, 3}};
    }
    journal.add(one);
  }
  return journal;
}

Journal journal_with(const RestoredAttempts& restored, Journal journal = {}) {
  REQUIRE_FALSE(restored.refused);
  for (const Attempt& one : restored.attempts) journal.add(one);
  return journal;
}

std::string plain(std::string code) {
  std::erase(code, ' ');
  return code;
}

bool close_below(double restored, double real, double gap) {
  return restored <= real + 1e-9 && real - restored <= gap + 1e-9;
}

}  // namespace

TEST_CASE("a code brings back what is finished, the best scores, the item begun last, and the practices") {
  base::Random random(3);
  const course::PackIndex pack = pack_of(40, 9);
  for (int round = 0; round < 300; ++round) {
    const Journal before = random_past(random, pack);
    const std::string code = write_restore_code(before, pack);
    const Progress old = fold(before, pack);
    const Progress now = fold(journal_with(read_restore_code(code, pack, {})), pack);
    base::Id begun;
    base::Instant last{-1};
    for (const auto& [id, item] : old.items) {
      CHECK(now.item(id).finished == item.finished);
      if (item.finished) {
        CHECK(close_below(now.item(id).best, item.best, 0.4));
        CHECK_FALSE(now.item(id).changed_since);
      } else if (last < item.last_time) {
        last = item.last_time;
        begun = id;
      }
    }
    for (const auto& [id, item] : now.items) CHECK((item.finished || (item.started && !begun.empty())));
    CHECK(now.practices.size() == old.practices.size());
    for (const auto& [id, practice] : old.practices) {
      const PracticeProgress& there = now.practices.at(id);
      CHECK(close_below(there.mastery, practice.mastery, 0.4));
      const int ago = base::day_of({kNow}, 0).number - practice.card.last.number;
      if (ago <= 32) CHECK(there.card.last.number <= practice.card.last.number);
      CHECK(there.attempts == 1);
      CHECK(there.card.stability <= std::max(0.2, practice.card.stability) + 1e-9);
    }
  }
}

TEST_CASE("a code brought in twice, or where it was made, changes nothing") {
  base::Random random(4);
  const course::PackIndex pack = pack_of(30, 8);
  for (int round = 0; round < 200; ++round) {
    const Journal before = random_past(random, pack);
    const std::string code = write_restore_code(before, pack);
    const Journal once = journal_with(read_restore_code(code, pack, {}));
    const Journal twice = journal_with(read_restore_code(code, pack, once), once);
    CHECK(once.attempts() == twice.attempts());
    // Entered on two devices that merge later, it is one.
    Journal merged = once;
    CHECK(merged.merge(journal_with(read_restore_code(code, pack, {}))) == 0);

    const Progress old = fold(before, pack);
    const Progress now = fold(journal_with(read_restore_code(code, pack, before), before), pack);
    CHECK(now.next == old.next);
    for (const auto& [id, item] : old.items) {
      CHECK(now.item(id).finished == item.finished);
      CHECK(now.item(id).best == item.best);
    }
    for (const auto& [id, practice] : old.practices) {
      if (base::day_of({kNow}, 0).number - practice.card.last.number > 32) continue;
      CHECK(now.practices.at(id).mastery == doctest::Approx(practice.mastery));
      CHECK(now.practices.at(id).card == practice.card);
    }
  }
}

TEST_CASE("the code of what a code brought back says the same again") {
  base::Random random(5);
  const course::PackIndex pack = pack_of(30, 8);
  for (int round = 0; round < 100; ++round) {
    const std::string code = write_restore_code(random_past(random, pack), pack);
    const Journal back = journal_with(read_restore_code(code, pack, {}));
    if (!back.attempts().empty()) CHECK(write_restore_code(back, pack) == code);
  }
}

TEST_CASE("after starting over a code counts anew") {
  const course::PackIndex pack = pack_of(8, 2);
  const Journal before = journal_of({attempt("a", kNow, AttemptKind::Finished, "item1")});
  const std::string code = write_restore_code(before, pack);
  Journal reset = before;
  reset.add(attempt("reset", kNow + 5 * kDay, AttemptKind::Reset));
  CHECK_FALSE(fold(reset, pack).item("item1").finished);
  CHECK(fold(journal_with(read_restore_code(code, pack, reset), reset), pack).item("item1").finished);
}

TEST_CASE("every single wrong character is refused, and told where it is") {
  const course::PackIndex pack = pack_of(60, 12);
  base::Random random(6);
  Journal journal;
  while (journal.attempts().size() < 20) journal = random_past(random, pack);
  const std::string code = write_restore_code(journal, pack);
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == ' ') continue;
    for (const char other : alphabet) {
      if (other == code[at]) continue;
      std::string wrong = code;
      wrong[at] = other;
      const RestoredAttempts read = read_restore_code(wrong, pack, {});
      REQUIRE(read.refused == CodeRefusal::Slip);
      REQUIRE(read.attempts.empty());
      REQUIRE(read.slip.kind == CodeSlip::Kind::Group);
      const std::size_t begin = at / (kCodeGroup + 1) * (kCodeGroup + 1);
      CHECK(read.slip.group == static_cast<int>(at / (kCodeGroup + 1)) + 1);
      CHECK(read.slip.meant == code.substr(begin, read.slip.meant.size()));
      CHECK(read.slip.wrote == wrong.substr(begin, read.slip.wrote.size()));
    }
  }
}

TEST_CASE("characters that changed places, are missing or too many are refused") {
  const course::PackIndex pack = pack_of(20, 5);
  const Journal journal = journal_of({attempt("a", kNow, AttemptKind::Finished, "item1")});
  const std::string code = plain(write_restore_code(journal, pack));
  for (std::size_t at = 0; at + 1 < code.size(); ++at) {
    std::string wrong = code;
    std::swap(wrong[at], wrong[at + 1]);
    if (wrong != code) CHECK(read_restore_code(wrong, pack, {}).refused == CodeRefusal::Slip);
    const RestoredAttempts shorter = read_restore_code(code.substr(0, at), pack, {});
    CHECK(shorter.refused == CodeRefusal::Slip);
    CHECK(shorter.slip.kind == (at == 0 ? CodeSlip::Kind::Nothing : CodeSlip::Kind::Length));
    CHECK(shorter.slip.got == at);
  }
  const RestoredAttempts longer = read_restore_code(code + "7", pack, {});
  CHECK(longer.slip.kind == CodeSlip::Kind::Length);
  CHECK(longer.slip.expected == code.size());
  CHECK(read_restore_code(std::string(100'000, 'Z'), pack, {}).refused == CodeRefusal::Slip);
}

TEST_CASE("small letters, spaces, other groups and letters that look like digits are read as they were meant") {
  const course::PackIndex pack = pack_of(40, 9);
  base::Random random(9);
  const Journal journal = random_past(random, pack);
  const std::string code = write_restore_code(journal, pack);
  std::string typed = " ";
  for (char c : plain(code)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '0') c = 'o';
    if (c == '1') c = random.below(2) == 0 ? 'l' : 'I';
    typed += c;
    if (random.below(4) == 0) typed += ' ';
  }
  const RestoredAttempts read = read_restore_code(typed, pack, {});
  CHECK_FALSE(read.refused);
  CHECK(read.attempts == read_restore_code(code, pack, {}).attempts);
  const RestoredAttempts other = read_restore_code("7ZK\xC3\xBC", pack, {});
  CHECK(other.slip.kind == CodeSlip::Kind::Character);
  CHECK(other.slip.wrote == "\xC3\xBC");
}

TEST_CASE("a code of another course, or of other items, says so; the order of items does not matter") {
  const course::PackIndex pack = pack_of(20, 5);
  const Journal journal = journal_of({attempt("a", kNow, AttemptKind::Finished, "item1")});
  const std::string code = write_restore_code(journal, pack);
  course::PackIndex shuffled = pack;
  std::reverse(shuffled.items.begin(), shuffled.items.end());
  CHECK_FALSE(read_restore_code(code, shuffled, {}).refused);
  course::PackIndex renamed = pack;
  renamed.items[3].id = "another";
  course::PackIndex other = pack;
  other.id = "reception";
  for (const course::PackIndex& wrong : {renamed, other, pack_of(21, 5), pack_of(20, 6), pack_of(0, 0, 0)})
    CHECK(read_restore_code(code, wrong, {}).refused == CodeRefusal::Other);
  Symbols newer{2, 1, 2, 3, 4};
  CHECK(read_restore_code(write_code(newer), pack, {}).refused == CodeRefusal::Newer);
  CHECK(read_restore_code(write_code({}), pack, {}).refused == CodeRefusal::Other);
}

TEST_CASE("random symbols under a right checksum give attempts or a reason") {
  base::Random random(8);
  const course::PackIndex pack = pack_of(20, 5);
  const Symbols good = read_code(write_restore_code({}, pack), 0).symbols;
  for (int round = 0; round < 3000; ++round) {
    Symbols symbols = good;
    for (std::size_t n = 4; n < symbols.size(); ++n) symbols[n] = static_cast<std::uint8_t>(random.below(32));
    const RestoredAttempts read = read_restore_code(write_code(symbols), pack, {});
    CHECK(read.attempts.empty() == read.refused.has_value());
  }
}

TEST_CASE("clocks far away give a code all the same") {
  const course::PackIndex pack = pack_of(8, 2);
  for (const std::int64_t ms : {std::int64_t{-5}, std::int64_t{0}, std::int64_t{1} << 62}) {
    const Journal journal = journal_of({attempt("a", ms, AttemptKind::Finished, "item1")});
    const RestoredAttempts read = read_restore_code(write_restore_code(journal, pack), pack, {});
    CHECK(fold(journal_with(read), pack).item("item1").finished);
  }
}

TEST_CASE("restored practices are read as they were written, and nothing else is") {
  const std::vector<RestoredPractice> all = {{"listen", 0.6, 12.5, {20'000}}, {"no-gestures", 1, 0.2, {0}}};
  CHECK(write_restored(all) == "listen=60:125:20000 no-gestures=100:2:0");
  CHECK(read_restored(write_restored(all)) == all);
  CHECK(read_restored("").empty());
  for (const char* word : {"listen", "listen=", "listen=60", "listen=60:1", "listen=60:0:1", "listen=101:5:1",
                           "listen=-1:5:1", "listen=6:5:1x", "Listen=6:5:1", "=6:5:1", "listen=6:5:99999999999"}) {
    CAPTURE(word);
    CHECK(read_restored(word).empty());
    CHECK(read_restored(std::string(word) + "  listen=1:5:1").size() == 1);
  }
}

TEST_CASE("a restored practice goes on from there, and what is known and newer stays") {
  const course::PackIndex pack = pack_of(8, 1);
  Attempt mark = attempt("mark", 20'000 * kDay + 5000, AttemptKind::Bookmark, "");
  mark.place = kRestored;
  mark.answer = write_restored({{"practice0", 0.75, 16, {19'990}}});
  Attempt done = attempt("done", 20'003 * kDay, AttemptKind::Finished, "item1");
  done.outcome = {1, {{"practice0", 1, 2}}};
  const PracticeProgress later = fold(journal_of({mark, done}), pack).practices.at("practice0");
  CHECK(later.mastery > 0.75);
  CHECK(later.mastery < 1);
  CHECK(later.card.last.number == 20'003);
  CHECK(later.card.stability > 16);
  CHECK(later.attempts == 2);
  done.time = {19'995 * kDay};
  const PracticeProgress known = fold(journal_of({mark, done}), pack).practices.at("practice0");
  CHECK(known.mastery == doctest::Approx(1));
  CHECK(known.attempts == 1);
}
