// Smooth filled shapes and tapered strokes through an affine frame, on top of ImDrawList. Points live in small buffers
// on the stack; nothing is allocated beyond what the draw list itself keeps.
#pragma once

#include <imgui.h>

#include <initializer_list>

#include "ui/scene/pose.h"

namespace defuse::ui::scene {

// A corner of an outline: `round` 1 lets the curve flow through it, 0 makes it sharp.
struct Knot {
  float x = 0;
  float y = 0;
  float round = 1;
};

// Local coordinates to pixels.
struct Frame {
  float a = 1, b = 0, c = 0, d = 1;  // x' = a x + c y + x0, y' = b x + d y + y0
  float x0 = 0, y0 = 0;

  ImVec2 operator()(Vec v) const { return {a * v.x + c * v.y + x0, b * v.x + d * v.y + y0}; }
  float scale() const;                                            // of lengths
  Frame at(Vec origin, float degrees = 0, float size = 1) const;  // a frame inside this one
};

class Brush {
 public:
  Brush(ImDrawList& list, const Frame& frame, ImU32 outline = 0) : list_(&list), frame_(frame), outline_(outline) {}

  const Frame& frame() const { return frame_; }
  ImDrawList& list() const { return *list_; }
  ImU32 outline() const { return outline_; }  // 0 none
  Brush at(Vec origin, float degrees = 0, float size = 1) const {
    return {*list_, frame_.at(origin, degrees, size), outline_};
  }

  // A closed smooth shape through the knots. `outlined` shapes get the outline of high contrast, when there is one.
  void shape(const Knot* knots, int count, ImU32 colour, bool outlined = false) const;
  void shape(std::initializer_list<Knot> knots, ImU32 colour, bool outlined = false) const {
    shape(knots.begin(), static_cast<int>(knots.size()), colour, outlined);
  }
  // A closed polygon with sharp corners.
  void polygon(std::initializer_list<Vec> points, ImU32 colour) const;
  // An open smooth stroke of even width, in local units.
  void stroke(std::initializer_list<Knot> knots, float width, ImU32 colour) const;
  // A tapered stroke with round ends, in local units; `flat_end` cuts the far end straight, as a sleeve.
  void taper(Vec from, Vec to, float width_from, float width_to, ImU32 colour, bool flat_end = false) const;
  // A brow or a leaf: through three points, thickest in the middle.
  void sliver(Vec from, Vec via, Vec to, float width_from, float width_via, float width_to, ImU32 colour) const;
  void disc(Vec centre, float radius, ImU32 colour) const;
  void ellipse(Vec centre, Vec radii, ImU32 colour, float degrees = 0) const;
  void ring(Vec centre, float radius, float width, ImU32 colour) const;
  void box(Vec min, Vec max, float rounding, ImU32 colour) const;   // also in turned frames
  void fill_points(ImVec2* points, int count, ImU32 colour) const;  // pixels; winding is put right

 private:
  ImDrawList* list_;
  Frame frame_;
  ImU32 outline_;
};

// Colours. `t` 0 gives a, 1 gives b; alpha is that of a.
ImU32 mix_colour(ImU32 a, ImU32 b, float t);
ImU32 faded(ImU32 colour, float alpha);  // 0 .. 1 of its own alpha
inline ImU32 darker(ImU32 c, float t) { return mix_colour(c, IM_COL32(24, 18, 22, 255), t); }
inline ImU32 lighter(ImU32 c, float t) { return mix_colour(c, IM_COL32(255, 250, 240, 255), t); }

}  // namespace defuse::ui::scene
