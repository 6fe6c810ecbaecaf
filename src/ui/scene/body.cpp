// Torso with its clothes, arms, hands and what they hold.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

using course::Dress;
constexpr float kDegree = 3.14159265F / 180;

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
    case Dress::Jacket: {
      const Vec low = chest(0.02F, 1.15F, p.pose, span);
      const Vec notch = chest(0.02F, 0.28F, p.pose, span);
      const ImU32 shirt = lighter(t.accent, 0.35F);
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
      b.stroke({{notch.x, notch.y}, {low.x, low.y - 0.1F}}, 0.014F, darker(shirt, 0.18F));
      b.shape({{-0.28F, -0.12F, 0},
               {-0.1F, 0.3F, 0.5F},
               {low.x, low.y, 0},
               {-0.3F + low.x * 0.4F, 0.62F, 0},
               {-0.2F + low.x * 0.3F, 0.52F, 0},
               {-0.4F, 0.4F, 0},
               {-0.36F, 0.0F, 0.4F}},
              t.cloth_light);
      b.shape({{0.3F, -0.12F, 0},
               {low.x + 0.14F, 0.4F, 0.5F},
               {low.x + 0.01F, low.y, 0},
               {low.x + 0.26F, 0.6F, 0},
               {low.x + 0.19F, 0.52F, 0},
               {low.x + 0.28F, 0.4F, 0},
               {0.38F, 0.0F, 0.4F}},
              t.cloth_light);
      b.stroke({{low.x, low.y}, {low.x - 0.02F, 1.95F}}, 0.018F, t.cloth_shade);
      b.disc({low.x + 0.06F, low.y + 0.12F}, 0.03F, t.cloth_shade);
      break;
    }
  }
}

void held_prop(const Brush& h, Prop prop) {
  switch (prop) {
    case Prop::Phone: {
      const Brush p = h.at({0.2F, -0.13F}, -38);
      p.box({-0.14F, -0.3F}, {0.14F, 0.24F}, 0.05F, IM_COL32(38, 42, 50, 255));
      p.box({-0.112F, -0.262F}, {0.112F, 0.205F}, 0.03F, IM_COL32(196, 232, 240, 255));
      p.box({-0.075F, -0.2F}, {0.06F, -0.165F}, 0.02F, IM_COL32(110, 168, 184, 255));
      p.box({-0.075F, -0.12F}, {0.075F, -0.03F}, 0.02F, IM_COL32(240, 250, 252, 255));
      p.box({-0.075F, 0.01F}, {0.03F, 0.06F}, 0.02F, IM_COL32(110, 168, 184, 255));
      break;
    }
    case Prop::Pen:
      h.taper({0.14F, -0.27F}, {0.36F, 0.1F}, 0.05F, 0.035F, IM_COL32(40, 58, 84, 255)),
          h.taper({0.345F, 0.075F}, {0.38F, 0.135F}, 0.035F, 0.012F, IM_COL32(220, 214, 200, 255));
      break;
    case Prop::Glass: {
      const Brush g = h.at({0.24F, -0.02F}, 22);
      g.shape({{-0.1F, -0.26F, 0}, {0.1F, -0.26F, 0}, {0.082F, 0.16F, 0.3F}, {-0.082F, 0.16F, 0.3F}},
              IM_COL32(214, 232, 236, 190));
      g.shape({{-0.092F, -0.12F, 0}, {0.092F, -0.12F, 0}, {0.074F, 0.14F, 0.3F}, {-0.074F, 0.14F, 0.3F}},
              IM_COL32(128, 186, 204, 220));
      g.stroke({{-0.1F, -0.26F}, {0.1F, -0.26F}}, 0.016F, IM_COL32(246, 252, 252, 230));
      break;
    }
    case Prop::Glasses: {
      const ImU32 frame = IM_COL32(52, 44, 46, 255);
      h.ring({0.38F, 0.11F}, 0.09F, 0.022F, frame);
      h.ring({0.38F, -0.1F}, 0.085F, 0.022F, frame);
      h.stroke({{0.37F, -0.02F}, {0.36F, 0.005F}, {0.37F, 0.03F}}, 0.022F, frame);
      break;
    }
    case Prop::Cane:  // drawn with the person, behind the hand
    case Prop::None:
      break;
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
  if (p.look->dress != Dress::Jumper)
    b.shape({{-0.27F, -0.13F, 0.3F}, {0, -0.17F}, {0.29F, -0.13F, 0.3F}, {0.12F, 0.2F, 0.3F}, {-0.08F, 0.2F, 0.3F}},
            p.look->dress == Dress::Jacket ? lighter(t.accent, 0.1F) : t.cloth_shade);
  // The neck joins torso and head, wherever the head is.
  const Vec head = p.figure.head;
  const Vec root{p.figure.neck.x + 0.02F, p.figure.neck.y - 0.03F};
  const HeadMap map(p.pose.head_yaw, p.pose.head_pitch);
  figure.taper({head.x - 0.05F * map.side(), head.y + 0.2F}, {root.x, root.y}, 0.36F, 0.4F, t.skin_shade);
  clothes(b, p);
  if (p.lanyard) lanyard(b, p);
}

void draw_hand(const Brush& h, const Arm& arm, const Tones& t) {
  const ImU32 skin = t.skin;
  const ImU32 line = mix_colour(t.skin_shade, t.skin_line, 0.3F);
  const float lift = arm.tap * 0.09F;
  switch (arm.hand) {
    case HandShape::Rest:
      h.shape({{-0.06F, -0.085F},
               {0.1F, -0.12F},
               {0.24F, -0.1F},
               {0.36F, -0.05F - lift},
               {0.45F, 0.035F - lift},
               {0.42F, 0.075F - lift * 0.6F},
               {0.26F, 0.07F},
               {0.12F, 0.085F},
               {-0.06F, 0.085F}},
              skin, true);
      h.stroke({{0.26F, 0.0F}, {0.34F, 0.012F - lift}, {0.4F, 0.045F - lift}}, 0.016F, line);
      h.stroke({{0.24F, 0.04F}, {0.3F, 0.045F - lift * 0.5F}, {0.34F, 0.062F - lift * 0.5F}}, 0.016F, line);
      break;
    case HandShape::Flat:
      h.shape({{-0.06F, -0.085F},
               {0.12F, -0.11F},
               {0.3F, -0.1F},
               {0.48F, -0.06F},
               {0.53F, -0.02F},
               {0.48F, 0.03F},
               {0.3F, 0.075F},
               {0.12F, 0.09F},
               {-0.06F, 0.085F}},
              skin, true);
      h.stroke({{0.28F, -0.045F}, {0.46F, -0.025F}}, 0.015F, line);
      h.stroke({{0.27F, 0.015F}, {0.43F, 0.012F}}, 0.015F, line);
      h.taper({0.1F, 0.05F}, {0.24F, 0.13F}, 0.09F, 0.065F, skin);
      break;
    case HandShape::Open:  // palm up, fingers apart
      h.taper({0.2F, -0.06F}, {0.42F, -0.15F}, 0.09F, 0.065F, skin);
      h.taper({0.22F, -0.02F}, {0.48F, -0.06F}, 0.09F, 0.065F, skin);
      h.taper({0.22F, 0.03F}, {0.47F, 0.04F}, 0.09F, 0.065F, skin);
      h.taper({0.2F, 0.07F}, {0.4F, 0.125F}, 0.08F, 0.06F, skin);
      h.shape({{-0.06F, -0.085F},
               {0.12F, -0.125F},
               {0.25F, -0.09F},
               {0.27F, 0.04F},
               {0.2F, 0.11F},
               {0.06F, 0.1F},
               {-0.06F, 0.085F}},
              skin);
      h.taper({0.08F, -0.08F}, {0.2F, -0.22F}, 0.09F, 0.065F, skin);
      h.stroke({{0.08F, -0.03F}, {0.15F, 0.01F}, {0.16F, 0.06F}}, 0.014F, line);
      break;
    case HandShape::Point:
      h.taper({0.2F, -0.055F}, {0.52F, -0.07F}, 0.09F, 0.065F, skin);
      h.shape({{-0.06F, -0.085F},
               {0.12F, -0.115F},
               {0.26F, -0.1F},
               {0.3F, -0.02F},
               {0.28F, 0.07F},
               {0.16F, 0.11F},
               {-0.06F, 0.085F}},
              skin, true);
      h.stroke({{0.16F, 0.0F}, {0.26F, 0.0F}}, 0.015F, line);
      h.stroke({{0.15F, 0.05F}, {0.25F, 0.05F}}, 0.015F, line);
      h.taper({0.09F, -0.07F}, {0.25F, -0.035F}, 0.08F, 0.065F, skin);
      break;
    case HandShape::Grasp:
    case HandShape::Fist:
      if (arm.hand == HandShape::Grasp) held_prop(h, arm.prop);
      h.shape({{-0.06F, -0.085F},
               {0.1F, -0.12F},
               {0.25F, -0.11F},
               {0.31F, -0.02F},
               {0.28F, 0.075F},
               {0.16F, 0.115F},
               {-0.06F, 0.085F}},
              skin, true);
      h.stroke({{0.16F, -0.04F}, {0.28F, -0.035F}}, 0.015F, line);
      h.stroke({{0.15F, 0.02F}, {0.28F, 0.025F}}, 0.015F, line);
      h.taper({0.08F, -0.08F}, {0.23F, -0.1F}, 0.08F, 0.065F, skin);
      break;
  }
}

void draw_arm(const Brush& b, const Person& p, int side) {
  const Tones& t = p.tones;
  const Limb& limb = p.figure.arms[side];
  const Arm& arm = p.pose.arms[side];
  const float g = arm_girth(p.look->build) * (side == kFar ? 0.95F : 1.0F);
  const ImU32 cloth = side == kFar ? mix_colour(t.cloth, t.cloth_shade, 0.5F) : t.cloth;
  const bool short_sleeve = p.look->dress == Dress::Polo;
  const Vec s = limb.shoulder;
  const Vec e = limb.elbow;
  const Vec w = limb.wrist;
  const auto between = [](Vec a, Vec c, float k) { return Vec{a.x + (c.x - a.x) * k, a.y + (c.y - a.y) * k}; };
  draw_hand(b.at(w, limb.hand_angle), arm, t);
  // A rim of the cloth's shade keeps an arm apart from a torso of the same colour; it fades in below the shoulder.
  const bool contour = b.outline() != 0;
  const bool rim = arm.front || side == kNear || contour;
  const float edge = contour ? 4 / b.frame().scale() : 0.045F;
  const ImU32 cloth_rim = contour ? b.outline() : mix_colour(cloth, t.cloth_shade, 0.75F);
  const ImU32 skin_rim = contour ? b.outline() : t.skin_shade;
  if (short_sleeve) {
    const Vec hem = between(s, e, 0.74F);
    if (rim) {
      b.taper(hem, e, 0.27F * g + edge, 0.25F * g + edge, skin_rim);
      b.taper(e, w, 0.25F * g + edge, 0.17F * g + edge, skin_rim, true);
    }
    b.taper(s, e, 0.3F * g, 0.25F * g, t.skin);
    b.taper(e, w, 0.25F * g, 0.17F * g, t.skin);
    if (rim) b.taper(between(s, e, 0.3F), hem, 0.365F * g + edge, 0.36F * g + edge, cloth_rim, true);
    b.taper(s, hem, 0.38F * g, 0.36F * g, cloth_rim, true);
    b.taper(s, between(s, e, 0.7F), 0.38F * g, 0.36F * g, cloth, true);
    return;
  }
  if (rim) {
    b.taper(between(s, e, 0.32F), e, 0.345F * g + edge, 0.3F * g + edge, cloth_rim);
    b.taper(e, w, 0.3F * g + edge, 0.215F * g + edge, cloth_rim, true);
  }
  b.taper(s, e, 0.38F * g, 0.3F * g, cloth);
  b.taper(e, w, 0.3F * g, 0.215F * g, cloth, true);
  const Vec cuff = between(w, e, 0.055F);
  switch (p.look->dress) {
    case Dress::Jacket:
      b.taper(between(w, e, 0.02F), between(w, e, -0.035F), 0.2F * g, 0.195F * g, lighter(t.accent, 0.35F), true);
      break;
    case Dress::Jumper:
      b.taper(between(w, e, 0.1F), w, 0.228F * g, 0.225F * g, mix_colour(cloth, t.cloth_light, 0.7F), true);
      break;
    default:
      b.taper(cuff, w, 0.225F * g, 0.222F * g, mix_colour(cloth, t.cloth_light, 0.8F), true);
      break;
  }
}

}  // namespace defuse::ui::scene
