// The certificate: who may have it, and what it says.
#pragma once

#include <string>
#include <vector>

#include "course/pack.h"
#include "progress/fold.h"

namespace defuse::app {

inline constexpr double kCertificateScore = 0.7;  // of every module: mean of the best scores of all its exercises

struct CertificateModule {
  const course::Module* module = nullptr;
  double score = 0;
  bool enough = false;
  const course::ItemHead* weakest = nullptr;  // the exercise to take up first; only where it is not enough
};

struct Certificate {
  std::vector<const course::ItemHead*> unread;  // lessons
  std::vector<CertificateModule> modules;       // those with exercises
  double score = 0;                             // mean of the modules
  bool ready = false;
};

Certificate certificate(const progress::Progress& progress, const course::PackIndex& pack);

// The day on which the last thing needed for it was done; only when it is ready now.
base::Day earned_on(const progress::Journal& journal, const course::PackIndex& pack, int utc_offset);

}  // namespace defuse::app
