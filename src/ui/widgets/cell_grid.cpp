#include "ui/widgets/cell_grid.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/icons.h"
#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kLeastWidth = 190;
constexpr float kGap = 8;
constexpr float kPad = 12;
constexpr float kShape = 18;
constexpr float kBar = 6;
constexpr float kTitleLine = 21;
constexpr float kTextLine = 19;

void draw_shape(Ui::Internals& i, ImVec2 middle, int quarters, Rgb ink) {
  const float radius = kShape / 2;
  const Colours& c = i.theme.colours;
  if (quarters >= 4) {
    i.draw->AddCircleFilled(middle, radius, colour(ink));
    draw_icon(*i.draw, Icon::Check, {middle.x - 6, middle.y - 6}, 12, colour(c.surface));
    return;
  }
  i.draw->AddCircle(middle, radius - 1, colour(quarters == 0 ? c.line : ink), 0, 2);
  if (quarters == 0) return;
  const float quarter = 1.5707963F;
  i.draw->PathLineTo(middle);
  i.draw->PathArcTo(middle, radius - 4, -quarter, -quarter + quarter * static_cast<float>(quarters));
  i.draw->PathFillConvex(colour(ink));
}

struct Faces {
  const TextLayout* title = nullptr;
  const TextLayout* text = nullptr;
  float height = 0;
};

Faces faces_for(Ui::Internals& i, const GridCell& cell, float width) {
  const float room = width - 3 * kPad - kShape;
  Faces f;
  f.title = &i.layout({{TextStyle::Strong, cell.title}}, i.s(15), room);
  f.text = &i.layout({{TextStyle::Plain, cell.text}}, i.s(13), room);
  f.height = static_cast<float>(f.title->lines) * i.s(kTitleLine) + static_cast<float>(f.text->lines) * i.s(kTextLine) +
             2 * kPad + kBar + 6;
  return f;
}

void draw_cell(Ui::Internals& i, const Rect& r, const GridCell& cell, const Faces& f) {
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const Rgb ink = ink_colour(i.theme, cell.ink);
  const bool begun = cell.quarters > 0;
  const ImVec2 a = i.top_left(r);
  const ImVec2 b = i.bottom_right(r);
  i.draw->AddRectFilled(a, b, colour(begun && !i.theme.high_contrast ? mix(c.surface, ink, 0.07) : c.surface), 8);
  i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F},
                  colour(i.theme.high_contrast ? c.line : mix(c.surface, begun ? ink : c.line, 0.35)), 8);
  draw_shape(i, i.at(r.x + kPad + kShape / 2, r.y + kPad + i.s(kTitleLine) / 2), cell.quarters, ink);
  const float x = r.x + 2 * kPad + kShape;
  i.draw_layout(*f.title, x, r.y + kPad, i.s(kTitleLine), colour(c.text));
  i.draw_layout(*f.text, x, r.y + kPad + static_cast<float>(f.title->lines) * i.s(kTitleLine), i.s(kTextLine),
                colour(c.muted));
  const float bottom = r.y + r.height - kPad;
  const float right = r.x + r.width - kPad;
  i.draw->AddRectFilled(i.at(x, bottom - kBar), i.at(right, bottom), colour(mix(c.surface, c.line, 0.3)), kBar / 2);
  const auto share = static_cast<float>(std::clamp(cell.share, 0.0, 1.0));
  if (begun && share > 0) {
    i.draw->AddRectFilled(i.at(x, bottom - kBar), i.at(x + std::max(kBar, (right - x) * share), bottom), colour(ink),
                          kBar / 2);
  }
}

// List item with its title and meter.
void record(Ui::Internals& i, const std::string& id, const GridCell& cell, const Rect& r) {
  Node item;
  item.id = id;
  item.role = Role::ListItem;
  item.rect = r;
  i.parents.push_back(i.add(std::move(item)));
  Node title;
  title.id = id + ".title";
  title.role = Role::Paragraph;
  title.name = cell.title;
  title.rect = {r.x, r.y, r.width, r.height / 2};
  i.add(std::move(title));
  Node meter;
  meter.id = id + ".meter";
  meter.role = Role::Meter;
  meter.name = cell.meter_name;
  meter.range = semantics::Range{0, 1, std::clamp(cell.share, 0.0, 1.0), 0, cell.text};
  meter.tone = cell.quarters > 0 ? tone_of(cell.ink) : semantics::Tone::None;
  meter.rect = {r.x, r.y + r.height / 2, r.width, r.height / 2};
  i.add(std::move(meter));
  i.parents.pop_back();
}

}  // namespace

void cell_grid(Ui& ui, std::string_view id, std::string_view name, std::span<const GridCell> cells) {
  Ui::Internals& i = ui.internals();
  Node list;
  list.id = id;
  list.role = Role::List;
  list.name = name;
  list.rect = i.take(i.box().width, 0);
  const Rect place = list.rect;
  const int node = i.add(std::move(list));
  i.parents.push_back(node);
  const auto columns =
      std::max<std::size_t>(1, static_cast<std::size_t>(std::floor((place.width + kGap) / (i.s(kLeastWidth) + kGap))));
  const float width = (place.width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float y = place.y;
  for (std::size_t first = 0; first < cells.size(); first += columns) {
    const std::size_t end = std::min(first + columns, cells.size());
    float height = 0;
    for (std::size_t n = first; n < end; ++n) height = std::max(height, faces_for(i, cells[n], width).height);
    for (std::size_t n = first; n < end; ++n) {
      const Rect r{place.x + static_cast<float>(n - first) * (width + kGap), y, width, height};
      record(i, std::string(id) + "." + std::to_string(n), cells[n], r);
      draw_cell(i, r, cells[n], faces_for(i, cells[n], width));
    }
    y += height + kGap;
  }
  i.parents.pop_back();
  const float height = cells.empty() ? 0 : y - kGap - place.y;
  i.frame.nodes[static_cast<std::size_t>(node)].rect.height = height;
  i.box().y += height;
}

}  // namespace defuse::ui
