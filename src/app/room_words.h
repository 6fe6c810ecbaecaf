// A room in words: where each piece stands, which way it looks, who sits. The equal of the picture for those who do not
// see it.
#pragma once

#include <string>

#include "engine/position_runner.h"

namespace defuse::app {

// "Your chair: left side, 150 cm from the left wall and 200 cm from the back wall, facing right."
std::string describe_piece(const engine::PositionRunner& runner, std::size_t piece);

std::string heading_word(int degrees);

// With a capital letter, where a name begins a line (ASCII letters; others stay).
std::string capital(std::string name);

}  // namespace defuse::app
