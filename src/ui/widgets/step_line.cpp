#include "ui/widgets/step_line.h"

#include <algorithm>
#include <string>

#include "ui/widgets/icons.h"
#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kDisc = 22;
constexpr float kLine = 22;

Ink ink_for(StepLook look) {
  switch (look) {
    case StepLook::Now:
      return Ink::Primary;
    case StepLook::Done:
      return Ink::Good;
    case StepLook::Passed:
      return Ink::Warm;
    case StepLook::Open:
    case StepLook::Absent:
      break;
  }
  return Ink::Muted;
}

void draw_disc(Ui::Internals& i, const Rect& r, int number, StepLook look) {
  const Colours& c = i.theme.colours;
  const Rgb ink = ink_colour(i.theme, ink_for(look));
  const ImVec2 middle = i.at(r.x + r.width / 2, r.y + r.height / 2);
  const float radius = r.width / 2;
  const bool full = look == StepLook::Now || look == StepLook::Done;
  if (full) {
    i.draw->AddCircleFilled(middle, radius, colour(ink));
  } else {
    i.draw->AddCircle(middle, radius - 1, colour(look == StepLook::Passed ? ink : c.line), 0, 1.5F);
  }
  if (look == StepLook::Done) {
    draw_icon(*i.draw, Icon::Check, {middle.x - 7, middle.y - 7}, 14, colour(c.surface));
    return;
  }
  const std::string text = std::to_string(number);
  const float size = 13;
  const float width = i.text_width(text, true, size);
  i.draw_text(text, true, size, r.x + (r.width - width) / 2, r.y, r.height, colour(full ? c.on_primary : ink));
}

}  // namespace

void step_line(Ui& ui, std::string_view id, int number, std::string_view text, std::string_view word, StepLook look) {
  Ui::Internals& i = ui.internals();
  const Colours& c = i.theme.colours;
  const float disc = std::max(kDisc, i.s(kDisc) * 0.8F);
  const float indent = disc + 12;
  const bool strong = look == StepLook::Now;
  const TextLayout& name =
      i.layout({{strong ? TextStyle::Strong : TextStyle::Plain, text}}, i.s(16), i.box().width - indent);
  const float under = word.empty() ? 0 : i.s(18);
  Node node;
  node.id = id;
  node.role = Role::ListItem;
  node.name = std::to_string(number) + ". " + std::string(text) + (word.empty() ? "" : ": " + std::string(word));
  node.current = strong;
  node.tone = tone_of(ink_for(look));
  node.rect = i.take(i.box().width, std::max(disc, static_cast<float>(name.lines) * i.s(kLine) + under) + 4);
  const Rect r = node.rect;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  draw_disc(i, {r.x, r.y + 2, disc, disc}, number, look);
  i.draw_layout(name, r.x + indent, r.y + 2, i.s(kLine), colour(look == StepLook::Absent ? c.muted : c.text));
  if (!word.empty())
    i.draw_text(word, false, i.s(13), r.x + indent, r.y + 2 + static_cast<float>(name.lines) * i.s(kLine), i.s(18),
                colour(ink_colour(i.theme, ink_for(look))));
}

}  // namespace defuse::ui
