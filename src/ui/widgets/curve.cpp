#include "ui/widgets/curve.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/internals.h"
#include "ui/widgets/twin_table.h"

namespace defuse::ui {

namespace {

constexpr float kTop = 10;     // of the scale
constexpr float kGutter = 12;  // left and right of the lines
constexpr float kOver = 22;    // room for labels over the highest point
constexpr float kLabel = 18;   // a line of small text
constexpr float kSample = 34;  // a line in the legend
constexpr float kDash = 9;

ImU32 ink_of(const Ui::Internals& i, const CurveLine& line) {
  const Rgb ink = ink_colour(i.theme, line.ink);
  return colour(line.faint ? mix(i.theme.colours.surface, ink, 0.45) : ink);
}

// A stroke from a to b that takes up where the last one ended, so that dashes run on around corners.
void stroke(ImDrawList& draw, ImVec2 a, ImVec2 b, CurveStroke kind, float thickness, ImU32 ink, float& run) {
  if (kind == CurveStroke::Solid) {
    draw.AddLine(a, b, ink, thickness);
    return;
  }
  const float length = std::hypot(b.x - a.x, b.y - a.y);
  const float on = kind == CurveStroke::Dashed ? kDash : 2.5F;
  const float period = kind == CurveStroke::Dashed ? kDash * 1.7F : 6.5F;
  for (float at = -std::fmod(run, period); at < length; at += period) {
    const float from = std::max(0.0F, at) / length;
    const float to = std::min(length, at + on) / length;
    if (to <= from) continue;
    draw.AddLine({a.x + (b.x - a.x) * from, a.y + (b.y - a.y) * from}, {a.x + (b.x - a.x) * to, a.y + (b.y - a.y) * to},
                 ink, thickness);
  }
  run += length;
}

void draw_mark(Ui::Internals& i, ImVec2 p, CurveShape shape) {
  const Colours& c = i.theme.colours;
  switch (shape) {
    case CurveShape::Disc:
      i.draw->AddCircleFilled(p, 6, colour(c.surface));
      i.draw->AddCircleFilled(p, 5, colour(c.good));
      return;
    case CurveShape::Ring:
      i.draw->AddCircleFilled(p, 5, colour(c.surface));
      i.draw->AddCircle(p, 4.5F, colour(c.warm), 0, 2);
      return;
    case CurveShape::Cross:
      break;
  }
  i.draw->AddCircleFilled(p, 8, colour(c.surface));
  i.draw->AddLine({p.x - 4.5F, p.y - 4.5F}, {p.x + 4.5F, p.y + 4.5F}, colour(c.hot), 3);
  i.draw->AddLine({p.x - 4.5F, p.y + 4.5F}, {p.x + 4.5F, p.y - 4.5F}, colour(c.hot), 3);
}

struct Field {
  Rect r;
  float step = 0;
  float x(int point) const { return r.x + kGutter + step * static_cast<float>(point); }
  float y(float value) const { return r.y + kOver + (r.height - kOver) * (1 - std::clamp(value, 0.0F, kTop) / kTop); }
};

void grid(Ui::Internals& i, const Field& f, const CurveOptions& o) {
  const Colours& c = i.theme.colours;
  for (const float value : {0.0F, 5.0F, 10.0F}) {
    const float y = f.y(value);
    i.draw->AddLine(i.at(f.r.x, y), i.at(f.r.x + f.r.width, y), colour(mix(c.surface, c.line, value == 0 ? 1 : 0.35)),
                    1);
  }
  const float size = i.s(13);
  i.draw_text(o.high, false, size, f.r.x + 2, f.y(kTop) - i.s(kLabel), i.s(kLabel), colour(c.muted));
  i.draw_text(o.low, false, size, f.r.x + 2, f.y(0) + 5, i.s(kLabel), colour(c.muted));
  const float width = i.text_width(o.along, false, size);
  i.draw_text(o.along, false, size, f.r.x + f.r.width - width - 2, f.y(0) + 5, i.s(kLabel), colour(c.muted));
}

void draw_line(Ui::Internals& i, const Field& f, const CurveLine& line) {
  float run = 0;
  const float thickness = line.stroke == CurveStroke::Solid ? 3.0F : 2.2F;
  for (std::size_t n = 0; n + 1 < line.values.size(); ++n) {
    const int at = line.first + static_cast<int>(n);
    stroke(*i.draw, i.at(f.x(at), f.y(line.values[n])), i.at(f.x(at + 1), f.y(line.values[n + 1])), line.stroke,
           thickness, ink_of(i, line), run);
  }
}

void draw_marks(Ui::Internals& i, const Field& f, const CurveLine& line, std::span<const CurveMark> marks) {
  for (const CurveMark& mark : marks) {
    const int at = mark.point - line.first;
    if (at < 0 || at >= static_cast<int>(line.values.size())) continue;
    const float y = f.y(line.values[static_cast<std::size_t>(at)]);
    const ImVec2 p = i.at(f.x(mark.point), y);
    if (!mark.label.empty()) {
      i.draw->AddCircle(p, 11, colour(i.theme.colours.text), 0, 1.5F);
      const float size = i.s(13);
      const float width = i.text_width(mark.label, true, size);
      i.draw_text(mark.label, true, size, f.x(mark.point) - width / 2, y - 11 - i.s(kLabel), i.s(kLabel),
                  colour(i.theme.colours.text));
    }
    draw_mark(i, p, mark.shape);
  }
}

// Samples with their names, side by side and wrapping. Returns the height; draws when `draws`.
float legend_rows(Ui::Internals& i, const Rect& r, std::span<const CurveLine> lines,
                  std::span<const CurveLegend> legend, bool draws) {
  const float size = i.s(14);
  const float height = i.s(24);
  float x = r.x;
  float y = r.y;
  const auto next = [&](std::string_view name, float sample, const auto& paint) {
    const float width = sample + 6 + i.text_width(name, false, size) + 18;
    if (x > r.x && x + width > r.x + r.width) {
      x = r.x;
      y += height;
    }
    if (draws) {
      paint(i.at(x, y + height / 2));
      i.draw_text(name, false, size, x + sample + 6, y, height, colour(i.theme.colours.text));
    }
    x += width;
  };
  for (const CurveLine& line : lines) {
    if (line.name.empty()) continue;
    next(line.name, kSample, [&](ImVec2 p) {
      float run = 0;
      stroke(*i.draw, p, {p.x + kSample, p.y}, line.stroke, line.stroke == CurveStroke::Solid ? 3.0F : 2.2F,
             ink_of(i, line), run);
    });
  }
  for (const CurveLegend& one : legend) next(one.name, 14, [&](ImVec2 p) { draw_mark(i, {p.x + 7, p.y}, one.shape); });
  return y + height - r.y;
}

}  // namespace

void curve(Ui& ui, std::string_view id, std::string_view name, const CurveOptions& o, std::span<const CurveLine> lines,
           std::span<const CurveMark> marks, std::span<const CurveLegend> legend, const CurveTable& table) {
  Ui::Internals& i = ui.internals();
  if (lines.empty()) return;
  const Rect measure{i.box().x, 0, i.box().width, 0};
  const float legend_height = legend_rows(i, measure, lines, legend, false);
  const float under = i.s(kLabel) + 7;
  const Rect all = i.take(i.box().width, legend_height + 8 + kOver + o.height + under);
  twin_table(i, id, name, all, table.head, table.rows);
  if (!i.visible(all)) return;
  legend_rows(i, {all.x, all.y, all.width, legend_height}, lines, legend, true);
  int points = 1;
  for (const CurveLine& line : lines) points = std::max(points, line.first + static_cast<int>(line.values.size()));
  Field f{{all.x, all.y + legend_height + 8, all.width, kOver + o.height}, 0};
  f.step = points > 1 ? (f.r.width - 2 * kGutter) / static_cast<float>(points - 1) : 0;
  grid(i, f, o);
  // The first line is the one that the marks lie on, so it is drawn over the others.
  for (std::size_t n = lines.size(); n-- > 0;) draw_line(i, f, lines[n]);
  draw_marks(i, f, lines.front(), marks);
}

}  // namespace defuse::ui
