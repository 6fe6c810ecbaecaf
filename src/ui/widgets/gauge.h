// How much there is of a few things, each in a word and as a bar, on one line where there is room and on two where not.
#pragma once

#include <span>
#include <string>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct Gauge {
  std::string id;
  std::string name;   // of the meter
  std::string label;  // drawn: "Trust in you: wary"; the meter says the same to those who do not see it
  std::string text;   // "wary, 3 of 10": read as the meter's value
  double now = 0;
  Ink ink = Ink::Primary;
};
// `flat`: each on one line, if all of them fit.
void gauges(Ui& ui, std::span<const Gauge> all, double max, bool flat);

}  // namespace defuse::ui
