// spot: watch each run of a scene, flag slips as they happen, then name them.
#pragma once

#include <string>
#include <vector>

#include "course/scene.h"

namespace defuse::course {

struct Spot {
  std::string situation;
  Scene scene;
  std::vector<SceneRun> runs;        // all are played, in an order drawn from the seed; at least one has slips
  std::vector<std::string> choices;  // names offered when a flagged moment is named; holds the name of every cue
  bool operator==(const Spot&) const = default;
};

}  // namespace defuse::course
