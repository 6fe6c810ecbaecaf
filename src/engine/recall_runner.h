// Runs a recall exercise: lines are heard one at a time, then facts are asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "course/recall.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class RecallPhase : std::uint8_t { Listening, Asking, Judged, Done };

class RecallRunner {
 public:
  RecallRunner(course::Recall recall, std::uint64_t seed);

  const course::Recall& exercise() const { return recall_; }
  RecallPhase phase() const { return phase_; }
  bool done() const { return phase_ == RecallPhase::Done; }
  int line() const { return line_; }                            // Listening: the line being heard
  int fact() const { return fact_; }                            // Asking and Judged
  const std::vector<int>& order() const { return order_; }      // shuffled indexes of the fact's options
  const std::vector<int>& answers() const { return answers_; }  // option chosen, by fact answered
  const std::string& notes() const { return notes_; }

  bool next();  // Listening: the next line, after the last -> Asking; Judged: the next fact, then -> Done
  bool write(std::string_view text);  // the notepad; not in Done, and only where the exercise has one
  bool choose(int option);            // Asking -> Judged; author's index

  Outcome outcome() const;     // facts kept; chance is one in as many options as the fact has
  std::string answer() const;  // "fact=option" ; the notes are private and not in it

 private:
  void begin_fact();
  course::Recall recall_;
  std::uint64_t seed_;
  RecallPhase phase_ = RecallPhase::Listening;
  int line_ = 0;
  int fact_ = 0;
  std::string notes_;
  std::vector<int> order_;
  std::vector<int> answers_;
};

}  // namespace defuse::engine
