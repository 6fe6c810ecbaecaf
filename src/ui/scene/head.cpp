// Neck, face and features. The contour and every feature follow the head's yaw and pitch, so that turning is
// continuous.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

constexpr float kDegree = 3.14159265F / 180;
constexpr float kEyeAngle = 22;
constexpr float kEyeY = -0.005F;

struct Eye {
  Vec centre;
  float half = 0;   // half width, foreshortened
  float inner = 1;  // which way the nose is: +1 at larger x
  float open_up = 0, open_down = 0;
  float upper(float x) const { return centre.y + bow(x) * -open_up + slant * bow(x) * (x - centre.x) / half * inner; }
  float lower(float x) const { return centre.y + bow(x) * open_down; }
  float slant = 0;
  float bow(float x) const {
    const float u = std::clamp((x - centre.x) / half, -1.0F, 1.0F);
    return 1 - u * u * (0.55F + 0.45F * u * u);
  }
};

void fill_eye(const Brush& b, const Eye& e, const Face& face, const Tones& t) {
  constexpr int kSteps = 8;
  ImVec2 points[2 * kSteps + 2];
  int n = 0;
  const auto gap = [&](float x) { return std::max(e.lower(x) - e.upper(x), 0.0F); };
  if (gap(e.centre.x) < 0.012F) return;
  for (int i = 0; i <= kSteps; ++i) {
    const float x = e.centre.x + e.half * (2 * static_cast<float>(i) / kSteps - 1);
    points[n++] = b.frame()({x, e.upper(x)});
  }
  for (int i = kSteps - 1; i > 0; --i) {
    const float x = e.centre.x + e.half * (2 * static_cast<float>(i) / kSteps - 1);
    points[n++] = b.frame()({x, e.lower(x)});
  }
  b.fill_points(points, n, IM_COL32(250, 246, 240, 255));
  // The iris, cut by both lids.
  const float r = 0.05F;
  const float rx = r * std::min(1.0F, 0.35F + 0.75F * e.half / 0.088F);
  const Vec c{e.centre.x + face.gaze.x * (e.half - rx * 0.62F), e.centre.y - 0.006F + face.gaze.y * 0.042F};
  ImVec2 iris[20];
  n = 0;
  for (int i = 0; i < 20; ++i) {
    const float a = 2 * 3.14159265F * static_cast<float>(i) / 20;
    const float x = std::clamp(c.x + rx * std::cos(a), e.centre.x - e.half * 0.98F, e.centre.x + e.half * 0.98F);
    const float y = std::clamp(c.y + r * std::sin(a), e.upper(x), std::max(e.upper(x), e.lower(x)));
    const ImVec2 p = b.frame()({x, y});
    if (n == 0 || std::abs(p.x - iris[n - 1].x) + std::abs(p.y - iris[n - 1].y) > 0.3F) iris[n++] = p;
  }
  b.fill_points(iris, n, IM_COL32(48, 32, 28, 255));
  if (c.y - r * 0.35F > e.upper(c.x) + 0.012F)
    b.disc({c.x + 0.012F, c.y - 0.016F}, 0.0115F, IM_COL32(255, 255, 255, 235));
  (void)t;
}

void draw_eye(const Brush& b, const HeadMap& map, const Person& person, int side) {
  const Face& face = person.pose.face;
  const Tones& t = person.tones;
  const float angle = kEyeAngle * static_cast<float>(side);
  const float facing = map.facing(angle);
  if (facing < 0.22F) return;
  Eye e;
  e.centre = map.at(angle, kEyeY);
  e.half = 0.088F * std::clamp(facing * 1.08F, 0.4F, 1.0F);
  e.inner = side > 0 ? -1.0F : 1.0F;
  const float down = 0.04F * (1 - 0.62F * face.squint);
  const float up = 0.052F;
  e.open_down = down;
  e.open_up = up - (up + down) * (1 - std::clamp(face.lids, 0.0F, 1.35F));
  e.slant = -0.016F * std::max(0.0F, face.brow_tilt) + 0.012F * std::max(0.0F, -face.brow_tilt);
  e.slant *= -1;
  // The lid that has come down is seen as skin of a deeper tone.
  if (face.lids < 0.93F) b.ellipse({e.centre.x, e.centre.y - 0.012F}, {e.half * 0.98F, up * 0.98F}, t.skin_shade);
  fill_eye(b, e, face, t);
  const float x0 = e.centre.x - e.half * 1.04F;
  const float x1 = e.centre.x + e.half * 1.04F;
  const ImU32 lash = IM_COL32(46, 28, 26, 255);
  const float m = e.half * 0.5F;
  b.stroke({{x0, e.upper(x0) + 0.004F},
            {e.centre.x - m, e.upper(e.centre.x - m)},
            {e.centre.x, e.upper(e.centre.x)},
            {e.centre.x + m, e.upper(e.centre.x + m)},
            {x1, e.upper(x1) + 0.004F}},
           0.026F, lash);
  if (face.squint > 0.15F)
    b.stroke({{x0 + 0.02F, e.lower(x0) + 0.03F},
              {e.centre.x, e.lower(e.centre.x) + 0.018F},
              {x1 - 0.02F, e.lower(x1) + 0.03F}},
             0.014F, t.skin_shade);
  if (person.look->age == course::Age::Older) {
    b.stroke({{e.centre.x - e.half * 0.7F, e.centre.y + 0.085F},
              {e.centre.x, e.centre.y + 0.1F},
              {e.centre.x + e.half * 0.7F, e.centre.y + 0.085F}},
             0.013F, t.skin_shade);
  }
}

void draw_brow(const Brush& b, const HeadMap& map, const Person& person, int side) {
  const Face& face = person.pose.face;
  const float s = static_cast<float>(side);
  if (map.facing(kEyeAngle * s) < 0.2F) return;
  const float own = side < 0 ? face.brow_skew * 0.055F : -face.brow_skew * 0.012F;
  const float y = -0.125F - face.brow_raise * 0.048F - own;
  const float tilt = face.brow_tilt;
  const Vec inner = map.at(s * 8, y + 0.012F + tilt * 0.052F, 1.02F);
  const Vec middle = map.at(s * 22, y - 0.018F + tilt * 0.006F - std::abs(tilt) * 0.002F, 1.02F);
  const Vec outer = map.at(s * 39, y + 0.012F - tilt * 0.028F, 1.0F);
  const float thick = person.look->hair_colour == course::HairColour::White ? 0.9F : 1.0F;
  b.sliver(inner, middle, outer, 0.042F * thick, 0.04F * thick, 0.014F, person.tones.brow);
}

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

void draw_ear(const Brush& b, const HeadMap& map, const Tones& t, int side) {
  const float angle = 86.0F * static_cast<float>(side);
  if (map.facing(angle) < -0.25F) return;
  const Vec c = map.at(angle, 0.045F, 1.06F);
  const float tilt = 8.0F * static_cast<float>(side);
  b.ellipse(c, {0.062F, 0.1F}, t.skin, tilt);
  b.stroke({{c.x - 0.012F, c.y - 0.05F}, {c.x + 0.022F * static_cast<float>(-side), c.y - 0.02F}, {c.x, c.y + 0.045F}},
           0.02F, t.skin_shade);
}

void draw_age(const Brush& b, const HeadMap& map, const Person& person) {
  const course::Age age = person.look->age;
  if (age == course::Age::Young) return;
  const Tones& t = person.tones;
  const bool older = age == course::Age::Older;
  for (const int side : {-1, 1}) {
    const float s = static_cast<float>(side);
    if (map.facing(30 * s) < 0.35F) continue;
    const Vec a = map.at(s * 17, 0.19F);
    const Vec m = map.at(s * 24, 0.25F);
    const Vec e = map.at(s * (older ? 26.0F : 24.0F), older ? 0.33F : 0.285F);
    b.stroke({{a.x, a.y}, {m.x, m.y}, {e.x, e.y}}, older ? 0.016F : 0.012F, t.skin_shade);
    if (older && map.facing(46 * s) > 0.2F) {
      for (const float dy : {-0.02F, 0.025F}) {
        const Vec p = map.at(s * 45, kEyeY + dy);
        const Vec q = map.at(s * 53, kEyeY + dy * 2.4F);
        b.stroke({{p.x, p.y}, {q.x, q.y}}, 0.012F, t.skin_shade);
      }
    }
  }
  if (!older) return;
  for (const float y : {-0.225F, -0.26F}) {
    const Vec p = map.at(-17, y);
    const Vec m = map.at(0, y - 0.012F);
    const Vec q = map.at(17, y);
    b.stroke({{p.x, p.y}, {m.x, m.y}, {q.x, q.y}}, 0.012F, t.skin_shade);
  }
}

constexpr ImU32 kFrame = IM_COL32(52, 44, 46, 255);

float lens_half(const HeadMap& map, float s) {
  return 0.118F * std::clamp(map.facing(kEyeAngle * s) * 1.05F, 0.42F, 1.0F);
}

// The arm of the glasses towards the ear; hair falls over it.
void draw_glasses_arms(const Brush& b, const HeadMap& map) {
  for (const float s : {-1.0F, 1.0F}) {
    if (map.facing(72 * s) <= 0) continue;
    const Vec c = map.at(kEyeAngle * s, kEyeY + 0.012F, 1.06F);
    const Vec ear = map.at(80 * s, kEyeY - 0.01F, 1.03F);
    b.stroke({{c.x + s * lens_half(map, s), c.y - 0.04F}, {ear.x, ear.y}}, 0.02F, kFrame);
  }
}

void draw_glasses(const Brush& b, const HeadMap& map) {
  Vec inner[2];
  for (const int side : {-1, 1}) {
    const float s = static_cast<float>(side);
    const float facing = map.facing(kEyeAngle * s);
    if (facing < 0.2F) continue;
    const Vec c = map.at(kEyeAngle * s, kEyeY + 0.012F, 1.06F);
    const float rx = lens_half(map, s);
    const Brush g = b.at(c);
    g.box({-rx, -0.088F}, {rx, 0.095F}, 0.07F, IM_COL32(255, 255, 255, 26));
    g.stroke({{-rx, -0.05F},
              {-rx * 0.6F, -0.09F},
              {rx * 0.6F, -0.09F},
              {rx, -0.05F},
              {rx * 0.92F, 0.06F},
              {0, 0.1F},
              {-rx * 0.92F, 0.06F},
              {-rx, -0.05F}},
             0.021F, kFrame);
    inner[side < 0 ? 0 : 1] = {c.x - s * rx, c.y - 0.03F};
  }
  b.stroke({{inner[0].x, inner[0].y}, {(inner[0].x + inner[1].x) / 2, inner[0].y - 0.02F}, {inner[1].x, inner[1].y}},
           0.021F, kFrame);
}

void draw_beard(const Brush& b, const HeadMap& map, const Person& person) {
  const ImU32 hair = person.tones.hair;
  // Two halves of jaw hair from ear to chin, joined below the mouth, and a moustache.
  Knot k[32];
  int n = 0;
  const float lower[][2] = {{-84, 0.1F}, {-76, 0.3F}, {-58, 0.44F}, {-34, 0.53F}, {0, 0.57F},
                            {34, 0.53F}, {58, 0.44F}, {76, 0.3F},   {84, 0.1F}};
  const float upper[][2] = {{72, 0.14F},   {56, 0.24F},  {36, 0.25F},  {24, 0.235F}, {0, 0.225F},
                            {-24, 0.235F}, {-36, 0.25F}, {-56, 0.24F}, {-72, 0.14F}};
  for (const auto& p : lower) {
    const Vec v = map.at(std::clamp(p[0], -84 - map.yaw(), 84 - map.yaw()), p[1], 1.02F);
    k[n++] = {v.x, v.y};
  }
  for (const auto& p : upper) {
    const Vec v = map.at(std::clamp(p[0], -80 - map.yaw(), 80 - map.yaw()), p[1], 1.0F);
    k[n++] = {v.x, v.y};
  }
  b.shape(k, n, hair);
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
    if (map.facing(86.0F * static_cast<float>(side)) <= 0.2F) draw_ear(b, map, t, side);
  }
  const float jaw = person.look->build == course::Build::Broad  ? 0.03F
                    : person.look->build == course::Build::Slim ? -0.015F
                                                                : 0.0F;
  // In a turned head the far brow and cheekbone show in the outline.
  const float socket_r = 0.034F * std::clamp(s * 2, 0.0F, 1.0F);
  const float socket_l = 0.034F * std::clamp(-s * 2, 0.0F, 1.0F);
  const float pull_r = 0.02F * std::min(0.0F, s);
  const float pull_l = 0.02F * std::max(0.0F, s);
  b.shape({{-0.06F * s, -0.5F},
           {0.24F - 0.05F * s, -0.42F},
           {right - 0.012F, -0.16F + d * 0.3F},
           {right - 0.022F - socket_r, -0.01F + d * 0.4F},
           {0.362F + pull_r + jaw - socket_r * 0.2F, 0.12F + d * 0.45F},
           {0.245F + chin * 0.6F + jaw, 0.36F + d * 0.8F},
           {0.1F + chin, 0.487F + d},
           {-0.1F + chin, 0.487F + d},
           {-0.245F + chin * 0.6F - jaw, 0.36F + d * 0.8F},
           {-0.362F + pull_l - jaw + socket_l * 0.2F, 0.12F + d * 0.45F},
           {left + 0.022F + socket_l, -0.01F + d * 0.4F},
           {left + 0.012F, -0.16F + d * 0.3F},
           {-0.24F - 0.05F * s, -0.42F}},
          t.skin, true);
  const float flush = std::max(person.pose.face.flush, 0.12F);
  for (const int side : {-1, 1}) {
    const float facing = map.facing(36.0F * static_cast<float>(side));
    if (facing < 0.25F) continue;
    b.ellipse(map.at(36.0F * static_cast<float>(side), 0.15F, 0.98F), {0.085F * facing + 0.01F, 0.062F},
              faded(t.cheek, 0.3F * flush));
    b.ellipse(map.at(36.0F * static_cast<float>(side), 0.15F, 0.98F), {0.055F * facing + 0.01F, 0.04F},
              faded(t.cheek, 0.3F * flush));
  }
  draw_age(b, map, person);
  if (person.look->beard) draw_beard(b, map, person);
  draw_mouth(b, map, person);
  for (const int side : {-1, 1}) draw_eye(b, map, person, side);
  draw_nose(b, map, t);
  for (const int side : {-1, 1}) draw_brow(b, map, person, side);
  for (const int side : {-1, 1}) {
    if (map.facing(86.0F * static_cast<float>(side)) > 0.2F) draw_ear(b, map, t, side);
  }
  if (person.pose.glasses) draw_glasses_arms(b, map);
  draw_hair(b, person);
  if (person.pose.glasses) draw_glasses(b, map);
}

}  // namespace defuse::ui::scene
