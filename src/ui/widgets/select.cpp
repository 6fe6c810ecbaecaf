#include "ui/widgets/select.h"

#include <algorithm>

#include "ui/widgets/icons.h"
#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr std::string_view kNone = "none";

void option(Ui::Internals& i, const std::string& id, std::string_view value, std::string_view text, bool selected) {
  Node node;
  node.id = id + "." + std::string(value);
  node.role = Role::Option;
  node.name = text;
  node.value = value;
  node.selected = selected;
  i.add(std::move(node));
}

}  // namespace

std::optional<int> select(Ui& ui, std::string_view id_view, std::string_view label,
                          std::span<const std::string> choices, const SelectOptions& o) {
  Ui::Internals& i = ui.internals();
  const std::string id(id_view);
  const TextLayout& text = i.layout({{TextStyle::Strong, label}}, i.s(17), i.box().width);
  const Rect label_rect = i.take(i.box().width, static_cast<float>(text.lines) * i.s(25));
  if (i.visible(label_rect)) i.draw_layout(text, label_rect.x, label_rect.y, i.s(25), colour(i.theme.colours.text));
  i.box().y -= 4;
  Node node;
  node.id = id;
  node.role = Role::Select;
  node.name = label;
  node.value = o.selected < 0 ? std::string(kNone) : std::to_string(o.selected);
  node.rect = i.take(i.box().width, std::max(kTarget, i.s(26) + 20));
  const Rect r = node.rect;
  i.parents.push_back(i.add(std::move(node)));
  if (o.selected < 0) option(i, id, kNone, o.none, true);
  for (std::size_t n = 0; n < choices.size(); ++n)
    option(i, id, std::to_string(n), choices[n], o.selected == static_cast<int>(n));
  i.parents.pop_back();
  if (i.visible(r)) {
    // Seen only while the page has not laid its element here yet.
    i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(i.theme.colours.surface), kRadius);
    i.draw->AddRect(i.top_left(r), i.bottom_right(r), colour(i.theme.colours.line), kRadius);
  }
  const TwinEvent* set = i.event_for(id, TwinEventKind::SetValue);
  if (set == nullptr) return std::nullopt;
  for (std::size_t n = 0; n < choices.size(); ++n) {
    if (set->value == std::to_string(n)) return static_cast<int>(n);
  }
  return std::nullopt;
}

}  // namespace defuse::ui
