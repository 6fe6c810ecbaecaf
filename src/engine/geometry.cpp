#include "engine/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace defuse::engine {

namespace {

constexpr double kDiagonal = 0.70710678118654752440;
constexpr double kBrush = 0.5;
constexpr double kTouch = 1.0;
constexpr double kCosineOf60 = 0.5;
constexpr double kRounding = 1e-6;

// How far a box reaches along a unit vector.
double reach(const Box& box, Vec axis) {
  return box.half_width * std::abs(dot(box.right, axis)) + box.half_depth * std::abs(dot(box.front, axis));
}

}  // namespace

double length(Vec a) { return std::sqrt(dot(a, a)); }

int normal_heading(long long degrees) {
  const long long turn = ((degrees % 360) + 360) % 360;
  return static_cast<int>((turn + 22) / 45 * 45 % 360);
}

Vec forward(int heading) {
  static constexpr std::array<Vec, 8> directions{{{0, -1},
                                                  {kDiagonal, -kDiagonal},
                                                  {1, 0},
                                                  {kDiagonal, kDiagonal},
                                                  {0, 1},
                                                  {-kDiagonal, kDiagonal},
                                                  {-1, 0},
                                                  {-kDiagonal, -kDiagonal}}};
  return directions[static_cast<std::size_t>(normal_heading(heading) / 45)];
}

Vec rightward(int heading) {
  const Vec front = forward(heading);
  return {-front.y, front.x};
}

Box box_of(const course::Piece& piece) {
  return {centre_of(piece), rightward(piece.heading), forward(piece.heading), std::max(piece.width, 0) / 2.0,
          std::max(piece.depth, 0) / 2.0};
}

Vec half_extent(const Box& box) { return {reach(box, {1, 0}), reach(box, {0, 1})}; }

bool contains(const Box& box, Vec point) {
  const Vec offset = point - box.centre;
  return std::abs(dot(offset, box.right)) <= box.half_width + kRounding &&
         std::abs(dot(offset, box.front)) <= box.half_depth + kRounding;
}

bool crosses(const Box& box, Vec a, Vec b) {
  // Clips the line against each pair of parallel edges (Liang and Barsky 1984), within the box less a rim.
  double enters = 0;
  double leaves = 1;
  const auto clip = [&](Vec axis, double half) {
    const double inner = half - kBrush;
    if (inner <= 0) return false;
    const double start = dot(a - box.centre, axis);
    const double along = dot(b - a, axis);
    if (std::abs(along) < kRounding) return std::abs(start) < inner;
    const double first = (-inner - start) / along;
    const double second = (inner - start) / along;
    enters = std::max(enters, std::min(first, second));
    leaves = std::min(leaves, std::max(first, second));
    return enters < leaves;
  };
  return clip(box.right, box.half_width) && clip(box.front, box.half_depth);
}

bool overlap(const Box& a, const Box& b) {
  const Vec between = b.centre - a.centre;
  for (const Vec axis : {a.right, a.front, b.right, b.front}) {
    if (std::abs(dot(between, axis)) >= reach(a, axis) + reach(b, axis) - kTouch) return false;
  }
  return true;
}

bool faces(Vec from, int heading, Vec point) {
  const Vec towards = point - from;
  const double distance = length(towards);
  return distance > kRounding && dot(towards, forward(heading)) >= kCosineOf60 * distance - kRounding;
}

}  // namespace defuse::engine
