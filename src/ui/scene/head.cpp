// Neck, face and features. The contour and every feature follow the head's yaw and pitch, so that turning is
// continuous.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

void draw_nose(const Brush& b, const HeadMap& map, const Tones& t) {
  const float s = map.side() >= 0 ? 1.0F : -1.0F;
  const float turn = std::min(1.0F, std::abs(map.side()) * 1.8F);
  const Vec bridge = map.at(s * (3 + 4 * turn), 0.0F, 1.0F + 0.04F * turn);
  const Vec ridge = map.at(s * (1 + 4 * turn), 0.085F, 1.04F + 0.1F * turn);
  const Vec tip = map.at(s * 2 * turn, 0.158F, 1.08F + 0.17F * turn);
  const Vec under = map.at(-s * 8, 0.192F, 1.06F);
  const Vec wing = map.at(-s * 14, 0.165F, 1.02F);
  const Vec wing_top = map.at(-s * 13.5F, 0.13F, 1.02F);
  // A soft plane on the near side of the ridge, the profile of the far side, the wing of the near nostril.
  b.shape({{bridge.x, bridge.y + 0.04F, 0.4F},
           {ridge.x, ridge.y},
           {tip.x, tip.y},
           {tip.x - s * 0.012F, tip.y + 0.032F},
           {under.x, under.y + 0.004F},
           {wing.x, wing.y},
           {wing_top.x + s * 0.02F, wing_top.y - 0.01F}},
          faded(t.skin_shade, 0.5F));
  b.stroke({{bridge.x, bridge.y},
            {ridge.x, ridge.y},
            {tip.x, tip.y},
            {tip.x - s * 0.012F, tip.y + 0.032F},
            {under.x, under.y}},
           0.019F, mix_colour(t.skin_line, t.skin_shade, 0.15F));
  b.stroke({{wing.x, wing.y + 0.012F}, {wing.x - s * 0.006F, wing.y - 0.01F}, {wing_top.x, wing_top.y}}, 0.017F,
           mix_colour(t.skin_line, t.skin_shade, 0.4F));
}

void draw_mouth(const Brush& b, const HeadMap& map, const Person& person) {
  const Face& f = person.pose.face;
  const Tones& t = person.tones;
  const float width = 19 * f.mouth_width * (1 - 0.66F * f.pucker);
  const float shift = f.mouth_skew * 5;
  const float y = 0.285F + 0.012F * f.mouth_open;
  const float curve = f.mouth_curve * 0.036F;
  const float raise_far = std::max(0.0F, f.mouth_skew) * 0.035F;
  const float raise_near = std::max(0.0F, -f.mouth_skew) * 0.022F;
  const Vec near = map.at(shift - width, y - curve - raise_near + 0.006F);
  const Vec far = map.at(shift + width, y - curve - raise_far + 0.006F);
  const float gap = f.mouth_open * 0.13F * (1 - 0.35F * f.pucker);
  const Vec top = map.at(shift, y + curve * 0.5F - gap * 0.3F, 1.04F);
  const Vec bottom = map.at(shift, y + curve * 0.7F + gap * 0.85F, 1.03F);
  const ImU32 inside = IM_COL32(92, 32, 36, 255);
  if (f.pucker > 0.55F) {
    const Vec c = map.at(shift, y, 1.08F);
    const float r = 0.036F + 0.02F * f.mouth_open;
    b.ellipse(c, {r * 1.35F * std::max(0.55F, map.facing(0)) + 0.008F, r * 1.4F}, t.lip);
    b.ellipse(c, {r * 0.62F * std::max(0.5F, map.facing(0)), r * 0.66F}, inside);
    return;
  }
  if (gap > 0.014F) {
    b.shape({{near.x, near.y, 0.2F},
             {(near.x + top.x) / 2, (near.y + 2 * top.y) / 3},
             {top.x, top.y},
             {(far.x + top.x) / 2, (far.y + 2 * top.y) / 3},
             {far.x, far.y, 0.2F},
             {(far.x + bottom.x) / 2 + (far.x - bottom.x) * 0.12F, (far.y + 3 * bottom.y) / 4},
             {bottom.x, bottom.y},
             {(near.x + bottom.x) / 2 + (near.x - bottom.x) * 0.12F, (near.y + 3 * bottom.y) / 4}},
            inside);
    if (f.teeth > 0.3F || f.mouth_open > 0.3F) {
      const float in = 0.16F;
      const float depth = std::min(gap * 0.42F, 0.04F);
      b.shape({{near.x + (top.x - near.x) * in * 2, near.y + (top.y - near.y) * 0.75F + 0.004F, 0.2F},
               {top.x, top.y + 0.003F},
               {far.x + (top.x - far.x) * in * 2, far.y + (top.y - far.y) * 0.75F + 0.004F, 0.2F},
               {top.x + (far.x - top.x) * 0.5F, top.y + depth},
               {top.x - (top.x - near.x) * 0.5F, top.y + depth}},
              IM_COL32(250, 243, 234, 255));
    }
    b.stroke({{near.x, near.y},
              {(near.x + top.x) / 2, (near.y + 2 * top.y) / 3},
              {top.x, top.y},
              {(far.x + top.x) / 2, (far.y + 2 * top.y) / 3},
              {far.x, far.y}},
             0.02F, t.skin_line);
  } else {
    const Vec m = map.at(shift, y + curve * 0.75F, 1.04F);
    b.stroke({{near.x, near.y},
              {(near.x * 0.55F + m.x * 0.45F), near.y * 0.3F + m.y * 0.7F},
              {m.x, m.y},
              {(far.x * 0.55F + m.x * 0.45F), far.y * 0.3F + m.y * 0.7F},
              {far.x, far.y}},
             0.028F, mix_colour(t.skin_line, t.lip, 0.25F));
  }
  const Vec lip = map.at(shift, std::max(y + 0.075F, bottom.y - map.drop() + 0.035F), 1.0F);
  const float lw = 0.045F * std::max(0.5F, map.facing(0));
  b.stroke({{lip.x - lw, lip.y - 0.006F}, {lip.x, lip.y + 0.004F}, {lip.x + lw, lip.y - 0.006F}}, 0.017F, t.skin_shade);
}

void draw_ear(const Brush& b, const HeadMap& map, const Person& person, int side) {
  if (person.look->hair == course::Hair::Hijab) return;
  const Tones& t = person.tones;
  const float angle = 86.0F * static_cast<float>(side);
  if (map.facing(angle) < -0.25F) return;
  const Vec c = map.at(angle, 0.045F, 1.06F);
  const float tilt = 8.0F * static_cast<float>(side);
  b.ellipse(c, {0.062F, 0.1F}, t.skin, tilt);
  b.stroke({{c.x - 0.012F, c.y - 0.05F}, {c.x + 0.022F * static_cast<float>(-side), c.y - 0.02F}, {c.x, c.y + 0.045F}},
           0.02F, t.skin_shade);
}

}  // namespace

HeadMap::HeadMap(float yaw, float pitch)
    : yaw_(yaw), sin_yaw_(std::sin(yaw * kDegree)), drop_(0.34F * std::sin(pitch * kDegree)) {}

float HeadMap::facing(float angle) const { return std::cos((yaw_ + angle) * kDegree); }

Vec HeadMap::at(float angle, float y, float out) const {
  const float low = std::clamp((y - 0.1F) / 0.4F, 0.0F, 1.2F);
  const float high = std::clamp((-0.08F - y) / 0.435F, 0.0F, 0.98F);
  const float radius = 0.375F * (1 - 0.34F * low * low) * std::sqrt(1 - high * high) * out;
  // The jaw and the face lie in front of the axis on which the head turns.
  return {radius * std::sin((yaw_ + angle) * kDegree) + sin_yaw_ * 0.09F * low,
          y + drop_ * std::max(-0.4F, facing(angle))};
}

Jaw jaw_of(const course::Look& look) {
  // By course::Face.
  constexpr Jaw kJaw[] = {{0, 0.36F, 0.1F}, {0.032F, 0.345F, 0.12F}, {0.042F, 0.385F, 0.125F}, {-0.008F, 0.37F, 0.1F}};
  Jaw j = kJaw[static_cast<int>(look.face)];
  j.wide += look.build == course::Build::Broad ? 0.03F : look.build == course::Build::Slim ? -0.015F : 0.0F;
  return j;
}

void draw_head(const Brush& b, const Person& person) {
  const Tones& t = person.tones;
  const HeadMap map(person.pose.head_yaw, person.pose.head_pitch);
  const float s = map.side();
  const float back = 0.055F;  // the skull reaches further back than the face reaches forward
  const float left = -0.385F - back * std::max(0.0F, s);
  const float right = 0.385F + back * std::max(0.0F, -s);
  const float chin = 0.2F * s;
  const float d = map.drop();
  for (const int side : {-1, 1}) {
    if (map.facing(86.0F * static_cast<float>(side)) <= 0.2F) draw_ear(b, map, person, side);
  }
  const Jaw j = jaw_of(*person.look);
  const float jaw = j.wide;
  // In a turned head the far brow and cheekbone show in the outline.
  const float socket_r = 0.034F * std::clamp(s * 2, 0.0F, 1.0F);
  const float socket_l = 0.034F * std::clamp(-s * 2, 0.0F, 1.0F);
  const float pull_r = 0.02F * std::min(0.0F, s);
  const float pull_l = 0.02F * std::max(0.0F, s);
  b.shape({{-0.06F * s, -0.5F},
           {0.24F - 0.05F * s, -0.42F},
           {right - 0.012F, -0.16F + d * 0.3F},
           {right - 0.022F - socket_r, -0.01F + d * 0.4F},
           {0.362F + pull_r + jaw * 0.6F - socket_r * 0.2F, 0.12F + d * 0.45F},
           {0.245F + chin * 0.6F + jaw, j.low + d * 0.8F},
           {j.chin + chin, 0.487F + d},
           {-j.chin + chin, 0.487F + d},
           {-0.245F + chin * 0.6F - jaw, j.low + d * 0.8F},
           {-0.362F + pull_l - jaw * 0.6F + socket_l * 0.2F, 0.12F + d * 0.45F},
           {left + 0.022F + socket_l, -0.01F + d * 0.4F},
           {left + 0.012F, -0.16F + d * 0.3F},
           {-0.24F - 0.05F * s, -0.42F}},
          t.skin, true);
  const float flush = std::max(person.pose.face.flush, 0.12F);
  for (const float side : {-1.0F, 1.0F}) {
    const float angle = side * std::min(36.0F, 50 - side * map.yaw());  // the far cheek stays within the outline
    const float facing = map.facing(angle);
    if (facing < 0.25F || angle * side < 4) continue;
    const Vec cheek = map.at(angle, 0.15F, 0.96F);
    b.ellipse(cheek, {0.085F * facing + 0.01F, 0.062F}, faded(t.cheek, 0.3F * flush));
    b.ellipse(cheek, {0.055F * facing + 0.01F, 0.04F}, faded(t.cheek, 0.3F * flush));
  }
  draw_age_lines(b, map, person);
  if (person.look->beard) draw_beard(b, map, person);
  draw_mouth(b, map, person);
  draw_eyes(b, map, person);
  draw_nose(b, map, t);
  draw_brows(b, map, person);
  for (const int side : {-1, 1}) {
    if (map.facing(86.0F * static_cast<float>(side)) > 0.2F) draw_ear(b, map, person, side);
  }
  if (person.pose.glasses) draw_glasses_arms(b, map);
  draw_hair(b, person);
  if (person.pose.glasses) draw_glasses(b, map);
  draw_worn_on_ears(b, map, person);
}

}  // namespace defuse::ui::scene
