#include <functional>

#include "semantics/lint.h"
#include "semantics/role.h"

namespace defuse::semantics {
namespace {

std::size_t mix(std::size_t hash, std::size_t more) { return (hash ^ more) * 0x9E3779B97F4A7C15ULL + (hash >> 7U); }
std::size_t hash(std::string_view text) { return std::hash<std::string_view>()(text); }

// Everything that a reader is told of the node itself.
std::size_t told(const Node& node) {
  std::size_t sum = mix(static_cast<std::size_t>(node.role), hash(node.name));
  sum = mix(mix(sum, hash(node.description)), hash(spoken_value(node)));
  std::size_t states = 0;
  for (const Tristate one : {node.checked, node.pressed, node.expanded})
    states = states * 3 + static_cast<unsigned>(one);
  for (const bool one : {node.disabled, node.selected, node.current, node.invalid, node.busy})
    states = states * 2 + (one ? 1U : 0U);
  return mix(sum, states);
}

}  // namespace

std::vector<std::string> ToneRule::check(const Frame& frame) {
  std::vector<std::size_t> words(frame.nodes.size());
  for (std::size_t n = frame.nodes.size(); n-- > 0;) {
    const Node& node = frame.nodes[n];
    words[n] = mix(words[n], told(node));
    // A container says what is in it.
    if (node.parent >= 0 && node.parent < static_cast<int>(n)) {
      std::size_t& above = words[static_cast<std::size_t>(node.parent)];
      above = mix(above, words[n]);
    }
  }
  std::vector<std::string> found;
  std::unordered_map<std::size_t, const Node*> here;
  for (std::size_t n = 0; n < frame.nodes.size(); ++n) {
    const Node& node = frame.nodes[n];
    if (node.tone == Tone::None && node.name.empty()) continue;
    const std::string what = std::string(role_name(node.role)) + " '" + node.id + "' ";
    const auto [same, first] = here.try_emplace(mix(words[n], static_cast<std::size_t>(node.parent)), &node);
    if (!first && same->second->tone != node.tone)
      found.push_back(what + "differs from '" + same->second->id + "' by colour alone.");
    const auto [before, fresh] = known_.try_emplace(mix(words[n], hash(node.id)), node.tone);
    if (!fresh && before->second != node.tone) found.push_back(what + "changes by colour alone.");
  }
  return found;
}

}  // namespace defuse::semantics
