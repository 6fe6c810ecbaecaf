#include "engine/quiz_runner.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/index.h"
#include "engine/scores.h"
#include "engine/shuffle.h"

namespace defuse::engine {

int marks_for(bool right, int certainty) {
  switch (certainty) {
    case 1:
      return right ? 1 : 0;
    case 2:
      return right ? 2 : -2;
    case 3:
      return right ? kMostMarks : -6;
    default:
      return 0;
  }
}

QuizRunner::QuizRunner(course::Quiz quiz, std::uint64_t seed) : quiz_(std::move(quiz)), seed_(seed) {
  if (quiz_.questions.empty()) {  // no valid pack has this
    phase_ = QuizPhase::Done;
  } else {
    begin_question();
  }
}

void QuizRunner::begin_question() {
  phase_ = QuizPhase::Answering;
  order_ = shuffled_indexes(quiz_.questions[at_index(question_)].options.size(), seed_, at_index(question_));
  chosen_.clear();
  certainty_ = 0;
}

bool QuizRunner::chosen(int option) const { return std::find(chosen_.begin(), chosen_.end(), option) != chosen_.end(); }

bool QuizRunner::ready() const { return !chosen_.empty() && certainty_ > 0; }

int QuizRunner::marks() const {
  return std::accumulate(answers_.begin(), answers_.end(), 0,
                         [](int sum, const QuizAnswer& answer) { return sum + answer.marks; });
}

bool QuizRunner::choose(int option) {
  if (phase_ != QuizPhase::Answering || !is_index(option, order_)) return false;
  if (!quiz_.questions[at_index(question_)].several) {
    chosen_ = {option};
    return true;
  }
  const auto place = std::lower_bound(chosen_.begin(), chosen_.end(), option);
  if (place != chosen_.end() && *place == option) {
    chosen_.erase(place);
  } else {
    chosen_.insert(place, option);
  }
  return true;
}

bool QuizRunner::be_sure(int certainty) {
  if (phase_ != QuizPhase::Answering || certainty < 1 || certainty > 3) return false;
  certainty_ = certainty;
  return true;
}

bool QuizRunner::check() {
  if (phase_ != QuizPhase::Answering || !ready()) return false;
  const auto& options = quiz_.questions[at_index(question_)].options;
  bool right = true;
  for (int i = 0; i < count_of(options); ++i) right = right && options[at_index(i)].good == chosen(i);
  answers_.push_back({chosen_, certainty_, right, marks_for(right, certainty_)});
  phase_ = QuizPhase::Judged;
  return true;
}

bool QuizRunner::next() {
  if (phase_ != QuizPhase::Judged) return false;
  if (question_ + 1 == count_of(quiz_.questions)) {
    phase_ = QuizPhase::Done;
  } else {
    ++question_;
    begin_question();
  }
  return true;
}

Outcome QuizRunner::outcome() const {
  Scores scores;
  for (std::size_t i = 0; i < quiz_.questions.size(); ++i) {
    const int marks = i < answers_.size() ? answers_[i].marks : 0;
    scores.add(quiz_.questions[i].practice, static_cast<double>(marks) / kMostMarks);
  }
  return scores.outcome();
}

}  // namespace defuse::engine
