#include "engine/chunk_runner.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"

namespace defuse::engine {

ChunkRunner::ChunkRunner(course::Chunk chunk) : chunk_(std::move(chunk)), picked_(chunk_.complaint.size(), false) {}

bool ChunkRunner::is_piece(int stretch) const {
  return is_index(stretch, chunk_.complaint) && !chunk_.complaint[at_index(stretch)].name.empty();
}

bool ChunkRunner::picked(int stretch) const { return is_index(stretch, picked_) && picked_[at_index(stretch)]; }

std::vector<int> ChunkRunner::stretches(bool piece, bool picked) const {
  std::vector<int> found;
  for (int i = 0; i < count_of(picked_); ++i) {
    if (is_piece(i) == piece && picked_[at_index(i)] == picked) found.push_back(i);
  }
  return found;
}

bool ChunkRunner::toggle(int stretch) {
  if (phase_ != ChunkPhase::Finding || !is_index(stretch, picked_)) return false;
  picked_[at_index(stretch)] = !picked_[at_index(stretch)];
  return true;
}

bool ChunkRunner::check() {
  if (phase_ != ChunkPhase::Finding || std::find(picked_.begin(), picked_.end(), true) == picked_.end()) return false;
  for (int i = 0; i < count_of(picked_); ++i) {
    if (is_piece(i)) left_.push_back(i);
  }
  phase_ = left_.empty() ? ChunkPhase::Review : ChunkPhase::Ordering;
  return true;
}

bool ChunkRunner::choose(int stretch) {
  const auto chosen = std::find(left_.begin(), left_.end(), stretch);
  if (phase_ != ChunkPhase::Ordering || chosen == left_.end()) return false;
  left_.erase(chosen);
  settled_.push_back(stretch);
  if (left_.empty()) phase_ = ChunkPhase::Review;
  return true;
}

std::vector<int> ChunkRunner::missed() const { return stretches(true, false); }

std::vector<int> ChunkRunner::noise_picked() const { return stretches(false, true); }

int ChunkRunner::turn(int stretch) const { return chunk_.complaint[at_index(stretch)].turn; }

int ChunkRunner::sticking_point() const {
  int last = -1;
  for (int i = 0; i < count_of(picked_); ++i) {
    if (is_piece(i) && (last < 0 || turn(i) > turn(last))) last = i;
  }
  return last;
}

std::vector<int> ChunkRunner::waited_for(int stretch) const {
  std::vector<int> early;
  const auto place = std::find(settled_.begin(), settled_.end(), stretch);
  if (place == settled_.end()) return early;
  std::copy_if(settled_.begin(), place, std::back_inserter(early),
               [&](int other) { return turn(other) > turn(stretch); });
  return early;
}

// 0 to 1; see outcome().
double ChunkRunner::order() const {
  int pairs = 0;
  int wrong = 0;
  for (auto one = settled_.begin(); one != settled_.end(); ++one) {
    wrong += count_of(waited_for(*one));
    pairs +=
        static_cast<int>(std::count_if(settled_.begin(), one, [&](int other) { return turn(other) != turn(*one); }));
  }
  return pairs == 0 ? 1 : std::max(0.0, 1 - 2.0 * wrong / pairs);
}

Outcome ChunkRunner::outcome() const {
  const auto found = static_cast<double>(stretches(true, true).size());
  const double pieces = found + static_cast<double>(missed().size());
  const double marked = found + static_cast<double>(noise_picked().size());
  const double share = pieces == 0 ? 0 : pieces / static_cast<double>(picked_.size());
  double score = 0;
  if (phase_ == ChunkPhase::Review && found > 0) {
    // Without noise there is nothing to pick wrongly.
    const double precision = share == 1 ? 1 : std::max(0.0, (found / marked - share) / (1 - share));
    score = precision * (found / pieces) * (0.5 + 0.5 * order());
  }
  Scores scores;
  for (int i = 0; i < count_of(picked_); ++i) {
    if (is_piece(i)) scores.add(chunk_.complaint[at_index(i)].practice, score);
  }
  return scores.outcome();
}

std::string ChunkRunner::ids(const std::vector<int>& stretches) const {
  std::vector<std::string> ids;
  for (const int stretch : stretches) ids.push_back(chunk_.complaint[at_index(stretch)].id);
  return joined(ids, ",");
}

std::string ChunkRunner::answer() const {
  std::vector<int> all;
  for (int i = 0; i < count_of(picked_); ++i) {
    if (picked_[at_index(i)]) all.push_back(i);
  }
  return "picked=" + ids(all) + " settled=" + ids(settled_);
}

}  // namespace defuse::engine
