// The injected world: everything the app needs from outside, and nothing else. platform/web talks to the browser,
// platform/headless is the in-memory twin that tests drive. Answers come back as app commands, never by waiting.
#pragma once

#include <string>
#include <string_view>

#include "app/effect.h"

namespace defuse::platform {

class Host {
 public:
  virtual ~Host() = default;
  virtual void perform(const app::Effect& effect) = 0;
};

}  // namespace defuse::platform
