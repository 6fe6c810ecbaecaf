#include "engine/verbatim_runner.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/scores.h"
#include "engine/shuffle.h"

namespace defuse::engine {

namespace {

// The same for a round however often it is asked for.
std::vector<Tile> tiles_of(const course::VerbatimRound& round, std::uint64_t seed, std::size_t place) {
  const int said = count_of(round.pieces);
  std::vector<Tile> tiles;
  for (const int i : shuffled_indexes(round.pieces.size() + round.tempting.size(), seed, place)) {
    if (i < said) {
      tiles.push_back({round.pieces[at_index(i)], i, -1});
    } else {
      tiles.push_back({round.tempting[at_index(i - said)].text, -1, i - said});
    }
  }
  return tiles;
}

std::vector<std::string> texts_of(const std::vector<int>& chosen, const std::vector<Tile>& tiles) {
  std::vector<std::string> texts;
  for (const int tile : chosen) texts.push_back(tiles[at_index(tile)].text);
  return texts;
}

using Neighbours = std::pair<std::string, std::string>;

// Sorted. The empty text stands for the start and the end.
std::vector<Neighbours> neighbours_of(const std::vector<std::string>& texts) {
  std::vector<Neighbours> pairs;
  std::string last;
  for (const std::string& text : texts) {
    pairs.emplace_back(last, text);
    last = text;
  }
  pairs.emplace_back(last, "");
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

VerbatimRunner::VerbatimRunner(course::Verbatim verbatim, std::uint64_t seed)
    : verbatim_(std::move(verbatim)), seed_(seed) {
  if (verbatim_.rounds.empty()) {  // no valid pack has this
    phase_ = VerbatimPhase::Done;
  } else {
    begin_round();
  }
}

void VerbatimRunner::begin_round() {
  phase_ = VerbatimPhase::Hearing;
  heard_again_ = false;
  built_.clear();
  tiles_ = tiles_of(verbatim_.rounds[at_index(round_)], seed_, at_index(round_));
}

bool VerbatimRunner::used(int tile) const { return std::find(built_.begin(), built_.end(), tile) != built_.end(); }

std::string VerbatimRunner::sentence() const { return joined(texts_of(built_, tiles_), " "); }

bool VerbatimRunner::heard() {
  if (phase_ != VerbatimPhase::Hearing) return false;
  phase_ = VerbatimPhase::Building;
  return true;
}

bool VerbatimRunner::hear_again() {
  if (phase_ != VerbatimPhase::Building) return false;
  heard_again_ = true;
  phase_ = VerbatimPhase::Hearing;
  return true;
}

bool VerbatimRunner::put(int tile) {
  if (phase_ != VerbatimPhase::Building || !is_index(tile, tiles_) || used(tile)) return false;
  built_.push_back(tile);
  return true;
}

bool VerbatimRunner::take_back(int place) {
  if (phase_ != VerbatimPhase::Building || !is_index(place, built_)) return false;
  built_.erase(built_.begin() + place);
  return true;
}

bool VerbatimRunner::is_exact() const { return sentence() == joined(verbatim_.rounds[at_index(round_)].pieces, " "); }

double VerbatimRunner::score_of_round() const {
  const auto said = neighbours_of(verbatim_.rounds[at_index(round_)].pieces);
  const auto built = neighbours_of(texts_of(built_, tiles_));
  std::vector<Neighbours> shared;
  std::set_intersection(said.begin(), said.end(), built.begin(), built.end(), std::back_inserter(shared));
  const double score =
      is_exact() ? 1 : static_cast<double>(shared.size()) / static_cast<double>(std::max(said.size(), built.size()));
  return heard_again_ ? score / 2 : score;
}

bool VerbatimRunner::check() {
  if (phase_ != VerbatimPhase::Building || built_.empty()) return false;
  answers_.push_back({built_, is_exact(), heard_again_, score_of_round()});
  phase_ = VerbatimPhase::Judged;
  return true;
}

bool VerbatimRunner::next() {
  if (phase_ != VerbatimPhase::Judged) return false;
  if (round_ + 1 == count_of(verbatim_.rounds)) {
    phase_ = VerbatimPhase::Done;
  } else {
    ++round_;
    begin_round();
  }
  return true;
}

Outcome VerbatimRunner::outcome() const {
  Scores scores;
  for (std::size_t i = 0; i < verbatim_.rounds.size(); ++i)
    scores.add(verbatim_.rounds[i].practice, i < answers_.size() ? answers_[i].score : 0);
  return scores.outcome();
}

std::string VerbatimRunner::sentence_of(std::size_t round) const {
  return joined(texts_of(answers_[round].tiles, tiles_of(verbatim_.rounds[round], seed_, round)), " ");
}

std::string VerbatimRunner::answer() const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    parts.push_back(verbatim_.rounds[i].id + ": " + sentence_of(i));
  }
  return joined(parts, " | ");
}

}  // namespace defuse::engine
