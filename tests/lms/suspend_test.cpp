// Suspend data: round trips, room, damage.
#include "lms/suspend.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/random.h"
#include "lms/bench.h"

namespace defuse::lms {

namespace {

struct Course {
  std::vector<base::Id> ids;
  std::vector<ItemSummary> items;
};

std::string words(base::Random& random, std::size_t least, std::size_t most) {
  std::string text = "p";
  const std::size_t length = least + random.below(most - least + 1);
  while (text.size() < length) text += "abcdefghijklmnopqrstuvwxyz0123456789-"[random.below(37)];
  return text;
}

// `items` items, begun, finished or untouched; `all` touches every one.
Course random_course(std::uint64_t seed, int items, bool all) {
  base::Random random(seed);
  Course course;
  for (int i = 0; i < items; ++i) {
    const base::Id id = words(random, 4, 40) + std::to_string(i);
    course.ids.push_back(id);
    if (!all && random.below(3) == 0) continue;
    ItemSummary item;
    item.id = id;
    item.hash = hash_of(id);
    item.finished = random.below(5) != 0;
    item.last_day.number = 20000 + static_cast<int>(random.below(900));
    if (item.finished) {
      item.times = 1 + static_cast<int>(random.below(9));
      item.best = static_cast<double>(random.below(1001)) / 1000;
      item.last = static_cast<double>(random.below(1001)) / 1000;
      item.first_day.number = item.last_day.number - static_cast<int>(random.below(900));
    }
    if (!item.finished || random.below(8) == 0) item.place = words(random, 1, 20);
    course.items.push_back(item);
  }
  std::sort(course.items.begin(), course.items.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
  return course;
}

}  // namespace

TEST_CASE("the default course with every item attempted fits with all that is known of it") {
  // 31 lessons and 135 exercises, 10 calls; ids as long as its own, a bookmark in every tenth item.
  base::Random random(8);
  Course course;
  for (int i = 0; i < 176; ++i) {
    ItemSummary item;
    item.id = words(random, 12, 40) + std::to_string(i);
    item.hash = hash_of(item.id);
    item.finished = i % 10 != 0;
    item.times = item.finished ? 1 + i % 7 : 0;
    item.best = item.finished ? (i * 37 % 1001) / 1000.0 : 0;
    item.last = item.best;
    item.first_day.number = item.finished ? 20000 : 0;
    item.last_day.number = 20400;
    if (!item.finished) item.place = "what-a-whistle-says-to-her";
    course.ids.push_back(item.id);
    course.items.push_back(item);
  }
  const Encoded encoded = encode("defuse-core", 41, course.items);
  MESSAGE("176 items in " << encoded.text.size() << " characters");
  CHECK(encoded.text.size() <= 3400);
  CHECK(encoded.loss == Loss::Nothing);
  CHECK(encoded.items_lost == 0);
  const Decoded decoded = decode(encoded.text, "defuse-core", course.ids);
  CHECK(decoded.verdict == Verdict::Good);
  CHECK(decoded.saved.counter == 41);
  CHECK(decoded.saved.items == merge(course.items, {}));
}

TEST_CASE("random courses come back as they were") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Course course = random_course(seed, static_cast<int>(seed % 60), false);
    const Encoded encoded = encode("pack", static_cast<std::uint32_t>(seed * 7919), course.items);
    REQUIRE(encoded.loss == Loss::Nothing);
    REQUIRE(encoded.text.find_first_not_of(std::string(kBase64)) == std::string::npos);
    const Decoded decoded = decode(encoded.text, "pack", course.ids);
    REQUIRE(decoded.verdict == Verdict::Good);
    REQUIRE(decoded.saved.counter == seed * 7919);
    REQUIRE(decoded.saved.items == course.items);
    // Encoding what was decoded gives the same characters: nothing drifts from save to save.
    REQUIRE(encode("pack", decoded.saved.counter, decoded.saved.items).text == encoded.text);
  }
}

TEST_CASE("every flipped character and every cut is noticed") {
  const Course course = random_course(3, 20, true);
  const std::string text = encode("pack", 5, course.items).text;
  int tried = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const char other : {'A', 'B', 'D', '1', '2', '9', '_', '-', ' ', '\n', '\0', '\xE4', '~'}) {
      if (other == text[at]) continue;
      std::string flipped = text;
      flipped[at] = other;
      ++tried;
      REQUIRE(decode(flipped, "pack", course.ids).verdict != Verdict::Good);
    }
    const Verdict cut = decode(text.substr(0, at), "pack", course.ids).verdict;
    REQUIRE(cut == (at == 0 ? Verdict::Empty : at < 8 ? Verdict::Foreign : Verdict::Damaged));
    REQUIRE(decode(text + text.substr(0, at + 1), "pack", course.ids).verdict != Verdict::Good);
  }
  CHECK(tried > 1000);
}

TEST_CASE("whatever an LMS hands over is looked at without harm") {
  base::Random random(17);
  for (int i = 0; i < 3000; ++i) {
    std::string text = random.below(2) == 0 ? "D1" : "";
    const std::size_t length = random.below(300);
    for (std::size_t k = 0; k < length; ++k) text += static_cast<char>(random.below(256));
    REQUIRE(decode(text, "pack", {"a", "b"}).verdict != Verdict::Good);
  }
  CHECK(decode("", "pack", {}).verdict == Verdict::Empty);
  CHECK(decode("{\"other\":\"course\"}", "pack", {}).verdict == Verdict::Foreign);
}

TEST_CASE("another pack's data is not taken for ours") {
  const Course course = random_course(4, 10, true);
  CHECK(decode(encode("one", 1, course.items).text, "two", course.ids).verdict == Verdict::Foreign);
}

TEST_CASE("data of a later format is recognised, so that it can be left alone") {
  CHECK(decode(later_format(), "pack", {}).verdict == Verdict::Newer);
}

TEST_CASE("items may be moved, added, renamed and taken away") {
  Course course = random_course(5, 30, true);
  const std::string text = encode("pack", 1, course.items).text;
  std::vector<base::Id> ids = course.ids;
  std::reverse(ids.begin(), ids.end());
  ids.push_back("brand-new");
  CHECK(decode(text, "pack", ids).saved.items == course.items);

  const base::Id old_id = course.items[7].id;
  ids.erase(std::find(ids.begin(), ids.end(), old_id));
  ids.push_back("its-new-name");
  const Decoded renamed = decode(text, "pack", ids, {{old_id, "its-new-name"}});
  CHECK(std::count_if(renamed.saved.items.begin(), renamed.saved.items.end(), [&](const auto& item) {
          return item.id == "its-new-name" && item.best == course.items[7].best;
        }) == 1);

  // Without a rename it is nobody's, and still written again.
  const Decoded gone = decode(text, "pack", ids);
  CHECK(gone.saved.items[7].id.empty());
  CHECK(decode(encode("pack", 2, gone.saved.items).text, "pack", course.ids).saved.items == course.items);
}

TEST_CASE("what does not fit is left out in the order that is written down") {
  const Course course = random_course(6, 300, true);
  std::size_t finished = 0;
  for (const ItemSummary& item : course.items) finished += item.finished ? 1 : 0;
  Loss before = Loss::Nothing;
  bool seen[8] = {};
  for (std::size_t budget = 9000; budget > 200; budget -= 100) {
    const Encoded encoded = encode("pack", 1, course.items, {}, budget);
    REQUIRE(encoded.text.size() <= budget);
    REQUIRE(encoded.loss >= before);
    before = encoded.loss;
    seen[static_cast<int>(encoded.loss)] = true;
    const Decoded decoded = decode(encoded.text, "pack", course.ids);
    REQUIRE(decoded.verdict == Verdict::Good);
    REQUIRE(decoded.saved.loss == encoded.loss);
    REQUIRE(decoded.saved.items_lost == encoded.items_lost);
    REQUIRE(decoded.saved.items.size() + static_cast<std::size_t>(encoded.items_lost) == course.items.size());
    std::size_t kept = 0;
    for (const ItemSummary& item : decoded.saved.items) {
      const auto was =
          std::find_if(course.items.begin(), course.items.end(), [&](const auto& one) { return one.id == item.id; });
      REQUIRE(was != course.items.end());
      REQUIRE(item.finished == was->finished);
      REQUIRE(item.best == was->best);
      kept += item.finished ? 1 : 0;
    }
    if (encoded.loss < Loss::FinishedItems) REQUIRE(kept == finished);
  }
  CHECK(seen[static_cast<int>(Loss::Nothing)]);
  CHECK(seen[static_cast<int>(Loss::History)]);
  CHECK(seen[static_cast<int>(Loss::FinishedItems)]);
}

TEST_CASE("500 finished items fit, and of thousands the newest stay") {
  std::vector<ItemSummary> items;
  std::vector<base::Id> ids;
  for (int i = 0; i < 3000; ++i) {
    ItemSummary item;
    item.id = "exercise-" + std::to_string(i);
    item.finished = true;
    item.times = 1;
    item.best = 1;
    item.last_day.number = 19000 + i;
    ids.push_back(item.id);
    items.push_back(item);
  }
  const std::vector<ItemSummary> some(items.begin(), items.begin() + 500);
  CHECK(encode("pack", 1, some).items_lost == 0);
  const Encoded encoded = encode("pack", 1, items);
  CHECK(encoded.loss == Loss::FinishedItems);
  CHECK(encoded.items_lost > 2000);
  CHECK(encoded.text.size() <= kSuspendBudget);
  const std::vector<ItemSummary> kept = decode(encoded.text, "pack", ids).saved.items;
  CHECK(kept.size() > 500);
  CHECK(std::any_of(kept.begin(), kept.end(), [](const auto& item) { return item.id == "exercise-2999"; }));
  CHECK(std::none_of(kept.begin(), kept.end(), [](const auto& item) { return item.id == "exercise-0"; }));
}

TEST_CASE("merging summaries") {
  ItemSummary a{"x", hash_of("x"), true, 2, 0.8, 0.5, {100}, {120}, ""};
  ItemSummary b{"x", hash_of("x"), false, 0, 0, 0, {}, {130}, "page-3"};
  const ItemSummary both = merge(a, b);
  CHECK(both.finished);
  CHECK(both.best == 0.8);
  CHECK(both.times == 2);
  CHECK(both.place == "page-3");
  CHECK(both.first_day.number == 100);
  CHECK(both.last_day.number == 130);
  CHECK(merge(both, a) == both);
  CHECK(merge(both, b) == both);

  CHECK(news({a}, {a}).empty());
  CHECK(news({both}, {a}).empty());
  CHECK(news({a}, {b}) == std::vector<ItemSummary>{b});
  CHECK(news({}, {a}) == std::vector<ItemSummary>{a});
}

TEST_CASE("how far practices have come is kept with the items, and goes with the days") {
  Course course = random_course(7, 40, true);
  std::vector<PracticeSummary> practices;
  for (int i = 0; i < 24; ++i) {
    const base::Id id = "practice-" + std::to_string(i);
    practices.push_back({id, hash_of(id), i / 24.0, i == 0 ? 0.1 : i * i * 61.7, {20950 - i}});
    course.ids.push_back(id);
  }
  practices.push_back({"", 77, 0.5, 40000, {20000}});  // of another version of the pack; held to the most
  const Encoded encoded = encode("pack", 1, course.items, practices);
  const Decoded decoded = decode(encoded.text, "pack", course.ids);
  REQUIRE(decoded.verdict == Verdict::Good);
  CHECK(decoded.saved.items == course.items);
  REQUIRE(decoded.saved.practices.size() == 25);
  for (const PracticeSummary& one : decoded.saved.practices) {
    const auto was = std::find_if(practices.begin(), practices.end(), [&](const auto& p) { return p.id == one.id; });
    REQUIRE(was != practices.end());
    CHECK(one.mastery == doctest::Approx(was->mastery).epsilon(0.02));
    CHECK(one.stability == doctest::Approx(std::min(was->stability, 36500.0)).epsilon(0.05));
    CHECK(one.last == was->last);
  }
  CHECK(encode("pack", 1, decoded.saved.items, decoded.saved.practices).text == encoded.text);

  for (std::size_t budget = encoded.text.size(); budget > 300; budget -= 20) {
    const Encoded less = encode("pack", 1, course.items, practices, budget);
    REQUIRE(less.text.size() <= budget);
    const std::vector<PracticeSummary> kept = decode(less.text, "pack", course.ids).saved.practices;
    const std::size_t expected = less.loss == Loss::Nothing ? 25 : less.loss < Loss::Days ? 24 : 0;
    REQUIRE(kept.size() == expected);
  }
}

TEST_CASE("the default course fits with its practices, every item attempted") {
  const Course course = random_course(9, 176, true);
  std::vector<PracticeSummary> practices;
  for (int i = 0; i < 43; ++i) practices.push_back({"practice-" + std::to_string(i), 0, 0.7, 12, {20500}});
  const Encoded encoded = encode("defuse-core", 41, course.items, practices);
  MESSAGE("176 items and 43 practices in " << encoded.text.size() << " characters");
  CHECK(encoded.text.size() <= kSuspendBudget);
  CHECK(encoded.items_lost == 0);
  CHECK(encoded.loss <= Loss::OldBookmarks);
}

TEST_CASE("data of the first format, without practices, is read") {
  // Made by that version: the item `one` finished twice, best 0.8, last 0.5.
  const Decoded decoded = decode(first_format(), "pack", {"one"});
  REQUIRE(decoded.verdict == Verdict::Good);
  CHECK(decoded.saved.counter == 5);
  CHECK(decoded.saved.practices.empty());
  REQUIRE(decoded.saved.items.size() == 1);
  const ItemSummary& item = decoded.saved.items[0];
  CHECK(item == ItemSummary{"one", hash_of("one"), true, 2, 0.8, 0.5, {20000}, {20010}, ""});
}

TEST_CASE("ids whose hashes are equal can be found") { CHECK(clashes({"a", "b", "a"}).empty()); }

}  // namespace defuse::lms
