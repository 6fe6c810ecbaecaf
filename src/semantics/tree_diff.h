// The tree part of a patch: which elements go, come, move and change.
#pragma once

#include <vector>

#include "semantics/element.h"
#include "semantics/patch_writer.h"

namespace defuse::semantics {

void write_tree_patch(const std::vector<Element>& previous, const std::vector<Element>& next, PatchWriter& out);

}  // namespace defuse::semantics
