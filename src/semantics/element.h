// The one mapping from node to HTML: tag and attributes are a pure function of the node (and its parent's rectangle).
// Used by the diff for the live page and by `to_html` for the first screen that is put into index.html at build time.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "semantics/node.h"

namespace defuse::semantics {

struct Element {
  std::string_view tag;
  std::vector<std::pair<std::string, std::string>> attributes;  // sorted by name
  std::string text;  // own text, applied as textContent; empty for containers
  bool operator==(const Element&) const = default;
};

// `frame` gives the node's parent and children where the element depends on them.
Element element_of(const Frame& frame, std::size_t index);

// The frame as HTML text in reading order, escaped; what boot shows before WebAssembly runs.
std::string to_html(const Frame& frame);

}  // namespace defuse::semantics
