// Icons on a grid of 24 with strokes of 2 px, drawn from lines and arcs.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace defuse::ui {

enum class Icon : std::uint8_t {
  None,
  Home,
  Progress,
  Settings,
  Play,
  Pause,
  Replay,
  Flag,
  Next,
  Back,
  Check,
  Cross,
  Eye,
  Words,
  Room,
  Book,
  Hint,
  Undo,
  TurnLeft,
  TurnRight,
  Up,
  Down,
  Left,
  Right,
  Download,
  Upload,
  Sound,
  Document,
  Lock,
  Save,
  Warning,
  Seat,
  Stand,
  Marker,
  Order,
  Sort,
  Quote,
  Notepad,
  Pieces,
  Breath,
  Question,
  Pen,
  Search,
  Print,
  Certificate,
  Phone,
  Desk,
  Chat,
  Mail,
};

// Fills a square of `size` px with its top left at `pos`.
void draw_icon(ImDrawList& draw, Icon icon, ImVec2 pos, float size, ImU32 colour);

}  // namespace defuse::ui
