// Eyes and brows, where most of a feeling shows.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

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
    const float a = 2 * kPi * static_cast<float>(i) / 20;
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
  // The far eye ends where the outline of a turned face draws in.
  const float rim = map.side() >= 0 ? 1.0F : -1.0F;
  const float over =
      rim * e.centre.x + e.half * 1.06F - (0.352F - 0.034F * std::clamp(std::abs(map.side()) * 2, 0.0F, 1.0F));
  if (over > 0) {
    e.half -= std::min(over / 2, e.half * 0.4F);
    e.centre.x -= rim * over / 2;
  }
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

}  // namespace

void draw_eyes(const Brush& b, const HeadMap& map, const Person& person) {
  for (const int side : {-1, 1}) draw_eye(b, map, person, side);
}

void draw_brows(const Brush& b, const HeadMap& map, const Person& person) {
  for (const int side : {-1, 1}) draw_brow(b, map, person, side);
  // Drawn brows fold the skin between them; raised inner ends fold the forehead.
  const Face& f = person.pose.face;
  const ImU32 fold = faded(person.tones.skin_line, std::clamp(std::abs(f.brow_tilt) * 1.6F - 0.7F, 0.0F, 0.62F));
  if (fold >> IM_COL32_A_SHIFT == 0) return;
  const float y = -0.115F - f.brow_raise * 0.04F;
  if (f.brow_tilt > 0) {
    for (const float s : {-3.0F, 2.5F}) {
      const Vec top = map.at(s * 1.3F, y - 0.035F, 1.02F);
      const Vec low = map.at(s, y + 0.05F, 1.02F);
      b.stroke({{top.x, top.y}, {low.x, low.y}}, 0.014F, fold);
    }
  } else if (person.look->hair != course::Hair::Hijab) {
    const Vec p = map.at(-9, y - 0.085F);
    const Vec m = map.at(0, y - 0.1F);
    const Vec q = map.at(9, y - 0.085F);
    b.stroke({{p.x, p.y}, {m.x, m.y}, {q.x, q.y}}, 0.013F, fold);
  }
}

}  // namespace defuse::ui::scene
