// What the acts of hands and body do to a resting body.
#include <algorithm>
#include <cmath>

#include "ui/scene/gestures.h"

namespace defuse::ui::scene {
namespace {

using course::Act;

void look_down_at_work(Pose& p, float pitch) {
  p.head_yaw = 28;
  p.head_pitch = pitch;
  p.lean += 3;
  p.face.mouth_curve = 0.1F;
  p.face.gaze = {0.35F, 0.85F};
  p.face.lids = 0.86F;
  p.head_forward = 0.05F;
}

void sip(Pose& p, float phase, const Place& place) {
  const float up = ramp(phase, 0.12F, 0.4F) * (1 - ramp(phase, 0.68F, 0.92F));
  Arm down = holding(in_room({0.98F, place.surface - 0.2F}, 0.9F, HandShape::Grasp, 0), Prop::Glass);
  Arm high = holding(on_body({0.4F, 0.02F}, 0.85F, HandShape::Grasp, -30), Prop::Glass);
  Pose low = p;
  Pose raised = p;
  low.arms[kNear] = down;
  raised.arms[kNear] = high;
  raised.head_pitch = -5;
  raised.face.lids = 0.55F;
  raised.face.gaze = {0.3F, 0.5F};
  raised.face.pucker = 0.35F;
  p = blend(low, raised, up);
}

void put_on_glasses(Pose& p, float phase, const Place& place) {
  const float up = ramp(phase, 0.1F, 0.55F);
  Pose low = p;
  Pose raised = p;
  low.arms[kNear] = holding(in_room({0.8F, place.surface - 0.24F}, 0.8F, HandShape::Grasp, -40), Prop::Glasses);
  raised.arms[kNear] = on_body({0.27F, -0.26F}, 0.8F, HandShape::Grasp, -104);
  raised.arms[kNear].prop = Prop::Glasses;
  raised.head_pitch = 6;
  raised.face.lids = 0.7F;
  p = blend(low, raised, up);
  if (p.glasses) p.arms[kNear].prop = Prop::None;
}

void stand_over(Pose& p, const Place& place) {
  p.lift += place.chair ? 0.7F * place.rise : 0.1F;
  p.lean = 21;
  p.head_pitch = 13;
  p.head_forward = 0.16F;
  p.face.gaze = {0.5F, 0.5F};
  p.face.brow_tilt = 0.35F;
  p.face.mouth_curve = -0.15F;
  p.arms[kNear] = in_room({1.02F, place.surface - 0.12F}, 0.15F, HandShape::Flat, 12);
  p.arms[kFar] = in_room({1.42F, place.surface - 0.2F}, 0.15F, HandShape::Flat, 12);
  p.arms[kFar].front = false;
}

void fold_arms(Pose& p) {
  p.arms[kFar] = on_body({-0.02F, 1.06F}, -0.8F, HandShape::Fist, 170);
  p.arms[kNear] = on_body({0.2F, 1.0F}, 0.72F, HandShape::Flat, -34);
  p.lean -= 3;
  p.shoulders += 0.2F;
}

}  // namespace

void hands_in_lap(Pose& p) {
  p.arms[kNear] = on_body({0.22F, 1.62F}, 0.7F, HandShape::Rest, 18);
  p.arms[kFar] = on_body({0.62F, 1.56F}, 0.5F, HandShape::Rest, 24);
  p.arms[kFar].front = false;
}

void apply_body_act(Pose& p, Act act, float phase, const Place& place) {
  const float desk = place.surface;
  Face& f = p.face;
  switch (act) {
    case Act::LookAtScreen:
      look_down_at_work(p, 15);
      p.head_yaw = 36;
      break;
    case Act::FoldArms:
      fold_arms(p);
      break;
    case Act::TurnAway:
      p.body_yaw = -42, p.head_yaw = -46, p.head_pitch = 6, p.lean -= 8;
      f.gaze = {-0.6F, 0.3F}, f.lids = 0.8F, f.mouth_curve = -0.15F;
      p.arms[kNear] = on_body({-0.5F, 1.88F}, -0.3F, HandShape::Rest, 104);
      p.arms[kFar] = on_body({0.32F, 1.9F}, -0.3F, HandShape::Rest, 104);
      break;
    case Act::LeanBack:
      p.lean = -17, p.head_pitch -= 6, p.head_roll -= 5;
      f.lids = 0.82F, f.brow_skew = 0.3F;
      hands_in_lap(p);
      break;
    case Act::PointFinger:
      p.arms[kNear] = on_body({1.02F, 0.62F}, 0.55F, HandShape::Point, -4);
      p.lean += 5;
      f.brow_tilt += 0.55F, f.brow_raise -= 0.1F;
      break;
    case Act::HandsOnHips:
      p.arms[kNear] = on_body({-0.56F, 1.56F}, 0.72F, HandShape::Fist, 30);
      p.arms[kFar] = on_body({0.6F, 1.52F}, -0.72F, HandShape::Fist, 150);
      p.arms[kFar].front = false;
      p.lean -= 3, p.shoulders += 0.25F;
      break;
    case Act::DrumFingers:
      p.arms[kNear] = in_room({0.76F, desk - 0.12F}, 0.85F, HandShape::Rest, 4);
      p.arms[kNear].tap = 0.5F + 0.5F * std::sin(phase * 2 * kPi * 3);
      p.head_roll -= 4;
      f.lids = 0.8F, f.mouth_skew = -0.4F;
      p.sign = Sign::Taps, p.sign_strength = 1, p.sign_phase = phase;
      break;
    case Act::LeanOver:
      stand_over(p, place);
      break;
    case Act::PickUpPen: {
      const float up = ramp(phase, 0.4F, 0.8F);
      p.arms[kNear] = in_room({0.86F - 0.1F * up, desk - 0.1F - 0.24F * up}, 0.85F, HandShape::Grasp, 10 - 20 * up);
      p.arms[kNear].prop = phase >= 0.4F ? Prop::Pen : Prop::None;
      p.head_pitch += 8 * (1 - up);
      f.gaze = {0.4F, 0.7F * (1 - up)};
      break;
    }
    case Act::TakeNotes:
      look_down_at_work(p, 17);
      p.arms[kNear] =
          holding(in_room({0.66F + 0.05F * std::sin(phase * 3), desk - 0.12F + 0.02F * std::sin(phase * 17)}, 0.9F,
                          HandShape::Grasp, 14),
                  Prop::Pen);
      break;
    case Act::Type:
      look_down_at_work(p, 10);
      p.arms[kNear] = in_room({1.02F, desk - 0.17F}, 0.7F, HandShape::Rest, 14);
      p.arms[kNear].tap = 0.5F + 0.5F * std::sin(phase * 2 * kPi * 2.6F);
      p.arms[kFar] = in_room({1.24F, desk - 0.22F}, 0.7F, HandShape::Rest, 14);
      p.arms[kFar].tap = 0.5F - 0.5F * std::sin(phase * 2 * kPi * 2.6F);
      p.arms[kFar].front = false;
      break;
    case Act::OpenHands:
      p.arms[kNear] = on_body({0.3F, 1.16F}, 0.8F, HandShape::Open, -20);
      p.arms[kFar] = on_body({1.12F, 0.86F}, 0.7F, HandShape::Open, -30);
      f.brow_raise = 0.35F, f.brow_tilt = -0.3F, f.mouth_curve = 0.25F;
      break;
    case Act::LeanIn:
      p.lean += 11, p.head_forward += 0.06F, p.head_roll += 5;
      f.brow_raise = 0.25F, f.brow_tilt = -0.25F, f.mouth_curve = 0.15F;
      break;
    case Act::SipWater:
      sip(p, phase, place);
      break;
    case Act::PutOnGlasses:
      put_on_glasses(p, phase, place);
      break;
    case Act::StandUp:
    case Act::SitDown:  // the rising itself is in the timeline; here the body tips forward for it
      p.lean += 13 * std::sin(kPi * phase);
      p.head_pitch += 6 * std::sin(kPi * phase);
      p.arms[kNear] = in_room({0.74F, desk - 0.05F}, 0.7F, HandShape::Flat, 8);
      p.arms[kFar] = in_room({1.0F, desk - 0.13F}, 0.7F, HandShape::Flat, 8);
      p.arms[kFar].front = false;
      break;
    case Act::Shrug:
      p.arms[kNear] = on_body({-0.7F, 0.8F}, -0.45F, HandShape::Open, -158);
      p.arms[kFar] = on_body({1.12F, 0.78F}, 0.55F, HandShape::Open, -26);
      p.shoulders += 1.6F, p.head_roll += 8, p.head_pitch += 3;
      f.brow_raise = 0.8F, f.brow_tilt = -0.4F, f.mouth_curve = -0.6F, f.mouth_width = 0.85F, f.lids = 0.9F;
      break;
    case Act::RubFace: {
      const float rub = 0.06F * std::sin(phase * 2 * kPi * 1.6F);
      p.arms[kNear] = on_body({0.12F, -0.1F + rub}, 0.8F, HandShape::Flat, -80);
      p.arms[kFar] = on_body({0.54F, 0.0F + rub}, 0.3F, HandShape::Flat, -104);
      p.head_pitch += 15, p.head_roll += 5, p.shoulders += 0.2F, p.lean += 3;
      f.lids = 0.1F, f.brow_raise = 0.3F, f.brow_tilt = -0.6F, f.squint = 0.6F, f.mouth_curve = -0.4F;
      break;
    }
    case Act::HitDesk: {
      const float up = ramp(phase, 0.05F, 0.3F) * (1 - ramp(phase, 0.36F, 0.46F));
      const float struck = ramp(phase, 0.42F, 0.46F);
      p.arms[kNear] = in_room({0.9F - 0.1F * up, desk - 0.14F - 0.95F * up}, 0.8F, HandShape::Fist, 8 - 50 * up);
      p.lean += 10 * struck - 3 * up, p.shoulders += 0.5F, p.head_pitch += 5 * struck, p.head_forward += 0.06F;
      f.brow_tilt = 0.9F, f.brow_raise = -0.3F, f.mouth_curve = -0.5F, f.mouth_width = 0.9F, f.squint = 0.3F;
      p.sign = Sign::Thud, p.sign_phase = ramp(phase, 0.44F, 0.8F),
      p.sign_strength = struck * (1 - ramp(phase, 0.7F, 0.9F));
      break;
    }
    case Act::HoldUpHand:
      p.arms[kNear] = on_body({0.95F, 0.34F}, 0.62F, HandShape::Open, -80);
      p.head_pitch -= 2, p.lean -= 2;
      f.brow_raise = 0.4F, f.lids = 0.94F, f.mouth_curve = 0;
      break;
    case Act::TurnScreen: {
      // The hand goes to the screen's edge, and the screen comes round with it.
      const float round = ramp(phase, 0.25F, 0.8F);
      p.arms[kFar] = behind(in_room({place.screen.x + (place.screen_turned - place.screen.x) * round, place.screen.y},
                                    0.5F, HandShape::Grasp, -12));
      p.lean += 9, p.head_pitch += 7, p.head_forward += 0.05F;
      f.gaze = {0.7F, 0.6F * (1 - round)}, f.brow_raise = 0.3F, f.mouth_curve = 0.35F;
      break;
    }
    case Act::PullUpChair:
      // Both hands at the seat; the moving itself lasts and is in the timeline.
      p.arms[kNear] = on_body({-0.3F, 1.72F}, 0.8F, HandShape::Grasp, 80);
      p.arms[kFar] = behind(on_body({0.46F, 1.74F}, 0.6F, HandShape::Grasp, 86));
      p.lean += 15 * std::sin(kPi * std::min(1.0F, phase * 1.15F)), p.head_pitch -= 3, p.shoulders += 0.2F;
      f.brow_raise = 0.3F, f.mouth_curve = 0.4F;
      break;
    case Act::StepBack:
      p.arms[kNear] = on_body({0.34F, 0.96F}, 0.85F, HandShape::Open, -74);
      p.arms[kFar] = on_body({0.98F, 0.76F}, 0.7F, HandShape::Open, -84);
      p.lean -= 9, p.head_pitch += 3, p.shoulders += 0.15F;
      f.brow_raise = 0.5F, f.brow_tilt = -0.35F, f.mouth_curve = -0.05F, f.lids = 1.06F;
      break;
    default:
      break;
  }
}

}  // namespace defuse::ui::scene
