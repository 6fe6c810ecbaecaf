#include "ui/widgets/plot.h"

#include <algorithm>

#include "ui/widgets/internals.h"
#include "ui/widgets/twin_table.h"

namespace defuse::ui {

namespace {

constexpr float kValueLine = 22;
constexpr float kLabelLine = 18;
constexpr float kWidest = 56;  // a bar

void record_table(Ui::Internals& i, const std::string& id, std::string_view name, const Rect& rect,
                  const PlotOptions& options, std::span<const PlotBar> bars) {
  std::vector<std::vector<std::string>> rows;
  for (const PlotBar& bar : bars) rows.push_back({bar.label, bar.said});
  twin_table(i, id, name, rect, {std::string(options.label_header), std::string(options.value_header)}, rows);
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
