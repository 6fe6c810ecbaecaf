#include "ui/scene/brush.h"

#include <algorithm>
#include <cmath>

namespace defuse::ui::scene {
namespace {

constexpr int kMaxPoints = 256;

struct Points {
  ImVec2 at[kMaxPoints];
  int count = 0;
  void add(ImVec2 p) {
    if (count == kMaxPoints) return;
    if (count > 0 && std::abs(at[count - 1].x - p.x) + std::abs(at[count - 1].y - p.y) < 0.02F) return;
    if (count > 1 && straight(at[count - 2], at[count - 1], p)) --count;  // fewer corners to fill, and none to see
    at[count++] = p;
  }
  static bool straight(ImVec2 a, ImVec2 b, ImVec2 c) {
    const ImVec2 u{b.x - a.x, b.y - a.y};
    const ImVec2 v{c.x - b.x, c.y - b.y};
    const float bend = std::abs(u.x * v.y - u.y * v.x);
    return u.x * v.x + u.y * v.y > 0 && bend < 0.1F * std::hypot(c.x - a.x, c.y - a.y);
  }
};

// Catmull-Rom between k1 and k2; a sharp knot has no tangent of its own.
void add_segment(Points& out, const Frame& frame, const Knot& k0, const Knot& k1, const Knot& k2, const Knot& k3) {
  const float t1x = (k2.x - k0.x) / 2 * k1.round;
  const float t1y = (k2.y - k0.y) / 2 * k1.round;
  const float t2x = (k3.x - k1.x) / 2 * k2.round;
  const float t2y = (k3.y - k1.y) / 2 * k2.round;
  const float length = std::hypot(k2.x - k1.x, k2.y - k1.y) * frame.scale();
  const bool straight = k1.round == 0 && k2.round == 0;
  const int steps = straight ? 1 : std::clamp(static_cast<int>(length / 3.6F), length < 3 ? 1 : 2, 8);
  for (int i = 0; i < steps; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps);
    const float t2 = t * t;
    const float t3 = t2 * t;
    const float h1 = 2 * t3 - 3 * t2 + 1;
    const float h2 = t3 - 2 * t2 + t;
    const float h3 = -2 * t3 + 3 * t2;
    const float h4 = t3 - t2;
    out.add(frame({h1 * k1.x + h2 * t1x + h3 * k2.x + h4 * t2x, h1 * k1.y + h2 * t1y + h3 * k2.y + h4 * t2y}));
  }
}

void close(Points& p) {
  while (p.count > 1 && std::abs(p.at[0].x - p.at[p.count - 1].x) + std::abs(p.at[0].y - p.at[p.count - 1].y) < 0.02F)
    --p.count;
}

}  // namespace

float Frame::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

Frame Frame::at(Vec origin, float degrees, float size) const {
  const float cs = std::cos(degrees * kPi / 180) * size;
  const float sn = std::sin(degrees * kPi / 180) * size;
  const ImVec2 o = (*this)(origin);
  return {a * cs + c * sn, b * cs + d * sn, -a * sn + c * cs, -b * sn + d * cs, o.x, o.y};
}

void Brush::fill_points(ImVec2* points, int count, ImU32 colour) const {
  if (count < 3) return;
  // ImGui's smooth edges lie outside only when corners run clockwise; mirrored figures run the other way.
  float area = 0;
  int bends_left = 0;
  int bends_right = 0;
  for (int i = 0; i < count; ++i) {
    const ImVec2 p = points[i];
    const ImVec2 q = points[(i + 1) % count];
    const ImVec2 r = points[(i + 2) % count];
    area += p.x * q.y - q.x * p.y;
    const float bend = (q.x - p.x) * (r.y - q.y) - (q.y - p.y) * (r.x - q.x);
    if (bend > 0.05F) ++bends_right;
    if (bend < -0.05F) ++bends_left;
  }
  if (area < 0) std::reverse(points, points + count);
  if (bends_left == 0 || bends_right == 0) {
    list_->AddConvexPolyFilled(points, count, colour);
  } else {
    list_->AddConcavePolyFilled(points, count, colour);
  }
}

void Brush::shape(const Knot* k, int count, ImU32 colour, bool outlined) const {
  Points points;
  for (int i = 0; i < count; ++i)
    add_segment(points, frame_, k[(i + count - 1) % count], k[i], k[(i + 1) % count], k[(i + 2) % count]);
  close(points);
  fill_points(points.at, points.count, colour);
  if (outlined && outline_ != 0 && points.count > 2)
    list_->AddPolyline(points.at, points.count, outline_, ImDrawFlags_Closed, 2);
}

void Brush::polygon(std::initializer_list<Vec> corners, ImU32 colour) const {
  Points points;
  for (const Vec& v : corners) points.add(frame_(v));
  close(points);
  fill_points(points.at, points.count, colour);
}

void Brush::stroke(std::initializer_list<Knot> knots, float width, ImU32 colour) const {
  Points points;
  const Knot* k = knots.begin();
  const int n = static_cast<int>(knots.size());
  for (int i = 0; i + 1 < n; ++i)
    add_segment(points, frame_, k[std::max(i - 1, 0)], k[i], k[i + 1], k[std::min(i + 2, n - 1)]);
  points.add(frame_({k[n - 1].x, k[n - 1].y}));
  const float w = std::max(1.0F, width * frame_.scale());
  list_->AddPolyline(points.at, points.count, colour, 0, w);
  if (w > 2.4F) {  // ImGui's line ends are cut straight
    list_->AddCircleFilled(points.at[0], w / 2 - 0.2F, colour, 8);
    list_->AddCircleFilled(points.at[points.count - 1], w / 2 - 0.2F, colour, 8);
  }
}

void Brush::taper(Vec from, Vec to, float width_from, float width_to, ImU32 colour, bool flat_end) const {
  const ImVec2 p = frame_(from);
  const ImVec2 q = frame_(to);
  const float r1 = std::max(0.4F, width_from * frame_.scale() / 2);
  const float r2 = std::max(0.4F, width_to * frame_.scale() / 2);
  const float length = std::hypot(q.x - p.x, q.y - p.y);
  if (length <= std::abs(r1 - r2) + 0.01F) {
    list_->AddCircleFilled(r1 > r2 ? p : q, std::max(r1, r2), colour);
    return;
  }
  const float along = std::atan2(q.y - p.y, q.x - p.x);
  const float side = std::acos((r1 - r2) / length);
  Points points;
  const int steps = std::clamp(static_cast<int>(std::max(r1, r2) * 0.7F), 4, 10);
  for (int i = 0; i <= steps && !flat_end; ++i) {  // around the far end, then around the near one
    const float t = static_cast<float>(i) / static_cast<float>(steps);
    const float angle = along - side + 2 * side * t;
    points.add({q.x + r2 * std::cos(angle), q.y + r2 * std::sin(angle)});
  }
  if (flat_end) {
    points.add({q.x + r2 * std::sin(along), q.y - r2 * std::cos(along)});
    points.add({q.x - r2 * std::sin(along), q.y + r2 * std::cos(along)});
  }
  for (int i = 0; i <= steps; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(steps);
    const float angle = along + side + (2 * kPi - 2 * side) * t;
    points.add({p.x + r1 * std::cos(angle), p.y + r1 * std::sin(angle)});
  }
  close(points);
  fill_points(points.at, points.count, colour);
}

void Brush::sliver(Vec from, Vec via, Vec to, float w0, float w1, float w2, ImU32 colour) const {
  // Quadratic through `via` at its middle, widened to both sides.
  constexpr int kSteps = 8;
  const Vec c{2 * via.x - (from.x + to.x) / 2, 2 * via.y - (from.y + to.y) / 2};
  ImVec2 upper[kSteps + 1];
  Points points;
  for (int i = 0; i <= kSteps; ++i) {
    const float t = static_cast<float>(i) / kSteps;
    const float u = 1 - t;
    const Vec p{u * u * from.x + 2 * u * t * c.x + t * t * to.x, u * u * from.y + 2 * u * t * c.y + t * t * to.y};
    Vec d{2 * u * (c.x - from.x) + 2 * t * (to.x - c.x), 2 * u * (c.y - from.y) + 2 * t * (to.y - c.y)};
    const float n = std::max(1e-4F, std::hypot(d.x, d.y));
    d = {d.x / n, d.y / n};
    const float w = (t < 0.5F ? w0 + (w1 - w0) * 2 * t : w1 + (w2 - w1) * (2 * t - 1)) / 2;
    upper[i] = frame_({p.x + d.y * w, p.y - d.x * w});
    points.add(frame_({p.x - d.y * w, p.y + d.x * w}));
  }
  for (int i = kSteps; i >= 0; --i) points.add(upper[i]);
  close(points);
  fill_points(points.at, points.count, colour);
}

void Brush::disc(Vec centre, float radius, ImU32 colour) const {
  list_->AddCircleFilled(frame_(centre), radius * frame_.scale(), colour);
}

void Brush::ellipse(Vec centre, Vec r, ImU32 colour, float degrees) const {
  const Frame f = frame_.at(centre, degrees);
  const int steps = std::clamp(static_cast<int>(std::max(r.x, r.y) * f.scale() * 1.2F), 10, 40);
  Points points;
  for (int i = 0; i < steps; ++i) {
    const float angle = 2 * kPi * static_cast<float>(i) / static_cast<float>(steps);
    points.add(f({r.x * std::cos(angle), r.y * std::sin(angle)}));
  }
  close(points);
  fill_points(points.at, points.count, colour);
}

void Brush::ring(Vec centre, float radius, float width, ImU32 colour) const {
  list_->AddCircle(frame_(centre), radius * frame_.scale(), colour, 0, std::max(1.0F, width * frame_.scale()));
}

void Brush::box(Vec min, Vec max, float rounding, ImU32 colour) const {
  const float r = std::min({rounding, (max.x - min.x) / 2, (max.y - min.y) / 2});
  Points points;
  const int steps = r * frame_.scale() < 0.6F ? 0 : std::clamp(static_cast<int>(r * frame_.scale() * 0.8F), 2, 8);
  const Vec corners[4] = {
      {max.x - r, min.y + r}, {max.x - r, max.y - r}, {min.x + r, max.y - r}, {min.x + r, min.y + r}};
  for (int k = 0; k < 4; ++k) {
    for (int i = 0; i <= steps; ++i) {
      const float t = steps == 0 ? 0.5F : static_cast<float>(i) / static_cast<float>(steps);
      const float angle = kPi / 2 * (static_cast<float>(k) - 1 + t);
      const float grow = steps == 0 ? 1.41421356F : 1;
      points.add(frame_({corners[k].x + r * grow * std::cos(angle), corners[k].y + r * grow * std::sin(angle)}));
    }
  }
  close(points);
  fill_points(points.at, points.count, colour);
}

ImU32 mix_colour(ImU32 a, ImU32 b, float t) {
  const auto part = [&](int shift) {
    const float x = static_cast<float>((a >> shift) & 255U);
    const float y = static_cast<float>((b >> shift) & 255U);
    return static_cast<ImU32>(std::clamp(x + (y - x) * t + 0.5F, 0.0F, 255.0F)) << shift;
  };
  return part(IM_COL32_R_SHIFT) | part(IM_COL32_G_SHIFT) | part(IM_COL32_B_SHIFT) | (a & IM_COL32_A_MASK);
}

ImU32 faded(ImU32 colour, float alpha) {
  const float a = static_cast<float>(colour >> IM_COL32_A_SHIFT) * std::clamp(alpha, 0.0F, 1.0F);
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(a + 0.5F) << IM_COL32_A_SHIFT);
}

}  // namespace defuse::ui::scene
