// What each act does to a resting body: voice, face and head here, hands and body in body_acts.cpp. The numbers were
// set by eye on contact sheets of every act.
#include <algorithm>
#include <cmath>

#include "ui/scene/gestures.h"

namespace defuse::ui::scene {
namespace {

using course::Act;

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

void yawn(Pose& p, float phase) {
  const float open = hold(phase, 0.35F, 0.72F);
  Face& f = p.face;
  f.mouth_open = 1.25F * open, f.mouth_width = 1 - 0.22F * open, f.mouth_curve = -0.3F;
  f.lids = 1 - 0.94F * open, f.brow_raise = 0.75F * open, f.brow_tilt = -0.35F * open, f.squint = 0.8F * open;
  p.head_pitch -= 13 * open;
  p.head_roll -= 7 * open;
  p.shoulders += 0.8F * open;
  p.arms[kNear] = on_body({0.6F, 0.1F}, 0.8F, HandShape::Flat, -112);
}

// In through the nose, out through soft lips, a hand on the chest: it calms, a sigh complains.
void deep_breath(Pose& p, float phase) {
  const float in = ramp(phase, 0, 0.42F) * (1 - ramp(phase, 0.55F, 0.9F));
  const float out = ramp(phase, 0.55F, 0.7F) * (1 - ramp(phase, 0.9F, 1));
  p.shoulders += 0.95F * in - 0.3F * out;
  p.lean -= 4 * in;
  p.head_pitch -= 7 * in - 4 * out;
  p.face.lids = 1 - 0.9F * std::max(in, out);
  p.face.brow_raise = 0.3F * in, p.face.brow_tilt = -0.12F, p.face.mouth_curve = 0.3F, p.face.squint = 0;
  p.face.mouth_open = 0.22F * out, p.face.pucker = 0.5F * out;
  p.arms[kNear] = on_body({0.02F, 0.98F - 0.05F * in}, 0.75F, HandShape::Flat, -38);
  p.sign = Sign::Breath, p.sign_phase = ramp(phase, 0.58F, 1), p.sign_strength = out;
}

}  // namespace

void apply_act(Pose& p, Act act, float phase, const Place& place) {
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
    case Act::LookAway:
      p.head_yaw = -30, p.head_pitch = 5;
      f.gaze = {-0.8F, 0.15F}, f.lids = 0.85F, f.mouth_curve = -0.05F;
      break;
    case Act::Smirk:
      f.mouth_skew = 0.95F, f.mouth_curve = 0.5F, f.lids = 0.68F, f.squint = 0.25F, f.brow_skew = 0.9F,
      f.brow_raise = -0.05F;
      p.head_roll -= 7, p.head_pitch -= 4;
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
    case Act::Smile:
      f.mouth_curve = 1.1F, f.mouth_width = 1.18F, f.mouth_open = 0.2F, f.teeth = 1, f.squint = 0.5F, f.lids = 0.94F,
      f.brow_raise = 0.3F, f.brow_tilt = -0.15F, f.flush = std::max(f.flush, 0.4F);
      p.head_roll += 5, p.head_pitch -= 3;
      break;
    case Act::Yawn:
      yawn(p, phase);
      break;
    case Act::ShakeHead:
      // Three times from side to side; the middle of the act is at the end of a swing.
      p.head_yaw += 15 * std::sin(phase * 5 * kPi);
      p.head_pitch += 5;
      f.lids = 0.78F, f.brow_tilt = -0.3F, f.brow_raise = -0.1F, f.mouth_curve = -0.4F, f.mouth_width = 0.86F;
      p.sign = Sign::Shake, p.sign_strength = 1, p.sign_phase = phase;
      break;
    case Act::Breathe:
      deep_breath(p, phase);
      break;
    case Act::PhoneRings: {
      // The start, then the eyes go to where it lies: in a call, on the side away from the other person.
      const bool call = place.facing < 1;
      p.head_yaw = call ? -14 : 30, p.head_pitch = 13, p.head_roll -= 5, p.lean -= 4, p.shoulders += 0.5F;
      f.gaze = {call ? -0.7F : 0.75F, 0.85F}, f.lids = 1.15F, f.brow_raise = 0.75F, f.mouth_open = 0.16F,
      f.mouth_width = 0.7F, f.mouth_curve = -0.1F;
      break;
    }
    default:
      apply_body_act(p, act, phase, place);
      break;
  }
}

}  // namespace defuse::ui::scene
