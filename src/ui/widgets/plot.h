// A small plot of a few bars. The twin has the same as a table.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct PlotBar {
  std::string label;    // under the bar
  std::string shown;    // over it
  std::string said;     // in the table
  double share = 0;     // of the full height, 0 to 1
  bool empty = false;   // nothing to draw but the label
  double band_low = 0;  // where the bar should end, shaded; none when both are 0
  double band_high = 0;
};

struct PlotOptions {
  std::string_view label_header;  // of the table's columns
  std::string_view value_header;
  float height = 150;  // of the full bar
  Ink ink = Ink::Primary;
};

void plot(Ui& ui, std::string_view id, std::string_view name, const PlotOptions& options,
          std::span<const PlotBar> bars);

}  // namespace defuse::ui
