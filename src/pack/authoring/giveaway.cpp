#include "pack/authoring/giveaway.h"

#include <algorithm>

#include "base/utf8.h"

namespace defuse::pack::authoring {

namespace {

constexpr int kFewestRounds = 4;
constexpr int kMostPercent = 70;

struct Tally {
  int rounds = 0;
  int longest = 0;  // in which a good option is longer than every other
};

std::size_t letters(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < text.size(); ++count) base::next_code_point(text, pos);
  return count;
}

void count(const std::vector<course::Option>& options, Tally& tally) {
  std::size_t good = 0;
  std::size_t poor = 0;
  for (const course::Option& option : options) {
    std::size_t& most = option.good ? good : poor;
    most = std::max(most, letters(option.text));
  }
  ++tally.rounds;
  if (good > poor) ++tally.longest;
}

}  // namespace

void check_giveaway(const course::ExerciseBody& body, Findings& findings) {
  Tally tally;
  const char* key = "";
  if (const auto* rewrite = std::get_if<course::Rewrite>(&body)) {
    key = "rounds";
    for (const course::RewriteRound& round : rewrite->rounds) count(round.options, tally);
  } else if (const auto* recall = std::get_if<course::Recall>(&body)) {
    key = "facts";
    for (const course::RecallFact& fact : recall->facts) count(fact.options, tally);
  } else if (const auto* quiz = std::get_if<course::Quiz>(&body)) {
    key = "questions";
    for (const course::Question& question : quiz->questions) {
      if (!question.several) count(question.options, tally);
    }
  }
  if (tally.rounds < kFewestRounds || tally.longest * 100 <= tally.rounds * kMostPercent) return;
  findings.warn(
      key, "good-is-longest",
      "In " + std::to_string(tally.longest) + " of " + std::to_string(tally.rounds) +
          " the good option is the longest, so its length gives it away. Shorten some, or let others say more.");
}

}  // namespace defuse::pack::authoring
