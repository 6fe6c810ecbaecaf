// Small drawn signs: notes of a whistle, a breath, a nod, tapping fingers.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

void note(const Brush& b, Vec at, float size, bool paired, ImU32 colour) {
  const Brush n = b.at(at, 0, size);
  n.ellipse({0, 0}, {0.085F, 0.065F}, colour, -20);
  n.stroke({{0.075F, -0.01F}, {0.075F, -0.34F}}, 0.03F, colour);
  if (paired) {
    n.ellipse({0.27F, -0.05F}, {0.085F, 0.065F}, colour, -20);
    n.stroke({{0.345F, -0.06F}, {0.345F, -0.39F}}, 0.03F, colour);
    n.taper({0.075F, -0.33F}, {0.345F, -0.38F}, 0.07F, 0.07F, colour);
  } else {
    n.stroke({{0.075F, -0.34F}, {0.16F, -0.25F}, {0.165F, -0.16F}}, 0.04F, colour);
  }
}

}  // namespace

void draw_taps(const Brush& figure, const Person& p, ImU32 colour) {
  const bool thud = p.pose.sign == Sign::Thud;
  if ((p.pose.sign != Sign::Taps && !thud) || p.pose.sign_strength <= 0.02F) return;
  const Vec wrist = p.figure.arms[kNear].wrist;
  const ImU32 ink = faded(colour, p.pose.sign_strength);
  if (thud) {  // to both sides of the fist
    const Brush b = figure.at({wrist.x + 0.16F, wrist.y + 0.02F});
    const float away = 0.1F * p.pose.sign_phase;
    for (const float a : {-168.0F, -140.0F, -112.0F, -68.0F, -40.0F, -12.0F})
      b.at({0, 0}, a).taper({0.3F + away, 0}, {0.5F + away, 0}, 0.05F, 0.036F, ink);
    return;
  }
  const Brush b = figure.at({wrist.x + 0.4F, wrist.y + 0.02F});
  for (const float a : {-62.0F, -36.0F, -10.0F}) {
    const Brush ray = b.at({0, 0}, a);
    ray.taper({0.16F + 0.04F * p.pose.arms[kNear].tap, 0}, {0.3F, 0}, 0.036F, 0.03F, ink);
  }
}

void draw_sign(const Brush& b, const Person& p, ImU32 colour) {
  const Pose& pose = p.pose;
  const float strength = pose.sign_strength;
  if (pose.sign == Sign::None || strength <= 0.02F) return;
  const HeadMap map(pose.head_yaw, pose.head_pitch);
  const Vec mouth = map.at(0, 0.28F, 1.2F);
  const ImU32 ink = faded(colour, strength);
  const float t = pose.sign_phase;
  switch (pose.sign) {
    case Sign::Notes: {
      const float sway = 0.03F * std::sin(t * 12);
      note(b, {mouth.x + 0.32F, mouth.y - 0.08F - 0.1F * t + sway}, 0.72F, false, ink);
      note(b, {mouth.x + 0.54F, mouth.y - 0.32F - 0.14F * t - sway}, 0.86F, true, ink);
      break;
    }
    case Sign::Breath: {
      const float away = 0.12F * t;
      const ImU32 air = faded(colour, strength * (1 - 0.5F * t));
      const Brush m = b.at({mouth.x + 0.2F + away, mouth.y + 0.03F}, 24);
      m.stroke({{0.02F, -0.07F}, {0.14F, -0.1F}, {0.26F, -0.07F}, {0.31F, -0.12F}, {0.27F, -0.17F}}, 0.028F, air);
      m.stroke({{0.04F, 0.0F}, {0.18F, 0.0F}, {0.36F, 0.01F}}, 0.028F, air);
      m.stroke({{0.02F, 0.07F}, {0.14F, 0.09F}, {0.25F, 0.08F}, {0.3F, 0.13F}, {0.25F, 0.17F}}, 0.028F, air);
      break;
    }
    case Sign::Tut: {
      const Brush m = b.at({mouth.x + 0.2F, mouth.y});
      for (const float a : {-28.0F, 4.0F, 36.0F}) {
        const Brush ray = m.at({0, 0}, a);
        ray.taper({0.06F, 0}, {0.19F, 0}, 0.04F, 0.028F, ink);
      }
      break;
    }
    case Sign::Shock:
      for (const float a : {-74.0F, -52.0F, -30.0F}) {
        const Brush ray = b.at({0, -0.05F}, a);
        ray.taper({0.66F, 0}, {0.82F, 0}, 0.035F, 0.035F, ink);
      }
      break;
    case Sign::Nod: {
      const float x = map.at(0, 0).x + 0.36F;
      for (const float dx : {0.0F, 0.1F}) {
        b.stroke({{x + dx, 0.02F - 0.5F * dx}, {x + dx + 0.045F, 0.17F}, {x + dx, 0.32F + 0.5F * dx}}, 0.028F,
                 faded(ink, dx > 0 ? 0.6F : 1.0F));
      }
      break;
    }
    case Sign::Shake:
      for (const float side : {-1.0F, 1.0F}) {
        for (const float out : {0.56F, 0.67F}) {
          const float x = side * out;
          b.stroke({{x - side * 0.045F, 0.22F}, {x, 0.06F}, {x - side * 0.03F, -0.1F}}, 0.028F,
                   faded(ink, out > 0.6F ? 0.6F : 1.0F));
        }
      }
      break;
    case Sign::Taps:
    case Sign::Thud:
      break;  // drawn at the hand
    case Sign::None:
      break;
  }
}

}  // namespace defuse::ui::scene
