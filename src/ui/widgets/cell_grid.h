// A compact map: small cells side by side, each with a title, how far it has come as a shape, a word and a bar.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct GridCell {
  std::string title;
  std::string meter_name;  // "How far you are with: Take notes"
  std::string text;        // "Growing, 62 out of 100"
  double share = 0;        // 0 to 1
  int quarters = 0;        // of the shape: 0 an empty ring, 4 a full one with a tick
  Ink ink = Ink::Primary;
};

// A list in the twin. As many columns as there is room for.
void cell_grid(Ui& ui, std::string_view id, std::string_view name, std::span<const GridCell> cells);

}  // namespace defuse::ui
