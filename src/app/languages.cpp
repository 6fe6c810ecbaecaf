#include "app/languages.h"

#include <algorithm>

namespace defuse::app {

const std::vector<Language>& languages() {
  static const std::vector<Language> all = {
      {.tag = "en", .name = "English"},
      {.tag = "de", .name = "Deutsch"},
      {.tag = "en-XA", .name = "Long words", .for_learners = false},
      {.tag = "en-XB", .name = "Right to left", .right_to_left = true, .on_canvas = false, .for_learners = false},
  };
  return all;
}

const Language* find_language(std::string_view tag) {
  const auto& all = languages();
  const auto it = std::find_if(all.begin(), all.end(), [&](const Language& one) { return one.tag == tag; });
  return it == all.end() ? nullptr : &*it;
}

}  // namespace defuse::app
