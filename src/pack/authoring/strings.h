// A pack's texts in one other language, as the pack keeps them in `strings/LL.xlf` and as translators get them:
// XLIFF 1.2.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "pack/authoring/texts.h"

namespace defuse::pack::authoring {

inline constexpr std::size_t kLargestStrings = std::size_t{8} << 20U;  // of one language

// Missing: not translated. Review: translated, and somebody must look at it, since the source has changed or a
// translator said so; learners get the source until then.
enum class StringState : std::uint8_t { Missing, Review, Done };

struct StringUnit {
  std::string id;  // of PackText
  std::string file;
  std::string source;
  std::string target;
  std::string previous;  // the source that the target was made of, where it is another one now
  std::string note;
  StringState state = StringState::Missing;
  bool obsolete = false;  // no longer in the pack; kept in case it comes back
  Place place;            // in the XLIFF file
};

struct Strings {
  std::string source_language;
  std::string language;
  std::vector<StringUnit> units;
};

LanguageState count(const Strings& strings);

// Reports what is wrong; empty when the file cannot be read as a whole.
std::optional<Strings> read_strings(const std::string& bytes, Sink& sink);

// The same bytes for the same strings.
std::string write_strings(const Strings& strings);

// The pack's present texts with what is known of their translation. A text whose source has changed keeps its
// translation for review; so does one whose id is new and that is much like a text that has gone. Translations of texts
// that have gone are obsolete.
Strings merged(const PackTexts& texts, const Strings& known);

// `brought` laid over `known`: what it translates counts, except where it was made of an older source and `known` has
// the present one.
Strings laid_over(const PackTexts& texts, const Strings& known, const Strings& brought);

}  // namespace defuse::pack::authoring
