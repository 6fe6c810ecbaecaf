#include "ui/scene/bubble.h"

#include <algorithm>
#include <cmath>

#include "ui/scene/brush.h"

namespace defuse::ui::scene {
namespace {

constexpr float kMinFont = 14;
constexpr float kMargin = 8;

struct Setting {
  float font = 0;
  float wrap = 0;
  ImVec2 size;
};

Setting set_words(const std::string& words, float font, float width) {
  ImFont* face = ImGui::GetFont();
  const char* begin = words.data();
  const char* end = begin + words.size();
  Setting s;
  s.font = font;
  s.wrap = width;
  s.size = face->CalcTextSizeA(font, 1e6F, width, begin, end);
  // Narrow it as long as no further line is needed, so that the lines come out even.
  for (float low = std::min(width, 70.0F), high = s.size.x + 1; high - low > 3;) {
    const float middle = (low + high) / 2;
    const ImVec2 size = face->CalcTextSizeA(font, 1e6F, middle, begin, end);
    if (size.y > s.size.y + 0.5F || size.x > middle + 0.5F) {
      low = middle;
    } else {
      high = middle;
      s.wrap = middle;
    }
  }
  s.size = face->CalcTextSizeA(font, 1e6F, s.wrap, begin, end);
  return s;
}

}  // namespace

void draw_bubble(ImDrawList& list, ImVec2 min, ImVec2 max, ImVec2 mouth, float floor, const std::string& words,
                 float strength, const Palette& palette) {
  if (words.empty()) return;
  const float stage = max.x - min.x;
  const float largest = std::clamp(kMinFont + (stage - 360) / 120, kMinFont, 18.0F);
  const float padding = stage < 480 ? 9.0F : 12.0F;
  const float tail = stage < 480 ? 9.0F : 13.0F;
  const float room = floor - min.y - kMargin - tail;
  // The largest lettering and the narrowest bubble that stay above the heads.
  Setting chosen;
  for (float font = largest; font >= kMinFont - 0.01F && chosen.font == 0; font -= 1) {
    for (const float part : {0.46F, 0.6F, 0.8F, 1.0F}) {
      const Setting s = set_words(words, font, (stage - 2 * kMargin) * part - 2 * padding);
      if (s.size.y + 2 * padding > room) continue;
      chosen = s;
      break;
    }
  }
  if (chosen.font == 0) chosen = set_words(words, kMinFont, stage - 2 * kMargin - 2 * padding);
  const ImVec2 size{chosen.size.x + 2 * padding, chosen.size.y + 2 * padding};
  // Leaning towards the middle, so that the outer edge is over the speaker.
  const float middle = (min.x + max.x) / 2;
  const float toward = mouth.x < middle ? 1.0F : -1.0F;
  float left = mouth.x - size.x / 2 + toward * size.x * 0.12F;
  left = std::clamp(left, min.x + kMargin, std::max(min.x + kMargin, max.x - kMargin - size.x));
  const float bottom =
      std::max(min.y + kMargin + size.y,
               std::min(floor - tail, min.y + kMargin + size.y + std::max(0.0F, room - size.y) * 0.6F));
  const ImVec2 a{left, bottom - size.y};
  const ImVec2 b{left + size.x, bottom};

  const ImU32 fill = faded(palette.surface, strength);
  const ImU32 edge =
      faded(palette.high_contrast ? palette.text : mix_colour(palette.line, palette.surface, 0.35F), strength);
  const float radius = std::min(12.0F, size.y / 2);
  const float root = std::clamp(mouth.x + toward * 10, a.x + radius + tail, b.x - radius - tail);
  const ImVec2 tip{std::clamp(mouth.x + toward * 6, a.x, b.x), bottom + tail};
  // One outline: the box, with the tail let into its lower edge. Once for the fill, once for the edge.
  for (const bool filled : {true, false}) {
    list.PathArcToFast({a.x + radius, a.y + radius}, radius, 6, 9);
    list.PathArcToFast({b.x - radius, a.y + radius}, radius, 9, 12);
    list.PathArcToFast({b.x - radius, b.y - radius}, radius, 0, 3);
    list.PathLineTo({root + tail * 0.8F, bottom});
    list.PathBezierQuadraticCurveTo({root + tail * 0.35F, bottom + tail * 0.5F}, tip, 5);
    list.PathBezierQuadraticCurveTo({root - tail * 0.5F, bottom + tail * 0.5F}, {root - tail * 0.8F, bottom}, 5);
    list.PathArcToFast({a.x + radius, b.y - radius}, radius, 3, 6);
    if (filled) {
      list.PathFillConcave(fill);
    } else {
      list.PathStroke(edge, ImDrawFlags_Closed, palette.high_contrast ? 2.0F : 1.2F);
    }
  }
  list.AddText(ImGui::GetFont(), chosen.font, {a.x + padding, a.y + padding}, faded(palette.text, strength),
               words.data(), words.data() + words.size(), chosen.wrap + 1);
}

}  // namespace defuse::ui::scene
