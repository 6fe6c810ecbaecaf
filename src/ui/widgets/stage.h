// The drawn scene and the room from above, as widgets.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "course/position.h"
#include "course/scene.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

struct StageOptions {
  const course::Scene* scene = nullptr;
  const course::SceneRun* run = nullptr;
  base::Millis time = 0;
  bool playing = false;
  int shown_cue = -1;  // step mode: the cue to point at
  std::string_view caption;
  bool caption_band = false;  // room for captions under the picture
  bool low = false;           // no taller than it must be: other things matter more
};
// True when the picture was clicked: only on letting go, so that a press can be taken back by moving off it.
bool stage(Ui& ui, std::string_view id, std::string_view name, const StageOptions& options);

struct RoomOptions {
  const course::Position* position = nullptr;
  const std::vector<course::Piece>* pieces = nullptr;
  int selected = -1;
  const std::vector<bool>* broken_pieces = nullptr;
  bool show_sight_lines = false;
};
struct RoomDrag {
  int piece = -1;
  bool begins = false;  // the piece was picked up in this frame
  bool ends = false;    // it was let go of
  int x = 0;            // centre in centimetres
  int y = 0;
};
// The piece being picked up or dragged in this frame.
std::optional<RoomDrag> room(Ui& ui, std::string_view id, std::string_view name, const RoomOptions& options);

}  // namespace defuse::ui
