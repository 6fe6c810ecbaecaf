// Where `defuse coach` gets its rules: the core pack's, which are compiled into the command, or those of a pack.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "coach/coach.h"
#include "course/pack.h"

namespace defuse::cli {

struct LoadedCoach {
  coach::Coach coach;
  std::vector<course::Source> sources;  // of the pack
};

base::Result<LoadedCoach> core_coach();

// `pack`: a pack's folder or a .defuse file. Of several languages the pack's own is taken, else the first.
base::Result<LoadedCoach> coach_of(const std::string& pack);

}  // namespace defuse::cli
