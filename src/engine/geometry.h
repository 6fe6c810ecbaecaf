// Plane geometry of a room seen from above: course/position.h has the axes. Pieces are rectangles turned about their
// centres; headings are rounded to multiples of 45 degrees and their sines taken from a table, so that every platform
// gives the same verdicts.
#pragma once

#include <vector>

#include "course/position.h"

namespace defuse::engine {

struct Vec {
  double x = 0;
  double y = 0;
};

inline Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
inline Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
inline Vec operator*(Vec a, double k) { return {a.x * k, a.y * k}; }
inline double dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
double length(Vec a);

int normal_heading(long long degrees);  // 0, 45, ... 315
Vec forward(int heading);               // unit vector: 0 is (0, -1), 90 is (1, 0)
Vec rightward(int heading);             // a quarter turn clockwise from forward

// A turned rectangle: half its width along `right`, half its depth along `front`.
struct Box {
  Vec centre;
  Vec right{1, 0};
  Vec front{0, -1};
  double half_width = 0;
  double half_depth = 0;
};

Box box_of(const course::Piece& piece);
inline Vec centre_of(const course::Piece& piece) {
  return {static_cast<double>(piece.x), static_cast<double>(piece.y)};
}

// Half the extent of the upright rectangle around a box.
Vec half_extent(const Box& box);

bool contains(const Box& box, Vec point);  // the edge belongs to the box

// Whether the line from a to b runs through the box. Brushing its edge by less than half a centimetre does not count.
bool crosses(const Box& box, Vec a, Vec b);

// Whether two boxes share ground. Overlapping by less than a centimetre counts as touching.
bool overlap(const Box& a, const Box& b);

// Whether `point`, seen from `from`, lies within 60 degrees of `heading`. False when both are the same place.
bool faces(Vec from, int heading, Vec point);

}  // namespace defuse::engine
