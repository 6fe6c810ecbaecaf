#include "ui/widgets/meter.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/internals.h"

namespace defuse::ui {

void meter(Ui& ui, std::string_view id, std::string_view name, double now, double max, std::string_view text, Ink ink,
           float height) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = Role::Meter;
  node.name = name;
  // Shares are told exactly, amounts in whole numbers, so that a running clock changes the twin once a second.
  const double said = max > 1 ? std::floor(std::clamp(now, 0.0, max)) : std::clamp(now, 0.0, max);
  node.range = semantics::Range{0, max, said, 0, std::string(text)};
  node.tone = tone_of(ink);
  node.rect = i.take(i.box().width, height);
  const Rect r = node.rect;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(mix(c.surface, c.line, 0.3)), height / 2);
  if (i.theme.high_contrast) i.draw->AddRect(i.top_left(r), i.bottom_right(r), colour(c.line), height / 2);
  const float share = max > 0 ? static_cast<float>(std::clamp(now / max, 0.0, 1.0)) : 0;
  if (share > 0) {
    const float width = std::max(height, r.width * share);
    i.draw->AddRectFilled(i.top_left(r), i.at(r.x + width, r.y + r.height), colour(ink_colour(i.theme, ink)),
                          height / 2);
  }
}

}  // namespace defuse::ui
