#include "ui/widgets/choice.h"

#include <algorithm>

#include "ui/widgets/icons.h"
#include "ui/widgets/internals.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

namespace {

constexpr float kLabel = 17;
constexpr float kLine = 25;
constexpr float kKnob = 22;

// A row with a knob at the left and a label beside it; returns its rectangle.
Rect option_row(Ui::Internals& i, std::string_view label, const TextLayout** out) {
  const float indent = 14 + kKnob + 12;
  *out = &i.layout({{TextStyle::Plain, label}}, i.s(kLabel), i.box().width - indent - 14);
  return i.take(i.box().width, std::max(kTarget + 4, static_cast<float>((*out)->lines) * i.s(kLine) + 20));
}

struct RowLook {
  bool on = false;
  bool disabled = false;
  bool round = false;
  OptionMark mark = OptionMark::None;
};

void draw_row(Ui::Internals& i, const Rect& r, const TextLayout& text, const RowLook& look, const Ui::Internals::Hit& hit) {
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  Rgb accent = c.primary;
  if (look.mark == OptionMark::Right) accent = c.good;
  if (look.mark == OptionMark::Wrong) accent = c.hot;
  const bool marked = look.on || look.mark != OptionMark::None;
  const ImVec2 a = i.top_left(r);
  const ImVec2 b = i.bottom_right(r);
  i.draw->AddRectFilled(a, b, colour(mix(c.surface, accent, marked ? 0.1 : hit.hovered ? 0.06 : 0)), kRadius);
  i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F}, colour(marked ? accent : mix(c.surface, c.line, 0.7)), kRadius, 0,
                  marked ? 2.0F : 1.0F);
  const ImVec2 knob = i.at(r.x + 14, r.y + (r.height - kKnob) / 2);
  const ImVec2 middle{knob.x + kKnob / 2, knob.y + kKnob / 2};
  const ImU32 ink = colour(marked ? accent : c.line);
  if (look.mark != OptionMark::None) {
    draw_icon(*i.draw, look.mark == OptionMark::Right ? Icon::Check : Icon::Cross, knob, kKnob, ink);
  } else if (look.round) {
    i.draw->AddCircle(middle, kKnob / 2 - 1, ink, 0, 2);
    if (look.on) i.draw->AddCircleFilled(middle, kKnob / 2 - 5, ink);
  } else {
    i.draw->AddRect(knob, {knob.x + kKnob, knob.y + kKnob}, ink, 5, 0, 2);
    if (look.on) {
      i.draw->AddRectFilled(knob, {knob.x + kKnob, knob.y + kKnob}, ink, 5);
      draw_icon(*i.draw, Icon::Check, {knob.x + 3, knob.y + 3}, kKnob - 6, colour(c.on_primary));
    }
  }
  const float height = static_cast<float>(text.lines) * i.s(kLine);
  const Rgb label = look.disabled && !marked ? c.muted : c.text;
  i.draw_layout(text, r.x + 14 + kKnob + 12, r.y + (r.height - height) / 2, i.s(kLine), colour(label));
}

}  // namespace

std::optional<int> radio_group(Ui& ui, std::string_view id, std::string_view legend, std::span<const RadioOption> choices, const RadioOptions& options) {
  Ui::Internals& i = ui.internals();
  std::optional<int> chosen;
  Node group;
  group.id = id;
  group.role = Role::RadioGroup;
  group.name = legend;
  group.style_hint = options.legend_shown ? "" : "quiet-legend";
  const std::string group_id(id);
  if (options.legend_shown) {
    const TextLayout& text = i.layout({{TextStyle::Strong, legend}}, i.s(kLabel), i.box().width);
    const Rect r = i.take(i.box().width, static_cast<float>(text.lines) * i.s(kLine));
    if (i.visible(r)) i.draw_layout(text, r.x, r.y, i.s(kLine), colour(i.theme.colours.text));
    group.rect = r;
  } else {
    group.rect = {i.box().x, i.box().y + i.box().gap, i.box().width, 0};
  }
  const int node = i.add(std::move(group));
  i.parents.push_back(node);
  const float old_gap = i.box().gap;
  i.box().gap = 8;
  for (std::size_t n = 0; n < choices.size(); ++n) {
    const RadioOption& choice = choices[n];
    const std::string option_id = group_id + "." + std::to_string(n);
    const bool on = options.selected == static_cast<int>(n);
    const TextLayout* text = nullptr;
    Node radio;
    radio.id = option_id;
    radio.role = Role::Radio;
    radio.name = choice.label;
    if (choice.mark == OptionMark::Right) radio.name += ", " + std::string(options.right_word);
    if (choice.mark == OptionMark::Wrong) radio.name += ", " + std::string(options.wrong_word);
    radio.checked = on ? semantics::Tristate::True : semantics::Tristate::False;
    radio.disabled = options.disabled;
    radio.rect = option_row(i, choice.label, &text);
    const Rect r = radio.rect;
    i.add(std::move(radio));
    const Ui::Internals::Hit hit = i.hit(option_id, r, options.disabled);
    const bool picked = hit.clicked || i.event_for(option_id, TwinEventKind::SetValue) != nullptr;
    if (picked && !options.disabled) chosen = static_cast<int>(n);
    draw_row(i, r, *text, {on, options.disabled, true, choice.mark}, hit);
    i.focus_ring(option_id, r, kRadius);
  }
  i.box().gap = old_gap;
  i.parents.pop_back();
  Rect& rect = i.frame.nodes[static_cast<std::size_t>(node)].rect;
  rect.height = i.box().y - rect.y;
  return chosen;
}

bool checkbox(Ui& ui, std::string_view id, std::string_view label, bool value, std::string_view description) {
  Ui::Internals& i = ui.internals();
  const TextLayout* text = nullptr;
  Node node;
  node.id = id;
  node.role = Role::Checkbox;
  node.name = label;
  node.description = description;
  node.checked = value ? semantics::Tristate::True : semantics::Tristate::False;
  node.rect = option_row(i, label, &text);
  const Rect r = node.rect;
  i.add(std::move(node));
  const Ui::Internals::Hit hit = i.hit(std::string(id), r);
  const TwinEvent* set = i.event_for(std::string(id), TwinEventKind::SetValue);
  draw_row(i, r, *text, {value, false, false, OptionMark::None}, hit);
  i.focus_ring(std::string(id), r, kRadius);
  if (set != nullptr) return (set->value == "true") != value;
  return hit.clicked;
}

}  // namespace defuse::ui
