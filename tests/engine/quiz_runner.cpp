#include "engine/quiz_runner.h"

#include <doctest/doctest.h>

#include <limits>
#include <set>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::Certainty;
using engine::QuizPhase;
using engine::QuizRunner;
using engine::read_certainties;

namespace {

// Six questions of four options: the first is good, in the last two the third as well. The last two are of one
// practice.
course::Quiz sample() {
  course::Quiz quiz;
  for (int i = 0; i < 6; ++i) {
    course::Question question;
    question.id = "q" + std::to_string(i);
    question.several = i >= 4;
    question.practice = i < 4 ? "listen" : "calm";
    question.options = {{"Stay silent.", true, ""}, {"I see.", false, ""}, {"Nod.", i >= 4, ""}, {"Ask.", false, ""}};
    quiz.questions.push_back(question);
  }
  return quiz;
}

bool several(const QuizRunner& runner) {
  return runner.exercise().questions[static_cast<std::size_t>(runner.question())].several;
}

void answer(QuizRunner& runner, const std::vector<int>& options, int certainty) {
  for (const int option : options) REQUIRE(runner.choose(option));
  REQUIRE(runner.be_sure(certainty));
  REQUIRE(runner.check());
  REQUIRE(runner.next());
}

void answer_well(QuizRunner& runner, int certainty) {
  answer(runner, several(runner) ? std::vector<int>{2, 0} : std::vector<int>{0}, certainty);
}

template <class Answer>
engine::Outcome play(QuizRunner& runner, Answer give) {
  while (!runner.done()) give(runner);
  return runner.outcome();
}

}  // namespace

TEST_CASE("quiz: marks are those of certainty-based marking") {
  CHECK(engine::marks_for(true, 1) == 1);
  CHECK(engine::marks_for(true, 2) == 2);
  CHECK(engine::marks_for(true, 3) == 3);
  CHECK(engine::marks_for(false, 1) == 0);
  CHECK(engine::marks_for(false, 2) == -2);
  CHECK(engine::marks_for(false, 3) == -6);
  CHECK(engine::kMostMarks == 3);
  for (const int none : {0, 4, -1}) CHECK(engine::marks_for(true, none) == 0);
}

TEST_CASE("quiz: right and sure scores 1; sure and wrong, or nothing, 0") {
  QuizRunner best(sample(), 1);
  CHECK(lowest_score(play(best, [](QuizRunner& r) { answer_well(r, 3); })) == 1);
  CHECK(best.marks() == 18);
  QuizRunner worst(sample(), 1);
  CHECK(highest_score(play(worst, [](QuizRunner& r) { answer(r, {3}, 3); })) == 0);
  CHECK(worst.marks() == -36);
  QuizRunner nothing(sample(), 1);
  CHECK(highest_score(nothing.outcome()) == 0);
  CHECK(nothing.answer().empty());
}

TEST_CASE("quiz: being right and unsure is worth a third, half sure two thirds") {
  for (const int certainty : {1, 2, 3}) {
    QuizRunner runner(sample(), 1);
    const auto outcome = play(runner, [&](QuizRunner& r) { answer_well(r, certainty); });
    CHECK(outcome.score == doctest::Approx(certainty / 3.0));
  }
}

TEST_CASE("quiz: always the first, everything, or any at random is worth next to nothing, however sure") {
  for (const int certainty : {1, 2, 3}) {
    const double first = mean_score([&](std::uint64_t seed, base::Random&) {
      QuizRunner runner(sample(), seed);
      return play(runner, [&](QuizRunner& r) { answer(r, {r.order().front()}, certainty); });
    });
    CHECK(first < 0.1);
    QuizRunner all(sample(), 1);
    const auto everything = play(all, [&](QuizRunner& r) { answer(r, r.order(), certainty); });
    CHECK(everything.score < 0.1);
    CHECK(practice_of(everything, "calm").score == 0);
  }
  const double random = mean_score([](std::uint64_t seed, base::Random& dice) {
    QuizRunner runner(sample(), seed);
    return play(runner,
                [&](QuizRunner& r) { answer(r, {any_of(r.order(), dice)}, static_cast<int>(1 + dice.below(3))); });
  });
  CHECK(random < 0.1);
}

TEST_CASE("quiz: wrong answers cost their practice alone, and the whole") {
  QuizRunner runner(sample(), 1);
  answer(runner, {1}, 2);
  play(runner, [](QuizRunner& r) { answer_well(r, 3); });
  const auto outcome = runner.outcome();
  CHECK(runner.marks() == 13);
  CHECK(outcome.score == doctest::Approx(13.0 / 18));
  CHECK(practice_of(outcome, "listen").score == doctest::Approx(7.0 / 12));
  CHECK(practice_of(outcome, "listen").trials == 4);
  CHECK(practice_of(outcome, "calm") == engine::PracticeOutcome{"calm", 1, 2});
}

TEST_CASE("quiz: where several are good, all of them and no others are wanted") {
  for (const auto& [chosen, right] : std::vector<std::pair<std::vector<int>, bool>>{
           {{0, 2}, true}, {{2, 0}, true}, {{0}, false}, {{0, 1, 2}, false}, {{1, 0, 1, 2}, true}}) {
    QuizRunner runner(sample(), 1);
    for (int i = 0; i < 4; ++i) answer_well(runner, 1);
    answer(runner, chosen, 1);
    CHECK(runner.answers()[4].right == right);
    CHECK(std::is_sorted(runner.answers()[4].chosen.begin(), runner.answers()[4].chosen.end()));
  }
}

TEST_CASE("quiz: an answer and how sure one is, then the verdict, then the next") {
  QuizRunner runner(sample(), 1);
  CHECK(runner.phase() == QuizPhase::Answering);
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.check());
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.choose(index));
    CHECK_FALSE(runner.be_sure(index));
    CHECK_FALSE(runner.chosen(index));
  }
  for (const int none : {0, 4}) CHECK_FALSE(runner.be_sure(none));
  CHECK(runner.choose(1));
  CHECK_FALSE(runner.ready());
  CHECK_FALSE(runner.check());
  CHECK(runner.be_sure(3));
  CHECK(runner.ready());
  CHECK(runner.choose(2));  // another in its place
  CHECK_FALSE(runner.chosen(1));
  CHECK(runner.chosen(2));
  CHECK(runner.choose(2));
  CHECK(runner.chosen(2));
  CHECK(runner.be_sure(1));
  CHECK(runner.certainty() == 1);
  CHECK(runner.check());
  CHECK(runner.phase() == QuizPhase::Judged);
  CHECK(runner.chosen(2));
  CHECK_FALSE(runner.check());
  CHECK_FALSE(runner.choose(0));
  CHECK_FALSE(runner.be_sure(2));
  CHECK(runner.next());
  CHECK(runner.question() == 1);
  CHECK(runner.certainty() == 0);
  CHECK_FALSE(runner.chosen(2));
  play(runner, [](QuizRunner& r) { answer_well(r, 2); });
  CHECK_FALSE(runner.next());
  CHECK_FALSE(runner.choose(0));
  CHECK(runner.answer() == "q0=2:1:- q1=0:2:+ q2=0:2:+ q3=0:2:+ q4=0.2:2:+ q5=0.2:2:+");
}

TEST_CASE("quiz: taking back the only choice of several leaves nothing to check") {
  auto quiz = sample();
  quiz.questions.erase(quiz.questions.begin(), quiz.questions.begin() + 4);
  QuizRunner runner(quiz, 1);
  CHECK(runner.choose(1));
  CHECK(runner.be_sure(1));
  CHECK(runner.choose(1));
  CHECK_FALSE(runner.ready());
  CHECK_FALSE(runner.check());
}

TEST_CASE("quiz: options come in an order of the seed's") {
  std::set<std::vector<int>> orders;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    QuizRunner runner(sample(), seed);
    QuizRunner again(sample(), seed);
    while (!runner.done()) {
      CHECK(is_shuffled(runner.order(), 4));
      CHECK(again.order() == runner.order());
      orders.insert(runner.order());
      answer_well(runner, 1);
      answer(again, {3}, 3);
    }
  }
  CHECK(orders.size() == 24);
}

TEST_CASE("quiz: certainties are read back from what was written") {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    base::Random dice(seed);
    QuizRunner runner(sample(), seed);
    std::vector<Certainty> wanted;
    while (!runner.done()) {
      answer(runner, {any_of(runner.order(), dice)}, static_cast<int>(1 + dice.below(3)));
      wanted.push_back({runner.answers().back().certainty, runner.answers().back().right});
      CHECK(read_certainties(runner.answer()) == wanted);
    }
  }
}

TEST_CASE("quiz: anything else yields nothing") {
  CHECK(read_certainties("a=0.2:3:+ b=11:1:-") == std::vector<Certainty>{{3, true}, {1, false}});
  for (const std::string hostile : {"",
                                    " ",
                                    "a",
                                    "=",
                                    ":3:+",
                                    "a:3:+",
                                    "a=:3:+",
                                    "=0:3:+",
                                    "a=0:0:+",
                                    "a=0:4:+",
                                    "a=0:-1:+",
                                    "a=0:33:+",
                                    "a=0:3:",
                                    "a=0:3:*",
                                    "a=0:3:++",
                                    "a=0:3",
                                    "a=0 :3:+",
                                    "a=.0:3:+",
                                    "a=0.:3:+",
                                    "a=0..2:3:+",
                                    "a=x:3:+",
                                    "A=0:3:+",
                                    "a=0:3:+ ",
                                    " a=0:3:+",
                                    "a=0:3:+  b=0:3:+",
                                    "a=0:3:+ b",
                                    "a=0:3:+\nb=0:3:+",
                                    "a=0:3:+|b=0:3:+",
                                    "a=b=0:3:+",
                                    "written=3/5",
                                    "breaths=3",
                                    "picked=a,b settled=b,a",
                                    "r0: Since Monday | r1: a=0:3:+",
                                    "\xFF=0:3:+",
                                    "a=\xC3\xA9:3:+"}) {
    CAPTURE(hostile);
    CHECK(read_certainties(hostile).empty());
  }
  CHECK(read_certainties(std::string("a=0:3:+\0", 8)).empty());
  CHECK(read_certainties(std::string(100'000, ' ')).empty());
  CHECK(read_certainties("a=" + std::string(100'000, '.') + ":3:+").empty());
  CHECK(read_certainties(std::string(65, 'a') + "=0:3:+").empty());
  base::Random dice(7);
  const std::string letters = "ab=0.2:3+- \xC3";
  for (int i = 0; i < 20'000; ++i) {
    std::string noise;
    for (std::size_t length = dice.below(12); noise.size() < length;) noise += letters[dice.below(letters.size())];
    for (const Certainty& one : read_certainties(noise)) CHECK((one.certainty >= 1 && one.certainty <= 3));
  }
}

TEST_CASE("quiz: without questions there is nothing to do") {
  QuizRunner empty(course::Quiz{}, 1);
  CHECK(empty.done());
  CHECK_FALSE(empty.choose(0));
  CHECK_FALSE(empty.check());
  CHECK(empty.outcome() == engine::Outcome{});
}
