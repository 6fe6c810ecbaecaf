#include "ui/widgets/icons.h"

#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace defuse::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

// Draws on the grid of 24 units.
class Pen {
 public:
  Pen(ImDrawList& draw, ImVec2 pos, float size, ImU32 colour)
      : draw_(draw), pos_(pos), unit_(size / 24), colour_(colour) {}

  ImVec2 at(float x, float y) const { return {pos_.x + x * unit_, pos_.y + y * unit_}; }
  void line(std::initializer_list<ImVec2> points, bool closed = false) {
    for (const ImVec2& p : points) draw_.PathLineTo(at(p.x, p.y));
    draw_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, 2 * unit_);
  }
  void fill(std::initializer_list<ImVec2> points) {
    for (const ImVec2& p : points) draw_.PathLineTo(at(p.x, p.y));
    draw_.PathFillConvex(colour_);
  }
  void circle(float x, float y, float r) { draw_.AddCircle(at(x, y), r * unit_, colour_, 0, 2 * unit_); }
  void dot(float x, float y, float r) { draw_.AddCircleFilled(at(x, y), r * unit_, colour_); }
  // Degrees, 0 = right, clockwise on the screen.
  void arc(float x, float y, float r, float from, float to) {
    draw_.PathArcTo(at(x, y), r * unit_, from * kPi / 180, to * kPi / 180);
    draw_.PathStroke(colour_, 0, 2 * unit_);
  }
  void box(float x0, float y0, float x1, float y1, float r) {
    draw_.AddRect(at(x0, y0), at(x1, y1), colour_, r * unit_, 0, 2 * unit_);
  }

 private:
  ImDrawList& draw_;
  ImVec2 pos_;
  float unit_;
  ImU32 colour_;
};

void gear(Pen& p) {
  // Three sliders say "settings" more plainly than a cog at this size.
  for (const auto& [y, x] : std::array<std::pair<float, float>, 3>{{{6, 15}, {12, 8}, {18, 14}}}) {
    p.line({{3, y}, {x - 3, y}});
    p.line({{x + 3, y}, {21, y}});
    p.circle(x, y, 2.6F);
  }
}

void turn(Pen& p, bool left) {
  const auto fx = [&](float x) { return left ? 24 - x : x; };
  if (left) {
    p.arc(12, 13, 7, -60, 200);
  } else {
    p.arc(12, 13, 7, -20, 240);
  }
  p.line({{fx(21.5F), 5}, {fx(18.6F), 10.6F}, {fx(13), 8.6F}});
}

}  // namespace

void draw_icon(ImDrawList& draw, Icon icon, ImVec2 pos, float size, ImU32 colour) {
  Pen p(draw, pos, size, colour);
  switch (icon) {
    case Icon::None:
      break;
    case Icon::Marker:
      p.line({{4, 6}, {20, 6}});
      p.line({{4, 12}, {9, 12}});
      p.box(11.5F, 9, 20.5F, 15, 1.5F);
      p.line({{4, 18}, {16, 18}});
      break;
    case Icon::Order:
      p.line({{10, 6}, {20, 6}});
      p.line({{10, 12}, {20, 12}});
      p.line({{10, 18}, {20, 18}});
      p.line({{5, 19}, {5, 5}});
      p.line({{2.5F, 16.5F}, {5, 19.5F}, {7.5F, 16.5F}});
      break;
    case Icon::Sort:
      p.box(3, 13, 10.5F, 20.5F, 1.5F);
      p.box(13.5F, 13, 21, 20.5F, 1.5F);
      p.line({{12, 3.5F}, {12, 7}, {6.8F, 10.5F}});
      p.line({{12, 7}, {17.2F, 10.5F}});
      break;
    case Icon::Quote:
      p.line({{9.5F, 6.5F}, {5, 11.5F}, {5, 17.5F}, {10, 17.5F}, {10, 12}, {5, 12}});
      p.line({{18.5F, 6.5F}, {14, 11.5F}, {14, 17.5F}, {19, 17.5F}, {19, 12}, {14, 12}});
      break;
    case Icon::Notepad:
      p.box(5, 4, 19, 21, 2);
      p.line({{9, 2.5F}, {9, 6}});
      p.line({{15, 2.5F}, {15, 6}});
      p.line({{8.5F, 11}, {15.5F, 11}});
      p.line({{8.5F, 15.5F}, {13, 15.5F}});
      break;
    case Icon::Pieces:
      p.box(3.5F, 3.5F, 10.5F, 10.5F, 1.5F);
      p.box(13.5F, 3.5F, 20.5F, 10.5F, 1.5F);
      p.box(3.5F, 13.5F, 10.5F, 20.5F, 1.5F);
      p.line({{17, 13.5F}, {21, 17.3F}, {17, 21}, {13.2F, 17.3F}}, true);
      break;
    case Icon::Breath:
      p.line({{2.5F, 9}, {13, 9}, {16, 7.5F}, {16.5F, 5}, {14.5F, 3.5F}, {12.5F, 4.5F}});
      p.line({{2.5F, 13}, {18, 13}, {21, 14.5F}, {21, 17}, {19, 18}, {17.5F, 17}});
      p.line({{2.5F, 17}, {11, 17}, {13, 18.5F}, {12.5F, 20.5F}});
      break;
    case Icon::Question:
      p.circle(12, 12, 9);
      p.line({{9, 9.8F}, {9.8F, 7.8F}, {12, 7}, {14.3F, 7.8F}, {15, 9.8F}, {14, 11.4F}, {12, 12.6F}, {12, 14}});
      p.line({{12, 17}, {12, 17.3F}});
      break;
    case Icon::Search:
      p.circle(10.5F, 10.5F, 6.5F);
      p.line({{15.4F, 15.4F}, {20.5F, 20.5F}});
      break;
    case Icon::Print:
      p.line({{7, 8}, {7, 3.5F}, {17, 3.5F}, {17, 8}});
      p.line({{7, 17}, {3.5F, 17}, {3.5F, 8.5F}, {20.5F, 8.5F}, {20.5F, 17}, {17, 17}});
      p.box(7, 13.5F, 17, 20.5F, 1);
      break;
    case Icon::Certificate:
      p.line({{9, 17}, {3.5F, 17}, {3.5F, 4}, {20.5F, 4}, {20.5F, 10}});
      p.line({{7.5F, 8.5F}, {14, 8.5F}});
      p.circle(16, 14.5F, 3.5F);
      p.line({{14, 17.5F}, {14, 21.5F}, {16, 20.2F}, {18, 21.5F}, {18, 17.5F}});
      break;
    case Icon::Pen:
      p.line({{4, 20}, {5.2F, 15.2F}, {16, 4.4F}, {19.6F, 8}, {8.8F, 18.8F}}, true);
      p.line({{13.8F, 6.6F}, {17.4F, 10.2F}});
      break;
    case Icon::Home:
      p.line({{3, 11}, {12, 3.5F}, {21, 11}});
      p.line({{5.5F, 9.5F}, {5.5F, 20}, {18.5F, 20}, {18.5F, 9.5F}});
      p.line({{10, 20}, {10, 14}, {14, 14}, {14, 20}});
      break;
    case Icon::Progress:
      p.line({{4, 4}, {4, 20}, {20, 20}});
      p.line({{8, 15}, {12, 10}, {15, 13}, {20, 6}});
      break;
    case Icon::Settings:
      gear(p);
      break;
    case Icon::Play:
      p.fill({{7, 4.5F}, {19.5F, 12}, {7, 19.5F}});
      break;
    case Icon::Pause:
      p.fill({{6.5F, 5}, {10, 5}, {10, 19}, {6.5F, 19}});
      p.fill({{14, 5}, {17.5F, 5}, {17.5F, 19}, {14, 19}});
      break;
    case Icon::Replay:
      p.arc(12, 13, 7.5F, -60, 210);
      p.line({{9.5F, 3.2F}, {16, 6.2F}, {12.5F, 11.5F}});
      break;
    case Icon::Flag:
      p.line({{5.5F, 21}, {5.5F, 4}});
      p.line({{5.5F, 4.5F}, {18.5F, 4.5F}, {15.5F, 9}, {18.5F, 13.5F}, {5.5F, 13.5F}});
      break;
    case Icon::Next:
      p.line({{9, 5}, {16, 12}, {9, 19}});
      break;
    case Icon::Back:
      p.line({{15, 5}, {8, 12}, {15, 19}});
      break;
    case Icon::Check:
      p.line({{4.5F, 12.5F}, {10, 18}, {20, 6.5F}});
      break;
    case Icon::Cross:
      p.line({{6, 6}, {18, 18}});
      p.line({{18, 6}, {6, 18}});
      break;
    case Icon::Eye:
      p.line({{2, 12}, {6, 7.6F}, {12, 6}, {18, 7.6F}, {22, 12}, {18, 16.4F}, {12, 18}, {6, 16.4F}}, true);
      p.circle(12, 12, 3);
      break;
    case Icon::Words:
      p.line({{4, 5}, {20, 5}, {20, 16}, {12, 16}, {7, 20.5F}, {7, 16}, {4, 16}}, true);
      p.line({{8, 10.5F}, {16, 10.5F}});
      break;
    case Icon::Room:
      p.box(3.5F, 3.5F, 20.5F, 20.5F, 2);
      p.box(7, 7, 17, 11, 1);
      p.circle(9, 16, 1.8F);
      p.circle(15, 16, 1.8F);
      break;
    case Icon::Book:
      p.line({{12, 6.5F},
              {9, 4.5F},
              {3, 4.5F},
              {3, 18.5F},
              {9, 18.5F},
              {12, 20.5F},
              {15, 18.5F},
              {21, 18.5F},
              {21, 4.5F},
              {15, 4.5F},
              {12, 6.5F}});
      p.line({{12, 6.5F}, {12, 20}});
      break;
    case Icon::Hint:
      p.arc(12, 10, 6, 140, 400);
      p.line({{7.4F, 13.9F}, {9.5F, 17.5F}, {14.5F, 17.5F}, {16.6F, 13.9F}});
      p.line({{10, 21}, {14, 21}});
      break;
    case Icon::Undo:
      p.line({{8.5F, 4.5F}, {4, 9}, {8.5F, 13.5F}});
      p.line({{4, 9}, {14, 9}});
      p.arc(14, 14, 5, -90, 90);
      p.line({{14, 19}, {9, 19}});
      break;
    case Icon::TurnLeft:
      turn(p, true);
      break;
    case Icon::TurnRight:
      turn(p, false);
      break;
    case Icon::Up:
      p.line({{5, 15.5F}, {12, 8.5F}, {19, 15.5F}});
      break;
    case Icon::Down:
      p.line({{5, 8.5F}, {12, 15.5F}, {19, 8.5F}});
      break;
    case Icon::Left:
      p.line({{15.5F, 5}, {8.5F, 12}, {15.5F, 19}});
      break;
    case Icon::Right:
      p.line({{8.5F, 5}, {15.5F, 12}, {8.5F, 19}});
      break;
    case Icon::Download:
      p.line({{12, 3.5F}, {12, 15}});
      p.line({{7, 10.5F}, {12, 15.5F}, {17, 10.5F}});
      p.line({{4, 16}, {4, 20}, {20, 20}, {20, 16}});
      break;
    case Icon::Upload:
      p.line({{12, 15.5F}, {12, 4.5F}});
      p.line({{7, 9}, {12, 4}, {17, 9}});
      p.line({{4, 16}, {4, 20}, {20, 20}, {20, 16}});
      break;
    case Icon::Sound:
      p.line({{3.5F, 9}, {7.5F, 9}, {12.5F, 4.5F}, {12.5F, 19.5F}, {7.5F, 15}, {3.5F, 15}}, true);
      p.arc(13, 12, 4, -50, 50);
      p.arc(13, 12, 8, -50, 50);
      break;
    case Icon::Document:
      p.line({{5, 3}, {14, 3}, {19, 8}, {19, 21}, {5, 21}}, true);
      p.line({{9, 12}, {15, 12}});
      p.line({{9, 16}, {15, 16}});
      break;
    case Icon::Lock:
      p.box(5, 10.5F, 19, 20.5F, 2);
      p.arc(12, 9.5F, 4, 180, 360);
      break;
    case Icon::Save:
      p.line({{4.5F, 12.5F}, {10, 18}, {20, 6.5F}});
      break;
    case Icon::Warning:
      p.line({{12, 3.5F}, {21.5F, 20}, {2.5F, 20}}, true);
      p.line({{12, 9.5F}, {12, 14}});
      p.dot(12, 17, 1.2F);
      break;
    case Icon::Phone:
      p.line({{5, 4},
              {9, 4},
              {10.5F, 8.5F},
              {8.3F, 10.2F},
              {10.6F, 13.4F},
              {13.8F, 15.7F},
              {15.5F, 13.5F},
              {20, 15},
              {20, 19},
              {18, 20.5F},
              {12, 18.5F},
              {7.5F, 15},
              {4.2F, 9.5F},
              {3.5F, 6}},
             true);
      break;
    case Icon::Desk:
      p.circle(7, 6, 2.5F);
      p.circle(17, 6, 2.5F);
      p.line({{3, 15}, {3.8F, 11.5F}, {7, 10.5F}, {10.2F, 11.5F}, {11, 15}});
      p.line({{13, 15}, {13.8F, 11.5F}, {17, 10.5F}, {20.2F, 11.5F}, {21, 15}});
      p.line({{2, 18}, {22, 18}});
      break;
    case Icon::Chat:
      p.line({{3, 4}, {15, 4}, {15, 12}, {8.5F, 12}, {5, 15}, {5, 12}, {3, 12}}, true);
      p.line({{18, 9}, {21, 9}, {21, 17}, {19, 17}, {19, 20}, {15.5F, 17}, {9.5F, 17}, {9.5F, 15}});
      break;
    case Icon::Mail:
      p.box(3, 5.5F, 21, 18.5F, 2);
      p.line({{3.5F, 7}, {12, 13}, {20.5F, 7}});
      break;
    case Icon::Seat:
      p.line({{7, 3.5F}, {7, 13}, {17, 13}, {17, 20.5F}});
      p.line({{7, 13}, {7, 20.5F}});
      break;
    case Icon::Stand:
      p.circle(12, 5, 2);
      p.line({{12, 8}, {12, 15}});
      p.line({{8, 11}, {16, 11}});
      p.line({{9, 21}, {12, 15}, {15, 21}});
      break;
  }
}

}  // namespace defuse::ui
