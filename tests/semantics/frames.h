// Frames for the tests: a builder, one frame with every role, and random ones.
#pragma once

#include <string>

#include "base/random.h"
#include "semantics/node.h"

namespace defuse::test {

// Adds a node and returns its index.
int add(semantics::Frame& frame, int parent, semantics::Role role, const std::string& id, const std::string& name = "",
        semantics::Rect rect = {});

// A well-formed screen with each role at least once; lint finds nothing in it.
semantics::Frame every_role();

// A frame with few ids, so that two of them share, reorder, reparent and retype many nodes.
semantics::Frame random_frame(base::Random& random);

}  // namespace defuse::test
