#include <cstdlib>
#include <string>

#include "semantics/diff.h"

namespace defuse::semantics {
namespace {

// The radio group around a node, -1 without one.
int group_of(const Frame& frame, std::size_t at) {
  for (int up = frame.nodes[at].parent; up >= 0;) {
    const Node& node = frame.nodes[static_cast<std::size_t>(up)];
    if (node.role == Role::RadioGroup) return up;
    if (node.parent >= up) break;
    up = node.parent;
  }
  return -1;
}

void choose_radio(Frame& shown, std::size_t at) {
  const int group = group_of(shown, at);
  for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
    if (shown.nodes[i].role != Role::Radio || group_of(shown, i) != group) continue;
    if (group >= 0 || i == at) shown.nodes[i].checked = i == at ? Tristate::True : Tristate::False;
  }
}

void choose_option(Frame& shown, std::size_t at, std::string_view value) {
  for (Node& node : shown.nodes) {
    if (node.role == Role::Option && node.parent == static_cast<int>(at))
      node.selected = (node.value.empty() ? node.id : node.value) == value;
  }
}

}  // namespace

void note_change(Frame& shown, std::string_view id, std::string_view value) {
  for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
    Node& node = shown.nodes[i];
    if (node.id != id) continue;
    switch (node.role) {
      case Role::Checkbox:
        node.checked = value == "true" ? Tristate::True : Tristate::False;
        break;
      case Role::Radio:
        if (value == "true") choose_radio(shown, i);
        break;
      case Role::TextField:
      case Role::TextArea:
        node.value = value;
        break;
      case Role::Select:
        node.value = value;
        choose_option(shown, i, value);
        break;
      case Role::Slider:
        if (node.range) node.range->now = std::strtod(std::string(value).c_str(), nullptr);
        break;
      default:
        break;
    }
    return;
  }
}

}  // namespace defuse::semantics
