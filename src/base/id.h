// Stable identifiers of packs, lessons, exercises, cues and practices. Saved progress refers to them for ever, so they
// are never positions and never translated. Form: lower-case letters, digits and single hyphens, 1 to 64 bytes, starts
// with a letter.
#pragma once

#include <string>
#include <string_view>

namespace defuse::base {

using Id = std::string;

bool is_id(std::string_view text);

// The nearest valid id for a title ("The Whistle!" -> "the-whistle"); empty when nothing usable remains.
Id id_from_title(std::string_view title);

}  // namespace defuse::base
