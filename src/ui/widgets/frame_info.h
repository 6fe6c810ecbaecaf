// What a screen may know of the frame, and the few wishes it has about it.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
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

// Where not all words are in the interface's language: marks those of the frame so far, names, descriptions and
// announcements, with the language that they are in, so that they are read out in it. `tongues` begins with the
// interface's own; `tongue_of` tells which of them a text is in.
struct Tongue {
  std::string language;
  bool right_to_left = false;
};
void mark_foreign_words(Ui& ui, std::span<const Tongue> tongues,
                        const std::function<std::size_t(std::string_view)>& tongue_of);

// The product's mark and name; decoration beside the page's own title.
void brand(Ui& ui, std::string_view name);

}  // namespace defuse::ui
