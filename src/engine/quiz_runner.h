// Runs a quiz with certainty-based marking (Gardner-Medwin): right 1, 2, 3 and wrong 0, -2, -6 for certainty 1, 2, 3.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/quiz.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class QuizPhase : std::uint8_t { Answering, Judged, Done };

inline constexpr int kMostMarks = 3;  // of a question

int marks_for(bool right, int certainty);  // certainty 1 to 3

struct QuizAnswer {
  std::vector<int> chosen;  // author's indexes, ascending
  int certainty = 0;        // 1 to 3
  bool right = false;
  int marks = 0;
};

class QuizRunner {
 public:
  QuizRunner(course::Quiz quiz, std::uint64_t seed);

  const course::Quiz& exercise() const { return quiz_; }
  QuizPhase phase() const { return phase_; }
  bool done() const { return phase_ == QuizPhase::Done; }
  int question() const { return question_; }
  const std::vector<int>& order() const { return order_; }  // shuffled indexes of the question's options
  bool chosen(int option) const;
  int certainty() const { return certainty_; }  // 0 = not said yet
  bool ready() const;                           // something is chosen and the certainty said
  const std::vector<QuizAnswer>& answers() const { return answers_; }
  int marks() const;  // sum of the answers so far

  bool choose(int option);  // Answering; author's index. Replaces the choice, or toggles where several may be chosen
  bool be_sure(int certainty);
  bool check();  // Answering, ready -> Judged
  bool next();   // Judged -> Answering of the next question, after the last -> Done

  Outcome outcome() const;  // marks / most marks, not below 0; a practice's from its own questions
  // "id=OPTIONS:CERTAINTY:+" or "-" for each question, "a=0.2:3:+ b=1:1:-"; read_certainties understands it.
  std::string answer() const;

 private:
  void begin_question();
  course::Quiz quiz_;
  std::uint64_t seed_;
  QuizPhase phase_ = QuizPhase::Answering;
  int question_ = 0;
  std::vector<int> order_;
  std::vector<int> chosen_;
  int certainty_ = 0;
  std::vector<QuizAnswer> answers_;
};

// How sure a learner was of one answer, and whether it was right.
struct Certainty {
  int certainty = 1;
  bool right = false;
  bool operator==(const Certainty&) const = default;
};
// From what QuizRunner::answer wrote; anything else yields nothing.
std::vector<Certainty> read_certainties(const std::string& answer);

}  // namespace defuse::engine
