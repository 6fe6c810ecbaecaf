#include "ui/widgets/container.h"

#include <algorithm>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kDialogMargin = 16;

constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;

void begin_window(Ui::Internals& i, const char* name, const Rect& window, ImGuiWindowFlags extra) {
  ImGui::SetNextWindowPos({window.x, window.y});
  ImGui::SetNextWindowSize({window.width, window.height});
  ImGui::Begin(name, nullptr, kBare | extra);
  i.draw = ImGui::GetWindowDrawList();
}

// The last item of a window must not be a mere cursor position.
void end_window() {
  ImGui::SetCursorPos({0, 0});
  ImGui::Dummy({1, 1});
  ImGui::End();
}

struct CardColours {
  ImU32 fill;
  ImU32 line;
  ImU32 edge;
};

CardColours colours_for(const Theme& theme, CardLook look) {
  const Colours& c = theme.colours;
  const auto tinted = [&](Rgb role) {
    return CardColours{colour(mix(c.surface, role, theme.high_contrast ? 0 : 0.06)),
                       colour(mix(c.surface, role, theme.high_contrast ? 1 : 0.35)), colour(role)};
  };
  switch (look) {
    case CardLook::Weak:
      return tinted(c.hot);
    case CardLook::Strong:
      return tinted(c.good);
    case CardLook::Accent:
      return tinted(c.primary);
    case CardLook::Note:
      return tinted(c.warm);
    case CardLook::Certificate:
      return {colour(c.surface), colour(c.primary), 0};
    case CardLook::Plain:
      break;
  }
  const Rgb line = theme.high_contrast ? c.line : mix(c.surface, c.line, 0.4);
  return {colour(c.surface), colour(line), 0};
}

std::string_view hint_for(CardLook look) {
  constexpr std::string_view hints[] = {"card",        "card weak", "card strong",
                                        "card accent", "card note", "card certificate"};
  return hints[static_cast<std::size_t>(look)];
}

semantics::Tone tone_for(CardLook look) {
  switch (look) {
    case CardLook::Weak:
      return semantics::Tone::Hot;
    case CardLook::Strong:
      return semantics::Tone::Good;
    case CardLook::Note:
      return semantics::Tone::Warm;
    default:
      return semantics::Tone::None;
  }
}

}  // namespace

Page::Page(Ui& ui, const PageInsets& insets, float measure) : ui_(ui), insets_(insets) {
  Ui::Internals& i = ui.internals();
  const Rect window{insets.left, insets.top, i.in.width - insets.left, i.in.height - insets.top - insets.bottom};
  begin_window(i, "page", window, ImGuiWindowFlags_NoBringToFrontOnFocus);
  i.layer = Layer::Page;
  i.view_top = i.in.scroll_y + insets.top;
  i.view_bottom = i.in.scroll_y + i.in.height - insets.bottom;
  const float margin = i.in.width < 600 ? 16 : 32;
  width_ = std::min(measure, window.width - 2 * margin);
  Node main;
  main.id = "main";
  main.role = Role::Main;
  main.rect = {insets.left, insets.top, window.width, 0};
  node_ = i.add(std::move(main));
  i.parents.push_back(node_);
  const float x = insets.left + std::max(margin, (window.width - width_) / 2);
  const float top = insets.top + (i.in.width < 600 ? 20 : 32);
  i.boxes.push_back({.x = x, .width = width_, .y = top, .gap = 12, .left = x});
}

Page::~Page() {
  Ui::Internals& i = ui_.internals();
  const float bottom = i.box().y + 48;
  i.frame.content_height = bottom + insets_.bottom;
  i.frame.nodes[static_cast<std::size_t>(node_)].rect.height = bottom - insets_.top;
  i.boxes.pop_back();
  i.parents.pop_back();
  end_window();
}

FixedBar::FixedBar(Ui& ui, std::string_view id, std::string_view name, semantics::Role role, const Rect& rect, bool row,
                   float padding)
    : ui_(ui) {
  Ui::Internals& i = ui.internals();
  begin_window(i, std::string(id).c_str(), rect, 0);
  i.layer = Layer::Fixed;
  i.view_top = 0;
  i.view_bottom = i.in.height;
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.rect = rect;
  i.parents.push_back(i.add(std::move(node)));
  const ImVec2 b{rect.x + rect.width, rect.y + rect.height};
  const Colours& c = i.theme.colours;
  i.draw->AddRectFilled({rect.x, rect.y}, b, colour(c.surface));
  const ImU32 line = colour(i.theme.high_contrast ? c.line : mix(c.surface, c.line, 0.4));
  if (rect.height > rect.width) {
    i.draw->AddLine({b.x - 0.5F, rect.y}, {b.x - 0.5F, b.y}, line);
  } else if (rect.y > 0) {
    i.draw->AddLine({rect.x, rect.y + 0.5F}, {b.x, rect.y + 0.5F}, line);
  } else {
    i.draw->AddLine({rect.x, b.y - 0.5F}, {b.x, b.y - 0.5F}, line);
  }
  const float x = rect.x + padding;
  i.boxes.push_back(
      {.x = x, .width = rect.width - 2 * padding, .y = rect.y + padding, .gap = 4, .row = row, .left = x});
}

FixedBar::~FixedBar() {
  Ui::Internals& i = ui_.internals();
  i.boxes.pop_back();
  i.parents.pop_back();
  end_window();
}

Card::Card(Ui& ui, std::string_view id, std::string_view name, CardLook look, float padding)
    : ui_(ui), look_(look), padding_(padding), splitter_(std::make_unique<ImDrawListSplitter>()) {
  Ui::Internals& i = ui.internals();
  if (i.box().width < 480) padding_ = std::min(padding_, 16.0F);
  rect_ = i.take(i.box().width, 0);
  Node node;
  node.id = id;
  node.name = name;
  node.role = name.empty() ? Role::Group : Role::Region;
  node.style_hint = hint_for(look);
  node.tone = tone_for(look);
  node_ = i.add(std::move(node));
  i.parents.push_back(node_);
  splitter_->Split(i.draw, 2);
  splitter_->SetCurrentChannel(i.draw, 1);
  const float edge = look == CardLook::Plain || look == CardLook::Certificate ? 0 : 4;
  const float x = rect_.x + padding_ + edge;
  i.boxes.push_back(
      {.x = x, .width = rect_.width - 2 * padding_ - edge, .y = rect_.y + padding_, .gap = 12, .left = x});
}

Card::~Card() {
  Ui::Internals& i = ui_.internals();
  rect_.height = i.box().y + padding_ - rect_.y;
  i.boxes.pop_back();
  i.parents.pop_back();
  i.frame.nodes[static_cast<std::size_t>(node_)].rect = rect_;
  i.box().y += rect_.height;
  splitter_->SetCurrentChannel(i.draw, 0);
  if (i.visible(rect_)) {
    const CardColours c = colours_for(i.theme, look_);
    const ImVec2 a = i.top_left(rect_);
    const ImVec2 b = i.bottom_right(rect_);
    i.draw->AddRectFilled(a, b, c.fill, kRadius);
    i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F}, c.line, kRadius);
    if (c.edge != 0) {
      // The strip of a rounded rectangle, so that the edge follows the corners.
      i.draw->PushClipRect(a, {a.x + 5, b.y}, true);
      i.draw->AddRectFilled(a, b, c.edge, kRadius);
      i.draw->PopClipRect();
    }
  }
  splitter_->Merge(i.draw);
}

Measure::Measure(Ui& ui) : ui_(ui) {
  Ui::Internals& i = ui.internals();
  const Rect start = i.take(i.box().width, 0);
  const float width = std::min(start.width, i.s(kMeasure));
  i.boxes.push_back({.x = start.x, .width = width, .y = start.y, .gap = 12, .left = start.x});
}

Measure::~Measure() {
  Ui::Internals& i = ui_.internals();
  const float end = i.box().y;
  i.boxes.pop_back();
  i.box().y = end;
}

Row::Row(Ui& ui, float gap) : ui_(ui) {
  Ui::Internals& i = ui.internals();
  const Rect start = i.take(i.box().width, 0);
  i.boxes.push_back({.x = start.x, .width = start.width, .y = start.y, .gap = gap, .row = true, .left = start.x});
}

Row::~Row() {
  Ui::Internals& i = ui_.internals();
  const float end = i.box().y + i.box().line_height;
  i.boxes.pop_back();
  i.box().y = end;
}

Split::Split(Ui& ui, float share, float needs, float gap) : ui_(ui), gap_(gap), share_(share) {
  Ui::Internals& i = ui.internals();
  beside_ = i.box().width >= needs * std::max(1.0F, i.theme.text_scale * 0.9F);
  const Rect start = i.take(i.box().width, 0);
  const float width = beside_ ? (start.width - gap) * share : start.width;
  i.boxes.push_back({.x = start.x, .width = width, .y = start.y, .gap = 12, .left = start.x});
}

void Split::second() {
  Ui::Internals& i = ui_.internals();
  first_end_ = i.box().y;
  i.boxes.pop_back();
  const Box& outer = i.box();
  if (beside_) {
    const float x = outer.x + (outer.width - gap_) * share_ + gap_;
    i.boxes.push_back({.x = x, .width = outer.width - (x - outer.x), .y = outer.y, .gap = 12, .left = x});
  } else {
    i.boxes.push_back({.x = outer.x, .width = outer.width, .y = first_end_ + gap_, .gap = 12, .left = outer.x});
  }
}

Split::~Split() {
  Ui::Internals& i = ui_.internals();
  const float end = i.box().y;
  i.boxes.pop_back();
  i.box().y = std::max(end, first_end_);
}

Group::Group(Ui& ui, std::string_view id, semantics::Role role, std::string_view name, float gap, bool ordered)
    : ui_(ui) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  node.ordered = ordered;
  const Rect start = i.box().row ? Rect{i.box().x, i.box().y, i.box().width, 0} : i.take(i.box().width, 0);
  node.rect = start;
  node_ = i.add(std::move(node));
  i.parents.push_back(node_);
  old_gap_ = i.box().gap;
  if (!i.box().row) {
    i.box().gap = gap;
    i.box().empty = true;
  }
}

Group::~Group() {
  Ui::Internals& i = ui_.internals();
  Rect& rect = i.frame.nodes[static_cast<std::size_t>(node_)].rect;
  rect.height = i.box().y + (i.box().row ? i.box().line_height : 0) - rect.y;
  i.parents.pop_back();
  i.box().gap = old_gap_;
  i.box().empty = false;
}

Dialog::Dialog(Ui& ui, std::string_view id, std::string_view title)
    : ui_(ui), splitter_(std::make_unique<ImDrawListSplitter>()) {
  Ui::Internals& i = ui.internals();
  begin_window(i, "dialog", {0, 0, i.in.width, i.in.height}, 0);
  ImGui::SetWindowFocus();
  i.layer = Layer::Fixed;
  i.dialog_shown = true;
  text_scale_ = i.theme.text_scale;
  i.theme.text_scale = std::max(1.0F, text_scale_ * i.dialog_fit);
  i.view_top = 0;
  i.view_bottom = i.in.height;
  i.draw->AddRectFilled({0, 0}, {i.in.width, i.in.height}, colour({0x000000}, 0.45F));
  const float width = std::min(460.0F * text_scale_, i.in.width - 2 * kDialogMargin);
  rect_ = {(i.in.width - width) / 2, text_scale_ > 1 ? kDialogMargin : std::max(kDialogMargin, i.in.height * 0.2F),
           width, 0};
  Node node;
  node.id = id;
  node.role = Role::Dialog;
  node.name = title;
  node_ = i.add(std::move(node));
  i.frame.modal = id;
  i.parents.push_back(node_);
  splitter_->Split(i.draw, 2);
  splitter_->SetCurrentChannel(i.draw, 1);
  i.boxes.push_back({.x = rect_.x + 24, .width = width - 48, .y = rect_.y + 24, .gap = 12, .left = rect_.x + 24});
}

Dialog::~Dialog() {
  Ui::Internals& i = ui_.internals();
  rect_.height = i.box().y + 24 - rect_.y;
  const bool too_tall = rect_.y + rect_.height > i.in.height - kDialogMargin;
  if (too_tall && i.theme.text_scale > 1) {
    i.dialog_fit *= 0.9F;
    i.animate = true;
  }
  i.boxes.pop_back();
  i.parents.pop_back();
  i.frame.nodes[static_cast<std::size_t>(node_)].rect = rect_;
  splitter_->SetCurrentChannel(i.draw, 0);
  i.draw->AddRectFilled(i.top_left(rect_), i.bottom_right(rect_), colour(i.theme.colours.surface), 14);
  if (i.theme.high_contrast)
    i.draw->AddRect(i.top_left(rect_), i.bottom_right(rect_), colour(i.theme.colours.line), 14, 0, 2);
  splitter_->Merge(i.draw);
  i.theme.text_scale = text_scale_;
  end_window();
}

void space(Ui& ui, float px) {
  Box& b = ui.internals().box();
  if (b.row) {
    b.x += px;
  } else {
    b.y += px;
  }
}

float content_width(Ui& ui) { return ui.internals().box().width; }

}  // namespace defuse::ui
