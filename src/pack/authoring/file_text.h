// From the bytes of a file to its text.
#pragma once

#include <optional>
#include <string>

#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

// With plain line ends and without a byte order mark. Reports what cannot be text; empty then.
std::optional<std::string> text_of(const std::string& bytes, Sink& sink);

}  // namespace defuse::pack::authoring
