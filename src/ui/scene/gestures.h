// What acts are made of: arms that stay in the room or go with the body, and smooth ramps.
#pragma once

#include "ui/scene/pose.h"

namespace defuse::ui::scene {

inline Arm in_room(Vec wrist, float bend, HandShape hand, float turn = 0) {
  Arm arm;
  arm.wrist = wrist;
  arm.bend = bend;
  arm.hand = hand;
  arm.turn = turn;
  return arm;
}

inline Arm on_body(Vec wrist, float bend, HandShape hand, float turn = 0) {
  Arm arm = in_room(wrist, bend, hand, turn);
  arm.follows = 1;
  return arm;
}

inline Arm behind(Arm arm) {  // drawn behind the torso
  arm.front = false;
  return arm;
}

inline Arm holding(Arm arm, Prop prop) {
  arm.prop = prop;
  arm.hand = HandShape::Grasp;
  return arm;
}

// 0 up to `from`, 1 from `to` on, smooth between.
inline float ramp(float phase, float from, float to) {
  const float t = (phase - from) / (to - from);
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return t * t * (3 - 2 * t);
}

// In by `in`, held, out from `out` on.
inline float hold(float phase, float in, float out) { return ramp(phase, 0, in) * (1 - ramp(phase, out, 1)); }

void hands_in_lap(Pose& pose);

}  // namespace defuse::ui::scene
