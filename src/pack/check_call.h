// The parts of check_call (check.h) that its two files share.
#pragma once

#include <string>
#include <vector>

#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack {

inline constexpr int kMostMoodPoints = 10;
inline constexpr int kMostEffect = 4;
inline constexpr std::size_t kMostNames = 64;  // facts, flags and promises: one bit each in the engine's state
inline constexpr std::size_t kFewestRecorded = 2;
inline constexpr std::size_t kMostRecorded = 20;
inline constexpr std::size_t kMostParts = 16;

struct CallNames {
  std::vector<std::string> facts, flags, promises, beats;
};

// Where a check is: the beat, and all that it may refer to.
struct CallPlace {
  const course::Call& call;
  const course::PackIndex& index;
  const CallNames& names;
  std::size_t beat = 0;
};

void check_beat(const course::CallBeat& beat, const std::string& path, const CallPlace& at, Findings& findings);
void check_next(const base::Id& next, const std::string& path, const CallPlace& at, Findings& findings);
void check_conditions(const course::CallConditions& when, const std::string& path, const CallPlace& at,
                      Findings& findings);
void check_effects(const course::CallEffects& effects, const std::string& path, Findings& findings);
void check_listed(const base::Id& practice, const std::string& path, const CallPlace& at, Findings& findings);

}  // namespace defuse::pack
