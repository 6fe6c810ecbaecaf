// What the files of this folder share: the frame being built, where the next widget goes, and drawing in CSS pixels.
// Screens never include this.
#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "ui/widgets/text_layout.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

using semantics::Layer;
using semantics::Node;
using semantics::Rect;
using semantics::Role;

// A place where widgets go, one below the other or, in a row, side by side with wrapping.
struct Box {
  float x = 0;
  float width = 0;
  float y = 0;    // where the next widget goes
  float gap = 0;  // between widgets
  bool empty = true;
  bool row = false;
  bool centred = false;  // rows: items of a line share a middle
  float left = 0;        // rows: the left edge to which lines return
  float line_height = 0;
};

struct Ui::Internals {
  ImGuiContext* context = nullptr;
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  float line_per_em = 1;  // of both faces

  FrameInput in;
  Theme theme;
  semantics::Frame frame;
  std::vector<int> parents;
  std::vector<Box> boxes;
  Layer layer = Layer::Page;
  ImDrawList* draw = nullptr;
  std::vector<TwinEvent> events;
  std::string wanted_focus;
  std::unordered_map<std::string, unsigned char> foreign;  // text -> which tongue it is in
  std::string foreign_language;                            // of all tongues
  bool animate = false;
  Cursor cursor = Cursor::Arrow;
  float view_top = 0;  // visible part of the layer, in its coordinates
  float view_bottom = 0;
  std::unordered_map<std::uint64_t, TextLayout> layouts;
  int frame_number = 0;

  struct Picture {
    std::uint64_t texture = 0;
    int width = 0;  // of the texture
    int height = 0;
    bool failed = false;
    int drawn_in_frame = 0;
  };
  std::unordered_map<std::string, Picture> pictures;  // by their keys
  std::vector<WantedPicture> wanted_pictures;

  // What the pointer holds in a room, and where it was taken hold of, in px from the piece's centre.
  struct DragState {
    int piece = -1;
    float grip_x = 0;
    float grip_y = 0;
  };
  DragState drag;

  // A dialog's text grows with the text size as far as the window has room: the share of the wanted size it gets.
  float dialog_fit = 1;
  bool dialog_shown = false;

  // ---- text
  ImFont* font(bool bold) const { return bold ? semibold : regular; }
  // ImGui's size for a CSS size, whole, or glyphs would be drawn from the next whole size and blurred.
  float face_size(float size) const { return std::round(size * line_per_em); }
  const TextLayout& layout(const std::vector<TextRun>& runs, float size, float width);
  float text_width(std::string_view text, bool bold, float size);
  // Top left in layer coordinates; `line_height` in px.
  void draw_layout(const TextLayout& layout, float x, float y, float line_height, ImU32 colour);
  void draw_text(std::string_view text, bool bold, float size, float x, float y, float height, ImU32 colour);

  // ---- places
  Box& box() { return boxes.back(); }
  Rect take(float width, float height);                      // the next place in the present box
  float s(float px) const { return px * theme.text_scale; }  // a measure that grows with the text
  bool visible(const Rect& r) const { return r.y < view_bottom && r.y + r.height > view_top; }
  ImVec2 at(float x, float y) const { return {x, layer == Layer::Page ? y - in.scroll_y : y}; }
  ImVec2 top_left(const Rect& r) const { return at(r.x, r.y); }
  ImVec2 bottom_right(const Rect& r) const { return at(r.x + r.width, r.y + r.height); }

  // ---- the twin
  int add(Node node);  // under the present parent; returns its index
  const TwinEvent* event_for(const std::string& id, TwinEventKind kind) const;

  // ---- the pointer
  struct Hit {
    bool hovered = false;
    bool held = false;
    bool clicked = false;  // by pointer or through the twin
  };
  Hit hit(const std::string& id, const Rect& rect, bool disabled = false);
  bool shows_focus(const std::string& id) const { return in.focus_visible && in.focused == id; }
  void focus_ring(const std::string& id, const Rect& rect, float radius);
};

ImU32 colour(Rgb rgb, float alpha = 1);

inline constexpr float kRadius = 10;
inline constexpr float kMeasure = 720;  // longer lines are hard to follow
inline constexpr float kTarget = 44;    // least height and width of anything that can be pressed

}  // namespace defuse::ui
