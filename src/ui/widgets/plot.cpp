#include "ui/widgets/plot.h"

#include <algorithm>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kValueLine = 22;
constexpr float kLabelLine = 18;
constexpr float kWidest = 56;  // a bar

void cell(Ui::Internals& i, std::string id, Role role, std::string_view text) {
  Node node;
  node.id = std::move(id);
  node.role = role;
  node.name = text;
  i.add(std::move(node));
}

void record_table(Ui::Internals& i, const std::string& id, std::string_view name, const Rect& rect,
                  const PlotOptions& options, std::span<const PlotBar> bars) {
  Node table;
  table.id = id;
  table.role = Role::Table;
  table.name = name;
  table.rect = rect;
  i.parents.push_back(i.add(std::move(table)));
  const auto row = [&](const std::string& row_id, Role first_role, Role second_role, std::string_view first,
                       std::string_view second) {
    Node node;
    node.id = row_id;
    node.role = Role::Row;
    i.parents.push_back(i.add(std::move(node)));
    cell(i, row_id + ".label", first_role, first);
    cell(i, row_id + ".value", second_role, second);
    i.parents.pop_back();
  };
  row(id + ".head", Role::ColumnHeader, Role::ColumnHeader, options.label_header, options.value_header);
  for (std::size_t n = 0; n < bars.size(); ++n)
    row(id + "." + std::to_string(n), Role::RowHeader, Role::Cell, bars[n].label, bars[n].said);
  i.parents.pop_back();
}

void draw_bar(Ui::Internals& i, const PlotBar& bar, const Rect& slot, float base, float height, Rgb ink) {
  const Colours& c = i.theme.colours;
  const float width = std::min(kWidest, slot.width * 0.55F);
  const float x = slot.x + (slot.width - width) / 2;
  const float middle = slot.x + slot.width / 2;
  if (bar.band_high > bar.band_low) {
    const float high = base - height * static_cast<float>(bar.band_high);
    const float low = base - height * static_cast<float>(bar.band_low);
    const float wide = std::min(slot.width - 4, width * 1.7F);
    i.draw->AddRectFilled(i.at(middle - wide / 2, high), i.at(middle + wide / 2, low),
                          colour(mix(c.surface, c.good, 0.22)), 4);
    i.draw->AddRect(i.at(middle - wide / 2, high), i.at(middle + wide / 2, low), colour(mix(c.surface, c.good, 0.7)),
                    4);
  }
  const float top = base - height * static_cast<float>(std::clamp(bar.share, 0.0, 1.0));
  if (!bar.empty && base - top >= 1)
    i.draw->AddRectFilled(i.at(x, top), i.at(x + width, base), colour(ink), 4, ImDrawFlags_RoundCornersTop);
  const float size = std::min(i.s(14), slot.width * 0.4F);
  const float text = i.text_width(bar.shown, true, size);
  const float over = bar.empty ? base : top;
  i.draw_text(bar.shown, true, size, middle - text / 2, over - i.s(kValueLine), i.s(kValueLine), colour(c.text));
}

}  // namespace

void plot(Ui& ui, std::string_view id, std::string_view name, const PlotOptions& options,
          std::span<const PlotBar> bars) {
  Ui::Internals& i = ui.internals();
  if (bars.empty()) return;
  const float slot = i.box().width / static_cast<float>(bars.size());
  const float size = std::min(i.s(14), slot * 0.4F);
  int lines = 1;
  for (const PlotBar& bar : bars)
    lines = std::max(lines, i.layout({{TextStyle::Plain, bar.label}}, size, slot - 6).lines);
  const float labels = static_cast<float>(lines) * i.s(kLabelLine) + 6;
  const Rect r = i.take(i.box().width, options.height + i.s(kValueLine) + labels);
  record_table(i, std::string(id), name, r, options, bars);
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const float base = r.y + i.s(kValueLine) + options.height;
  for (std::size_t n = 0; n < bars.size(); ++n) {
    const Rect place{r.x + static_cast<float>(n) * slot, r.y, slot, r.height};
    draw_bar(i, bars[n], place, base, options.height, ink_colour(i.theme, options.ink));
    const TextLayout& label = i.layout({{TextStyle::Plain, bars[n].label}}, size, slot - 6);
    i.draw_layout(label, place.x + (slot - label.width) / 2, base + 6, i.s(kLabelLine), colour(c.muted));
  }
  i.draw->AddLine(i.at(r.x, base), i.at(r.x + r.width, base), colour(c.line), 1.5F);
}

}  // namespace defuse::ui
