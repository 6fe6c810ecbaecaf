// Runs a chunk exercise: the learner picks the pieces out of a complaint, then says which to settle next until the
// sticking point stands alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/chunk.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class ChunkPhase : std::uint8_t { Finding, Ordering, Review };

class ChunkRunner {
 public:
  explicit ChunkRunner(course::Chunk chunk);

  const course::Chunk& exercise() const { return chunk_; }
  ChunkPhase phase() const { return phase_; }
  bool done() const { return phase_ == ChunkPhase::Review; }
  bool is_piece(int stretch) const;
  bool picked(int stretch) const;

  bool toggle(int stretch);  // Finding
  bool check();              // Finding -> Ordering of all pieces, the missed ones told; false while nothing is picked
  const std::vector<int>& left() const { return left_; }        // Ordering: pieces not settled yet, as in the complaint
  const std::vector<int>& settled() const { return settled_; }  // in the order chosen
  bool choose(int stretch);                                     // Ordering: settles it next; after the last -> Review

  std::vector<int> missed() const;        // pieces not picked
  std::vector<int> noise_picked() const;  // picked, and no piece
  int sticking_point() const;             // the piece with the highest turn; the first of equals
  // Of a settled piece: those settled before it that should have come after.
  std::vector<int> waited_for(int stretch) const;

  // precision x recall of the pieces x (0.5 + 0.5 x order); order = 1 - 2 x wrong pairs / pairs with unequal turns, not
  // below 0, and 1 when no pair differs. A practice's score is the whole's. Picking everything is worth
  // precision alone, less the share of pieces in the complaint: max(0, (precision - share) / (1 - share)).
  // 0 before the review.
  Outcome outcome() const;
  std::string answer() const;  // "picked=a,b settled=b,a"

 private:
  std::vector<int> stretches(bool piece, bool picked) const;
  int turn(int stretch) const;
  double order() const;
  std::string ids(const std::vector<int>& stretches) const;
  course::Chunk chunk_;
  ChunkPhase phase_ = ChunkPhase::Finding;
  std::vector<bool> picked_;
  std::vector<int> left_;
  std::vector<int> settled_;
};

}  // namespace defuse::engine
