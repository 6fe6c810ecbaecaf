// Role to native element: the tag and the few roles and types that HTML must be told.
#pragma once

#include <string_view>

#include "semantics/node.h"

namespace defuse::semantics {

// `parent` is null at the top.
std::string_view tag_of(const Node& node, const Node* parent);

// Only where ARIA asks for a role that HTML has no element for. Lists say theirs too: WebKit forgets it when no marker
// is drawn. Empty where the element says it all.
std::string_view aria_role(const Node& node);

// Of an <input>; empty for anything else.
std::string_view input_type(Role role);

// Class of the ~w element around a labelled control or a meter.
std::string_view wrapper_class(Role role);

}  // namespace defuse::semantics
