#include "course/coach_language.h"

namespace defuse::course {

const std::string* coach_language(const PackIndex& index) {
  const std::string plain = index.language.substr(0, index.language.find('-'));
  const std::string* found = nullptr;
  for (const std::string& language : index.coach) {
    if (language == index.language) return &language;
    if (language == plain) found = &language;
  }
  return found;
}

}  // namespace defuse::course
