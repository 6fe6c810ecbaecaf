// A pack's texts for translators and back: what `defuse strings` does between its files, and the workshop in memory.
#pragma once

#include <string>
#include <vector>

#include "pack/authoring/translate.h"

namespace defuse::tools {

// A pack with its texts; its translations, where it has any, are read apart, so that they cannot hide it.
struct PackStrings {
  pack::authoring::Files files;
  pack::authoring::Reading reading;  // without translations; they can be worked on only when it is ok()
  pack::authoring::PackTexts texts;  // empty otherwise
};

PackStrings open_strings(pack::authoring::Files files);

// What came of it. Either `why` or `problems` says what is wrong, and then `strings` is empty.
struct StringsTaken {
  std::string why;
  std::vector<pack::authoring::Problem> problems;
  bool of_the_pack = false;  // the problems are of the pack's own file, not of the one brought
  pack::authoring::Strings strings;
  std::vector<pack::authoring::StringUnit> unknown;  // brought, of texts that the pack does not have
  bool ok() const { return why.empty() && problems.empty(); }
};

// Every text of the pack, with what it has in a language already.
StringsTaken strings_for(const PackStrings& pack, const std::string& language);

// The same with what a translator's file brings, checked by reading the pack in that language.
StringsTaken strings_brought(const PackStrings& pack, const std::string& bytes);

}  // namespace defuse::tools
