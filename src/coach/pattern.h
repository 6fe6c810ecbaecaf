// The pattern language of the coach's rules (PATTERNS.md), as a tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace defuse::coach {

enum class PatternKind : std::uint8_t {
  Word,      // text: a word, or in capitals a shape
  Class,     // text: the name of a word list
  Sequence,  // kids, one after the other
  Choice,    // kids, any of them
  Optional,  // kids[0] or nothing
  Gap,       // up to `most` words of any kind
  Guard,     // a condition that takes up no words
};

enum class GuardKind : std::uint8_t {
  SentenceStart,  // ^
  ClauseStart,    // ^,
  SentenceEnd,    // $
  ClauseEnd,      // $,
  NextIs,         // &x
  NextIsNot,      // !x
  PreviousIs,     // <x
  PreviousIsNot,  // <!x
  Question,       // @q
  Statement,      // @s
};

struct Pattern {
  PatternKind kind = PatternKind::Sequence;
  GuardKind guard = GuardKind::SentenceStart;
  std::string text;
  std::vector<Pattern> kids;  // of NextIs, NextIsNot, PreviousIs and PreviousIsNot: what is compared with
  int most = 0;
  bool crosses = false;  // of a gap: steps over commas
};

inline constexpr int kLongestGap = 12;

// The signs that stand for a shape of word rather than for a word.
bool is_shape(std::string_view text);

base::Result<Pattern> parse_pattern(std::string_view text);

// The patterns of one line of a word list, which commas part.
base::Result<std::vector<Pattern>> parse_word_line(std::string_view line);

}  // namespace defuse::coach
