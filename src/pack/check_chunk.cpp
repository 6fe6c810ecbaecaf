#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

namespace {

// How many pieces there may be, and so the highest turn that makes sense.
constexpr int kMostTurns = 20;

void check_stretch(const course::Stretch& stretch, const std::string& path, Findings& findings) {
  check_text(stretch.words, path, "words", findings);
  if (stretch.name.empty()) {
    if (stretch.turn != 0 || !stretch.practice.empty()) {
      findings.error(path, "noise",
                     "Only a stretch with a `name` can be settled. Give it one, or remove `turn` and `practice`.");
    }
  } else if (stretch.turn < 1 || stretch.turn > kMostTurns) {
    findings.error(path_to(path, "turn"), "out-of-range",
                   "A stretch with a `name` needs `turn`, 1 for what is settled first, at most " +
                       std::to_string(kMostTurns) + ".");
  }
}

void check_sticking_point(const std::vector<const course::Stretch*>& pieces, Findings& findings) {
  int highest = 0;
  for (const course::Stretch* piece : pieces) highest = std::max(highest, piece->turn);
  const auto last =
      std::count_if(pieces.begin(), pieces.end(), [&](const course::Stretch* piece) { return piece->turn == highest; });
  if (highest > 0 && last > 1) {
    findings.error("complaint", "sticking-point",
                   std::to_string(last) +
                       " pieces share the highest `turn`; the sticking point stands alone, so only "
                       "one piece may have it.");
  }
}

}  // namespace

void check_body(const course::Chunk& chunk, Findings& findings) {
  check_text(chunk.who, "", "who", findings);
  check_ids(
      chunk.complaint, "stretch", [](std::size_t i) { return path_to("complaint", i); }, findings);
  std::vector<const course::Stretch*> pieces;
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < chunk.complaint.size(); ++i) {
    const course::Stretch& stretch = chunk.complaint[i];
    check_stretch(stretch, path_to("complaint", i), findings);
    if (stretch.name.empty()) continue;
    pieces.push_back(&stretch);
    if (!names.insert(stretch.name).second)
      findings.error(path_to("complaint", i, "name"), "duplicate", "Two pieces have this name; give each its own.");
  }
  if (pieces.size() < 2) {
    findings.error("complaint", "too-few",
                   "A complaint needs at least two stretches with a `name`, and this one has " +
                       std::to_string(pieces.size()) + "; with fewer there is nothing to take apart.");
  }
  if (pieces.size() == chunk.complaint.size() && !pieces.empty()) {
    findings.error("complaint", "no-noise",
                   "Every stretch has a `name`, so picking everything would win; add a feeling, a threat or history.");
  }
  if (pieces.size() >= 2) check_sticking_point(pieces, findings);
}

}  // namespace defuse::pack
