// One of many, from a list that the page opens itself: a real element laid over its place, as fields are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct SelectOptions {
  int selected = -1;
  std::string_view none;  // what stands there while nothing is selected
};
// The index newly chosen in this frame.
std::optional<int> select(Ui& ui, std::string_view id, std::string_view label, std::span<const std::string> choices,
                          const SelectOptions& options);

}  // namespace defuse::ui
