// What is said of an answer while words are being named.
#pragma once

#include <string>

#include "engine/mark_runner.h"

namespace defuse::app {

// Whether the phrase that is present was named right, and why it hurts; only while it is being recast.
std::string naming_feedback(const engine::MarkRunner& runner);

}  // namespace defuse::app
