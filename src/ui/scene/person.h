// Draws one person from a look and a pose. The frame is figure space (pose.h) to pixels; a mirrored frame faces the
// other way.
#pragma once

#include "course/scene.h"
#include "ui/scene/brush.h"
#include "ui/scene/figure.h"
#include "ui/scene/pose.h"
#include "ui/scene/tones.h"

namespace defuse::ui::scene {

struct Person {
  const course::Look* look = nullptr;
  Pose pose;
  Figure figure;
  Tones tones{};
  bool lanyard = false;  // staff wear a badge
  bool seated = true;
};

Person person_of(const course::Look& look, const Pose& pose, bool lanyard, bool seated, bool dark);

// In the order in which they are painted. Between legs and body comes the desk.
void draw_seat(const Brush& brush, const Person& person, ImU32 chair);  // chair back or wheelchair, and the legs
void draw_body(const Brush& brush, const Person& person);               // far arm, torso, head, near arm, props, signs

Brush head_brush(const Brush& figure, const Person& person);  // figure space to head space, with the face's shape

// The parts, each in a file of its own.
void draw_torso(const Brush& brush, const Person& person);               // in figure space
void draw_arm(const Brush& brush, const Person& person, int side);       // in figure space
void draw_hand(const Brush& brush, const Arm& arm, const Tones& tones);  // wrist space: x along the hand
void draw_head(const Brush& brush, const Person& person);                // in head space: origin the centre of the head
void draw_hair_behind(const Brush& brush, const Person& person);         // in head space
void draw_hair(const Brush& brush, const Person& person);                // in head space, over the face
void draw_sign(const Brush& brush, const Person& person, ImU32 colour);  // in head space
void draw_taps(const Brush& brush, const Person& person, ImU32 colour);  // in figure space

// A head turned by yaw and pitch: from a place on it to head space. `angle` degrees around it from the nose, positive
// towards the side the person faces; y from crown -0.5 to chin 0.5; `out` 1 on the skin.
class HeadMap {
 public:
  HeadMap(float yaw, float pitch);
  Vec at(float angle, float y, float out = 1) const;
  float facing(float angle) const;  // cosine to the viewer: 1 full on, 0 on the edge, negative hidden
  float yaw() const { return yaw_; }
  float side() const { return sin_yaw_; }
  float drop() const { return drop_; }  // how far the front has sunk by the pitch

 private:
  float yaw_, sin_yaw_, drop_;
};

// The outline below the ears: how much wider than usual, the height of the corners, half the width of the chin.
struct Jaw {
  float wide, low, chin;
};
Jaw jaw_of(const course::Look& look);

constexpr float kEyeAngle = 22;  // from the nose
constexpr float kEyeY = -0.005F;

// In head space, parts of draw_head.
void draw_eyes(const Brush& brush, const HeadMap& map, const Person& person);
void draw_brows(const Brush& brush, const HeadMap& map, const Person& person);
void draw_age_lines(const Brush& brush, const HeadMap& map, const Person& person);
void draw_beard(const Brush& brush, const HeadMap& map, const Person& person);
void draw_worn_on_ears(const Brush& brush, const HeadMap& map, const Person& person);  // hearing aid, headset
void draw_glasses_arms(const Brush& brush, const HeadMap& map);                        // hair falls over them
void draw_glasses(const Brush& brush, const HeadMap& map);

}  // namespace defuse::ui::scene
