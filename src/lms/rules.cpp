#include "lms/rules.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace defuse::lms {

namespace {

void set(Rules& rules, std::string_view name, std::string_view value) {
  if (name == "complete-when") {
    if (value == "lessons") rules.complete_when = CompleteWhen::Lessons;
    if (value == "mastery") rules.complete_when = CompleteWhen::Mastery;
    if (value == "both") rules.complete_when = CompleteWhen::Both;
  } else if (name == "on-failure") {
    if (value == "incomplete") rules.on_failure = OnFailure::Incomplete;
    if (value == "failed") rules.on_failure = OnFailure::Failed;
  } else if (name == "exit") {
    if (value == "suspend") rules.exit = ExitAs::Suspend;
    if (value == "normal") rules.exit = ExitAs::Normal;
    if (value == "empty") rules.exit = ExitAs::Empty;
  } else if (name == "pass-mark") {
    Share mark = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), mark);
    if (error == std::errc() && end == value.data() + value.size() && mark >= 0 && mark <= kWhole)
      rules.pass_mark = mark;
  }
}

}  // namespace

Rules rules_from_text(std::string_view text) {
  Rules rules;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t sign = word.find('=');
    if (sign != std::string_view::npos) set(rules, word.substr(0, sign), word.substr(sign + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return rules;
}

Tally tally_of(const Plan& plan, const std::vector<ItemSummary>& items) {
  std::map<std::string_view, const ItemSummary*> known;
  for (const ItemSummary& item : items) known.emplace(item.id, &item);
  Tally tally;
  double sum = 0;
  for (const PlannedItem& planned : plan) {
    const auto place = known.find(planned.id);
    const bool finished = place != known.end() && place->second->finished;
    (planned.scored ? tally.scored : tally.lessons) += 1;
    (planned.scored ? tally.scored_finished : tally.lessons_finished) += finished ? 1 : 0;
    if (planned.scored && finished) sum += std::clamp(place->second->best, 0.0, 1.0);
  }
  tally.answered = tally.scored_finished > 0;
  if (tally.scored > 0) tally.score = share_of(sum / tally.scored);
  return tally;
}

Share progress_of(const Tally& tally) {
  const int all = tally.lessons + tally.scored;
  if (all <= 0) return 0;
  return static_cast<Share>(std::int64_t{kWhole} * (tally.lessons_finished + tally.scored_finished) / all);
}

Status judge(const Rules& rules, Share pass_mark, const Tally& tally) {
  const bool lessons = tally.lessons_finished >= tally.lessons;
  const bool any_item = tally.lessons + tally.scored > 0;
  if (rules.complete_when == CompleteWhen::Lessons || tally.scored == 0) {
    return {any_item && lessons ? Completion::Completed : Completion::Incomplete, Success::Unknown};
  }
  const bool passed = tally.answered && tally.score >= pass_mark;
  const bool needed = rules.complete_when == CompleteWhen::Mastery || lessons;
  if (passed) return {needed ? Completion::Completed : Completion::Incomplete, Success::Passed};
  const bool all_tried = tally.scored_finished >= tally.scored && needed;
  if (all_tried && rules.on_failure == OnFailure::Failed) return {Completion::Completed, Success::Failed};
  return {Completion::Incomplete, Success::Unknown};
}

}  // namespace defuse::lms
