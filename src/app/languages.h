// The languages of the interface. English is compiled in; the others are files that the host fetches when one is chosen
// (`lang/<tag>.txt`), made from content/interface/<tag>.yaml.
#pragma once

#include <string_view>
#include <vector>

namespace defuse::app {

struct Language {
  std::string_view tag;   // BCP 47
  std::string_view name;  // in itself
  bool right_to_left = false;
  bool on_canvas = true;     // Dear ImGui can shape it; otherwise it is shown in Document view
  bool for_learners = true;  // false: made up, to test the interface with; only an address reaches it
};

const std::vector<Language>& languages();
const Language* find_language(std::string_view tag);  // nullptr when there is none

inline constexpr std::string_view kOwnLanguage = "en";  // the one that needs no file

}  // namespace defuse::app
