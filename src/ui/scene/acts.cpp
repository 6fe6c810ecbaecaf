// What each act and each mood does to a resting body. The numbers were set by eye on contact sheets of every act.
#include <cmath>

#include "ui/scene/pose.h"

namespace defuse::ui::scene {
namespace {

using course::Act;
using course::Mood;

constexpr float kPi = 3.14159265F;

Arm in_room(Vec wrist, float bend, HandShape hand, float turn = 0) {
  Arm arm;
  arm.wrist = wrist;
  arm.bend = bend;
  arm.hand = hand;
  arm.turn = turn;
  return arm;
}

Arm on_body(Vec wrist, float bend, HandShape hand, float turn = 0) {
  Arm arm = in_room(wrist, bend, hand, turn);
  arm.follows = 1;
  return arm;
}

Arm holding(Arm arm, Prop prop) {
  arm.prop = prop;
  arm.hand = HandShape::Grasp;
  return arm;
}

// 0 up to `from`, 1 from `to` on, smooth between.
float ramp(float phase, float from, float to) {
  const float t = (phase - from) / (to - from);
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return t * t * (3 - 2 * t);
}

void hands_in_lap(Pose& p) {
  p.arms[kNear] = on_body({0.22F, 1.62F}, 0.7F, HandShape::Rest, 18);
  p.arms[kFar] = on_body({0.62F, 1.56F}, 0.5F, HandShape::Rest, 24);
  p.arms[kFar].front = false;
}

void look_down_at_work(Pose& p, float pitch) {
  p.head_yaw = 28;
  p.head_pitch = pitch;
  p.lean += 3;
  p.face.mouth_curve = 0.1F;
  p.face.gaze = {0.35F, 0.85F};
  p.face.lids = 0.86F;
  p.head_forward = 0.05F;
}

void speak(Pose& p, float seconds) {
  // About four syllables a second, of uneven size.
  const float syllable = 0.5F + 0.5F * std::sin(seconds * 2 * kPi * 4.1F);
  const float stress = 0.65F + 0.35F * std::sin(seconds * 2 * kPi * 1.3F + 1);
  p.face.mouth_open = 0.16F + 0.5F * syllable * stress;
  p.face.mouth_width *= 0.92F - 0.12F * stress * (1 - syllable);
  p.face.mouth_skew = 0;
  p.face.brow_raise += 0.16F * stress;
  p.head_pitch += 1.6F * std::sin(seconds * 2 * kPi * 0.9F);
}

void sigh(Pose& p, float phase) {
  const float in = ramp(phase, 0, 0.28F) * (1 - ramp(phase, 0.28F, 0.5F));
  const float out = ramp(phase, 0.28F, 0.5F);
  p.shoulders += 0.7F * in - 1.25F * out;
  p.head_pitch += 17 * out - 6 * in;
  p.head_roll += 4 * out;
  p.face.lids = 1 - 0.62F * out - 0.2F * in;
  p.face.brow_raise = 0.35F * in + 0.15F * out;
  p.face.brow_tilt = -0.35F;
  p.face.gaze = {0.1F, 0.7F * out};
  p.face.mouth_open = 0.3F * out;
  p.face.pucker = 0.55F * out;
  p.face.mouth_curve = -0.2F;
  p.sign = Sign::Breath;
  p.sign_phase = ramp(phase, 0.34F, 1);
  p.sign_strength = out;
}

void eye_roll(Pose& p, float phase) {
  // The irises travel from the partner up, over and down the other side.
  const float angle = kPi * (0.12F + 0.76F * ramp(phase, 0.08F, 0.92F));
  p.face.gaze = {0.85F * std::cos(angle), -1.0F * std::sin(angle)};
  p.face.lids = 1.12F;
  p.face.brow_raise = 0.55F;
  p.face.brow_skew = 0.3F;
  p.face.mouth_curve = -0.3F;
  p.face.mouth_skew = -0.45F;
  p.head_pitch -= 9 * std::sin(kPi * phase);
  p.head_roll -= 5 * std::sin(kPi * phase);
  p.head_yaw -= 12 * std::sin(kPi * phase);
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
  p.lift += place.chair ? 0.5F : 0.1F;
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

void apply_mood(Pose& p, Mood mood) {
  Face& f = p.face;
  switch (mood) {
    case Mood::Calm:
      break;
    case Mood::Worried:
      f.brow_raise = 0.4F, f.brow_tilt = -0.85F, f.lids = 1.1F, f.mouth_curve = -0.35F, f.mouth_width = 0.84F;
      p.shoulders += 0.35F, p.head_roll -= 2, p.lean += 2;
      break;
    case Mood::Hurt:
      f.brow_raise = 0.15F, f.brow_tilt = -1, f.lids = 0.68F, f.gaze = {0.15F, 0.55F}, f.mouth_curve = -0.7F,
      f.mouth_width = 0.8F;
      f.squint = 0.2F, f.flush = 0.25F;
      p.shoulders -= 0.6F, p.head_pitch += 10, p.head_roll += 4, p.lean -= 2;
      break;
    case Mood::Annoyed:
      f.brow_raise = -0.2F, f.brow_tilt = 0.55F, f.brow_skew = 0.35F, f.lids = 0.7F, f.squint = 0.3F,
      f.mouth_curve = -0.3F, f.mouth_skew = -0.5F;
      p.shoulders += 0.15F, p.head_roll -= 3, p.lean -= 3, p.head_yaw -= 5;
      break;
    case Mood::Angry:
      f.brow_raise = -0.35F, f.brow_tilt = 1, f.lids = 0.98F, f.squint = 0.45F, f.mouth_curve = -0.7F,
      f.mouth_open = 0.14F, f.teeth = 1, f.mouth_width = 0.95F;
      f.flush = 0.9F;
      p.shoulders += 0.6F, p.head_pitch += 5, p.head_forward = 0.09F, p.lean += 5;
      break;
    case Mood::Relieved:
      f.brow_raise = 0.3F, f.brow_tilt = -0.3F, f.lids = 0.86F, f.squint = 0.4F, f.mouth_curve = 0.85F,
      f.mouth_width = 1.08F, f.flush = 0.2F;
      p.shoulders -= 0.35F, p.head_roll += 2;
      break;
  }
}

void apply_act(Pose& p, Act act, float phase, const Place& place) {
  const float desk = place.surface;
  Face& f = p.face;
  switch (act) {
    case Act::Speak:
      speak(p, phase);
      break;
    case Act::OhNo:
      f.brow_raise = 1, f.brow_tilt = -0.6F, f.lids = 1.3F, f.mouth_open = 0.75F, f.mouth_width = 0.72F,
      f.pucker = 0.25F, f.mouth_curve = -0.2F;
      p.lean -= 6, p.head_pitch -= 4, p.shoulders += 0.6F;
      p.arms[kNear] = on_body({-0.14F, 0.22F}, -0.42F, HandShape::Open, -72);
      p.sign = Sign::Shock, p.sign_strength = 1, p.sign_phase = phase;
      break;
    case Act::Whistle:
      f.pucker = 1, f.mouth_open = 0.22F, f.brow_raise = 0.8F, f.lids = 1.08F, f.gaze = {0.35F, -0.15F},
      f.mouth_curve = 0;
      p.head_pitch -= 6, p.head_roll -= 3;
      p.sign = Sign::Notes, p.sign_strength = 1, p.sign_phase = phase;
      break;
    case Act::Sigh:
      sigh(p, phase);
      break;
    case Act::Tut:
      f.mouth_skew = -0.8F, f.mouth_width = 0.62F, f.mouth_curve = -0.35F, f.brow_raise = 0.2F, f.brow_tilt = 0.3F,
      f.brow_skew = 0.4F, f.lids = 0.72F;
      f.gaze = {0.1F, 0.35F};
      p.head_yaw += 9 * std::sin(phase * 4 * kPi), p.head_roll -= 6, p.head_pitch += 4;
      p.sign = Sign::Tut, p.sign_strength = 1, p.sign_phase = phase;
      break;
    case Act::EyeRoll:
      eye_roll(p, phase);
      break;
    case Act::HandToHair:
      p.arms[kNear] = on_body({-0.5F, -0.82F + 0.05F * std::sin(phase * 4 * kPi)}, -0.62F, HandShape::Flat, -28);
      p.head_roll += 5, p.head_pitch += 7;
      f.gaze = {0.05F, 0.5F}, f.brow_tilt = -0.5F, f.brow_raise = 0.25F, f.mouth_curve = -0.3F, f.mouth_width = 0.85F,
      f.lids = 0.85F;
      break;
    case Act::GlanceAtPhone:
      p.arms[kNear] = holding(on_body({0.34F, 0.98F}, 0.75F, HandShape::Grasp, -28), Prop::Phone);
      p.head_yaw = 26, p.head_pitch = 20, p.head_roll += 3;
      f.gaze = {0.2F, 0.9F}, f.lids = 0.8F, f.mouth_curve = 0;
      break;
    case Act::GlanceAtClock:
      p.head_yaw = 20, p.head_pitch = -17, p.head_roll -= 7;
      f.gaze = {0.75F, -0.85F}, f.lids = 1.12F, f.brow_raise = 0.5F, f.mouth_curve = -0.05F;
      break;
    case Act::FoldArms:
      fold_arms(p);
      break;
    case Act::LookAway:
      p.head_yaw = -30, p.head_pitch = 5;
      f.gaze = {-0.8F, 0.15F}, f.lids = 0.85F, f.mouth_curve = -0.05F;
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
    case Act::Smirk:
      f.mouth_skew = 0.95F, f.mouth_curve = 0.5F, f.lids = 0.68F, f.squint = 0.25F, f.brow_skew = 0.9F,
      f.brow_raise = -0.05F;
      p.head_roll -= 7, p.head_pitch -= 4;
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
    case Act::LookAtScreen:
      look_down_at_work(p, 15);
      p.head_yaw = 36;
      break;
    case Act::LookAtCustomer:
      p.head_yaw = 39, p.head_roll += 4, p.lean += 3;
      f.gaze = {0.62F, 0}, f.brow_raise = 0.45F, f.brow_tilt = -0.15F, f.lids = 1.06F, f.mouth_curve = 0.5F;
      break;
    case Act::Nod:
      p.head_pitch += 12 * std::sin(phase * 4 * kPi - kPi / 2) + 6;
      f.brow_raise = 0.15F, f.mouth_curve = 0.2F;
      p.sign = Sign::Nod, p.sign_strength = 1, p.sign_phase = phase;
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
    default:
      break;
  }
}

}  // namespace defuse::ui::scene
