// How hard a text is to read, by the Flesch-Kincaid grade level:
//
//   grade = 0.39 x words / sentences + 11.8 x syllables / words - 15.59
//
// from J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of new readability formulas for Navy
// enlisted personnel", Research Branch Report 8-75, 1975. A grade plus 5 is about the age at which it is read with
// ease. For English; the syllables are worked out from the spelling.
#pragma once

#include <string_view>

#include "course/lesson.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

struct TextCounts {
  int words = 0;
  int sentences = 0;
  int syllables = 0;
};

// At least 1 for any word of letters or digits; a digit counts as one syllable, a word with hyphens as the sum of its
// parts.
int syllables_of(std::string_view word);

// A sentence ends with `.`, `!` or `?` before a blank, or with the text. Hyphenated words are one word.
TextCounts counts_of(std::string_view text);

double grade_of(const TextCounts& counts);  // 0 for a text without words

// All that a lesson tells: its paragraphs and lists, and the lines and outcomes of its takes.
TextCounts counts_of(const course::Lesson& lesson);

inline constexpr double kHighestAge = 14;
inline constexpr int kFewestWords = 100;  // with fewer the grade says little

// Warns ("reading-age") when a lesson reads above that age.
void check_reading_age(const course::Lesson& lesson, Findings& findings);

}  // namespace defuse::pack::authoring
