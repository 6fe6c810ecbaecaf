// The people of a stage, posed and put in their places.
#pragma once

#include <array>
#include <span>

#include "ui/scene/bubble.h"
#include "ui/scene/person.h"
#include "ui/scene/scene_view.h"
#include "ui/scene/setting.h"

namespace defuse::ui::scene {

constexpr std::size_t kMostPeople = 4;

struct Placed {
  const course::Actor* actor = nullptr;
  Person person;
  Frame frame;                // figure space to pixels
  ImVec2 clip_min, clip_max;  // of a picture in a call
};

struct People {
  std::array<Placed, kMostPeople> who;
  std::size_t count = 0;
  std::span<const Placed> all() const { return {who.data(), count}; }
};

// The view's time, within its run.
base::Millis clamped_time(const StageView& view);

People place_people(const StageView& view, const StageMap& map, const Palette& palette);

// The face, from the hairline to under the chin. Pixels.
Box face_of(const Placed& placed);

}  // namespace defuse::ui::scene
