// Rules that every frame must keep, checked in the tests on every screen.
#pragma once

#include <string>
#include <vector>

#include "semantics/node.h"

namespace defuse::semantics {

// One sentence for each violation: missing or duplicate id, control without a name, not exactly one h1, skipped heading level, a target under
// 44 x 44 px (links inside text excepted by style_hint "inline"), orphan list items, radios outside a group, radio group without a name, control off
// the sheet (negative or beyond `viewport_width`), a value outside its range, reading order that runs upward against the drawing within a container.
std::vector<std::string> lint(const Frame& frame, float viewport_width);

// An indented text of the frame for golden files: role "name" [states] value, one node a line, without rectangles.
std::string dump(const Frame& frame);

}  // namespace defuse::semantics
