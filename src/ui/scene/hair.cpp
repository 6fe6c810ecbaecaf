// Hair and head cover. Each kind is a hairline around the head (height by angle from the nose) and a silhouette; both
// turn with the head.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

using course::Hair;

struct LinePoint {
  float angle;  // from the nose, either side
  float y;
};

constexpr LinePoint kShortLine[] = {{0, -0.315F}, {28, -0.31F}, {46, -0.27F}, {58, -0.16F}, {67, -0.1F},
                                    {74, 0.03F},  {80, 0.04F},  {86, -0.08F}, {95, -0.07F}, {101, 0.02F},
                                    {106, 0.09F}, {112, 0.11F}, {180, 0.11F}};
constexpr LinePoint kPulledLine[] = {{0, -0.33F},  {28, -0.315F}, {48, -0.25F}, {64, -0.12F},
                                     {74, -0.06F}, {86, -0.07F},  {96, -0.05F}, {102, 0.03F},
                                     {107, 0.09F}, {114, 0.11F},  {180, 0.11F}};
constexpr LinePoint kBobLine[] = {{0, -0.25F}, {20, -0.27F}, {38, -0.22F}, {52, -0.08F}, {60, 0.12F},
                                  {66, 0.36F}, {74, 0.44F},  {100, 0.47F}, {180, 0.47F}};
constexpr LinePoint kLongLine[] = {{0, -0.32F}, {22, -0.29F}, {40, -0.2F}, {54, -0.04F},
                                   {64, 0.2F},  {70, 0.46F},  {80, 0.6F},  {180, 0.6F}};
constexpr LinePoint kCurlyLine[] = {{0, -0.29F}, {26, -0.27F}, {46, -0.2F}, {60, -0.08F},
                                    {70, 0.06F}, {80, 0.14F},  {100, 0.2F}, {180, 0.24F}};
constexpr LinePoint kTurbanLine[] = {{0, -0.27F},  {24, -0.25F}, {48, -0.2F}, {70, -0.12F},
                                     {90, -0.05F}, {106, 0.04F}, {118, 0.1F}, {180, 0.1F}};
constexpr LinePoint kHijabLine[] = {{0, -0.3F}, {24, -0.285F}, {42, -0.22F}, {56, -0.08F},
                                    {62, 0.1F}, {60, 0.28F},   {70, 0.36F},  {180, 0.4F}};

template <int N>
float line_at(const LinePoint (&line)[N], float angle) {
  angle = std::abs(angle);
  for (int i = 1; i < N; ++i) {
    if (angle <= line[i].angle) {
      const float t = (angle - line[i - 1].angle) / std::max(1.0F, line[i].angle - line[i - 1].angle);
      return line[i - 1].y + (line[i].y - line[i - 1].y) * std::clamp(t, 0.0F, 1.0F);
    }
  }
  return line[N - 1].y;
}

struct Skull {
  Vec centre;
  float left = 0, right = 0, up = 0;  // radii
  Vec at(float degrees) const {
    const float sn = std::sin(degrees * kDegree);
    return {centre.x + (sn < 0 ? left : right) * sn, centre.y - up * std::cos(degrees * kDegree)};
  }
  // The angle from the crown at which the silhouette has height y, at most a little under the widest place.
  float angle_at(float y) const { return std::acos(std::clamp((centre.y - y) / up, -0.1F, 1.0F)) / kDegree; }
};

// The silhouette of the head with hair standing off it by `puff`; the back of a turned head reaches further out.
Skull skull_of(const HeadMap& map, float puff) {
  const float s = map.side();
  const float drop = map.drop() * 0.12F;
  return {{-0.03F * s, -0.075F - drop},
          0.398F + 0.035F * std::max(0.0F, s) + puff * (s < 0 ? 0.55F : 1.0F),
          0.398F + 0.035F * std::max(0.0F, -s) + puff * (s > 0 ? 0.55F : 1.0F),
          0.425F + puff};
}

// Everything of the head above the hairline. `nape` draws the lower end in towards the neck.
template <int N>
void cap(const Brush& b, const HeadMap& map, const LinePoint (&line)[N], float puff, ImU32 colour, bool nape,
         float part = 0, bool outlined = true) {
  constexpr int kLine = 22;
  constexpr int kArc = 16;
  Knot knots[kLine + kArc + 8];
  int n = 0;
  const Skull skull = skull_of(map, puff);
  const float ends[2] = {90 - map.yaw(), -90 - map.yaw()};
  const auto height = [&](float angle) {
    return line_at(line, angle) + map.drop() * std::max(-0.4F, map.facing(angle));
  };
  const auto end_knot = [&](float angle, float sign) {
    const float y = height(angle);
    Vec v = skull.at(sign * skull.angle_at(y));
    const float below = std::max(0.0F, y - 0.02F);
    v.x = skull.centre.x + (v.x - skull.centre.x) * (nape ? 1 - 0.8F * below : 1 - 0.1F * below);
    if (y < 0.05F) v.x += 0.8F * (map.at(angle, line_at(line, angle), 1.015F).x - v.x);  // thin at the temple
    return Knot{v.x, std::max(v.y, y), y > 0.05F ? 0.2F : 0.6F};
  };
  knots[n++] = end_knot(ends[0], 1);
  for (int i = 1; i < kLine; ++i) {
    const float angle = ends[0] + (ends[1] - ends[0]) * static_cast<float>(i) / kLine;
    float y = line_at(line, angle);
    if (part != 0 && std::abs(angle) < 46)
      y += 0.05F * part * std::sin(angle * 3.9F * kDegree);  // a side parting lifts one side
    Vec v = map.at(angle, y, 1.0F);
    const float low = std::clamp((y - 0.1F) / 0.4F, 0.0F, 1.2F);
    v.x += 0.12F * low * std::sin((map.yaw() + angle) * kDegree);  // hair hangs straight where the jaw narrows
    // The outline of the face draws in below the temple: the edge of the hair stays on it.
    const float rim = std::max(0.0F, 1 - map.facing(angle) / 0.4F);
    if (y < 0.05F) v.x *= 1 - 0.07F * rim;
    v.x = std::min(v.x, knots[0].x - 0.004F * static_cast<float>(i));
    knots[n++] = {v.x, v.y};
  }
  knots[n++] = end_knot(ends[1], -1);
  // Hair that hangs goes straight down from the widest place.
  const auto hang = [&](Knot from, Knot to) {
    if (std::max(from.y, to.y) < 0.3F) return;
    for (const float k : {0.33F, 0.67F}) knots[n++] = {from.x + (to.x - from.x) * k, from.y + (to.y - from.y) * k};
  };
  const Vec wide_left = skull.at(-88);
  const Vec wide_right = skull.at(88);
  hang(knots[n - 1], {wide_left.x, wide_left.y});
  const float from = -skull.angle_at(height(ends[1])) + (knots[n - 1].y < 0.05F ? 5.0F : 0.0F);
  const float to = skull.angle_at(height(ends[0])) - (knots[0].y < 0.05F ? 5.0F : 0.0F);
  for (int i = 1; i < kArc; ++i) {
    const Vec v = skull.at(from + (to - from) * static_cast<float>(i) / kArc);
    knots[n++] = {v.x, v.y};
  }
  hang({wide_right.x, wide_right.y}, knots[0]);
  b.shape(knots, n, colour, outlined);
}

void sheen(const Brush& b, const HeadMap& map, ImU32 colour, float puff) {
  const Skull k = skull_of(map, puff - 0.07F);
  const Vec p = k.at(-48);
  const Vec m = k.at(-18);
  const Vec q = k.at(12);
  b.stroke({{p.x, p.y}, {m.x, m.y}, {q.x, q.y}}, 0.022F, faded(lighter(colour, 0.3F), 0.4F));
}

void curls(const Brush& b, const HeadMap& map, ImU32 colour, float puff, float from, float to) {
  const Skull k = skull_of(map, puff);
  constexpr int kCurls = 13;
  for (int i = 0; i <= kCurls; ++i) {
    const Vec v = k.at(from + (to - from) * static_cast<float>(i) / kCurls);
    b.disc(v, 0.098F + 0.014F * static_cast<float>(i % 3), colour);
  }
}

void turban(const Brush& b, const HeadMap& map, const Tones& t) {
  cap(b, map, kTurbanLine, 0.1F, t.accent, true);
  const Skull k = skull_of(map, 0.03F);
  const Vec knot = map.at(4, -0.3F, 1.03F);
  for (const float a : {-64.0F, -38.0F, -12.0F}) {
    const Vec p = k.at(a - 18);
    const Vec m = k.at(a + 16);
    b.stroke({{p.x, p.y + 0.06F}, {(m.x + knot.x) / 2 - 0.04F, (m.y + knot.y) / 2 - 0.02F}, {knot.x, knot.y - 0.012F}},
             0.018F, t.accent_shade);
  }
  for (const float a : {62.0F, 34.0F}) {
    const Vec p = k.at(a);
    b.stroke({{p.x, p.y + 0.04F}, {(p.x + knot.x) / 2, (p.y + knot.y) / 2 - 0.03F}, {knot.x, knot.y - 0.012F}}, 0.018F,
             t.accent_shade);
  }
}

void hijab(const Brush& b, const HeadMap& map, const Tones& t) {
  cap(b, map, kHijabLine, 0.045F, t.accent, false);
  // Under the chin, over the neck and the chest.
  const auto edge = [&](float angle, float y) {
    return map.at(std::clamp(angle, -86 - map.yaw(), 86 - map.yaw()), y, 1.02F);
  };
  const Vec a = edge(-66, 0.18F);
  const Vec c = edge(-48, 0.36F);
  const Vec d = edge(-22, 0.475F);
  const Vec e = edge(0, 0.5F);
  const Vec f = edge(22, 0.475F);
  const Vec g = edge(48, 0.36F);
  const Vec h = edge(66, 0.18F);
  const float s = map.side();
  b.shape({{a.x, a.y, 0},
           {c.x, c.y},
           {d.x, d.y},
           {e.x, e.y},
           {f.x, f.y},
           {g.x, g.y},
           {h.x, h.y, 0},
           {0.43F, 0.15F},
           {0.42F, 0.45F},
           {0.5F - 0.1F * s, 0.72F},
           {0.42F, 1.0F},
           {0.05F + 0.05F * s, 1.16F},
           {-0.4F, 1.02F},
           {-0.56F, 0.72F},
           {-0.46F, 0.42F},
           {-0.45F, 0.12F}},
          t.accent, true);
  b.stroke({{d.x - 0.06F, d.y + 0.07F}, {e.x + 0.1F, e.y + 0.16F}, {0.4F, 0.62F}}, 0.02F, t.accent_shade);
  b.stroke({{-0.4F, 0.45F}, {-0.1F, 0.8F}, {0.3F, 0.86F}}, 0.02F, t.accent_shade);
  b.stroke({{-0.46F, 0.62F}, {-0.2F, 0.96F}, {0.1F, 1.06F}}, 0.02F, t.accent_shade);
}

// A plait hanging from `top`, falling away from the face by `out` (-1, 0, 1); a band at its end.
void braid(const Brush& b, Vec top, float out, ImU32 colour, ImU32 other, ImU32 band) {
  constexpr int kTurns = 7;
  for (int i = 0; i < kTurns; ++i) {
    const float t = static_cast<float>(i);
    const Vec v{top.x + out * 0.05F * std::sin(t * 0.5F), top.y + 0.115F * t};
    b.ellipse({v.x - 0.02F, v.y}, {0.1F - 0.005F * t, 0.062F}, i % 2 == 0 ? colour : mix_colour(colour, other, 0.4F),
              34);
    b.ellipse({v.x + 0.025F, v.y + 0.05F}, {0.096F - 0.005F * t, 0.058F}, mix_colour(colour, other, 0.22F), -34);
  }
  const Vec end{top.x + out * 0.05F * std::sin(kTurns * 0.5F), top.y + 0.115F * kTurns};
  b.taper({end.x, end.y}, {end.x - 0.01F, end.y + 0.14F}, 0.1F, 0.05F, colour);
  b.taper({end.x - 0.03F, end.y - 0.01F}, {end.x + 0.03F, end.y - 0.01F}, 0.05F, 0.05F, band);
}

}  // namespace

void draw_hair_behind(const Brush& b, const Person& person) {
  const Tones& t = person.tones;
  const HeadMap map(person.pose.head_yaw, person.pose.head_pitch);
  const float s = map.side();
  switch (person.look->hair) {
    case Hair::Bob:
      b.shape({{-0.42F - 0.05F * s, -0.1F},
               {0, -0.46F},
               {0.4F - 0.05F * s, -0.1F},
               {0.38F, 0.4F},
               {0.2F, 0.5F},
               {-0.25F, 0.53F},
               {-0.47F, 0.42F}},
              t.hair_shade);
      break;
    case Hair::Long:
      b.shape({{-0.42F - 0.05F * s, -0.1F},
               {0, -0.46F},
               {0.4F - 0.05F * s, -0.1F},
               {0.4F, 0.5F},
               {0.42F, 0.9F},
               {0.1F, 1.2F},
               {-0.4F, 1.24F},
               {-0.58F, 0.9F},
               {-0.5F, 0.4F}},
              t.hair_shade, true);
      break;
    case Hair::Curly:
      curls(b, map, t.hair, 0.05F, -122, 112);
      break;
    case Hair::Bun: {
      const Vec c = skull_of(map, 0.06F).at(-52 * (s >= 0 ? 1.0F : -1.0F));
      b.disc(c, 0.17F, t.hair_shade);
      b.disc({c.x + 0.01F, c.y - 0.012F}, 0.145F, t.hair);
      break;
    }
    case Hair::Locs:
      for (int i = 0; i < 9; ++i) {
        const float x = -0.43F + 0.1F * static_cast<float>(i);
        b.taper({x * 0.9F - 0.04F * s, -0.1F},
                {x - 0.06F * s + 0.02F * static_cast<float>(i % 2), 0.62F + 0.07F * static_cast<float>((i * 2) % 3)},
                0.1F, 0.06F, i % 2 == 0 ? t.hair_shade : t.hair);
      }
      break;
    case Hair::Hijab:
      b.shape({{-0.44F - 0.05F * s, -0.1F}, {0, -0.5F}, {0.42F, -0.1F}, {0.42F, 0.5F}, {-0.48F, 0.55F}},
              t.accent_shade);
      break;
    case Hair::Afro:
      curls(b, map, t.hair, 0.2F, -128, 120);
      b.ellipse({-0.03F * s, -0.14F}, {0.6F, 0.57F}, t.hair);
      break;
    case Hair::Ponytail: {
      const float n = s >= 0 ? -1.0F : 1.0F;  // the back of the head
      const Vec c = skull_of(map, 0.02F).at(62 * n);
      b.shape({{c.x - n * 0.06F, c.y - 0.1F},
               {c.x + n * 0.16F, c.y - 0.08F},
               {c.x + n * 0.3F, c.y + 0.2F},
               {c.x + n * 0.26F, c.y + 0.62F},
               {c.x + n * 0.1F, c.y + 0.98F, 0.2F},
               {c.x + n * 0.04F, c.y + 0.6F},
               {c.x + n * 0.06F, c.y + 0.2F}},
              t.hair_shade, true);
      b.stroke({{c.x + n * 0.16F, c.y + 0.02F}, {c.x + n * 0.2F, c.y + 0.34F}, {c.x + n * 0.13F, c.y + 0.74F}}, 0.02F,
               t.hair);
      b.taper({c.x + n * 0.03F, c.y - 0.12F}, {c.x + n * 0.09F, c.y + 0.05F}, 0.09F, 0.09F, t.accent);
      break;
    }
    case Hair::Braids:
      braid(b, {(s >= 0 ? 0.34F : -0.34F) - 0.05F * s, 0.12F}, 0, t.hair_shade, t.hair, t.accent);
      break;
    case Hair::Short:
    case Hair::Buzz:
    case Hair::Bald:
    case Hair::Turban:
      break;
  }
}

void draw_hair(const Brush& b, const Person& person) {
  const Tones& t = person.tones;
  const HeadMap map(person.pose.head_yaw, person.pose.head_pitch);
  const float s = map.side();
  switch (person.look->hair) {
    case Hair::Short:
      cap(b, map, kShortLine, 0.05F, t.hair, true, person.look->age == course::Age::Young ? -1.0F : 0.8F);
      sheen(b, map, t.hair, 0.05F);
      break;
    case Hair::Bob:
      cap(b, map, kBobLine, 0.06F, t.hair, false, 0.7F);
      sheen(b, map, t.hair, 0.06F);
      break;
    case Hair::Long: {
      cap(b, map, kLongLine, 0.055F, t.hair, false, -0.6F);
      // One lock falls in front of the near shoulder.
      const float n = s >= 0 ? 1.0F : -1.0F;
      const Vec top = map.at(-72 * n, 0.3F);
      b.shape({{top.x - n * 0.1F, top.y - 0.2F},
               {top.x + n * 0.04F, top.y},
               {top.x + n * 0.06F, top.y + 0.4F},
               {top.x - n * 0.05F, top.y + 0.74F},
               {top.x - n * 0.16F, top.y + 0.5F},
               {top.x - n * 0.17F, top.y}},
              t.hair);
      b.stroke(
          {{top.x - n * 0.07F, top.y - 0.05F}, {top.x - n * 0.03F, top.y + 0.3F}, {top.x - n * 0.05F, top.y + 0.6F}},
          0.016F, t.hair_shade);
      sheen(b, map, t.hair, 0.055F);
      break;
    }
    case Hair::Curly:
      curls(b, map, t.hair, 0.035F, -104, 96);
      cap(b, map, kCurlyLine, 0.06F, t.hair, false, 0, false);
      for (const float a : {-38.0F, -14.0F, 12.0F}) {
        const Vec v = map.at(a, -0.27F, 1);
        b.disc({v.x, v.y - 0.01F}, 0.062F, t.hair);
      }
      break;
    case Hair::Bun:
      cap(b, map, kPulledLine, 0.035F, t.hair, true);
      sheen(b, map, t.hair, 0.035F);
      break;
    case Hair::Bald: {
      const Vec p = skull_of(map, -0.09F).at(-34);
      const Vec q = skull_of(map, -0.09F).at(-8);
      b.stroke({{p.x, p.y}, {(p.x + q.x) / 2, (p.y + q.y) / 2 - 0.02F}, {q.x, q.y}}, 0.03F,
               faded(lighter(t.skin, 0.6F), 0.45F));
      break;
    }
    case Hair::Locs:
      cap(b, map, kPulledLine, 0.055F, t.hair, true);
      for (const float a : {-112.0F, -98.0F, -84.0F}) {
        if (map.facing(a) < -0.2F) continue;
        const Vec v = map.at(a, -0.05F, 1.06F);
        b.taper({v.x, v.y - 0.05F}, {v.x - 0.05F * s, v.y + 0.62F + 0.06F * std::abs(a + 98) / 14}, 0.1F, 0.062F,
                t.hair);
        b.stroke({{v.x + 0.03F, v.y + 0.05F}, {v.x - 0.03F * s + 0.02F, v.y + 0.5F}}, 0.012F, t.hair_shade);
      }
      for (const float a : {-60.0F, -30.0F, 0.0F, 28.0F}) {
        const Vec p = map.at(a * 0.7F, -0.32F, 1);
        const Vec q = skull_of(map, 0.02F).at(a * 0.8F - 14);
        b.stroke({{p.x, p.y}, {q.x, q.y}}, 0.014F, t.hair_shade);
      }
      break;
    case Hair::Hijab:
      hijab(b, map, t);
      break;
    case Hair::Turban:
      turban(b, map, t);
      break;
    case Hair::Afro:
      cap(b, map, kCurlyLine, 0.2F, t.hair, false, 0, false);
      for (const float a : {-44.0F, -22.0F, 0.0F, 22.0F, 44.0F}) {
        const Vec v = map.at(a, a == 0 ? -0.3F : -0.27F, 1);
        if (map.facing(a) > 0.1F) b.disc({v.x, v.y - 0.03F}, 0.07F, t.hair);
      }
      for (const float a : {-52.0F, -24.0F, 6.0F}) {
        const Vec v = skull_of(map, 0.09F).at(a);
        b.stroke({{v.x - 0.06F, v.y + 0.02F}, {v.x, v.y - 0.03F}, {v.x + 0.06F, v.y + 0.01F}}, 0.02F,
                 faded(lighter(t.hair, 0.3F), 0.4F));
      }
      break;
    case Hair::Ponytail:
      cap(b, map, kPulledLine, 0.035F, t.hair, true, 0.5F);
      sheen(b, map, t.hair, 0.035F);
      break;
    case Hair::Braids: {
      cap(b, map, kPulledLine, 0.04F, t.hair, true);
      const float n = s >= 0 ? -1.0F : 1.0F;
      const Vec top = map.at(86 * n, 0.14F, 1.1F);
      braid(b, top, n, t.hair, t.hair_shade, t.accent);
      const Vec p = map.at(0, -0.33F, 1);
      const Vec q = skull_of(map, 0.03F).at(-20 * (s >= 0 ? 1.0F : -1.0F));
      b.stroke({{p.x, p.y}, {(p.x + q.x) / 2, (p.y + q.y) / 2 - 0.02F}, {q.x, q.y}}, 0.016F,
               mix_colour(t.hair, t.skin, 0.6F));
      break;
    }
    case Hair::Buzz:
      cap(b, map, kShortLine, 0.012F, mix_colour(t.hair, t.skin, 0.22F), true);
      break;
  }
}

}  // namespace defuse::ui::scene
