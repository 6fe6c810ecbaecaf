// The pack's pictures and sounds on the way to the screen. They go by a key made of what they hold, so that a picture
// of another pack, or of a newer version of this one, is another picture whatever it is called.
#pragma once

#include <string>
#include <string_view>

#include "course/media.h"

namespace defuse::app {

// What a screen knows of one of them.
struct MediumView {
  std::string key;  // empty: there is none
  int width = 0;    // px, as it is shown where there is room
  int height = 0;
  bool playing = false;
};

// What the platform decodes: told by its key, asked of App::medium.
struct MediumBytes {
  std::string type;  // "image/png"
  std::string bytes;
};

inline constexpr int kWidestSvg = 640;  // px; an SVG's own size is mostly a matter of the program that drew it

std::string medium_key(const course::Medium& medium);
MediumView medium_view(const course::Medium& medium);

}  // namespace defuse::app
