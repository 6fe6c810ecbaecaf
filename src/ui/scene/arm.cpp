// Arms with their sleeves, hands, and what they hold.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

using course::Dress;

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
    case Dress::Suit:
      b.taper(between(w, e, 0.02F), between(w, e, -0.035F), 0.2F * g, 0.195F * g, IM_COL32(240, 238, 232, 255), true);
      break;
    case Dress::Tunic:
      b.taper(between(w, e, 0.12F), w, 0.235F * g, 0.25F * g, t.accent, true);
      break;
    case Dress::Hoodie:
    case Dress::Jumper:
      b.taper(between(w, e, 0.1F), w, 0.228F * g, 0.225F * g, mix_colour(cloth, t.cloth_light, 0.7F), true);
      break;
    default:
      b.taper(cuff, w, 0.225F * g, 0.222F * g, mix_colour(cloth, t.cloth_light, 0.8F), true);
      break;
  }
}

}  // namespace defuse::ui::scene
