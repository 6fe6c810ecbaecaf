#include "ui/widgets/button.h"

#include <algorithm>

#include "ui/widgets/internals.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

namespace {

constexpr float kLabel = 17;
constexpr float kIcon = 20;

struct Paint {
  ImU32 fill = 0;
  ImU32 line = 0;
  ImU32 ink = 0;
};

Paint paint_for(const Theme& theme, ButtonLook look, const Ui::Internals::Hit& hit, bool disabled) {
  const Colours& c = theme.colours;
  const double shade = hit.held ? 0.2 : hit.hovered ? 0.1 : 0;
  if (disabled)
    return {colour(mix(c.background, c.line, 0.15)), colour(mix(c.background, c.line, 0.4)), colour(c.muted)};
  switch (look) {
    case ButtonLook::Primary:
      return {colour(mix(c.primary, c.text, shade)), 0, colour(c.on_primary)};
    case ButtonLook::Danger:
      // Half the shade: red words on more of it would be too faint while it is held down.
      return {colour(mix(c.surface, c.hot, shade / 2)), colour(c.hot), colour(c.hot)};
    case ButtonLook::Quiet:
      return {shade > 0 ? colour(mix(c.background, c.primary, shade)) : 0, 0, colour(c.primary)};
    case ButtonLook::Secondary:
      break;
  }
  return {colour(mix(c.surface, c.primary, shade)), colour(c.line), colour(c.primary)};
}

void draw_box(Ui::Internals& i, const Rect& r, const Paint& paint, float radius = kRadius) {
  if (!i.visible(r)) return;
  const ImVec2 a = i.top_left(r);
  const ImVec2 b = i.bottom_right(r);
  if (paint.fill != 0) i.draw->AddRectFilled(a, b, paint.fill, radius);
  if (paint.line != 0) i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F}, paint.line, radius, 0, 1.5F);
}

// Icon and label, in the middle of the rectangle, over as many lines as they need.
struct Face {
  const TextLayout* text = nullptr;
  float icon = 0;  // its width with the gap
  float width = 0;
  float height = 0;
};

Face face_for(Ui::Internals& i, std::string_view label, Icon icon, float room) {
  Face f;
  f.icon = icon == Icon::None ? 0 : i.s(kIcon) + 8;
  f.text = &i.layout({{TextStyle::Strong, label}}, i.s(kLabel), std::max(40.0F, room - f.icon));
  f.width = f.text->width + f.icon;
  f.height = static_cast<float>(f.text->lines) * i.s(24);
  return f;
}

void draw_face(Ui::Internals& i, const Rect& r, const Face& f, Icon icon, ImU32 ink, bool left = false, float pad = 0) {
  if (!i.visible(r)) return;
  const float x = left ? r.x + pad : r.x + (r.width - f.width) / 2;
  const float y = r.y + (r.height - f.height) / 2;
  // An arrow onward stands behind the words, every other icon before them.
  const bool behind = icon == Icon::Next;
  const float icon_x = behind ? x + f.width - i.s(kIcon) : x;
  if (icon != Icon::None) draw_icon(*i.draw, icon, i.at(icon_x, r.y + (r.height - i.s(kIcon)) / 2), i.s(kIcon), ink);
  i.draw_layout(*f.text, behind ? x : x + f.icon, y, i.s(24), ink);
}

float pad_for(ButtonLook look) { return look == ButtonLook::Quiet ? 12 : 18; }

Rect place(Ui::Internals& i, const Face& f, ButtonLook look, bool wide) {
  const float pad = pad_for(look);
  const float width = wide ? i.box().width : std::max(kTarget, f.width + 2 * pad);
  Rect r = i.take(width, std::max(kTarget, f.height + 16));
  // The words of a quiet button, which has no box, line up with the text above.
  if (look == ButtonLook::Quiet && !wide && !i.box().row) r.x -= pad;
  return r;
}

std::string_view hint_for(ButtonLook look) {
  constexpr std::string_view hints[] = {"secondary", "primary", "quiet", "danger"};
  return hints[static_cast<std::size_t>(look)];
}

void name(Node& node, std::string_view label, std::string_view name) {
  node.name = name.empty() ? label : name;
  if (!name.empty()) node.drawn = label;
}

}  // namespace

bool button(Ui& ui, std::string_view id, std::string_view label, const ButtonOptions& options) {
  Ui::Internals& i = ui.internals();
  const float pad = pad_for(options.look);
  const Face f = face_for(i, label, options.icon, i.box().width - 2 * pad);
  Node node;
  node.id = id;
  node.role = Role::Button;
  name(node, label, options.name);
  node.description = options.description;
  node.disabled = options.disabled;
  node.expanded = options.expanded;
  node.style_hint = hint_for(options.look);
  if (options.look == ButtonLook::Danger) node.tone = semantics::Tone::Hot;
  node.rect = place(i, f, options.look, options.wide);
  const Rect r = node.rect;
  i.add(std::move(node));
  const Ui::Internals::Hit hit = i.hit(std::string(id), r, options.disabled);
  const Paint paint = paint_for(i.theme, options.look, hit, options.disabled);
  draw_box(i, r, paint);
  draw_face(i, r, f, options.icon, paint.ink, options.left, pad);
  i.focus_ring(std::string(id), r, kRadius);
  return hit.clicked;
}

bool icon_button(Ui& ui, std::string_view id, Icon icon, std::string_view name, bool disabled) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = name;
  node.disabled = disabled;
  node.style_hint = "secondary";
  node.rect = i.take(kTarget + 4, kTarget + 4);
  const Rect r = node.rect;
  i.add(std::move(node));
  const Ui::Internals::Hit hit = i.hit(std::string(id), r, disabled);
  const Paint paint = paint_for(i.theme, ButtonLook::Secondary, hit, disabled);
  draw_box(i, r, paint);
  if (i.visible(r)) draw_icon(*i.draw, icon, i.at(r.x + 12, r.y + 12), 24, paint.ink);
  i.focus_ring(std::string(id), r, kRadius);
  return hit.clicked;
}

bool toggle(Ui& ui, std::string_view id, std::string_view label, const ToggleOptions& options) {
  Ui::Internals& i = ui.internals();
  const float pad = options.word ? 4 : 14;
  Node node;
  node.id = id;
  node.role = Role::Toggle;
  node.name = label;
  node.disabled = options.disabled;
  node.pressed = options.pressed ? semantics::Tristate::True : semantics::Tristate::False;
  node.style_hint = options.word ? "inline word" : "chip";
  const float width = i.text_width(label, options.pressed && !options.word, i.s(kLabel)) + 2 * pad;
  // Words stand as close as in running text.
  node.rect = i.take(options.word ? width : std::max(kTarget, width), kTarget);
  const Rect r = node.rect;
  i.add(std::move(node));
  const Ui::Internals::Hit hit = i.hit(std::string(id), r, options.disabled);
  if (i.visible(r)) {
    const Colours& c = i.theme.colours;
    const Rgb mark = options.mark == ButtonLook::Danger ? c.hot : c.primary;
    const Rect body{r.x, r.y + 4, r.width, r.height - 8};
    Paint paint;
    paint.ink = colour(options.disabled && !options.pressed ? c.muted : c.text);
    if (options.pressed) {
      paint.fill = colour(mix(c.surface, mark, 0.16));
      paint.line = colour(mark);
    } else if (hit.hovered) {
      paint.fill = colour(mix(c.surface, mark, 0.08));
    }
    if (!options.word && !options.pressed) paint.line = colour(c.line);
    draw_box(i, body, paint, 8);
    const float text = i.text_width(label, false, i.s(kLabel));
    i.draw_text(label, false, i.s(kLabel), r.x + (r.width - text) / 2, r.y, r.height, paint.ink);
    if (options.pressed) {
      const float y = body.y + body.height - 6;
      const float inset = options.word ? 4 : 8;
      i.draw->AddLine(i.at(r.x + inset, y), i.at(r.x + r.width - inset, y), colour(mark), 2.5F);
    }
  }
  i.focus_ring(std::string(id), r, 8);
  return hit.clicked;
}

bool link(Ui& ui, std::string_view id, std::string_view label, std::string_view href, const LinkOptions& options) {
  Ui::Internals& i = ui.internals();
  const float pad = pad_for(options.look);
  Node node;
  node.id = id;
  node.role = Role::Link;
  name(node, label, options.name);
  node.description = options.description;
  node.value = href;
  node.current = options.current;
  node.style_hint = hint_for(options.look);
  if (options.stacked) {
    node.rect = i.take(options.width, 56);
    const Rect r = node.rect;
    i.add(std::move(node));
    const Ui::Internals::Hit hit = i.hit(std::string(id), r);
    const Colours& c = i.theme.colours;
    const ImU32 ink = colour(options.current ? c.primary : c.muted);
    draw_icon(*i.draw, options.icon, i.at(r.x + (r.width - 24) / 2, r.y + 7), 24, ink);
    const float size = std::min(i.s(13), 18.0F);
    const float width = i.text_width(label, options.current, size);
    i.draw_text(label, options.current, size, r.x + (r.width - width) / 2, r.y + 32, 20, ink);
    i.focus_ring(std::string(id), {r.x + 3, r.y + 3, r.width - 6, r.height - 6}, 8);
    return hit.clicked;
  }
  const Face f = face_for(i, label, options.icon, i.box().width - 2 * pad);
  node.rect = place(i, f, options.look, options.wide);
  const Rect r = node.rect;
  i.add(std::move(node));
  const Ui::Internals::Hit hit = i.hit(std::string(id), r);
  Paint paint = paint_for(i.theme, options.look, hit, false);
  if (options.current) paint.fill = colour(mix(i.theme.colours.surface, i.theme.colours.primary, 0.12));
  draw_box(i, r, paint);
  draw_face(i, r, f, options.icon, paint.ink, options.wide && options.look == ButtonLook::Quiet, pad);
  i.focus_ring(std::string(id), r, kRadius);
  return hit.clicked;
}

}  // namespace defuse::ui
