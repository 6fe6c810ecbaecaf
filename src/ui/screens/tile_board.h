// A sentence put together from tiles: what stands so far, and the tiles to choose from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct TileBoard {
  std::string id;                       // of what stands before the ids of its parts
  std::vector<std::string> tiles = {};  // in the order in which they are shown
  std::vector<bool> used = {};          // parallel to tiles
  std::vector<int> built;               // indexes of tiles, in the order chosen
};

struct TileMove {
  bool put = false;
  int index = 0;  // of the tile, or of the place that is given up
};

// What the learner does with it in this frame. The sentence so far is read out, and the focus goes to where the tile
// went.
std::optional<TileMove> tile_board(Ui& ui, const TileBoard& board);

}  // namespace defuse::ui
