// What text in a pack may not hold: HTML, addresses outside the pack, and characters that make text look like other
// text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace defuse::pack::authoring {

struct TextFault {
  std::size_t at = 0;  // byte offset
  std::string code;    // "html", "address", "characters"
  std::string message;
};

// The first fault of a text; empty when it is fine.
std::optional<TextFault> find_fault(std::string_view text);

}  // namespace defuse::pack::authoring
