// How far each module has come.
#pragma once

#include "progress/fold.h"

namespace defuse::progress {

struct ModuleProgress {
  int finished = 0;  // items
  int total = 0;
  int exercises = 0;
  int exercises_done = 0;
  double mean_best = 0;       // of all its exercises, those not done counting 0; 1 without exercises
  double mean_best_done = 0;  // of those done; 0 without
};

ModuleProgress module_progress(const Progress& progress, const course::PackIndex& pack, const course::Module& module);

// Of all the pack's lessons and exercises.
int finished_items(const Progress& progress, const course::PackIndex& pack);

}  // namespace defuse::progress
