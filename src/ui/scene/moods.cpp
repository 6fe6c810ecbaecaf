// The body at rest, and what a feeling does to it.
#include "ui/scene/gestures.h"

namespace defuse::ui::scene {
namespace {

// By mood, in the order of course::Mood. Anger and hurt are kin: a pressed mouth, a pained brow.
struct Feeling {
  float brow_raise, brow_tilt, brow_skew, lids, squint;
  float mouth_curve, mouth_open, mouth_width, mouth_skew, teeth, flush;
  float shoulders, head_pitch, head_roll, head_yaw, head_forward, lean;
};
constexpr Feeling kFeelings[] = {
    {0, 0, 0, 1, 0, 0.34F, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {0.45F, -0.9F, 0, 1.1F, 0, -0.4F, 0, 0.82F, 0, 0, 0, 0.35F, 0, -2, 0, 0, 2},
    {0.15F, -1, 0, 0.68F, 0.2F, -0.7F, 0, 0.8F, 0, 0, 0.25F, -0.6F, 10, 4, 0, 0, -2},
    {-0.2F, 0.5F, 0.35F, 0.7F, 0.3F, -0.34F, 0, 0.95F, -0.5F, 0, 0.1F, 0.15F, 0, -3, -5, 0, -3},
    {-0.05F, 0.64F, 0, 1.08F, 0.25F, -0.8F, 0.2F, 0.78F, 0, 0, 0.75F, 0.7F, 3, 0, 0, 0.09F, 5},
    {0.3F, -0.3F, 0, 0.86F, 0.4F, 0.85F, 0, 1.08F, 0, 0, 0.2F, -0.35F, 0, 2, 0, 0, 0},
};

}  // namespace

Pose rest_pose(const course::Actor& actor, bool standing, const Place& place) {
  Pose p;
  p.face.gaze = {0.42F, 0};
  p.face.mouth_curve = 0.34F;
  p.arms[kFar] = in_room({1.02F, place.surface - 0.13F}, 0.8F, HandShape::Rest, 6);
  p.arms[kFar].front = false;
  p.arms[kNear] = in_room({0.72F, place.surface - 0.05F}, 0.9F, HandShape::Rest, 5);
  if (standing == place.chair) {  // higher or lower than the surface suits: the hands stay with the body
    hands_in_lap(p);
  } else if (actor.role == course::Role::Customer) {
    p.arms[kNear] = in_room({0.76F, place.surface - 0.06F}, 0.85F, HandShape::Rest, 5);
    p.arms[kFar] = in_room({0.9F, place.surface - 0.16F}, 0.8F, HandShape::Rest, 8);
    p.arms[kFar].front = false;
  }
  if (standing && actor.look.cane)
    p.arms[kNear] = holding(in_room({0.2F, place.surface + 0.12F}, 0.75F, HandShape::Grasp, 20), Prop::Cane);
  return p;
}

void apply_mood(Pose& p, course::Mood mood) {
  const Feeling& m = kFeelings[static_cast<int>(mood)];
  Face& f = p.face;
  f.brow_raise = m.brow_raise, f.brow_tilt = m.brow_tilt, f.brow_skew = m.brow_skew, f.lids = m.lids;
  f.squint = m.squint, f.mouth_curve = m.mouth_curve, f.mouth_open = m.mouth_open, f.mouth_width = m.mouth_width;
  f.mouth_skew = m.mouth_skew, f.teeth = m.teeth, f.flush = m.flush;
  if (mood == course::Mood::Hurt) f.gaze = {0.15F, 0.55F};
  p.shoulders += m.shoulders, p.head_pitch += m.head_pitch, p.head_roll += m.head_roll, p.head_yaw += m.head_yaw;
  p.head_forward += m.head_forward, p.lean += m.lean;
}

}  // namespace defuse::ui::scene
