// The torso and its clothes.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

using course::Dress;

struct Girth {
  float waist, hip;
};

Girth girth_of(course::Build build) {
  switch (build) {
    case course::Build::Slim:
      return {0.46F, 0.52F};
    case course::Build::Medium:
      return {0.55F, 0.6F};
    case course::Build::Broad:
      return {0.72F, 0.74F};
  }
  return {0.55F, 0.6F};
}

// Where a spot on the chest is seen, the body being turned: `across` -1 .. 1 from the near to the far side.
Vec chest(float across, float y, const Pose& pose, float span) {
  return {across * span * 0.9F + 0.3F * std::sin(pose.body_yaw * kDegree) * std::clamp(y, 0.0F, 0.6F), y};
}

void collar_shirt(const Brush& b, const Person& p, bool buttons_down, bool blouse) {
  const float span = p.figure.span;
  const Tones& t = p.tones;
  const Vec notch = chest(0.02F, blouse ? 0.5F : 0.3F, p.pose, span);
  b.polygon({{-0.2F, -0.08F}, {0.24F, -0.08F}, notch}, t.skin_shade);
  const ImU32 collar = t.cloth_light;
  b.shape({{-0.25F, -0.12F, 0},
           {-0.06F, 0.06F, 0.5F},
           {notch.x - 0.015F, notch.y, 0},
           {notch.x - 0.17F, notch.y + 0.08F, 0},
           {-0.31F, 0.02F, 0.4F}},
          collar);
  b.shape({{0.27F, -0.12F, 0},
           {0.22F, 0.06F, 0.5F},
           {notch.x + 0.015F, notch.y, 0},
           {notch.x + 0.16F, notch.y + 0.07F, 0},
           {0.34F, 0.02F, 0.4F}},
          collar);
  if (!buttons_down) return;
  const Vec mid = chest(0.02F, 1.1F, p.pose, span);
  b.stroke({{notch.x, notch.y + 0.02F}, {mid.x, 0.9F}, {mid.x - 0.02F, 1.95F}}, 0.018F, t.cloth_shade);
  for (const float y : {0.56F, 0.88F, 1.2F, 1.52F})
    b.disc({mid.x + 0.05F - 0.02F * (1.2F - y), y}, 0.022F, lighter(t.cloth, 0.45F));
}

// Over a shirt of the colour given; `tie` 0 none.
void jacket(const Brush& b, const Person& p, ImU32 shirt, ImU32 tie) {
  const Tones& t = p.tones;
  const float span = p.figure.span;
  const Vec low = chest(0.02F, 1.15F, p.pose, span);
  const Vec notch = chest(0.02F, tie == 0 ? 0.28F : 0.16F, p.pose, span);
  b.polygon({{-0.2F, -0.08F}, {0.24F, -0.08F}, {notch.x, notch.y + 0.05F}}, t.skin_shade);
  b.shape({{-0.25F, -0.12F, 0},
           {-0.1F, 0.05F, 0.6F},
           {notch.x, notch.y, 0},
           {0.2F, 0.05F, 0.6F},
           {0.28F, -0.12F, 0},
           {low.x + 0.1F, 0.8F, 0.6F},
           {low.x, low.y, 0},
           {low.x - 0.14F, 0.8F, 0.6F}},
          shirt);
  if (tie == 0) {
    b.stroke({{notch.x, notch.y}, {low.x, low.y - 0.1F}}, 0.014F, darker(shirt, 0.18F));
  } else {
    b.polygon({{notch.x - 0.035F, notch.y + 0.14F},
               {notch.x + 0.045F, notch.y + 0.14F},
               {low.x + 0.07F, 0.94F},
               {low.x, low.y},
               {low.x - 0.07F, 0.94F}},
              tie);
    b.polygon({{notch.x - 0.065F, notch.y + 0.02F},
               {notch.x + 0.075F, notch.y + 0.02F},
               {notch.x + 0.04F, notch.y + 0.15F},
               {notch.x - 0.03F, notch.y + 0.15F}},
              darker(tie, 0.14F));
    b.shape({{-0.25F, -0.12F, 0},
             {-0.1F, 0.05F, 0.5F},
             {notch.x, notch.y + 0.02F, 0},
             {notch.x - 0.14F, notch.y + 0.13F, 0},
             {-0.29F, 0.02F, 0.4F}},
            shirt);
    b.shape({{0.27F, -0.12F, 0},
             {0.2F, 0.05F, 0.5F},
             {notch.x + 0.01F, notch.y + 0.02F, 0},
             {notch.x + 0.14F, notch.y + 0.12F, 0},
             {0.31F, 0.02F, 0.4F}},
            shirt);
  }
  const ImU32 lapel = tie == 0 ? t.cloth_light : mix_colour(t.cloth, t.cloth_light, 0.55F);
  b.shape({{-0.28F, -0.12F, 0},
           {-0.1F, 0.3F, 0.5F},
           {low.x, low.y, 0},
           {-0.3F + low.x * 0.4F, 0.62F, 0},
           {-0.2F + low.x * 0.3F, 0.52F, 0},
           {-0.4F, 0.4F, 0},
           {-0.36F, 0.0F, 0.4F}},
          lapel);
  b.shape({{0.3F, -0.12F, 0},
           {low.x + 0.14F, 0.4F, 0.5F},
           {low.x + 0.01F, low.y, 0},
           {low.x + 0.26F, 0.6F, 0},
           {low.x + 0.19F, 0.52F, 0},
           {low.x + 0.28F, 0.4F, 0},
           {0.38F, 0.0F, 0.4F}},
          lapel);
  b.stroke({{low.x, low.y}, {low.x - 0.02F, 1.95F}}, 0.018F, t.cloth_shade);
  b.disc({low.x + 0.06F, low.y + 0.12F}, 0.03F, t.cloth_shade);
}

void lanyard(const Brush& b, const Person& p) {
  const Vec badge = chest(0.0F, 1.02F, p.pose, p.figure.span);
  const ImU32 band = p.tones.accent == p.tones.cloth ? IM_COL32(240, 232, 216, 255) : p.tones.accent;
  b.stroke({{-0.23F, -0.02F}, {-0.08F + badge.x * 0.3F, 0.5F}, {badge.x, badge.y}}, 0.036F, band);
  b.stroke({{0.27F, -0.02F}, {0.22F + badge.x * 0.2F, 0.5F}, {badge.x, badge.y}}, 0.036F, band);
  const Brush card = b.at(badge, -2);
  card.box({-0.12F, -0.01F}, {0.12F, 0.3F}, 0.03F, IM_COL32(247, 243, 234, 255));
  card.box({-0.075F, 0.045F}, {0.03F, 0.16F}, 0.02F, p.tones.cloth_shade);
  card.box({-0.075F, 0.195F}, {0.075F, 0.22F}, 0.01F, IM_COL32(150, 148, 142, 255));
}

void clothes(const Brush& b, const Person& p) {
  const Tones& t = p.tones;
  const float span = p.figure.span;
  switch (p.look->dress) {
    case Dress::Shirt:
      collar_shirt(b, p, true, false);
      break;
    case Dress::Polo: {
      collar_shirt(b, p, false, false);
      const Vec m = chest(0.02F, 0.3F, p.pose, span);
      b.stroke({{m.x, m.y}, {m.x + 0.02F, 0.66F}}, 0.02F, t.cloth_shade);
      b.disc({m.x + 0.05F, 0.48F}, 0.02F, lighter(t.cloth, 0.45F));
      break;
    }
    case Dress::Blouse: {
      collar_shirt(b, p, false, true);
      const Vec m = chest(0.02F, 0.55F, p.pose, span);
      b.stroke({{m.x, m.y}, {m.x + 0.02F, 1.2F}, {m.x - 0.02F, 1.95F}}, 0.016F, t.cloth_shade);
      b.stroke({{m.x - 0.2F, 0.75F}, {m.x - 0.22F, 1.2F}, {m.x - 0.16F, 1.6F}}, 0.014F, faded(t.cloth_shade, 0.7F));
      break;
    }
    case Dress::Jumper: {
      const Vec m = chest(0.02F, 0.12F, p.pose, span);
      b.shape({{-0.24F, -0.1F, 0}, {0.26F, -0.1F, 0}, {0.24F, 0.05F}, {m.x, 0.14F}, {-0.2F, 0.05F}}, t.skin_shade);
      b.stroke({{-0.26F, -0.08F}, {-0.17F, 0.09F}, {m.x, 0.18F}, {0.24F, 0.08F}, {0.29F, -0.08F}}, 0.075F,
               t.cloth_light);
      break;
    }
    case Dress::Jacket:
      jacket(b, p, lighter(t.accent, 0.35F), 0);
      break;
    case Dress::Suit:
      jacket(b, p, IM_COL32(240, 238, 232, 255), t.accent == t.cloth ? IM_COL32(178, 112, 84, 255) : t.accent);
      break;
    case Dress::Hoodie: {
      const Vec m = chest(0.02F, 0.14F, p.pose, span);
      b.shape({{-0.24F, -0.1F, 0}, {0.26F, -0.1F, 0}, {0.24F, 0.05F}, {m.x, 0.2F}, {-0.2F, 0.05F}}, t.accent);
      // The hood lies in two rolls around the neck.
      b.shape({{-0.2F, -0.16F},
               {-0.42F, -0.06F},
               {-0.4F, 0.18F},
               {m.x - 0.1F, 0.36F},
               {m.x + 0.03F, 0.26F, 0.3F},
               {-0.17F, 0.05F}},
              t.cloth_light);
      b.shape(
          {{0.22F, -0.16F}, {0.42F, -0.05F}, {0.4F, 0.16F}, {m.x + 0.12F, 0.36F}, {m.x, 0.26F, 0.3F}, {0.22F, 0.05F}},
          t.cloth_light);
      b.stroke({{m.x - 0.1F, 0.3F}, {m.x - 0.12F, 0.52F}, {m.x - 0.1F, 0.72F}}, 0.026F, lighter(t.accent, 0.45F));
      b.stroke({{m.x + 0.1F, 0.3F}, {m.x + 0.11F, 0.5F}, {m.x + 0.09F, 0.66F}}, 0.026F, lighter(t.accent, 0.45F));
      b.stroke({{m.x - 0.34F, 1.78F, 0},
                {m.x - 0.34F, 1.52F, 0.3F},
                {m.x - 0.2F, 1.3F, 0.3F},
                {m.x + 0.22F, 1.3F, 0.3F},
                {m.x + 0.34F, 1.52F, 0.3F},
                {m.x + 0.34F, 1.78F, 0}},
               0.024F, t.cloth_shade);
      break;
    }
    case Dress::Tunic: {
      // A band of the second colour around the neck and down to where it opens.
      const Vec m = chest(0.02F, 0.16F, p.pose, span);
      const Vec low = chest(0.02F, 0.86F, p.pose, span);
      b.shape({{-0.22F, -0.1F, 0}, {0.25F, -0.1F, 0}, {0.22F, 0.05F}, {m.x, 0.13F}, {-0.18F, 0.05F}}, t.skin_shade);
      b.stroke({{-0.25F, -0.09F}, {-0.17F, 0.08F}, {m.x, 0.16F}, {0.23F, 0.07F}, {0.28F, -0.09F}}, 0.085F, t.accent);
      b.stroke({{m.x, 0.16F}, {low.x, 0.5F}, {low.x, low.y}}, 0.15F, t.accent);
      b.stroke({{m.x + 0.005F, 0.18F}, {low.x + 0.005F, 0.5F}, {low.x + 0.005F, low.y - 0.04F}}, 0.018F,
               t.accent_shade);
      for (const float y : {0.36F, 0.56F, 0.76F}) b.disc({low.x + 0.045F, y}, 0.022F, lighter(t.accent, 0.5F));
      b.stroke({{low.x + 0.02F, low.y + 0.12F}, {low.x, 1.5F}, {low.x - 0.02F, 2.0F}}, 0.014F,
               faded(t.cloth_shade, 0.7F));
      break;
    }
  }
}

}  // namespace

void draw_torso(const Brush& figure, const Person& p) {
  const Tones& t = p.tones;
  const Girth girth = girth_of(p.look->build);
  const float span = p.figure.span;
  const float raise = 0.1F * p.pose.shoulders;
  const float narrow = 0.72F + 0.28F * std::cos(p.pose.body_yaw * kDegree);
  const float chest_out = 0.12F * std::sin(p.pose.body_yaw * kDegree);
  const Brush b = figure.at(p.figure.neck, p.figure.torso_angle);
  const float w = girth.waist * narrow + 0.06F;
  const float h = girth.hip * narrow + 0.05F;
  const float back = -0.04F * std::sin(p.pose.body_yaw * kDegree);
  b.shape({{0.24F, -0.07F, 0.4F},
           {span * 0.58F, 0.04F - raise * 0.6F},
           {span * 0.92F, 0.16F - raise},
           {span + 0.015F, 0.38F - raise * 0.8F},
           {span - 0.02F + chest_out * 0.6F, 0.82F},
           {w + chest_out * 0.8F, 1.36F},
           {h + 0.01F, 1.8F},
           {h + 0.03F, 2.1F, 0.2F},
           {0, 2.15F},
           {-h - 0.07F, 2.1F, 0.2F},
           {-h - 0.05F + back, 1.8F},
           {-w + back, 1.36F},
           {-span + 0.04F + back, 0.82F},
           {-span - 0.015F, 0.38F - raise * 0.8F},
           {-span * 0.92F, 0.16F - raise},
           {-span * 0.58F, 0.04F - raise * 0.6F},
           {-0.24F, -0.07F, 0.4F}},
          t.cloth, true);
  // The side turned from the light.
  b.shape({{-span + 0.12F, 0.5F, 0},
           {-w + 0.2F, 1.0F},
           {-w + 0.22F, 1.5F},
           {-h + 0.24F, 2.12F, 0},
           {-h - 0.06F, 2.09F, 0},
           {-h - 0.045F + back, 1.8F},
           {-w + 0.005F + back, 1.36F},
           {-span + 0.05F + back, 0.82F, 0.5F}},
          faded(t.cloth_shade, 0.45F));
  // Inside of the collar, behind the neck.
  if (p.look->dress != Dress::Jumper && p.look->dress != Dress::Tunic)
    b.shape({{-0.27F, -0.13F, 0.3F}, {0, -0.17F}, {0.29F, -0.13F, 0.3F}, {0.12F, 0.2F, 0.3F}, {-0.08F, 0.2F, 0.3F}},
            p.look->dress == Dress::Jacket ? lighter(t.accent, 0.1F)
            : p.look->dress == Dress::Suit ? IM_COL32(214, 211, 204, 255)
                                           : t.cloth_shade);
  // The neck joins torso and head, wherever the head is.
  const Vec head = p.figure.head;
  const Vec root{p.figure.neck.x + 0.02F, p.figure.neck.y - 0.03F};
  const HeadMap map(p.pose.head_yaw, p.pose.head_pitch);
  figure.taper({head.x - 0.05F * map.side(), head.y + 0.2F}, {root.x, root.y}, 0.36F, 0.4F, t.skin_shade);
  clothes(b, p);
  if (p.lanyard) lanyard(b, p);
}

}  // namespace defuse::ui::scene
