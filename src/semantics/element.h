// The one mapping from node to HTML: tag, attributes, text and place are a pure function of the frame. Used by the diff
// for the live page and by `to_html` for the first screen that is put into index.html at build time.
//
// Most nodes are one element. Labelled controls are a <label> around the control and its visible words, so that
// Document view, a tap on the words and voice control work without script; meters have their name and words beside
// them. The element that takes focus, clicks and values always has the node's own id; the helpers around it have the
// id, '~' and a letter: ~w wrapper, ~l label, legend or caption, ~t text, ~v value in words, ~d description, ~b table
// body.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "semantics/node.h"

namespace defuse::semantics {

struct Element {
  std::string id;
  int parent = -1;            // index in the list; -1 = one of the two roots
  Layer layer = Layer::Page;  // which root, when parent is -1
  std::string_view tag;
  // Sorted by name. `checked`, `disabled`, `inert`, `open`, `required` and `selected` are boolean: present and empty.
  std::vector<std::pair<std::string_view, std::string>> attributes;
  std::string text;                  // own text, applied as textContent; only elements without children have one
  std::optional<Rect> rect;          // relative to the nearest ancestor that has one, rounded to half a CSS px
  std::optional<std::string> value;  // of text fields, selects and sliders: a property, not an attribute
  bool operator==(const Element&) const = default;
};

// Parents before children, siblings in reading order. Nodes without an id, or with an id that came before, and their
// children are left out.
std::vector<Element> elements_of(const Frame& frame);

// The frame as HTML text in reading order, escaped, without rectangles: what is shown before WebAssembly runs.
std::string to_html(const Frame& frame);

}  // namespace defuse::semantics
