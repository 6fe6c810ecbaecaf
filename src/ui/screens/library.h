// The library's dialog, and the language of a course as the library and the settings offer it.
#pragma once

#include <string_view>

#include "ui/screens/screens.h"

namespace defuse::ui {

void remove_dialog(Ui& ui, std::string_view title, bool forget, Commands& commands);

// Radios where there are several languages, and what is to be said of the one that is shown.
void course_language(Ui& ui, const app::CourseLanguageView& view, const app::Settings& settings, Commands& commands);

// What a course could not be opened or kept for, and what was done.
void library_messages(Ui& ui, std::string_view notice, std::string_view problem);

}  // namespace defuse::ui
