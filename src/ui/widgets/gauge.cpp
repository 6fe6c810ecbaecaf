#include "ui/widgets/gauge.h"

#include <algorithm>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kSize = 14;
constexpr float kLine = 22;
constexpr float kBar = 8;
constexpr float kLeastBar = 70;
constexpr float kWordShare = 0.66F;  // of the width, where words and bar share a line
constexpr float kBetween = 12;

bool fit_on_lines(Ui::Internals& i, std::span<const Gauge> all) {
  const float words = i.box().width * kWordShare;
  if (i.box().width - words - kBetween < kLeastBar) return false;
  return std::all_of(all.begin(), all.end(),
                     [&](const Gauge& one) { return i.text_width(one.label, true, i.s(kSize)) <= words; });
}

void draw_bar(Ui::Internals& i, const Rect& bar, const Gauge& one, double max) {
  const Colours& c = i.theme.colours;
  i.draw->AddRectFilled(i.top_left(bar), i.bottom_right(bar), colour(mix(c.surface, c.line, 0.3)), kBar / 2);
  if (i.theme.high_contrast) i.draw->AddRect(i.top_left(bar), i.bottom_right(bar), colour(c.line), kBar / 2);
  const float share = max > 0 ? static_cast<float>(std::clamp(one.now / max, 0.0, 1.0)) : 0;
  if (share <= 0) return;
  i.draw->AddRectFilled(i.top_left(bar), i.at(bar.x + std::max(kBar, bar.width * share), bar.y + kBar),
                        colour(ink_colour(i.theme, one.ink)), kBar / 2);
}

void gauge(Ui::Internals& i, const Gauge& one, double max, bool flat) {
  const float width = flat ? i.box().width * kWordShare : i.box().width;
  const TextLayout& layout = i.layout({{TextStyle::Strong, one.label}}, i.s(kSize), width);
  const float height = static_cast<float>(layout.lines) * i.s(kLine);
  const Rect all = i.take(i.box().width, flat ? height : height + kBar + 2);
  const Rect words{all.x, all.y, width, height};
  const float beside = all.x + width + kBetween;
  const Rect bar = flat ? Rect{beside, all.y + (height - kBar) / 2, all.x + all.width - beside, kBar}
                        : Rect{all.x, all.y + height + 2, all.width, kBar};
  Node meter;
  meter.id = one.id;
  meter.role = Role::Meter;
  meter.name = one.name;
  meter.range = semantics::Range{0, max, std::clamp(one.now, 0.0, max), 0, one.text};
  meter.tone = tone_of(one.ink);
  meter.rect = all;
  i.add(std::move(meter));
  if (!i.visible(all)) return;
  i.draw_layout(layout, words.x, words.y, i.s(kLine), colour(ink_colour(i.theme, one.ink)));
  draw_bar(i, bar, one, max);
}

}  // namespace

void gauges(Ui& ui, std::span<const Gauge> all, double max, bool flat) {
  Ui::Internals& i = ui.internals();
  const bool lines = flat && fit_on_lines(i, all);
  for (const Gauge& one : all) gauge(i, one, max, lines);
}

}  // namespace defuse::ui
