// What stands or sits on what in a room; shared by the rules and the moves of position exercises.
#pragma once

#include <vector>

#include "course/position.h"

namespace defuse::engine {

bool is_seat(course::PieceKind kind);     // chair or stool
bool is_surface(course::PieceKind kind);  // desk or counter

// What pieces[i] goes along with: a person's seat, a screen's desk or counter; -1 for none.
int carrier_of(const std::vector<course::Piece>& pieces, std::size_t i);

}  // namespace defuse::engine
