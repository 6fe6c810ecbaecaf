// Runs a verbatim exercise: the learner hears a sentence, then puts it together from pieces, some of which were never
// said.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/verbatim.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class VerbatimPhase : std::uint8_t { Hearing, Building, Judged, Done };

struct Tile {
  std::string text;
  int piece = -1;     // index in the round's pieces, or
  int tempting = -1;  // in its paraphrases
};

struct VerbatimAnswer {
  std::vector<int> tiles;  // as put, first to last
  bool exact = false;
  bool heard_again = false;
  double score = 0;
};

class VerbatimRunner {
 public:
  VerbatimRunner(course::Verbatim verbatim, std::uint64_t seed);

  const course::Verbatim& exercise() const { return verbatim_; }
  VerbatimPhase phase() const { return phase_; }
  bool done() const { return phase_ == VerbatimPhase::Done; }
  int round() const { return round_; }
  const std::vector<Tile>& tiles() const { return tiles_; }  // of the round, shuffled; equal for all of its phases
  const std::vector<int>& built() const { return built_; }   // indexes of tiles, as put so far
  bool used(int tile) const;
  std::string sentence() const;                                            // what is built, as text
  const std::vector<VerbatimAnswer>& answers() const { return answers_; }  // of the rounds judged
  std::string sentence_of(std::size_t round) const;                        // that was judged

  bool heard();               // Hearing -> Building
  bool hear_again();          // Building -> Hearing; the customer has to say it twice, so the round counts half
  bool put(int tile);         // Building; at the end
  bool take_back(int place);  // Building; the tile at that place of built()
  bool check();               // Building -> Judged; false while nothing is built
  bool next();                // Judged -> Hearing of the next round, after the last -> Done

  // A round: shared neighbours / the greater number of neighbours of the two sentences, the start and the end counted
  // as neighbours too; 1 when every word is as it was said. Halved when heard again. Pieces with equal text are the
  // same.
  Outcome outcome() const;
  std::string answer() const;  // "id: sentence as built | id: ..."

 private:
  void begin_round();
  bool is_exact() const;
  double score_of_round() const;
  course::Verbatim verbatim_;
  std::uint64_t seed_;
  VerbatimPhase phase_ = VerbatimPhase::Hearing;
  int round_ = 0;
  bool heard_again_ = false;
  std::vector<Tile> tiles_;
  std::vector<int> built_;
  std::vector<VerbatimAnswer> answers_;
};

}  // namespace defuse::engine
