// How a person holds body and face at one moment of a run: numbers only, no drawing. Everything follows from the actor,
// the cues and the time, so a pose can be tested, replayed and drawn at any size.
//
// Figure space: unit 1 = the height of a head from chin to crown; origin = the base of the neck at rest; x forward,
// towards the other person; y down. Angles in degrees.
#pragma once

#include <numbers>

#include "base/time.h"
#include "course/scene.h"

namespace defuse::ui::scene {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kDegree = kPi / 180;

struct Vec {
  float x = 0;
  float y = 0;
};

struct Face {
  float brow_raise = 0;   // -1 low .. 1 high
  float brow_tilt = 0;    // -1 inner ends up (worry) .. 1 inner ends down (anger)
  float brow_skew = 0;    // 0 .. 1: the near brow alone is raised
  float lids = 1;         // upper lids: 0 closed, 1 at rest, 1.3 wide
  float squint = 0;       // lower lids: 0 at rest .. 1
  Vec gaze;               // -1 .. 1 of the eye's opening; x forward, y down
  float mouth_curve = 0;  // -1 corners down .. 1 up
  float mouth_open = 0;   // 0 .. 1
  float mouth_width = 1;  // of the width at rest
  float pucker = 0;       // 0 .. 1, lips to a ring
  float mouth_skew = 0;   // -1 .. 1, drawn to one side
  float teeth = 0;        // 0 .. 1, shown when open
  float flush = 0;        // 0 .. 1, warmth of the cheeks
};

enum class HandShape : std::uint8_t { Rest, Grasp, Point, Open, Fist, Flat };
enum class Prop : std::uint8_t { None, Phone, Pen, Glass, Glasses, Cane };

struct Arm {
  Vec wrist;          // figure space
  float follows = 0;  // 0: the wrist stays in the room (a hand on the desk) .. 1: it goes with the neck
  float bend = 1;     // 1 elbow below or behind, -1 the other way, between: foreshortened
  float turn = 0;     // where the hand points: 0 forward, 90 down, -90 up
  float tap = 0;      // 0 .. 1, fingers lifted
  HandShape hand = HandShape::Rest;
  Prop prop = Prop::None;
  bool front = true;  // drawn over the torso
};

// Small drawn signs of what is heard or felt rather than seen.
enum class Sign : std::uint8_t { None, Notes, Breath, Tut, Taps, Nod, Shock, Shake, Thud };

constexpr int kNear = 0;  // the arm on the viewer's side while the person faces the other
constexpr int kFar = 1;

struct Pose {
  Face face;
  float head_yaw = 31;     // 0 towards the viewer, 90 towards the other person
  float head_pitch = 0;    // positive down
  float head_roll = 0;     // positive: the crown leans forward
  float head_forward = 0;  // the chin juts, heads
  float lean = 0;          // of the torso about the hips, positive forward
  float body_yaw = 40;
  float shoulders = 0;  // -1 dropped .. 1 raised
  float lift = 0;       // heads above the rest height
  float shift = 0;      // heads from the place at the start, positive towards the other person
  float chair = 0;      // 0 .. 1: how near a chair that was pulled up is, where people stand
  Arm arms[2];
  bool glasses = false;
  Sign sign = Sign::None;
  float sign_phase = 0;     // 0 .. 1 through the act
  float sign_strength = 0;  // 0 .. 1
};

// Where a person is placed.
struct Place {
  float surface = 1.36F;       // y of the desk or counter in figure space
  bool chair = true;           // rest height is seated
  float rise = 0.72F;          // heads, from a chair to standing
  float facing = 1;            // of every turn towards the other person: less where both face a camera
  Vec screen{1.75F, 0.8F};     // the wrist of who grips the laptop's screen
  float screen_turned = 1.1F;  // its x once the screen is turned
};
Place place_in(course::Setting setting);

struct Moment {
  const course::SceneRun* run = nullptr;  // may be null
  base::Millis time = 0;
  bool reduced_motion = false;
};

Pose pose_of(const course::Actor& actor, const Place& place, const Moment& moment);

// The customer's mood in force; `moment.time` decides. Technicians keep the mood they start with.
course::Mood mood_at(const course::Actor& actor, const Moment& moment);

// 0 .. 1: how far an act lasting [at, at + lasts) is in force; eased at both ends unless motion is reduced.
float strength_at(base::Millis at, base::Millis lasts, const Moment& moment);

Pose blend(const Pose& from, const Pose& to, float t);

// Building blocks, in acts.cpp. `phase` runs 0 .. 1 through the act.
Pose rest_pose(const course::Actor& actor, bool standing, const Place& place);
void apply_mood(Pose& pose, course::Mood mood);
void apply_act(Pose& pose, course::Act act, float phase, const Place& place);       // all of them
void apply_body_act(Pose& pose, course::Act act, float phase, const Place& place);  // those of hands and body

// How far the laptop has been turned towards the customer: 0 .. 1. Each turning undoes the one before.
float screen_turn_at(const Moment& moment);

}  // namespace defuse::ui::scene
