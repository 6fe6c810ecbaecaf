#include "pack/authoring/own_words_check.h"

#include <algorithm>

#include "engine/own_words.h"
#include "pack/check.h"

namespace defuse::pack::authoring {

namespace {

engine::SaidFindings found_in(const coach::Coach& coach, std::string_view text) {
  engine::SaidFindings found;
  const coach::Verdict verdict = coach.judge(text);
  for (const std::uint32_t rule : verdict.good) engine::note(found, coach.rules().rules[rule]);
  for (const std::uint32_t rule : verdict.mistakes) engine::note(found, coach.rules().rules[rule]);
  return found;
}

bool knows_moves(const course::RewriteRound& round, const coach::Coach& coach, const std::string& path,
                 Findings& findings) {
  std::vector<std::string> moves;
  for (const course::CoachRule& rule : coach.rules().rules) {
    if (rule.kind == course::CoachKind::Good) moves.push_back(rule.id);
  }
  bool all = true;
  for (std::size_t i = 0; i < round.own_words.size(); ++i) {
    const base::Id& wanted = round.own_words[i];
    if (std::find(moves.begin(), moves.end(), wanted) != moves.end()) continue;
    all = false;
    findings.error(path_to(path, "own-words", i), "unknown-reference",
                   "The coach has no good move `" + wanted + "`." + did_you_mean(wanted, moves));
  }
  return all;
}

}  // namespace

bool asks_for_own_words(const course::Rewrite& rewrite) {
  return std::any_of(rewrite.rounds.begin(), rewrite.rounds.end(),
                     [](const course::RewriteRound& round) { return !round.own_words.empty(); });
}

void check_own_words(const course::Rewrite& rewrite, const coach::Coach* coach, Findings& findings) {
  for (std::size_t i = 0; i < rewrite.rounds.size(); ++i) {
    const course::RewriteRound& round = rewrite.rounds[i];
    if (round.own_words.empty()) continue;
    const std::string path = path_to("rounds", i);
    if (coach == nullptr) {
      findings.error(path + "/own-words", "no-coach",
                     "Own words are read by the coach, and the pack has no `coach/` file for its language.");
      continue;
    }
    if (!knows_moves(round, *coach, path, findings)) continue;
    const bool shown = std::any_of(round.options.begin(), round.options.end(), [&](const course::Option& option) {
      return option.good && engine::worth(found_in(*coach, option.text), round.own_words) >= engine::kHelps;
    });
    if (!shown) {
      findings.add(Severity::Warning, path + "/own-words", "model-answer",
                   "No good option makes a move that is wanted here, or the coach finds fault with it; learners are "
                   "shown these options as ways that help.");
    }
  }
}

}  // namespace defuse::pack::authoring
