// A line of a conversation: who, what was said, what was seen, and a note in the margin.
#pragma once

#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct DialogueLine {
  std::string_view who;
  bool ours = false;  // the technician's lines stand to the right
  std::string_view says;
  std::string_view does;
  std::string_view note;
  std::string_view note_label;
  bool typing = false;  // the words are still being written: three dots are drawn in their place, nothing else differs
};
// A list item; call inside a list.
void dialogue_line(Ui& ui, std::string_view id, const DialogueLine& line);

}  // namespace defuse::ui
