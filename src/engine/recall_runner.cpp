#include "engine/recall_runner.h"

#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"
#include "engine/shuffle.h"
#include "engine/typed_text.h"

namespace defuse::engine {

RecallRunner::RecallRunner(course::Recall recall, std::uint64_t seed) : recall_(std::move(recall)), seed_(seed) {
  if (recall_.lines.empty()) begin_fact();  // no valid pack has this
}

void RecallRunner::begin_fact() {
  if (!is_index(fact_, recall_.facts)) {
    phase_ = RecallPhase::Done;
    return;
  }
  phase_ = RecallPhase::Asking;
  order_ = shuffled_indexes(recall_.facts[at_index(fact_)].options.size(), seed_, at_index(fact_));
}

bool RecallRunner::next() {
  if (phase_ == RecallPhase::Listening) {
    if (line_ + 1 < count_of(recall_.lines)) {
      ++line_;
    } else {
      begin_fact();
    }
    return true;
  }
  if (phase_ != RecallPhase::Judged) return false;
  if (fact_ + 1 == count_of(recall_.facts)) {
    phase_ = RecallPhase::Done;
  } else {
    ++fact_;
    begin_fact();
  }
  return true;
}

bool RecallRunner::write(std::string_view text) {
  if (!recall_.notes || phase_ == RecallPhase::Done) return false;
  notes_ = typed_text(text);
  return true;
}

bool RecallRunner::choose(int option) {
  if (phase_ != RecallPhase::Asking || !is_index(option, order_)) return false;
  answers_.push_back(option);
  phase_ = RecallPhase::Judged;
  return true;
}

Outcome RecallRunner::outcome() const {
  Scores scores;
  for (std::size_t i = 0; i < recall_.facts.size(); ++i) {
    const auto& options = recall_.facts[i].options;
    if (options.empty()) continue;
    const bool kept = i < answers_.size() && options[at_index(answers_[i])].good;
    scores.add(recall_.facts[i].practice, kept ? 1 : 0, 1.0 / static_cast<double>(options.size()));
  }
  return scores.outcome();
}

std::string RecallRunner::answer() const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < answers_.size(); ++i)
    parts.push_back(recall_.facts[i].id + "=" + std::to_string(answers_[i]));
  return joined(parts, " ");
}

}  // namespace defuse::engine
