#include "ui/widgets/picture.h"

#include "ui/widgets/internals.h"

namespace defuse::ui {

PictureResult picture(Ui& ui, std::string_view id, std::string_view name, const PictureOptions& options,
                      const std::function<void(ImDrawList&, ImVec2, ImVec2)>& draw) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = Role::Image;
  node.name = name;
  node.drag_surface = options.drag_surface;
  node.rect = i.take(options.width > 0 ? options.width : i.box().width, options.height);
  const Rect r = node.rect;
  if (!name.empty()) i.add(std::move(node));  // a nameless picture only decorates
  PictureResult result;
  if (!i.visible(r)) return result;
  const ImVec2 a = i.top_left(r);
  const ImVec2 b = i.bottom_right(r);
  if (options.pressable) {
    ImGui::SetCursorScreenPos(a);
    result.clicked = ImGui::InvisibleButton(std::string(id).c_str(), {r.width, r.height});
    result.held = ImGui::IsItemActive();
    result.hovered = ImGui::IsItemHovered();
    result.mouse = {i.in.mouse_x - a.x, i.in.mouse_y - a.y};
    if (result.hovered || result.held)
      i.cursor = !options.drag_surface ? Cursor::Hand : result.held ? Cursor::Grabbing : Cursor::Grab;
  }
  i.draw->PushClipRect(a, b, true);
  draw(*i.draw, a, b);
  i.draw->PopClipRect();
  if (options.framed) {
    const Colours& c = i.theme.colours;
    i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F},
                    colour(i.theme.high_contrast ? c.line : mix(c.surface, c.line, 0.4)), 0);
  }
  return result;
}

void keep_moving(Ui& ui) { ui.internals().animate = true; }

}  // namespace defuse::ui
