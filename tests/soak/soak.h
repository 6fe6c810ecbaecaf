// Long runs that look for what short tests cannot meet. Each part prints one JSON object a line and counts what was
// wrong; what is wrong is told with the seed that shows it.
#pragma once

#include <string>

namespace defuse::soak {

// What a part may take longer or shorter for.
struct Length {
  int plays = 10000;  // per call
};

int calls(const Length& length);  // random plays of every call of every pack in content/packs

}  // namespace defuse::soak
