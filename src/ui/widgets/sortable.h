// A list whose entries the learner puts in order: with two buttons each, or by dragging.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct SortableEntry {
  std::string id;  // stays with the entry wherever it is moved
  std::string text;
  std::string up_name;  // of the buttons, sensible alone: "Move up: Listen to the end"
  std::string down_name;
};

struct SortableMove {
  int from = 0;
  int to = 0;
};

// The move wished for in this frame. The caller moves the entry; a drag goes on with the next frame.
std::optional<SortableMove> sortable(Ui& ui, std::string_view id, std::string_view name,
                                     std::span<const SortableEntry> entries);

}  // namespace defuse::ui
