// A pack in the languages for which it has a file `strings/LL.xlf`: read again by the same readers, with the translated
// texts in the place of its own, so that every rule of the format holds in every language.
#pragma once

#include "pack/authoring/strings.h"

namespace defuse::pack::authoring {

// The path of a language's texts inside a pack.
std::string strings_path(const std::string& language);

// Fills reading.pack.translations, its index's languages and reading.languages from the `strings/` files; problems are
// those of the translations. Does nothing where the pack itself has errors: they come first.
void read_translations(const Files& files, Reading& reading);

// The same for strings that are no file of the pack yet; `file` names them in problems.
void read_translation(const Files& files, const PackTexts& texts, const Strings& strings, const std::string& file,
                      Reading& reading);

}  // namespace defuse::pack::authoring
