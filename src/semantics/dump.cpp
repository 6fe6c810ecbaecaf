#include <string>
#include <string_view>
#include <vector>

#include "semantics/lint.h"
#include "semantics/role.h"

namespace defuse::semantics {
namespace {

void append_state(std::string& out, std::string_view word, bool on) {
  if (on) out.append(" [").append(word).append("]");
}

void append_state(std::string& out, std::string_view word, Tristate state) {
  if (state == Tristate::Unset) return;
  out.append(" [").append(state == Tristate::True ? "" : "not ").append(word).append("]");
}

void append_node(std::string& out, const Node& node) {
  out.append(role_name(node.role));
  if (node.role == Role::Heading) out.append(std::to_string(node.level));
  if (node.ordered) out.append(" [ordered]");
  if (!node.name.empty()) out.append(" \"").append(node.name).append("\"");
  append_state(out, "checked", node.checked);
  append_state(out, "pressed", node.pressed);
  append_state(out, "expanded", node.expanded);
  append_state(out, "selected", node.selected);
  append_state(out, "current", node.current);
  append_state(out, "disabled", node.disabled);
  append_state(out, "invalid", node.invalid);
  append_state(out, "required", node.required);
  append_state(out, "busy", node.busy);
  append_state(out, "page only", node.page_only);
  const std::string_view value = spoken_value(node);
  if (!value.empty()) out.append(" = ").append(value);
  if (!node.lang.empty()) out.append(" lang=").append(node.lang);
  if (!node.description.empty()) out.append(" -- ").append(node.description);
  if (!node.description_lang.empty()) out.append(" lang=").append(node.description_lang);
}

}  // namespace

std::string dump(const Frame& frame) {
  std::string out = frame.title + "\n";
  std::vector<std::size_t> depth(frame.nodes.size(), 1);
  for (std::size_t i = 0; i < frame.nodes.size(); ++i) {
    const Node& node = frame.nodes[i];
    if (node.parent >= 0 && node.parent < static_cast<int>(i))
      depth[i] = depth[static_cast<std::size_t>(node.parent)] + 1;
    out.append(depth[i] * 2, ' ');
    append_node(out, node);
    out += '\n';
  }
  for (const Announcement& one : frame.announcements) {
    out.append(one.politeness == Politeness::Assertive ? "  says at once: " : "  says: ").append(one.text);
    if (!one.lang.empty()) out.append(" lang=").append(one.lang);
    out += '\n';
  }
  if (!frame.modal.empty()) out.append("  modal: ").append(frame.modal).append("\n");
  return out;
}

}  // namespace defuse::semantics
