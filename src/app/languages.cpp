#include "app/languages.h"

#include <algorithm>
#include <iterator>

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

namespace {

constexpr CourseLanguage kCourseLanguages[] = {
    {"ar", "العربية", "Arabic", true},
    {"bn", "বাংলা", "Bengali"},
    {"cs", "Čeština", ""},
    {"da", "Dansk", ""},
    {"de", "Deutsch", ""},
    {"el", "Ελληνικά", ""},
    {"en", "English", ""},
    {"es", "Español", ""},
    {"et", "Eesti", ""},
    {"fa", "فارسی", "Persian", true},
    {"fi", "Suomi", ""},
    {"fr", "Français", ""},
    {"he", "עברית", "Hebrew", true},
    {"hi", "हिन्दी", "Hindi"},
    {"hr", "Hrvatski", ""},
    {"hu", "Magyar", ""},
    {"id", "Bahasa Indonesia", ""},
    {"it", "Italiano", ""},
    {"ja", "日本語", "Japanese"},
    {"ko", "한국어", "Korean"},
    {"nb", "Norsk bokmål", ""},
    {"nl", "Nederlands", ""},
    {"pl", "Polski", ""},
    {"pt", "Português", ""},
    {"ro", "Română", ""},
    {"ru", "Русский", ""},
    {"sk", "Slovenčina", ""},
    {"sl", "Slovenščina", ""},
    {"sv", "Svenska", ""},
    {"ta", "தமிழ்", "Tamil"},
    {"th", "ไทย", "Thai"},
    {"tr", "Türkçe", ""},
    {"uk", "Українська", ""},
    {"ur", "اردو", "Urdu", true},
    {"vi", "Tiếng Việt", "Vietnamese"},
    {"zh", "中文", "Chinese"},
};

}  // namespace

const CourseLanguage* find_course_language(std::string_view tag) {
  const std::string_view main = tag.substr(0, tag.find('-'));
  const auto* it = std::find_if(std::begin(kCourseLanguages), std::end(kCourseLanguages),
                                [&](const CourseLanguage& one) { return one.tag == main; });
  return it == std::end(kCourseLanguages) ? nullptr : it;
}

bool reads_right_to_left(std::string_view tag) {
  if (const Language* interface = find_language(tag)) return interface->right_to_left;
  const CourseLanguage* known = find_course_language(tag);
  return known != nullptr && known->right_to_left;
}

bool on_canvas(std::string_view tag) {
  const CourseLanguage* known = find_course_language(tag);
  return known != nullptr && known->on_canvas();
}

std::string course_language_name(std::string_view tag, bool in_document) {
  const CourseLanguage* known = find_course_language(tag);
  if (known == nullptr) return std::string(tag);
  const std::string_view name = in_document || known->on_canvas() ? known->name : known->plain;
  return std::string(name) + (tag == known->tag ? "" : " (" + std::string(tag) + ")");
}

}  // namespace defuse::app
