#include "engine/rewrite_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"
#include "engine/shuffle.h"

namespace defuse::engine {

RewriteRunner::RewriteRunner(course::Rewrite rewrite, std::uint64_t seed) : rewrite_(std::move(rewrite)), seed_(seed) {
  if (rewrite_.rounds.empty()) {  // no valid pack has this; tried() stays safe to call
    tries_.emplace_back();
    phase_ = RewritePhase::Done;
  } else {
    begin_round();
  }
}

void RewriteRunner::begin_round() {
  phase_ = RewritePhase::Choosing;
  order_ = shuffled_indexes(rewrite_.rounds[at_index(round_)].options.size(), seed_, at_index(round_));
  tries_.emplace_back();
}

bool RewriteRunner::choose(int option) {
  if (phase_ != RewritePhase::Choosing) return false;
  const auto& options = rewrite_.rounds[at_index(round_)].options;
  auto& tried = tries_.back();
  if (!is_index(option, options) || std::find(tried.begin(), tried.end(), option) != tried.end()) return false;
  tried.push_back(option);
  const bool nothing_left = tried.size() == options.size();
  if (options[at_index(option)].good || nothing_left) phase_ = RewritePhase::Judged;
  return true;
}

bool RewriteRunner::next() {
  if (phase_ != RewritePhase::Judged) return false;
  if (round_ + 1 == count_of(rewrite_.rounds)) {
    phase_ = RewritePhase::Done;
  } else {
    ++round_;
    begin_round();
  }
  return true;
}

Outcome RewriteRunner::outcome() const {
  Scores scores;
  for (std::size_t i = 0; i < rewrite_.rounds.size(); ++i) {
    const auto& options = rewrite_.rounds[i].options;
    if (options.empty()) continue;
    const auto good =
        std::count_if(options.begin(), options.end(), [](const course::Option& option) { return option.good; });
    const bool won = i < tries_.size() && !tries_[i].empty() && options[at_index(tries_[i].front())].good;
    scores.add(rewrite_.rounds[i].practice, won ? 1 : 0,
               static_cast<double>(good) / static_cast<double>(options.size()));
  }
  return scores.outcome();
}

std::string RewriteRunner::answer() const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < tries_.size(); ++i) {
    if (!tries_[i].empty()) parts.push_back(rewrite_.rounds[i].id + "=" + joined(tries_[i], "."));
  }
  return joined(parts, " ");
}

}  // namespace defuse::engine
