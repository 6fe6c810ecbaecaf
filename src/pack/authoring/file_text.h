// From the bytes of a file to its text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

// With plain line ends and without a byte order mark. Reports what cannot be text; empty then.
std::optional<std::string> text_of(const std::string& bytes, Sink& sink);

// A carriage return, alone or before a line feed, ends a line as a line feed does.
std::string with_line_feeds(std::string_view text);

}  // namespace defuse::pack::authoring
