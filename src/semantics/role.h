// Facts about roles that the mapping, the rules and the dump share.
#pragma once

#include <string_view>

#include "semantics/node.h"

namespace defuse::semantics {

std::string_view role_name(Role role);

// Takes focus, clicks or values.
bool is_control(Role role);

// Holds other nodes; its name is a label, not its text.
bool is_container(Role role);

// A control whose words stand beside it in a <label>.
bool is_labelled_control(Role role);

// A row or cell, laid out by its table and not by a rectangle.
bool is_table_part(Role role);

// Its description stands in it, not beside it.
bool describes_inside(Role role);

// Ranges, values and names in words for a timer, meter or field: range text first, then the value.
std::string_view spoken_value(const Node& node);

}  // namespace defuse::semantics
