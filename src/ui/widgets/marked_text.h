// A text in which some words are pointed out: what hurts has a wavy line under it, what helps a double one. In the twin
// each is a mark that says why.
#pragma once

#include <span>
#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct MarkedPiece {
  std::string_view words;
  bool hurts = false;
  bool helps = false;
  std::string_view note;  // why it is pointed out
};

// The pieces are the text when put together; those that neither hurt nor help are plain.
void marked_text(Ui& ui, std::string_view id, std::span<const MarkedPiece> pieces);

}  // namespace defuse::ui
