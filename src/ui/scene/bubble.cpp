#include "ui/scene/bubble.h"

#include <algorithm>
#include <cmath>

#include "ui/scene/brush.h"

namespace defuse::ui::scene {
namespace {

constexpr float kMinFont = 14;
constexpr float kMargin = 8;

struct Lettering {
  float font = 0;
  float wrap = 0;
  ImVec2 size;
};

float tail_of(float stage_width) { return stage_width < 480 ? 9.0F : 13.0F; }

Lettering set_words(const std::string& words, float font, float width) {
  ImFont* face = ImGui::GetFont();
  const char* begin = words.data();
  const char* end = begin + words.size();
  Lettering s;
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

bool meet(const Box& a, const Box& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

}  // namespace

BubblePlace place_bubble(const Box& stage, std::span<const Box> faces, std::size_t speaker, const std::string& words) {
  const float width = stage.max.x - stage.min.x;
  const float largest = std::clamp(kMinFont + (width - 360) / 120, kMinFont, 18.0F);
  const float tail = tail_of(width);
  const Box inside{{stage.min.x + kMargin, stage.min.y + kMargin}, {stage.max.x - kMargin, stage.max.y - kMargin}};
  const Box& face = faces[speaker];
  const float mouth = (face.min.x + face.max.x) / 2;
  const float toward = mouth < (stage.min.x + stage.max.x) / 2 ? 1.0F : -1.0F;
  float tops = stage.max.y;
  float chins = stage.min.y;
  for (const Box& f : faces) {
    tops = std::min(tops, f.min.y);
    chins = std::max(chins, f.max.y);
  }
  BubblePlace p;
  p.padding = width < 480 ? 9.0F : 12.0F;
  const auto try_at = [&](const Lettering& s, float left, float bottom) {
    const ImVec2 size{s.size.x + 2 * p.padding, s.size.y + 2 * p.padding};
    left = std::clamp(left, inside.min.x, std::max(inside.min.x, inside.max.x - size.x));
    p.box = {{left, bottom - size.y}, {left + size.x, bottom}};
    p.font = s.font;
    p.wrap = s.wrap;
    if (p.box.min.y < inside.min.y || bottom > inside.max.y || p.box.max.x > inside.max.x + 0.5F) return false;
    return std::none_of(faces.begin(), faces.end(), [&](const Box& f) { return meet(p.box, f); });
  };
  enum Where { Above, Beside, Below };
  for (const Where where : {Above, Beside, Below}) {
    // The largest lettering and the narrowest bubble that have room.
    for (float font = largest; font >= kMinFont - 0.01F; font -= 1) {
      for (const float part : {0.46F, 0.6F, 0.8F, 1.0F}) {
        const Lettering s = set_words(words, font, (inside.max.x - inside.min.x) * part - 2 * p.padding);
        const float w = s.size.x + 2 * p.padding;
        const float h = s.size.y + 2 * p.padding;
        p.below = where == Below;
        // Leaning towards the middle, so that the outer edge is over the speaker.
        float left = mouth - w / 2 + toward * w * 0.12F;
        float bottom = tops - tail;
        if (where == Above)
          bottom = std::min(bottom, inside.min.y + h + std::max(0.0F, bottom - inside.min.y - h) * 0.6F);
        if (where == Beside) {  // of somebody who towers over the other: next to the head
          left = toward > 0 ? face.max.x + tail : face.min.x - tail - w;
          bottom = std::max(inside.min.y + h, face.max.y - tail);
        }
        if (where == Below) bottom = std::max(chins + tail + h, stage.max.y - (stage.max.y - chins) * 0.25F);
        if (where == Below) bottom = std::min(bottom, inside.max.y);
        if (!try_at(s, left, bottom)) continue;
        p.tip = where == Above   ? ImVec2{mouth + toward * 6, std::min(face.min.y, bottom + tail)}
                : where == Below ? ImVec2{mouth + toward * 6, std::max(face.max.y, p.box.min.y - tail)}
                                 : ImVec2{mouth + toward * 6, bottom + tail};
        return p;
      }
    }
  }
  // Words without end: all there is.
  const Lettering s = set_words(words, kMinFont, inside.max.x - inside.min.x - 2 * p.padding);
  p.below = false;
  try_at(s, inside.min.x, inside.min.y + s.size.y + 2 * p.padding);
  p.tip = {mouth, p.box.max.y + tail};
  return p;
}

void draw_bubble(ImDrawList& list, const Box& stage, std::span<const Box> faces, std::size_t speaker,
                 const std::string& words, float strength, const Palette& palette) {
  if (words.empty() || speaker >= faces.size()) return;
  const BubblePlace p = place_bubble(stage, faces, speaker, words);
  const ImVec2 a = p.box.min;
  const ImVec2 b = p.box.max;
  const float tail = tail_of(stage.max.x - stage.min.x);
  const ImU32 fill = faded(palette.surface, strength);
  const ImU32 edge =
      faded(palette.high_contrast ? palette.text : mix_colour(palette.line, palette.surface, 0.35F), strength);
  const float radius = std::min(12.0F, (b.y - a.y) / 2);
  const float root = std::clamp(p.tip.x, a.x + radius + tail, std::max(a.x + radius + tail, b.x - radius - tail));
  const ImVec2 tip{std::clamp(p.tip.x, a.x, b.x), p.tip.y};
  // One outline: the box, with the tail let into its edge. Once for the fill, once for the edge.
  const auto tail_along = [&](float y, float way) {  // way 1: to the left, on the lower edge
    const float middle = (y + tip.y) / 2;
    list.PathLineTo({root + way * tail * 0.8F, y});
    list.PathBezierQuadraticCurveTo({root + way * tail * 0.35F, middle}, tip, 5);
    list.PathBezierQuadraticCurveTo({root - way * tail * 0.5F, middle}, {root - way * tail * 0.8F, y}, 5);
  };
  for (const bool filled : {true, false}) {
    list.PathArcToFast({a.x + radius, a.y + radius}, radius, 6, 9);
    if (p.below) tail_along(a.y, -1);
    list.PathArcToFast({b.x - radius, a.y + radius}, radius, 9, 12);
    list.PathArcToFast({b.x - radius, b.y - radius}, radius, 0, 3);
    if (!p.below) tail_along(b.y, 1);
    list.PathArcToFast({a.x + radius, b.y - radius}, radius, 3, 6);
    if (filled) {
      list.PathFillConcave(fill);
    } else {
      list.PathStroke(edge, ImDrawFlags_Closed, palette.high_contrast ? 2.0F : 1.2F);
    }
  }
  list.AddText(ImGui::GetFont(), p.font, {a.x + p.padding, a.y + p.padding}, faded(palette.text, strength),
               words.data(), words.data() + words.size(), p.wrap);
}

}  // namespace defuse::ui::scene
