// What faces carry besides features: lines of age, beard, glasses, what is worn on the ears.
#include <algorithm>
#include <cmath>

#include "ui/scene/person.h"

namespace defuse::ui::scene {
namespace {

constexpr ImU32 kFrame = IM_COL32(52, 44, 46, 255);

float lens_half(const HeadMap& map, float s) {
  return 0.118F * std::clamp(map.facing(kEyeAngle * s) * 1.05F, 0.42F, 1.0F);
}

}  // namespace

void draw_age_lines(const Brush& b, const HeadMap& map, const Person& person) {
  const course::Age age = person.look->age;
  if (age == course::Age::Young) return;
  const Tones& t = person.tones;
  const bool older = age == course::Age::Older;
  for (const int side : {-1, 1}) {
    const float s = static_cast<float>(side);
    if (map.facing(30 * s) < 0.35F) continue;
    const Vec a = map.at(s * 17, 0.19F);
    const Vec m = map.at(s * 24, 0.25F);
    const Vec e = map.at(s * 26, 0.33F);
    if (older) {
      b.stroke({{a.x, a.y}, {m.x, m.y}, {e.x, e.y}}, 0.016F, t.skin_shade);
    } else {
      b.stroke({{a.x, a.y}, {m.x, m.y}}, 0.012F, faded(t.skin_shade, 0.8F));
    }
    if (older && map.facing(46 * s) > 0.45F) {
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

void draw_worn_on_ears(const Brush& b, const HeadMap& map, const Person& person) {
  using course::Hair;
  const course::Look& look = *person.look;
  const Hair hair = look.hair;
  const float near = map.side() >= 0 ? -1.0F : 1.0F;  // the ear that is seen
  const Vec ear = map.at(86 * near, 0.045F, 1.06F);
  const bool covered = hair == Hair::Hijab || hair == Hair::Bob || hair == Hair::Long;
  if (look.hearing_aid && !covered) {
    const ImU32 shell = IM_COL32(92, 104, 122, 255);
    // Behind the ear, with a thin tube to its opening.
    b.sliver({ear.x + near * 0.02F, ear.y - 0.115F}, {ear.x + near * 0.085F, ear.y - 0.02F},
             {ear.x + near * 0.05F, ear.y + 0.085F}, 0.03F, 0.06F, 0.035F, shell);
    b.stroke({{ear.x + near * 0.02F, ear.y - 0.115F},
              {ear.x - near * 0.035F, ear.y - 0.07F},
              {ear.x - near * 0.01F, ear.y + 0.01F}},
             0.018F, IM_COL32(226, 236, 240, 255));
    b.disc({ear.x - near * 0.01F, ear.y + 0.015F}, 0.02F, shell);
  }
  if (!look.headset) return;
  const ImU32 dark = IM_COL32(48, 54, 64, 255);
  const ImU32 soft = IM_COL32(86, 96, 110, 255);
  const float puff = hair == Hair::Afro ? 0.17F : hair == Hair::Curly || hair == Hair::Turban ? 0.09F : 0.05F;
  const float up = -0.505F - puff;
  const float x = ear.x + near * (0.02F + puff * 0.4F);
  const Vec far = map.at(-86 * near, -0.1F, 1.06F);
  const float turn = std::abs(map.side());
  b.stroke({{x, ear.y - 0.05F},
            {x * 1.02F, -0.24F},
            {x * (0.72F - 0.2F * turn), up * 0.86F},
            {-0.03F * map.side(), up},
            {far.x * 0.6F, up * 0.88F},
            {far.x * (0.8F + puff), -0.31F}},
           0.05F, dark);
  b.ellipse({x, ear.y}, {0.1F, 0.135F}, dark);
  b.ellipse({x + near * 0.012F, ear.y}, {0.062F, 0.09F}, soft);
  const Vec mouth = map.at(near * 20, 0.33F, 1.14F);
  b.stroke({{x, ear.y + 0.1F}, {x - near * 0.06F, 0.3F}, {mouth.x, mouth.y + 0.02F}}, 0.026F, dark);
  b.taper({mouth.x + near * 0.01F, mouth.y + 0.02F}, {mouth.x - near * 0.05F, mouth.y + 0.012F}, 0.06F, 0.06F, dark);
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
    const float jaw = p[1] > 0.2F ? 1.5F * std::max(0.0F, jaw_of(*person.look).wide) : 0.0F;
    const Vec v = map.at(std::clamp(p[0], -84 - map.yaw(), 84 - map.yaw()), p[1], 1.02F + jaw);
    k[n++] = {v.x, v.y};
  }
  for (const auto& p : upper) {
    const Vec v = map.at(std::clamp(p[0], -80 - map.yaw(), 80 - map.yaw()), p[1], 1.0F);
    k[n++] = {v.x, v.y};
  }
  b.shape(k, n, hair);
}

}  // namespace defuse::ui::scene
