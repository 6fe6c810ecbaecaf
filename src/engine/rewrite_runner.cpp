#include "engine/rewrite_runner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"
#include "engine/shuffle.h"
#include "engine/typed_text.h"

namespace defuse::engine {

RewriteRunner::RewriteRunner(course::Rewrite rewrite, std::uint64_t seed) : rewrite_(std::move(rewrite)), seed_(seed) {
  if (rewrite_.rounds.empty()) {  // no valid pack has this; tried() stays safe to call
    tries_.emplace_back();
    phase_ = RewritePhase::Done;
  } else {
    begin_round();
  }
}

const course::RewriteRound& RewriteRunner::present() const { return rewrite_.rounds[at_index(round_)]; }

void RewriteRunner::begin_round() {
  phase_ = RewritePhase::Choosing;
  order_ = shuffled_indexes(present().options.size(), seed_, at_index(round_));
  tries_.emplace_back();
}

bool RewriteRunner::choose(int option) {
  if (phase_ != RewritePhase::Choosing) return false;
  const auto& options = present().options;
  auto& tried = tries_.back();
  if (!is_index(option, options) || std::find(tried.begin(), tried.end(), option) != tried.end()) return false;
  tried.push_back(option);
  const bool nothing_left = tried.size() == options.size();
  if (options[at_index(option)].good || nothing_left) phase_ = RewritePhase::Judged;
  return true;
}

bool RewriteRunner::say(std::string_view text, const SaidFindings& found) {
  if (phase_ != RewritePhase::Writing || base::words_of(text).empty()) return false;
  OwnAnswer answer{round_, typed_text(text), found, repeats(text, present().hurts), 0};
  if (!answer.repeated) answer.score = worth(found, present().own_words);
  said_.push_back(std::move(answer));
  phase_ = RewritePhase::Answered;
  return true;
}

bool RewriteRunner::skip() {
  if (phase_ != RewritePhase::Writing) return false;
  said_.push_back({round_, {}, {}, false, 0});
  phase_ = RewritePhase::Answered;
  return true;
}

bool RewriteRunner::next() {
  if (phase_ != RewritePhase::Judged && phase_ != RewritePhase::Answered) return false;
  if (phase_ == RewritePhase::Judged && !present().own_words.empty()) {
    phase_ = RewritePhase::Writing;
  } else if (round_ + 1 == count_of(rewrite_.rounds)) {
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
    if (rewrite_.rounds[i].own_words.empty()) continue;
    const auto said =
        std::find_if(said_.begin(), said_.end(), [&](const OwnAnswer& answer) { return at_index(answer.round) == i; });
    scores.add(rewrite_.rounds[i].practice, said == said_.end() ? 0 : said->score);
  }
  return scores.outcome();
}

std::string RewriteRunner::answer() const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < tries_.size(); ++i) {
    if (tries_[i].empty()) continue;
    parts.push_back(rewrite_.rounds[i].id + "=" + joined(tries_[i], "."));
    for (const OwnAnswer& said : said_) {
      if (at_index(said.round) == i) parts.back() += "+" + std::to_string(std::lround(said.score * 100));
    }
  }
  return joined(parts, " ");
}

}  // namespace defuse::engine
