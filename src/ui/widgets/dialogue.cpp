#include "ui/widgets/dialogue.h"

#include <algorithm>
#include <string>

#include "ui/widgets/container.h"
#include "ui/widgets/internals.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

namespace {

// The words in a rounded bubble.
void bubble(Ui::Internals& i, const std::string& id, const DialogueLine& line) {
  const float room = i.box().width * (i.box().width < 480 ? 0.92F : 0.8F);
  const TextLayout& text = i.layout({{TextStyle::Plain, line.says}}, i.s(17), room - 28);
  const float width = text.width + 28;
  const float height = static_cast<float>(text.lines) * i.s(25) + 18;
  Node node;
  node.id = id + ".says";
  node.role = Role::Quote;
  node.name = line.says;
  Rect r = i.take(i.box().width, height);
  if (line.ours) r.x += r.width - width;
  r.width = width;
  node.rect = r;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const Rgb fill = line.ours ? mix(c.surface, c.primary, i.theme.high_contrast ? 0 : 0.14)
                             : mix(c.surface, c.line, i.theme.high_contrast ? 0 : 0.16);
  i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(fill), 14,
                        line.ours ? ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopRight
                                  : ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersTopLeft);
  if (i.theme.high_contrast) i.draw->AddRect(i.top_left(r), i.bottom_right(r), colour(c.line), 14);
  if (!line.typing) {
    i.draw_layout(text, r.x + 14, r.y + 9, i.s(25), colour(c.text));
    return;
  }
  for (int dot = 0; dot < 3; ++dot)
    i.draw->AddCircleFilled(i.at(r.x + 22 + static_cast<float>(dot) * 14, r.y + 9 + i.s(25) / 2), 4, colour(c.muted));
}

void side_text(Ui::Internals& i, const std::string& id, std::string_view text, bool right, bool strong, Rgb ink,
               TextStyle style) {
  const TextLayout& layout = i.layout({{strong ? TextStyle::Strong : style, text}}, i.s(14), i.box().width * 0.92F);
  Rect r = i.take(i.box().width, static_cast<float>(layout.lines) * i.s(20));
  if (right) r.x += r.width - layout.width;
  r.width = layout.width;
  Node node;
  node.id = id;
  node.role = Role::Paragraph;
  node.name = text;
  node.style_hint = "small";
  node.rect = r;
  i.add(std::move(node));
  if (i.visible(r)) i.draw_layout(layout, r.x, r.y, i.s(20), colour(ink));
}

void margin_note(Ui::Internals& i, const std::string& id, const DialogueLine& line) {
  const Colours& c = i.theme.colours;
  const std::string label = std::string(line.note_label) + ": ";
  const TextLayout& text =
      i.layout({{TextStyle::Strong, label}, {TextStyle::Plain, line.note}}, i.s(15), i.box().width - 20);
  const Rect r = i.take(i.box().width, static_cast<float>(text.lines) * i.s(22) + 6);
  Node node;
  node.id = id + ".note";
  node.role = Role::Paragraph;
  node.name = label + std::string(line.note);
  node.style_hint = "small aside";
  node.rect = r;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  i.draw->AddRectFilled(i.at(r.x + 2, r.y + 3), i.at(r.x + 5, r.y + r.height - 3), colour(mix(c.surface, c.line, 0.8)),
                        2);
  i.draw_layout(text, r.x + 16, r.y + 3, i.s(22), colour(c.text));
}

}  // namespace

void dialogue_line(Ui& ui, std::string_view id_view, const DialogueLine& line) {
  const std::string id(id_view);
  Group item(ui, id, Role::ListItem, {}, 5);
  Ui::Internals& i = ui.internals();
  const Colours& c = i.theme.colours;
  if (!line.who.empty())
    side_text(i, id + ".who", line.who, line.ours, true, line.ours ? c.primary : c.text, TextStyle::Plain);
  if (!line.does.empty()) side_text(i, id + ".does", line.does, line.ours, false, c.muted, TextStyle::Emphasis);
  if (!line.says.empty()) bubble(i, id, line);
  if (!line.note.empty()) margin_note(i, id, line);
}

}  // namespace defuse::ui
