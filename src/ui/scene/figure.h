// Where the joints are for a pose: the bridge from numbers to drawing, still without drawing. Figure space, as in
// pose.h.
#pragma once

#include "course/scene.h"
#include "ui/scene/pose.h"

namespace defuse::ui::scene {

constexpr float kUpperArm = 1.18F;
constexpr float kForearm = 0.98F;
constexpr float kTorso = 1.95F;  // neck to hips

struct Limb {
  Vec shoulder, elbow, wrist;
  float hand_angle = 0;  // degrees in figure space, 0 = forward, 90 = down
};

struct Figure {
  Vec hip, neck, head;    // head: the centre of the head
  float torso_angle = 0;  // degrees, positive forward
  float head_angle = 0;
  float span = 0;  // half the drawn width of the shoulders
  Limb arms[2];
};

// Half the width of the shoulders seen from the front, and the thickness of the arms against the usual.
float shoulder_width(course::Build build);
float arm_girth(course::Build build);

Figure figure_of(const Pose& pose, course::Build build);

}  // namespace defuse::ui::scene
