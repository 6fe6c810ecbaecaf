// Text broken into lines: words flow through runs of different styles. Made once for a text, size and width, then kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace defuse::ui {

enum class TextStyle : std::uint8_t { Plain, Strong, Emphasis };

struct TextRun {
  TextStyle style = TextStyle::Plain;
  std::string_view text;
};

struct TextFragment {
  TextStyle style = TextStyle::Plain;
  std::size_t begin = 0;  // in TextLayout::text
  std::size_t end = 0;
  float x = 0;
  int line = 0;
};

struct TextLayout {
  std::string text;
  std::vector<TextFragment> fragments;
  int lines = 1;
  float width = 0;  // of the longest line
  float size = 0;
  int used_in_frame = 0;
};

}  // namespace defuse::ui
