// YAML as a plain tree in which every value and every key knows its place. Aliases, anchors, tags and further documents
// are refused, depth and size are capped, duplicate keys are reported: what remains is data that a person can follow
// line by line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

enum class NodeKind : std::uint8_t { Nothing, Text, List, Map };

struct Key {
  std::string name;
  Place place;
};

struct Node {
  NodeKind kind = NodeKind::Nothing;
  Place place;
  std::string text;         // Text
  bool quoted = false;      // Text: written in quotes or as a block, so "12" is not a number
  bool flow = false;        // List, Map: written with brackets
  std::vector<Key> keys;    // Map: parallel to `items`
  std::vector<Node> items;  // List, Map

  // The value of a key, null when it is not there.
  const Node* find(std::string_view key) const;

  // The node at a path as in pack/findings.h; where the path leads further than the tree, the last node reached.
  const Node& follow(std::string_view path) const;
};

// Parses `text`, whose first line is line `first_line` of the file. Empty when it could not be parsed at all
// (reported).
std::optional<Node> parse_yaml(const std::string& text, int first_line, Sink& sink);

}  // namespace defuse::pack::authoring
