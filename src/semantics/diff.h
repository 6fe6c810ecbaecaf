// What must change on the page to get from one frame to the next, as a list of small operations that web/src/mirror.js
// applies without any logic of its own.
#pragma once

#include <string>
#include <vector>

#include "semantics/node.h"

namespace defuse::semantics {

// The patch as JSON, "" when nothing changes. Operations, in the order in which they must be applied:
//   ["+", id, tag, parentId, beforeId|null]     create (parentId "page" or "fixed" = the two roots)
//   ["-", id]                                   remove with its children
//   [">", id, parentId, beforeId|null]          move
//   ["a", id, name, value|null]                 set or remove an attribute or property
//   ["t", id, text]                             set textContent
//   ["r", id, x, y, width, height]              rectangle relative to the parent element, CSS px, rounded to 0.5
//   ["v", id, value]                            value of a text field or select (never during composition)
//   ["title", text] ["lang", tag] ["height", px] ["modal", id|null] ["focus", id] ["say", "polite"|"assertive", text]
std::string diff(const Frame& previous, const Frame& next);

}  // namespace defuse::semantics
