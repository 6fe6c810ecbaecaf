#include "ui/widgets/sortable.h"

#include <algorithm>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/internals.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

namespace {

constexpr float kButtons = 2 * (kTarget + 4) + 4;  // both, with the gap
constexpr float kPad = 10;
constexpr float kGrip = 28;

struct RowResult {
  Rect rect;
  int by = 0;  // -1 up, 1 down
  bool held = false;
};

void draw_row(Ui::Internals& i, const Rect& r, bool held) {
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(held ? mix(c.surface, c.primary, 0.12) : c.surface),
                        kRadius);
  i.draw->AddRect(i.at(r.x + 0.5F, r.y + 0.5F), i.at(r.x + r.width - 0.5F, r.y + r.height - 0.5F),
                  colour(held ? c.primary : mix(c.surface, c.line, 0.7)), kRadius, 0, held ? 2.0F : 1.0F);
  const float y = r.y + r.height / 2;
  for (const float dy : {-6.0F, 0.0F, 6.0F}) {
    for (const float dx : {0.0F, 6.0F})
      i.draw->AddCircleFilled(i.at(r.x + kPad + 3 + dx, y + dy), 1.8F, colour(c.line));
  }
}

RowResult entry_row(Ui& ui, const std::string& list, const SortableEntry& entry, int index, int count) {
  Ui::Internals& i = ui.internals();
  const std::string id = list + "." + entry.id;
  Group item(ui, id, Role::ListItem);
  const std::string text = std::to_string(index + 1) + ". " + entry.text;
  const float room = i.box().width - 3 * kPad - kGrip - kButtons;
  const TextLayout& words = i.layout({{TextStyle::Plain, text}}, i.s(17), room);
  const float text_height = static_cast<float>(words.lines) * i.s(25);
  RowResult result;
  result.rect = i.take(i.box().width, std::max(kTarget + 4, text_height) + 2 * 6);
  const Rect r = result.rect;
  // The grip first, so that the buttons over it get the pointer.
  result.held = i.hit(id + ".grip", {r.x, r.y, r.width - kButtons - kPad, r.height}).held;
  if (result.held) i.cursor = Cursor::Grabbing;
  draw_row(i, r, result.held);
  Node node;
  node.id = id + ".text";
  node.role = Role::Paragraph;
  node.name = text;
  node.rect = {r.x + kPad + kGrip, r.y + (r.height - text_height) / 2, room, text_height};
  if (i.visible(r)) i.draw_layout(words, node.rect.x, node.rect.y, i.s(25), colour(i.theme.colours.text));
  i.add(std::move(node));
  const float x = r.x + r.width - kButtons - kPad;
  i.boxes.push_back(
      {.x = x, .width = kButtons + 1, .y = r.y + (r.height - kTarget - 4) / 2, .gap = 4, .row = true, .left = x});
  if (icon_button(ui, id + ".up", Icon::Up, entry.up_name, index == 0)) result.by = -1;
  if (icon_button(ui, id + ".down", Icon::Down, entry.down_name, index + 1 == count)) result.by = 1;
  i.boxes.pop_back();
  return result;
}

}  // namespace

std::optional<SortableMove> sortable(Ui& ui, std::string_view id_view, std::string_view name,
                                     std::span<const SortableEntry> entries) {
  const std::string id(id_view);
  Ui::Internals& i = ui.internals();
  std::optional<SortableMove> move;
  std::vector<RowResult> rows;
  const int count = static_cast<int>(entries.size());
  {
    Group list(ui, id, Role::List, name, 8, true);
    for (int n = 0; n < count; ++n) rows.push_back(entry_row(ui, id, entries[static_cast<std::size_t>(n)], n, count));
  }
  const float pointer = i.in.mouse_y + (i.layer == Layer::Page ? i.in.scroll_y : 0);
  for (int n = 0; n < count; ++n) {
    const RowResult& row = rows[static_cast<std::size_t>(n)];
    if (row.by != 0) move = SortableMove{n, n + row.by};
    if (!row.held) continue;
    // A neighbour gives way once the pointer is past its middle.
    const auto middle = [&](int at) {
      const Rect& r = rows[static_cast<std::size_t>(at)].rect;
      return r.y + r.height / 2;
    };
    if (n > 0 && pointer < middle(n - 1)) move = SortableMove{n, n - 1};
    if (n + 1 < count && pointer > middle(n + 1)) move = SortableMove{n, n + 1};
  }
  return move;
}

}  // namespace defuse::ui
