// Whether the room of a position exercise makes sense to its own rules: judged by the engine, as learners will be.
#pragma once

#include "course/position.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

// Expects a position that has passed check_position.
void check_model(const course::Position& position, Findings& findings);

}  // namespace defuse::pack::authoring
