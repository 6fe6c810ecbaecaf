#include "ui/widgets/choice.h"

#include <algorithm>

#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/internals.h"

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
  bool round = false;
};

void draw_row(Ui::Internals& i, const Rect& r, const TextLayout& text, const RowLook& look,
              const Ui::Internals::Hit& hit) {
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const Rgb accent = c.primary;
  const ImVec2 a = i.top_left(r);
  const ImVec2 b = i.bottom_right(r);
  i.draw->AddRectFilled(a, b, colour(mix(c.surface, accent, look.on ? 0.1 : hit.hovered ? 0.06 : 0)), kRadius);
  i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F},
                  colour(look.on ? accent : mix(c.surface, c.line, 0.7)), kRadius, 0, look.on ? 2.0F : 1.0F);
  const ImVec2 knob = i.at(r.x + 14, r.y + (r.height - kKnob) / 2);
  const ImVec2 middle{knob.x + kKnob / 2, knob.y + kKnob / 2};
  const ImU32 ink = colour(look.on ? accent : c.line);
  if (look.round) {
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
  i.draw_layout(text, r.x + 14 + kKnob + 12, r.y + (r.height - height) / 2, i.s(kLine), colour(c.text));
}

// The words above a group of choices, and the group itself while it lives.
class Legend {
 public:
  Legend(Ui::Internals& i, std::string_view id, std::string_view legend, Role role) : i_(i), old_gap_(i.box().gap) {
    const TextLayout& text = i.layout({{TextStyle::Strong, legend}}, i.s(kLabel), i.box().width);
    Node group;
    group.id = id;
    group.role = role;
    group.name = legend;
    group.rect = i.take(i.box().width, static_cast<float>(text.lines) * i.s(kLine));
    if (i.visible(group.rect))
      i.draw_layout(text, group.rect.x, group.rect.y, i.s(kLine), colour(i.theme.colours.text));
    node_ = i.add(std::move(group));
    i.parents.push_back(node_);
    i.box().gap = 8;
  }
  ~Legend() {
    Rect& rect = i_.frame.nodes[static_cast<std::size_t>(node_)].rect;
    rect.height = i_.box().y - rect.y;
    i_.box().gap = old_gap_;
    i_.parents.pop_back();
  }
  Legend(const Legend&) = delete;
  Legend& operator=(const Legend&) = delete;

 private:
  Ui::Internals& i_;
  float old_gap_;
  int node_ = 0;
};

}  // namespace

std::optional<int> radio_group(Ui& ui, std::string_view id, std::string_view legend,
                               std::span<const std::string> choices, const RadioOptions& options) {
  Ui::Internals& i = ui.internals();
  std::optional<int> chosen;
  const Legend group(i, id, legend, Role::RadioGroup);
  for (std::size_t n = 0; n < choices.size(); ++n) {
    const std::string option_id = std::string(id) + "." + std::to_string(n);
    const bool on = options.selected == static_cast<int>(n);
    const TextLayout* text = nullptr;
    Node radio;
    radio.id = option_id;
    radio.role = Role::Radio;
    radio.name = choices[n];
    if (n < options.languages.size()) radio.lang = options.languages[n];
    radio.checked = on ? semantics::Tristate::True : semantics::Tristate::False;
    radio.rect = option_row(i, choices[n], &text);
    const Rect r = radio.rect;
    i.add(std::move(radio));
    const Ui::Internals::Hit hit = i.hit(option_id, r);
    if (hit.clicked || i.event_for(option_id, TwinEventKind::SetValue) != nullptr) chosen = static_cast<int>(n);
    draw_row(i, r, *text, {on, true}, hit);
    i.focus_ring(option_id, r, kRadius);
  }
  return chosen;
}

std::optional<int> answer_list(Ui& ui, std::string_view id, std::string_view legend,
                               std::span<const std::string> answers) {
  Ui::Internals& i = ui.internals();
  std::optional<int> chosen;
  const Legend group(i, id, legend, Role::Group);
  for (std::size_t n = 0; n < answers.size(); ++n) {
    const ButtonOptions options{.wide = true, .left = true};
    if (button(ui, std::string(id) + "." + std::to_string(n), answers[n], options)) chosen = static_cast<int>(n);
  }
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
  draw_row(i, r, *text, {value, false}, hit);
  i.focus_ring(std::string(id), r, kRadius);
  if (set != nullptr) return (set->value == "true") != value;
  return hit.clicked;
}

}  // namespace defuse::ui
