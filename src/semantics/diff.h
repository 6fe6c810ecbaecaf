// What must change on the page to get from one frame to the next, as a list of small operations that web/src/mirror.js
// applies without any logic of its own.
#pragma once

#include <string>
#include <string_view>

#include "semantics/node.h"

namespace defuse::semantics {

// The patch as JSON, "" when nothing changes. Operations, in the order in which they must be applied (ids are those of
// elements, see element.h):
//   ["-", id]                                   remove with its children
//   ["+", id, tag, parentId, beforeId|null]     create (parentId "page" or "fixed" = the two roots)
//   [">", id, parentId, beforeId|null]          move
//   ["a", id, name, value|null]                 set or remove an attribute; `checked`, `disabled` and `selected` are
//   set as properties
//   ["t", id, text]                             set textContent
//   ["r", id, x, y, width, height]              rectangle relative to the nearest ancestor with one, CSS px, rounded to
//   0.5
//   ["r", id]                                   no rectangle any more
//   ["v", id, value]                            value of a text field, select or slider (never during composition)
//   ["title", text] ["lang", tag] ["height", px] ["screen", name] ["modal", id|null] ["focus", id]
//   ["say", "polite"|"assertive", text]         in the screen's language
//   ["say", "polite"|"assertive", text, lang]   in another
// "screen" means that another screen is shown: scroll to its top. Its h1 is focused unless the frame names something
// else; on the very first frame nothing is. "say" carries the frame's announcements, and status and alert nodes that
// appeared or changed within a screen.
std::string diff(const Frame& previous, const Frame& next);

// The browser has already changed a control by itself (typed text, a ticked box, a moved slider): writes that into the
// frame that is shown, so that the next diff sees only what the application wants otherwise. `value` is "true" or
// "false" for check boxes and radios, the value for the rest. Unknown ids change nothing.
void note_change(Frame& shown, std::string_view id, std::string_view value);

}  // namespace defuse::semantics
