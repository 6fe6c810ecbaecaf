#include "ui/scene/pose.h"

#include <algorithm>
#include <cmath>

namespace defuse::ui::scene {
namespace {

using base::Millis;

constexpr float kEaseMs = 220;      // in and out of an act
constexpr float kMoodEaseMs = 450;  // feelings take longer than gestures
constexpr float kSink = -0.55F;     // heads, from standing to a chair or wheelchair
constexpr float kTau = 6.2831853F;

float mix(float a, float b, float t) { return a + (b - a) * t; }
Vec mix(Vec a, Vec b, float t) { return {mix(a.x, b.x, t), mix(a.y, b.y, t)}; }

float smooth(float t) {
  t = std::clamp(t, 0.0F, 1.0F);
  return t * t * (3 - 2 * t);
}

// A number in 0 .. 1 that belongs to a person, so that two people never breathe or blink in step.
float own_offset(const course::Actor& actor) {
  std::uint32_t h = 2166136261U;
  for (const char c : actor.id) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return static_cast<float>(h % 997U) / 997.0F;
}

Arm blend_arm(const Arm& a, const Arm& b, float t) {
  Arm out = t < 0.5F ? a : b;  // shape, prop and order switch half way
  out.wrist = mix(a.wrist, b.wrist, t);
  out.follows = mix(a.follows, b.follows, t);
  out.bend = mix(a.bend, b.bend, t);
  out.turn = mix(a.turn, b.turn, t);
  out.tap = mix(a.tap, b.tap, t);
  return out;
}

Face blend_face(const Face& a, const Face& b, float t) {
  Face out;
  out.brow_raise = mix(a.brow_raise, b.brow_raise, t);
  out.brow_tilt = mix(a.brow_tilt, b.brow_tilt, t);
  out.brow_skew = mix(a.brow_skew, b.brow_skew, t);
  out.lids = mix(a.lids, b.lids, t);
  out.squint = mix(a.squint, b.squint, t);
  out.gaze = mix(a.gaze, b.gaze, t);
  out.mouth_curve = mix(a.mouth_curve, b.mouth_curve, t);
  out.mouth_open = mix(a.mouth_open, b.mouth_open, t);
  out.mouth_width = mix(a.mouth_width, b.mouth_width, t);
  out.pucker = mix(a.pucker, b.pucker, t);
  out.mouth_skew = mix(a.mouth_skew, b.mouth_skew, t);
  out.teeth = mix(a.teeth, b.teeth, t);
  out.flush = mix(a.flush, b.flush, t);
  return out;
}

constexpr float kNearer = 0.3F;    // heads, with the chair pulled up
constexpr float kFurther = -0.4F;  // heads, after a step back

// How far a cue is done: a part of its time, or all at once without motion.
float done_of(const course::Cue& cue, const Moment& m, float from = 0, float to = 1) {
  if (cue.at > m.time) return 0;
  if (m.reduced_motion) return 1;
  const float t = static_cast<float>(m.time - cue.at) / static_cast<float>(std::max<Millis>(cue.lasts, 1));
  return smooth((t - from) / (to - from));
}

bool stands_at_first(const course::Actor& actor) {
  return actor.posture == course::Posture::Standing && !actor.look.wheelchair;
}

// What remains of moving about: 0 seated .. 1 standing, the way from the place at the start, a chair that was fetched.
struct Whereabouts {
  float standing = 0;
  float shift = 0;
  float chair = 0;
};

Whereabouts whereabouts_at(const course::Actor& actor, const Place& place, const Moment& m) {
  Whereabouts w;
  w.standing = stands_at_first(actor) ? 1.0F : 0.0F;
  if (m.run == nullptr) return w;
  for (const auto& cue : m.run->cues) {
    if (cue.actor != actor.id || cue.at > m.time) continue;
    switch (cue.act) {
      case course::Act::StandUp:
        w.standing = mix(w.standing, 1, done_of(cue, m));
        break;
      case course::Act::SitDown:
        w.standing = mix(w.standing, 0, done_of(cue, m));
        break;
      case course::Act::PullUpChair:  // first the chair, then the person on it
        if (!place.chair && !actor.look.wheelchair) w.chair = std::max(w.chair, done_of(cue, m, 0.05F, 0.5F));
        w.standing = mix(w.standing, 0, done_of(cue, m, 0.45F, 0.95F));
        w.shift = mix(w.shift, kNearer, done_of(cue, m, 0.15F, 0.9F));
        break;
      case course::Act::StepBack:
        w.shift = mix(w.shift, kFurther, done_of(cue, m, 0, 0.6F));
        break;
      default:
        break;
    }
  }
  return w;
}

void breathe_and_blink(Pose& pose, const course::Actor& actor, Millis time) {
  const float offset = own_offset(actor);
  const float t = static_cast<float>(time % 3600000) / 1000;
  const float breath = std::sin(kTau * (t / 4.2F + offset));
  pose.shoulders += 0.09F * breath;
  pose.head_pitch += 0.5F * breath;
  pose.head_roll += 0.7F * std::sin(kTau * (t / 7.3F + 2 * offset));
  // One blink of 160 ms in every period of 3.2 s, at a place in the period that differs from period to period.
  const float beat = t / 3.2F + offset;
  const float period = std::floor(beat);
  const float start = 0.8F * std::fmod(period * 0.618F, 1.0F);
  const float within = (beat - period - start) * 3.2F / 0.16F;
  if (within > 0 && within < 1) pose.face.lids *= 1 - std::sin(within * kTau / 2);
}

bool wears_glasses(const course::Actor& actor, const Moment& m) {
  if (m.run == nullptr) return actor.look.glasses;
  for (const auto& cue : m.run->cues) {
    if (cue.actor != actor.id || cue.act != course::Act::PutOnGlasses) continue;
    return m.time >= cue.at + (m.reduced_motion ? 0 : cue.lasts * 6 / 10);
  }
  return actor.look.glasses;
}

// After a pen was picked up it stays in the hand while the hand rests.
bool holds_pen(const course::Actor& actor, const Moment& m) {
  if (m.run == nullptr) return false;
  return std::any_of(m.run->cues.begin(), m.run->cues.end(), [&](const course::Cue& cue) {
    return cue.actor == actor.id && cue.act == course::Act::PickUpPen && m.time >= cue.at + cue.lasts / 2;
  });
}

}  // namespace

Place place_in(course::Setting setting) {
  Place place;
  place.chair = setting != course::Setting::Counter && setting != course::Setting::ServerRoom;
  if (setting == course::Setting::VideoCall) {
    place.rise = 0.22F;  // stays in the picture
    place.facing = 0.45F;
  }
  return place;
}

float screen_turn_at(const Moment& m) {
  float turn = 0;
  if (m.run == nullptr) return turn;
  float goal = 1;
  for (const auto& cue : m.run->cues) {
    if (cue.act != course::Act::TurnScreen || cue.at > m.time) continue;
    turn = mix(turn, goal, done_of(cue, m, 0.25F, 0.8F));
    goal = 1 - goal;
  }
  return turn;
}

Pose blend(const Pose& a, const Pose& b, float t) {
  Pose out = t < 0.5F ? a : b;  // glasses and the sign's kind switch half way
  out.face = blend_face(a.face, b.face, t);
  out.head_yaw = mix(a.head_yaw, b.head_yaw, t);
  out.head_pitch = mix(a.head_pitch, b.head_pitch, t);
  out.head_roll = mix(a.head_roll, b.head_roll, t);
  out.head_forward = mix(a.head_forward, b.head_forward, t);
  out.lean = mix(a.lean, b.lean, t);
  out.body_yaw = mix(a.body_yaw, b.body_yaw, t);
  out.shoulders = mix(a.shoulders, b.shoulders, t);
  out.lift = mix(a.lift, b.lift, t);
  out.shift = mix(a.shift, b.shift, t);
  out.chair = mix(a.chair, b.chair, t);
  out.arms[kNear] = blend_arm(a.arms[kNear], b.arms[kNear], t);
  out.arms[kFar] = blend_arm(a.arms[kFar], b.arms[kFar], t);
  if (a.sign == Sign::None || b.sign == Sign::None) {  // a sign fades with its act
    const Pose& with = a.sign != Sign::None ? a : b;
    out.sign = with.sign;
    out.sign_phase = with.sign_phase;
    out.sign_strength = with.sign_strength * (&with == &a ? 1 - t : t);
  }
  return out;
}

float strength_at(Millis at, Millis lasts, const Moment& m) {
  if (m.time < at || m.time >= at + lasts) return 0;
  if (m.reduced_motion) return 1;
  const float ease = std::min(kEaseMs, static_cast<float>(lasts) / 3);
  const float in = static_cast<float>(m.time - at) / ease;
  const float out = static_cast<float>(at + lasts - m.time) / ease;
  return smooth(std::min(in, out));
}

course::Mood mood_at(const course::Actor& actor, const Moment& m) {
  course::Mood mood = actor.mood;
  if (m.run == nullptr || actor.role != course::Role::Customer) return mood;
  for (const auto& cue : m.run->cues) {
    if (cue.changes_mood && cue.at <= m.time) mood = cue.mood;
  }
  return mood;
}

Pose pose_of(const course::Actor& actor, const Place& place, const Moment& m) {
  const Whereabouts w = whereabouts_at(actor, place, m);
  Pose pose = blend(rest_pose(actor, false, place), rest_pose(actor, true, place), w.standing);
  pose.lift = place.chair ? place.rise * w.standing : kSink * (1 - w.standing);
  pose.shift = w.shift;
  pose.chair = w.chair;
  pose.glasses = wears_glasses(actor, m);

  // Feelings: the mood at the start, then each change eased over the one before.
  Pose felt = pose;
  apply_mood(felt, actor.mood);
  if (m.run != nullptr && actor.role == course::Role::Customer) {
    for (const auto& cue : m.run->cues) {
      if (!cue.changes_mood || cue.at > m.time) continue;
      Pose next = pose;
      apply_mood(next, cue.mood);
      felt = blend(felt, next, m.reduced_motion ? 1 : smooth(static_cast<float>(m.time - cue.at) / kMoodEaseMs));
    }
  }
  pose = felt;
  if (holds_pen(actor, m)) {
    pose.arms[kNear].hand = HandShape::Grasp;
    pose.arms[kNear].prop = Prop::Pen;
  }

  // Speech first, so that a gesture made while speaking wins over the mouth only where it uses it.
  if (m.run != nullptr) {
    for (const bool speech : {true, false}) {
      for (const auto& cue : m.run->cues) {
        if (cue.actor != actor.id || (cue.act == course::Act::Speak) != speech) continue;
        const float strength = strength_at(cue.at, cue.lasts, m);
        if (strength <= 0) continue;
        // A still picture shows the act at its clearest, not at its start.
        const float phase =
            m.reduced_motion ? 0.5F : static_cast<float>(m.time - cue.at) / static_cast<float>(cue.lasts);
        Pose acted = pose;
        // Speech and other repeated movement keep their own pace, however long the cue is.
        const bool paced = speech || cue.act == course::Act::Type || cue.act == course::Act::TakeNotes ||
                           cue.act == course::Act::DrumFingers || cue.act == course::Act::RubFace ||
                           cue.act == course::Act::HitDesk;
        apply_act(acted, cue.act, paced && !m.reduced_motion ? static_cast<float>(m.time - cue.at) / 1000 : phase,
                  place);
        pose = blend(pose, acted, strength);
      }
    }
  }
  if (!m.reduced_motion) breathe_and_blink(pose, actor, m.time);
  if (pose.head_yaw > 0) pose.head_yaw *= place.facing;
  if (pose.body_yaw > 0) pose.body_yaw *= place.facing;
  for (Arm& arm : pose.arms) arm.wrist.x *= 1 - (1 - place.facing) * 0.55F * (1 - arm.follows);
  return pose;
}

}  // namespace defuse::ui::scene
