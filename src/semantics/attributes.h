// The attributes of a node's main element, and the words that attributes are made of.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "semantics/node.h"

namespace defuse::semantics {

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

// What an element's attributes depend on beside its own node.
struct Surroundings {
  std::string_view radio_group;  // id of the group that a radio belongs to
  std::string_view modal;        // id of the open dialog
  bool inert = false;            // an open dialog covers the node
  bool described = false;        // a ~d element holds the description
};

Attributes attributes_of(const Node& node, const Surroundings& around);

// Class names: `own`, the node's hints, and "page-only".
std::string classes_of(std::string_view own, const Node& node);

// A number as HTML writes it, at most ten significant digits.
std::string number_text(double value);

}  // namespace defuse::semantics
