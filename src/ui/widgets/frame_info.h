// What a screen may know of the frame, and the few wishes it has about it.
#pragma once

#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct FrameInfo {
  float width = 0;  // of the window
  float height = 0;
  float text_scale = 1;
};
FrameInfo frame_info(Ui& ui);

// Moves the DOM's focus, e.g. to the Flag button when a scene starts to play.
void move_focus(Ui& ui, std::string_view id);

// Where the interface speaks another language than the course: marks all words of the frame so far, names, descriptions
// and announcements, that `is_foreign` knows for the course's with its language, so that they are read out in it.
void mark_foreign_words(Ui& ui, std::string_view course_language, bool (*is_foreign)(std::string_view text));

// The product's mark and name; decoration beside the page's own title.
void brand(Ui& ui, std::string_view name);

}  // namespace defuse::ui
