// Numbers from 0 to 31 as text that people can copy, say aloud and type: Douglas Crockford's base 32, in groups, with a
// checksum of 24 bits in the last five characters. One wrong character, and two that changed places, are always
// noticed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace defuse::progress {

using Symbols = std::vector<std::uint8_t>;  // each 0 to 31

inline constexpr std::size_t kCodeGroup = 8;
inline constexpr std::size_t kCodeChecksum = 5;  // symbols

// The checksum is added: "7ZK0M2QX 1B...".
std::string write_code(Symbols symbols);

struct CodeSlip {
  enum class Kind : std::uint8_t {
    Nothing,    // no letters or digits at all
    Character,  // one that is in no code: `wrote`
    Length,     // not `expected` characters, but `got`
    Group,      // one wrong character, in group number `group` (from 1): `wrote`, and `meant` makes it whole
    Somewhere,  // more than that
  };
  Kind kind = Kind::Nothing;
  std::string wrote;
  std::string meant;
  int group = 0;
  std::size_t expected = 0;
  std::size_t got = 0;
};

struct CodeText {
  Symbols symbols;               // without the checksum; empty with a slip
  std::optional<CodeSlip> slip;  // nothing is ever put right by itself
};
// Capitals, spaces and hyphens do not matter; O is 0, I and L are 1. `expected`: how many characters there should be.
CodeText read_code(std::string_view typed, std::size_t expected);

}  // namespace defuse::progress
