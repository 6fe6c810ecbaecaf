#include "ui/widgets/gauge.h"

#include <algorithm>
#include <string>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kSize = 14;
constexpr float kLine = 22;
constexpr float kBar = 8;
constexpr float kLeastBar = 70;

}  // namespace

void gauge(Ui& ui, std::string_view id_view, std::string_view name, std::string_view label, const GaugeOptions& o) {
  Ui::Internals& i = ui.internals();
  const std::string id(id_view);
  const float line = i.s(kLine);
  const float width = i.text_width(label, true, i.s(kSize));
  const float half = i.box().width * 0.58F;
  const bool flat = o.flat && width <= half && i.box().width - half - 12 >= kLeastBar;
  const TextLayout& layout = i.layout({{TextStyle::Strong, label}}, i.s(kSize), flat ? half : i.box().width);
  const float height = static_cast<float>(layout.lines) * line;
  const Rect all = i.take(i.box().width, flat ? height : height + kBar + 2);
  const Rect words{all.x, all.y, flat ? half : all.width, height};
  const Rect bar = flat ? Rect{all.x + half + 12, all.y + (line - kBar) / 2, all.width - half - 12, kBar}
                        : Rect{all.x, all.y + height + 2, all.width, kBar};
  Node text;
  text.id = id + ".text";
  text.role = Role::Paragraph;
  text.name = label;
  text.style_hint = "small";
  text.rect = words;
  i.add(std::move(text));
  Node meter;
  meter.id = id;
  meter.role = Role::Meter;
  meter.name = name;
  meter.range = semantics::Range{0, o.max, std::clamp(o.now, 0.0, o.max), 0, std::string(o.text)};
  meter.rect = bar;
  i.add(std::move(meter));
  if (!i.visible(all)) return;
  const Colours& c = i.theme.colours;
  const ImU32 ink = colour(ink_colour(i.theme, o.ink));
  i.draw_layout(layout, words.x, words.y, line, ink);
  i.draw->AddRectFilled(i.top_left(bar), i.bottom_right(bar), colour(mix(c.surface, c.line, 0.3)), kBar / 2);
  if (i.theme.high_contrast) i.draw->AddRect(i.top_left(bar), i.bottom_right(bar), colour(c.line), kBar / 2);
  const float share = o.max > 0 ? static_cast<float>(std::clamp(o.now / o.max, 0.0, 1.0)) : 0;
  if (share <= 0) return;
  i.draw->AddRectFilled(i.top_left(bar), i.at(bar.x + std::max(kBar, bar.width * share), bar.y + kBar), ink, kBar / 2);
}

}  // namespace defuse::ui
