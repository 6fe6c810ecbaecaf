// Rules that every frame must keep, checked in the tests on every screen; and a text form for golden files.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "semantics/node.h"

namespace defuse::semantics {

// One sentence for each violation, with the node's id: missing, unusable or duplicate id (white space and '~' are
// reserved), node before its parent; control, image, dialog, region or radio group without a name; text without words;
// link without an address; not exactly one h1, skipped heading level; target under 44 x 44 px (links inside text
// excepted by style_hint "inline"); orphan list items, options, tabs, rows and cells; radios outside a group; pictures
// with parts; a description where none can be attached; a node off the sheet (negative, or beyond `viewport_width`, or
// below the content); a value outside its range; reading order that runs upward against the drawing within a container,
// or from right to left in a line; focus or modal naming a node that is not there; a control whose name does not hold
// the words drawn on it; a status or alert without words of its own, which nobody would hear; a description that is
// said again by what follows.
std::vector<std::string> lint(const Frame& frame, float viewport_width);

// Colour is never the only sign: the same words in two tones would be told apart by colour alone. Looked for among
// what stands side by side, and at each node from frame to frame; one of these looks at all frames of a run.
class ToneRule {
 public:
  std::vector<std::string> check(const Frame& frame);

 private:
  std::unordered_map<std::size_t, Tone> known_;
};

// An indented text of the frame for golden files, one node a line, without rectangles and ids:
//   button "Check my answer" [disabled]
std::string dump(const Frame& frame);

}  // namespace defuse::semantics
