// The languages of the interface. English is compiled in; the others are files that the host fetches when one is chosen
// (`lang/<tag>.txt`), made from content/interface/<tag>.yaml.
#pragma once

#include <string>
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

// What is known of a language that a pack may be in. Of a tag with further parts ("pt-BR") its main part counts.
struct CourseLanguage {
  std::string_view tag;
  std::string_view name;   // in itself
  std::string_view plain;  // in English, where the canvas cannot draw the name
  bool right_to_left = false;
  bool on_canvas() const { return plain.empty(); }
};
const CourseLanguage* find_course_language(std::string_view tag);  // nullptr: not known
bool reads_right_to_left(std::string_view tag);
bool on_canvas(std::string_view tag);  // its letters are in the canvas's font, and need no shaping
// In itself where it can be drawn or nothing is; the tag where nothing is known of it.
std::string course_language_name(std::string_view tag, bool in_document);

inline constexpr std::string_view kOwnLanguage = "en";  // the one that needs no file

}  // namespace defuse::app
