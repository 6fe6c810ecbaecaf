// The recovery timer after a breathe exercise. It is a pair of bookmarks in the journal, so it goes on while the page
// is closed and shows in every tab.
#pragma once

#include <optional>

#include "base/id.h"
#include "base/time.h"

namespace defuse::app {

struct State;

struct Rest {
  base::Id item;  // the exercise that started it
  base::Instant until;
  bool told = false;  // that it is over
  bool operator==(const Rest&) const = default;
};

// What the journal says of a timer that runs, or ran out within the last hours; called whenever the journal changes.
std::optional<Rest> find_rest(const State& state);

base::Millis rest_left(const State& state);  // 0 when over or none

// Tells when it is over, and asks to be woken while it runs.
void watch_rest(State& state);

}  // namespace defuse::app
