// The parts of a pack as bytes (serialise*.h says how), compiled once: cereal's archives over these types take a
// compiler most of a minute.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "course/pack.h"

namespace defuse::pack {

inline constexpr const char* kNewer = "made by a newer Defuse";  // in the message of an error for that reason

std::string to_bytes(const course::Item& item);
std::string to_bytes(const course::Call& call);
std::string to_bytes(const course::CoachRules& rules);
std::string to_bytes(const course::PackIndex& index);

// Errors as base::from_bytes gives them. What is read is well-formed, not checked: check.h does that.
base::Result<course::Item> read_item(std::string_view bytes);
base::Result<course::Call> read_call(std::string_view bytes);
base::Result<course::CoachRules> read_coach(std::string_view bytes);
base::Result<course::PackIndex> read_index(std::string_view bytes);

}  // namespace defuse::pack
