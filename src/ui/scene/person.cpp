#include "ui/scene/person.h"

#include <algorithm>
#include <cmath>

namespace defuse::ui::scene {
namespace {

void wheelchair(const Brush& b, const Person& p) {
  const float y = -p.pose.lift;
  const ImU32 metal = IM_COL32(74, 82, 92, 255);
  const ImU32 pad = IM_COL32(58, 66, 78, 255);
  b.box({-0.98F, 0.75F + y}, {-0.62F, 2.3F + y}, 0.14F, pad);
  b.stroke({{-0.9F, 2.2F + y}, {-0.98F, 0.62F + y}, {-1.24F, 0.56F + y}}, 0.075F, metal);
  b.taper({-1.12F, 0.57F + y}, {-1.3F, 0.56F + y}, 0.13F, 0.13F, IM_COL32(40, 44, 52, 255));
}

void draw_chair(const Brush& b, ImU32 chair) {
  b.shape({{-1.0F, 0.82F}, {-0.86F, 0.66F}, {-0.3F, 0.7F}, {-0.24F, 0.9F}, {-0.3F, 2.1F}, {-0.92F, 2.1F}}, chair);
  b.shape({{-1.0F, 0.82F}, {-0.86F, 0.66F}, {-0.78F, 0.68F}, {-0.86F, 0.9F}, {-0.8F, 2.1F}, {-0.92F, 2.1F}},
          lighter(chair, 0.18F));
  b.box({-1.0F, 2.32F}, {0.8F, 2.52F}, 0.08F, darker(chair, 0.15F));
  b.box({-0.2F, 2.5F}, {0.0F, 3.4F}, 0.04F, darker(chair, 0.3F));
}

// A walking stick: under the hand of someone who stands, else leaning where it can be reached.
void draw_cane(const Brush& b, const Person& p) {
  const ImU32 wood = IM_COL32(112, 74, 50, 255);
  const bool held = p.pose.arms[kNear].prop == Prop::Cane;
  const Vec wrist = p.figure.arms[kNear].wrist;
  const Vec top = held ? Vec{wrist.x + 0.12F, wrist.y + 0.1F} : Vec{0.72F, 1.18F};
  const Vec foot{top.x + (held ? 0.1F : -0.3F), top.y + 3.2F};
  b.taper({top.x, top.y}, foot, 0.085F, 0.07F, wood);
  b.stroke({{top.x, top.y + 0.04F},
            {top.x - 0.02F, top.y - 0.06F},
            {top.x + 0.1F, top.y - 0.11F},
            {top.x + 0.22F, top.y - 0.06F}},
           0.085F, wood);
}

}  // namespace

Person person_of(const course::Look& look, const Pose& pose, bool lanyard, bool seated, bool dark) {
  Person p;
  p.look = &look;
  p.pose = pose;
  p.figure = figure_of(pose, look.build);
  p.tones = tones_of(look, dark);
  p.lanyard = lanyard;
  p.seated = seated;
  return p;
}

void draw_seat(const Brush& b, const Person& p, ImU32 chair) {
  if (p.look->wheelchair) {
    wheelchair(b, p);
  } else if (p.seated) {
    draw_chair(b, chair);
  } else if (p.pose.chair > 0.01F) {  // fetched: it comes from behind, for a seat this much lower
    draw_chair(b.at({-1.9F * (1 - p.pose.chair), 0.55F}), chair);
  }
  const Tones& t = p.tones;
  const Vec hip = p.figure.hip;
  // A standing person's legs go down, a seated one's forward; between, both.
  const float up = p.look->wheelchair ? 0.0F : p.seated ? std::clamp(p.pose.lift / 0.7F, 0.0F, 1.0F) : 1.0F;
  const float g = shoulder_width(p.look->build) / 0.8F;
  const Vec knee{hip.x + 1.5F * (1 - up) + 0.04F, hip.y + 0.34F + 1.4F * up};
  const Vec knee_far{knee.x + 0.2F, knee.y - 0.06F};
  b.taper({hip.x + 0.2F, hip.y + 0.16F}, knee_far, 0.68F * g, 0.5F * g, t.legs_shade);
  b.taper(knee_far, {knee_far.x - 0.05F, knee_far.y + 1.6F}, 0.48F * g, 0.34F, t.legs_shade);
  b.taper({hip.x - 0.2F, hip.y + 0.2F}, knee, 0.72F * g, 0.54F * g, t.legs);
  b.taper(knee, {knee.x - 0.05F, knee.y + 1.6F}, 0.52F * g, 0.36F, t.legs);
  b.taper({hip.x - 0.16F * g, hip.y + 0.06F}, {hip.x + 0.2F * g, hip.y + 0.04F}, 0.74F * g, 0.74F * g, t.legs);
  if (p.look->wheelchair) {
    const float y = -p.pose.lift;
    const Vec axle{-0.22F, 2.95F + y};
    b.ring(axle, 1.18F, 0.12F, IM_COL32(48, 54, 62, 255));
    b.ring(axle, 1.02F, 0.035F, IM_COL32(150, 158, 166, 255));
    for (int i = 0; i < 8; ++i) {
      const float a = kPi * static_cast<float>(i) / 4 + 0.2F;
      b.stroke({{axle.x, axle.y}, {axle.x + 1.0F * std::cos(a), axle.y + 1.0F * std::sin(a)}}, 0.018F,
               IM_COL32(150, 158, 166, 200));
    }
    b.box({-0.62F, 1.5F + y}, {0.5F, 1.6F + y}, 0.05F, IM_COL32(58, 66, 78, 255));
  }
}

Brush head_brush(const Brush& figure, const Person& p) {
  // By course::Face: the width and height of the whole head; the jaw is in the outline.
  constexpr Vec kShape[] = {{1, 1}, {1.06F, 0.975F}, {1.03F, 0.985F}, {0.95F, 1.055F}};
  const Vec k = kShape[static_cast<int>(p.look->face)];
  Frame f = figure.frame().at(p.figure.head, p.figure.head_angle);
  f.a *= k.x, f.b *= k.x, f.c *= k.y, f.d *= k.y;
  return {figure.list(), f, figure.outline()};
}

void draw_body(const Brush& b, const Person& p) {
  const Brush head = head_brush(b, p);
  draw_hair_behind(head, p);
  const bool far_front = p.pose.arms[kFar].front;
  if (!far_front) draw_arm(b, p, kFar);
  draw_torso(b, p);
  draw_head(head, p);
  if (far_front) draw_arm(b, p, kFar);
  if (p.look->cane) draw_cane(b, p);
  draw_arm(b, p, kNear);
}

}  // namespace defuse::ui::scene
