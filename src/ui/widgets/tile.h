// A link to a part of the course, as wide as its place: icon, title, facts, and how far it has come.
#pragma once

#include <string_view>

#include "ui/widgets/icons.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct TileOptions {
  Icon icon = Icon::None;
  std::string_view facts;  // "Lesson, about 4 min"
  std::string_view state;  // "Done, best score 80 %"
  bool done = false;
  bool begun = false;
  bool next = false;
  bool plain = false;  // without the mark of how far it has come; `state` is a passage of the course then
};
bool tile(Ui& ui, std::string_view id, std::string_view title, std::string_view href, const TileOptions& options);

}  // namespace defuse::ui
