// How much there is of something, in a word and as a bar, on one line where there is room and on two where not.
#pragma once

#include <string_view>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct GaugeOptions {
  double now = 0;
  double max = 10;
  std::string_view text;  // "angry, 8 of 10": read as the meter's value
  Ink ink = Ink::Primary;
  bool flat = false;  // on one line, if it fits
};
// `label` is drawn ("Trust in you: wary"), `name` is what the meter is called.
void gauge(Ui& ui, std::string_view id, std::string_view name, std::string_view label, const GaugeOptions& options);

}  // namespace defuse::ui
