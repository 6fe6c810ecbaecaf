// Runs a rewrite exercise: by choice, then, where a round asks for it, in own words. The first choice of a round
// counts; after a wrong one the learner reads why and chooses again until a good one is found. What the learner then
// writes is judged by the coach, outside; the runner is told what was found.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "course/rewrite.h"
#include "engine/outcome.h"
#include "engine/own_words.h"

namespace defuse::engine {

enum class RewritePhase : std::uint8_t { Choosing, Judged, Writing, Answered, Done };

// What a learner said in own words in one round.
struct OwnAnswer {
  int round = 0;
  std::string text;  // empty when skipped; at most kLongestText bytes
  SaidFindings found;
  bool repeated = false;  // the sentence that hurts is still in it
  double score = 0;       // 0 to 1
};

class RewriteRunner {
 public:
  RewriteRunner(course::Rewrite rewrite, std::uint64_t seed);

  const course::Rewrite& exercise() const { return rewrite_; }
  RewritePhase phase() const { return phase_; }
  int round() const { return round_; }                             // index of the present round; the last one when Done
  const std::vector<int>& order() const { return order_; }         // shuffled indexes of the round's options
  const std::vector<int>& tried() const { return tries_.back(); }  // this round's choices, oldest first
  const std::vector<std::vector<int>>& tries() const { return tries_; }  // by round, of the rounds begun
  const std::vector<OwnAnswer>& said() const { return said_; }           // of the rounds answered in own words

  bool choose(int option);  // author's index; Choosing: a good one -> Judged, another stays; false when tried already
  bool say(std::string_view text, const SaidFindings& found);  // Writing -> Answered; false when there are no words
  bool skip();                                                 // Writing -> Answered, worth nothing
  bool next();  // Judged -> Writing where own words are wanted; else, and from Answered, the next round or Done
  bool done() const { return phase_ == RewritePhase::Done; }

  // A round is won when its first choice is good; chance is the share of good options. Own words count as another
  // chance of the same practice, by worth(), and nothing while they repeat the sentence that hurts.
  Outcome outcome() const;
  // "id=2.0 id=1+80": options as chosen, by round, and out of 100 what the own words were worth; never the words.
  std::string answer() const;

 private:
  void begin_round();
  const course::RewriteRound& present() const;
  course::Rewrite rewrite_;
  std::uint64_t seed_;
  RewritePhase phase_ = RewritePhase::Choosing;
  int round_ = 0;
  std::vector<int> order_;
  std::vector<std::vector<int>> tries_;
  std::vector<OwnAnswer> said_;
};

}  // namespace defuse::engine
