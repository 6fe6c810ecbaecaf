#include "ui/widgets/field.h"

#include <algorithm>

#include "ui/widgets/internals.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

std::optional<std::string> text_area(Ui& ui, std::string_view id, std::string_view label, std::string_view value,
                                     const FieldOptions& options) {
  Ui::Internals& i = ui.internals();
  const TextLayout& text = i.layout({{TextStyle::Strong, label}}, i.s(17), i.box().width);
  const Rect label_rect = i.take(i.box().width, static_cast<float>(text.lines) * i.s(25));
  if (i.visible(label_rect)) i.draw_layout(text, label_rect.x, label_rect.y, i.s(25), colour(i.theme.colours.text));
  i.box().y -= 4;
  Node node;
  node.id = id;
  node.autocomplete = options.autocomplete;
  node.role = options.rows > 1 ? Role::TextArea : Role::TextField;
  node.name = options.name.empty() ? label : options.name;
  if (!options.name.empty()) node.drawn = label;
  node.value = value;
  node.description = options.hint;
  node.rect = i.take(i.box().width, std::max(kTarget, static_cast<float>(options.rows) * i.s(26) + 20));
  const Rect r = node.rect;
  i.add(std::move(node));
  if (i.visible(r)) {
    // Seen only while the page has not laid its element here yet.
    i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(i.theme.colours.surface), kRadius);
    i.draw->AddRect(i.top_left(r), i.bottom_right(r), colour(i.theme.colours.line), kRadius);
  }
  if (!options.hint.empty()) {
    const TextLayout& hint = i.layout({{TextStyle::Plain, options.hint}}, i.s(14), i.box().width);
    const Rect h = i.take(i.box().width, static_cast<float>(hint.lines) * i.s(21));
    if (i.visible(h)) i.draw_layout(hint, h.x, h.y, i.s(21), colour(i.theme.colours.muted));
  }
  const TwinEvent* set = i.event_for(std::string(id), TwinEventKind::SetValue);
  if (set == nullptr || set->value == value) return std::nullopt;
  return set->value;
}

void file_picker(Ui& ui, std::string_view id, std::string_view label, std::string_view accept, Icon icon) {
  Ui::Internals& i = ui.internals();
  const float width = i.text_width(label, true, i.s(17)) + 36 + i.s(20) + 8;
  Node node;
  node.id = id;
  node.role = Role::FilePicker;
  node.name = label;
  node.value = accept;
  node.rect = i.take(std::max(kTarget, width), std::max(kTarget, i.s(24) + 16));
  const Rect r = node.rect;
  i.add(std::move(node));
  if (i.visible(r)) {
    const Colours& c = i.theme.colours;
    i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(c.surface), kRadius);
    i.draw->AddRect(i.top_left(r), i.bottom_right(r), colour(c.line), kRadius, 0, 1.5F);
    draw_icon(*i.draw, icon, i.at(r.x + 18, r.y + (r.height - i.s(20)) / 2), i.s(20), colour(c.primary));
    i.draw_text(label, true, i.s(17), r.x + 18 + i.s(20) + 8, r.y, r.height, colour(c.primary));
  }
  i.focus_ring(std::string(id), r, kRadius);
}

}  // namespace defuse::ui
