// Time is an input: the platform reads the clock and hands these values in.
#pragma once

#include <compare>
#include <cstdint>

namespace defuse::base {

// Milliseconds since 1970-01-01T00:00:00Z, as the device believes them.
struct Instant {
  std::int64_t ms = 0;
  // clang-tidy 14 sees a null pointer in what the compiler writes here.
  auto operator<=>(const Instant&) const = default;  // NOLINT(modernize-use-nullptr)
};

// Milliseconds within a scene, a frame or a session; never negative.
using Millis = std::int64_t;

}  // namespace defuse::base
