#include "engine/mark_runner.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/random.h"

using namespace defuse;
using engine::MarkPhase;
using engine::MarkRunner;
using engine::SpanRef;

namespace {

// Marks a phrase of a line by its words.
course::MarkSpan span_at(const std::string& text, const std::string& phrase, bool slip, const std::string& practice) {
  course::MarkSpan span;
  span.begin = text.find(phrase);
  REQUIRE(span.begin != std::string::npos);
  span.end = span.begin + phrase.size();
  span.id = "s" + std::to_string(span.begin);
  span.slip = slip;
  span.kind = slip ? "Blame" : "";
  span.practice = practice;
  if (slip)
    span.recasts = {{"Let us look together.", true, ""}, {"You did that.", false, ""}, {"Whatever.", false, ""}};
  return span;
}

course::Mark sample() {
  course::Mark mark;
  mark.kinds = {"Order", "Blame"};
  const std::string first = "Well, you should have saved it, and I can help you with that now.";
  const std::string second = "As I said before, calm down, the café file is there for you to open again.";
  mark.lines = {
      {"Ada", false, "You lost my file and you do not even care about it.", {}},
      {"Sam",
       true,
       first,
       {span_at(first, "you should have", true, "you"), span_at(first, "I can help you", false, "you")}},
      {"Sam", true, second, {span_at(second, "calm down", true, "calm"), span_at(second, "for you", false, "you")}}};
  return mark;
}

int word_with(const MarkRunner& runner, int line, const std::string& text) {
  const auto& words = runner.words()[static_cast<std::size_t>(line)];
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& all = runner.mark().lines[static_cast<std::size_t>(line)].text;
    if (all.substr(words[i].bytes.begin, words[i].bytes.end - words[i].bytes.begin) == text) return static_cast<int>(i);
  }
  FAIL("no such word");
  return -1;
}

// Marks every word for which `wanted` holds.
template <class Wanted>
void mark_words(MarkRunner& runner, Wanted wanted) {
  for (int line = 0; line < static_cast<int>(runner.words().size()); ++line) {
    for (int word = 0; word < static_cast<int>(runner.words()[static_cast<std::size_t>(line)].size()); ++word) {
      const engine::MarkWord now = runner.words()[static_cast<std::size_t>(line)][static_cast<std::size_t>(word)];
      if (!now.marked && wanted(line, now)) runner.toggle(line, word);
    }
  }
}

template <class Name, class Recast>
engine::Outcome answer(MarkRunner& runner, Name name, Recast recast) {
  runner.check();
  while (runner.phase() != MarkPhase::Review) {
    if (runner.phase() == MarkPhase::Naming) REQUIRE(runner.name(name()));
    if (runner.phase() == MarkPhase::Recasting) REQUIRE(runner.recast(recast()));
  }
  return runner.outcome();
}

engine::Outcome answer_rightly(MarkRunner& runner) {
  return answer(
      runner, [] { return 1; }, [] { return 0; });
}

bool is_slip(const MarkRunner& runner, int line, const engine::MarkWord& word) {
  return word.span >= 0 &&
         runner.mark().lines[static_cast<std::size_t>(line)].spans[static_cast<std::size_t>(word.span)].slip;
}

}  // namespace

TEST_CASE("pressing one word of a phrase marks the whole phrase, and only in lines that can be marked") {
  MarkRunner runner(sample(), 1);
  CHECK(runner.toggle(1, word_with(runner, 1, "should")));
  for (const auto& word : runner.words()[1]) CHECK(word.marked == (word.span == 0));
  CHECK(runner.toggle(1, word_with(runner, 1, "have")));
  for (const auto& word : runner.words()[1]) CHECK_FALSE(word.marked);
  CHECK(runner.toggle(2, word_with(runner, 2, "down,")));  // punctuation belongs to its word
  CHECK(runner.words()[2][static_cast<std::size_t>(word_with(runner, 2, "calm"))].marked);
  CHECK(runner.toggle(1, word_with(runner, 1, "help")));  // foils behave alike
  CHECK(runner.words()[1][static_cast<std::size_t>(word_with(runner, 1, "you"))].span == 0);
  CHECK(runner.foils_marked() == std::vector<SpanRef>{{1, 1}});
  CHECK(runner.toggle(2, word_with(runner, 2, "café")));
  CHECK(runner.stray_words() == 1);
  CHECK_FALSE(runner.toggle(0, 0));
  CHECK_FALSE(runner.toggle(-1, 0));
  CHECK_FALSE(runner.toggle(3, 0));
  CHECK_FALSE(runner.toggle(1, -1));
  CHECK_FALSE(runner.toggle(1, 99));
}

TEST_CASE("the way leads from marking through naming and recasting of each found phrase to the review") {
  MarkRunner runner(sample(), 1);
  CHECK_FALSE(runner.name(0));
  CHECK_FALSE(runner.recast(0));
  runner.toggle(2, word_with(runner, 2, "calm"));
  runner.toggle(1, word_with(runner, 1, "should"));
  CHECK(runner.check());
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.toggle(1, 0));
  REQUIRE(runner.found().size() == 2);
  CHECK(runner.found()[0].ref == SpanRef{1, 0});
  CHECK(runner.found()[1].ref == SpanRef{2, 0});
  CHECK(runner.phase() == MarkPhase::Naming);
  CHECK_FALSE(runner.name(2));
  CHECK_FALSE(runner.recast(0));
  CHECK(runner.name(1));
  CHECK(runner.phase() == MarkPhase::Recasting);
  CHECK(runner.present() == 0);
  CHECK_FALSE(runner.name(1));
  CHECK_FALSE(runner.recast(3));
  CHECK(runner.recast(0));
  CHECK(runner.phase() == MarkPhase::Naming);
  CHECK(runner.present() == 1);
  CHECK(runner.name(1));
  CHECK(runner.recast(0));
  CHECK(runner.phase() == MarkPhase::Review);
  CHECK(runner.missed().empty());
  CHECK(runner.outcome().score == 1);
}

TEST_CASE("names and wordings are a quarter each") {
  const auto score = [](int kind, int recast) {
    MarkRunner runner(sample(), 1);
    mark_words(runner, [&](int line, const auto& word) { return is_slip(runner, line, word); });
    return answer(
               runner, [&] { return kind; }, [&] { return recast; })
        .score;
  };
  CHECK(score(1, 0) == doctest::Approx(1));
  CHECK(score(0, 0) == doctest::Approx(0.75));
  CHECK(score(1, 1) == doctest::Approx(0.75));
  CHECK(score(0, 2) == doctest::Approx(0.5));
}

TEST_CASE("precision and recall of phrases, as the header says") {
  MarkRunner runner(sample(), 1);
  CHECK(runner.precision() == 0);
  runner.toggle(1, word_with(runner, 1, "should"));
  runner.toggle(1, word_with(runner, 1, "help"));
  runner.toggle(1, word_with(runner, 1, "now."));
  runner.toggle(1, word_with(runner, 1, "Well,"));
  CHECK(runner.precision() == doctest::Approx(0.25));
  CHECK(runner.recall() == doctest::Approx(0.5));
  CHECK(runner.missed() == std::vector<SpanRef>{{2, 0}});
  CHECK(answer_rightly(runner).score == doctest::Approx(0.125));
}

TEST_CASE("marking nothing or everything is worth nothing, in no practice") {
  MarkRunner nothing(sample(), 1);
  const auto none = answer_rightly(nothing);
  CHECK(nothing.phase() == MarkPhase::Review);
  CHECK(none.score == 0);
  for (const auto& practice : none.practices) CHECK(practice.score == 0);

  MarkRunner everything(sample(), 1);
  mark_words(everything, [](int, const auto&) { return true; });
  const auto all = answer_rightly(everything);
  CHECK(all.score < 0.12);
  for (const auto& practice : all.practices) CHECK(practice.score < 0.12);
}

TEST_CASE("marking at random scores near 0 on average") {
  double sum = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    MarkRunner runner(sample(), seed);
    base::Random random(seed);
    mark_words(runner, [&](int, const auto&) { return random.below(3) == 0; });
    sum += answer(
               runner, [&] { return static_cast<int>(random.below(2)); },
               [&] { return static_cast<int>(random.below(3)); })
               .score;
  }
  CHECK(sum / 200 < 0.12);
}

TEST_CASE("practices are judged by their own phrases") {
  MarkRunner runner(sample(), 1);
  runner.toggle(2, word_with(runner, 2, "calm"));
  const auto outcome = answer_rightly(runner);
  REQUIRE(outcome.practices.size() == 2);
  CHECK(outcome.practices[0] == engine::PracticeOutcome{"you", 0, 3});
  CHECK(outcome.practices[1] == engine::PracticeOutcome{"calm", 1, 1});
}

TEST_CASE("a practice with foils alone gives no free points") {
  auto mark = sample();
  mark.lines[1].spans[1].practice = "help";
  const auto score = [&](auto wanted) {
    MarkRunner runner(mark, 1);
    mark_words(runner, [&](int line, const auto& word) { return wanted(runner, line, word); });
    for (const auto& practice : answer_rightly(runner).practices) {
      if (practice.practice == "help") return practice.score;
    }
    return -1.0;
  };
  CHECK(score([](auto&, int, auto&) { return false; }) == 0);
  CHECK(score([](auto&, int, auto&) { return true; }) < 0.12);
  CHECK(score([](auto& runner, int line, auto& word) { return is_slip(runner, line, word); }) == 1);
}

TEST_CASE("wordings come in an order of the seed's, the same for a phrase whatever else was found") {
  std::set<std::vector<int>> orders;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    MarkRunner alone(sample(), seed);
    alone.toggle(2, word_with(alone, 2, "calm"));
    alone.check();
    MarkRunner both(sample(), seed);
    both.toggle(1, word_with(both, 1, "should"));
    both.toggle(2, word_with(both, 2, "calm"));
    both.check();
    both.name(0);
    both.recast(0);
    CHECK(both.recast_order() == alone.recast_order());
    orders.insert(alone.recast_order());
    auto sorted = alone.recast_order();
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == std::vector<int>{0, 1, 2});
  }
  CHECK(orders.size() == 6);
}

TEST_CASE("odd exercises do not get stuck: phrases without wordings, without words, or in the customer's lines") {
  auto mark = sample();
  mark.lines[1].spans[0].recasts.clear();
  mark.lines[2].spans.push_back({"past-the-end", 500, 600, true, "Blame", "calm", "", {}});
  mark.lines[0].spans.push_back({"of-the-customer", 0, 3, true, "Blame", "calm", "", {}});
  MarkRunner runner(mark, 1);
  mark_words(runner, [&](int line, const auto& word) { return is_slip(runner, line, word); });
  CHECK(answer_rightly(runner).score == 1);
  CHECK(runner.missed().empty());
  MarkRunner empty(course::Mark{}, 1);
  CHECK(empty.check());
  CHECK(empty.outcome().score == 0);
}
