// Fields are real elements of the page laid over their place: the canvas draws the label and keeps the room free.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/button.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct FieldOptions {
  std::string_view hint;               // under the field
  int rows = 4;                        // of a text area; 1 makes a single-line field
  std::string_view autocomplete = {};  // what the browser may fill in
  std::string_view name = {};          // read instead of the label, where the label alone would not make sense
};
// The text as it is after a change in this frame.
std::optional<std::string> text_area(Ui& ui, std::string_view id, std::string_view label, std::string_view value,
                                     const FieldOptions& options = {});

// Looks like a button and opens the browser's own file chooser. `accept`: ".defuse-progress".
void file_picker(Ui& ui, std::string_view id, std::string_view label, std::string_view accept, Icon icon);

}  // namespace defuse::ui
