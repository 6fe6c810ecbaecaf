#include "ui/scene/figure.h"

#include <algorithm>
#include <cmath>

namespace defuse::ui::scene {
namespace {

Vec turned(Vec v, float degrees) {
  const float c = std::cos(degrees * kDegree);
  const float s = std::sin(degrees * kDegree);
  return {v.x * c - v.y * s, v.x * s + v.y * c};
}

// Two bones from the shoulder towards the wrist. The wrist is drawn in when it is out of reach; `bend` foreshortens.
Limb reach(Vec shoulder, Vec wrist, const Arm& arm) {
  Limb limb;
  limb.shoulder = shoulder;
  Vec d{wrist.x - shoulder.x, wrist.y - shoulder.y};
  float distance = std::max(0.05F, std::hypot(d.x, d.y));
  d = {d.x / distance, d.y / distance};
  distance = std::min(distance, (kUpperArm + kForearm) * 0.995F);
  limb.wrist = {shoulder.x + d.x * distance, shoulder.y + d.y * distance};
  const float along = (distance * distance + kUpperArm * kUpperArm - kForearm * kForearm) / (2 * distance);
  const float height = std::sqrt(std::max(0.0F, kUpperArm * kUpperArm - along * along)) * arm.bend;
  const float part = std::clamp(along, 0.35F * distance, 0.75F * distance);
  limb.elbow = {shoulder.x + d.x * part - d.y * height, shoulder.y + d.y * part + d.x * height};
  limb.hand_angle = arm.turn;
  return limb;
}

}  // namespace

float shoulder_width(course::Build build) {
  switch (build) {
    case course::Build::Slim:
      return 0.73F;
    case course::Build::Medium:
      return 0.8F;
    case course::Build::Broad:
      return 0.9F;
  }
  return 0.8F;
}

float arm_girth(course::Build build) {
  switch (build) {
    case course::Build::Slim:
      return 0.9F;
    case course::Build::Medium:
      return 1;
    case course::Build::Broad:
      return 1.14F;
  }
  return 1;
}

Figure figure_of(const Pose& pose, course::Build build) {
  Figure f;
  f.hip = {-0.05F, kTorso - pose.lift};
  f.torso_angle = pose.lean;
  const Vec up = turned({0.05F, -kTorso}, pose.lean);
  f.neck = {f.hip.x + up.x, f.hip.y + up.y};
  const float yaw = pose.body_yaw * kDegree;
  f.span = shoulder_width(build) * std::cos(yaw) + 0.1F * std::abs(std::sin(yaw));
  f.head_angle = pose.lean * 0.45F + pose.head_roll;
  const Vec head =
      turned({0.08F * std::sin(pose.head_yaw * kDegree) + pose.head_forward, -0.64F + 0.05F * pose.shoulders},
             pose.lean * 0.6F + pose.head_roll * 0.5F);
  f.head = {f.neck.x + head.x, f.neck.y + head.y};
  for (const int side : {kNear, kFar}) {
    // Inside the outline of the torso, so that the round of the shoulder is the torso's own.
    const float girth = arm_girth(build);
    const float x = side == kNear ? -(f.span - 0.195F * girth) : f.span - 0.24F * girth;
    const Vec shoulder = turned({x, 0.11F + 0.2F * girth - 0.1F * pose.shoulders}, pose.lean);
    const Arm& arm = pose.arms[side];
    const Vec wrist{arm.wrist.x + arm.follows * f.neck.x, arm.wrist.y + arm.follows * f.neck.y};
    f.arms[side] = reach({f.neck.x + shoulder.x, f.neck.y + shoulder.y}, wrist, arm);
  }
  return f;
}

}  // namespace defuse::ui::scene
