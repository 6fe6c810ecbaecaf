#include "semantics/diff.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "semantics/element.h"
#include "semantics/patch_writer.h"
#include "semantics/tree_diff.h"

namespace defuse::semantics {
namespace {

const Node* first_heading(const Frame& frame) {
  const auto found = std::find_if(frame.nodes.begin(), frame.nodes.end(),
                                  [](const Node& node) { return node.role == Role::Heading && node.level == 1; });
  return found == frame.nodes.end() ? nullptr : &*found;
}

void say(PatchWriter& out, Politeness politeness, const std::string& text, std::string_view lang) {
  out.open("say").text(politeness == Politeness::Assertive ? "assertive" : "polite").text(text);
  if (!lang.empty()) out.text(lang);
  out.close();
}

// The language that a node is in, "" for the screen's own.
std::string_view language_of(const Frame& frame, const Node* node) {
  while (node->lang.empty()) {
    if (node->parent < 0) return {};
    node = &frame.nodes[static_cast<std::size_t>(node->parent)];
  }
  return node->lang == frame.lang ? std::string_view() : std::string_view(node->lang);
}

bool announced(const Frame& frame, const std::string& text) {
  return std::any_of(frame.announcements.begin(), frame.announcements.end(),
                     [&text](const Announcement& one) { return one.text == text; });
}

// Status and alert nodes speak when they appear or change; live regions that come with their text are often not read.
void announce(const Frame& previous, const Frame& next, PatchWriter& out) {
  for (const Announcement& one : next.announcements) {
    if (!one.text.empty()) say(out, one.politeness, one.text, one.lang);
  }
  if (previous.screen != next.screen) return;  // the whole screen is new and read from its heading
  std::unordered_map<std::string_view, const Node*> before;
  for (const Node& node : previous.nodes) {
    if (node.role == Role::Status || node.role == Role::Alert) before.emplace(node.id, &node);
  }
  for (const Node& node : next.nodes) {
    if ((node.role != Role::Status && node.role != Role::Alert) || node.name.empty() || announced(next, node.name))
      continue;
    const auto found = before.find(node.id);
    if (found != before.end() && found->second->name == node.name) continue;
    const Politeness politeness = node.role == Role::Alert ? Politeness::Assertive : Politeness::Polite;
    say(out, politeness, node.name, language_of(next, &node));
  }
}

void focus(const Frame& previous, const Frame& next, PatchWriter& out) {
  if (!next.focus.empty()) {
    if (next.focus != previous.focus) out.open("focus").text(next.focus).close();
    return;
  }
  const bool another_screen = previous.screen != next.screen && !previous.nodes.empty();
  const Node* heading = another_screen ? first_heading(next) : nullptr;
  if (heading != nullptr) out.open("focus").text(heading->id).close();
}

}  // namespace

std::string diff(const Frame& previous, const Frame& next) {
  PatchWriter out;
  const bool same_tree = previous.modal == next.modal && previous.nodes == next.nodes;
  if (!same_tree) write_tree_patch(elements_of(previous), elements_of(next), out);
  if (previous.title != next.title) out.open("title").text(next.title).close();
  if (previous.lang != next.lang || previous.nodes.empty() != next.nodes.empty())
    out.open("lang").text(next.lang).close();
  if (previous.content_height != next.content_height) out.open("height").half(next.content_height).close();
  if (previous.screen != next.screen) out.open("screen").text(next.screen).close();
  if (previous.modal != next.modal) out.open("modal").text_or_null(next.modal.empty() ? nullptr : &next.modal).close();
  focus(previous, next, out);
  if (!same_tree || !next.announcements.empty()) announce(previous, next, out);
  return out.take();
}

}  // namespace defuse::semantics
