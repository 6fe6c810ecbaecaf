#include "ui/widgets/tile.h"

#include <algorithm>
#include <string>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kPad = 14;
constexpr float kBadge = 44;

// What has been done is seen by shape as well as by colour: a tick, half a ring, an empty ring.
void draw_state(Ui::Internals& i, const Rect& r, const TileOptions& o) {
  const Colours& c = i.theme.colours;
  const ImVec2 p = i.at(r.x + r.width - kPad - 12, r.y + r.height / 2);
  if (o.done) {
    i.draw->AddCircleFilled(p, 12, colour(c.good));
    draw_icon(*i.draw, Icon::Check, {p.x - 8, p.y - 8}, 16, colour(c.surface));
    return;
  }
  i.draw->AddCircle(p, 11, colour(o.begun ? c.warm : c.line), 0, 2);
  if (!o.begun) return;
  i.draw->PathArcTo(p, 7, -1.5708F, 1.5708F);
  i.draw->PathFillConvex(colour(c.warm));
}

bool ends_sentence(std::string_view text) {
  return text.empty() || text.ends_with('.') || text.ends_with('?') || text.ends_with("\xE2\x80\xA6");
}

}  // namespace

bool tile(Ui& ui, std::string_view id, std::string_view title, std::string_view href, const TileOptions& o) {
  Ui::Internals& i = ui.internals();
  const float indent = kPad + kBadge + 14;
  const std::string_view dot = o.facts.empty() || o.state.empty() ? "" : " \xC2\xB7 ";
  const std::string small = std::string(o.facts) + std::string(dot) + std::string(o.state);
  const float room = i.box().width - indent - kPad - (o.plain ? 0 : 36);
  const TextLayout& name = i.layout({{TextStyle::Strong, title}}, i.s(17), room);
  const TextLayout& facts = i.layout({{TextStyle::Plain, small}}, i.s(14), room);
  const float name_height = static_cast<float>(name.lines) * i.s(24);
  const float facts_height = static_cast<float>(facts.lines) * i.s(20);
  Node node;
  node.id = id;
  node.role = Role::Link;
  node.name = title;
  node.description = std::string(o.facts) + ".";
  if (!o.plain) node.description += " " + std::string(o.state) + (ends_sentence(o.state) ? "" : ".");
  node.value = href;
  node.style_hint = "tile";
  if (!o.plain) node.tone = o.done ? semantics::Tone::Good : o.begun ? semantics::Tone::Warm : semantics::Tone::None;
  node.rect = i.take(i.box().width, std::max(kBadge, name_height + facts_height) + 2 * kPad - 4);
  const Rect r = node.rect;
  i.add(std::move(node));
  if (o.plain && !o.state.empty()) {
    // A passage of the course: words of their own, perhaps in another language than the facts.
    Node passage;
    passage.id = std::string(id) + ".passage";
    passage.role = Role::Paragraph;
    passage.name = o.state;
    passage.page_only = true;
    passage.style_hint = "small";
    passage.rect = {r.x, r.y + r.height - facts_height, r.width, facts_height};
    i.add(std::move(passage));
  }
  const Ui::Internals::Hit hit = i.hit(std::string(id), r);
  if (i.visible(r)) {
    const Colours& c = i.theme.colours;
    const ImVec2 a = i.top_left(r);
    const ImVec2 b = i.bottom_right(r);
    const double tint = hit.held ? 0.14 : hit.hovered ? 0.08 : o.next ? 0.05 : 0;
    i.draw->AddRectFilled(a, b, colour(mix(c.surface, c.primary, tint)), kRadius);
    i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F},
                    colour(o.next ? c.primary : mix(c.surface, c.line, i.theme.high_contrast ? 1 : 0.4)), kRadius, 0,
                    o.next ? 2.0F : 1.0F);
    const ImVec2 badge = i.at(r.x + kPad, r.y + (r.height - kBadge) / 2);
    i.draw->AddRectFilled(badge, {badge.x + kBadge, badge.y + kBadge}, colour(mix(c.surface, c.primary, 0.14)), 12);
    draw_icon(*i.draw, o.icon, {badge.x + 10, badge.y + 10}, 24, colour(c.primary));
    const float top = r.y + (r.height - name_height - facts_height) / 2;
    i.draw_layout(name, r.x + indent, top, i.s(24), colour(c.text));
    i.draw_layout(facts, r.x + indent, top + name_height, i.s(20), colour(c.muted));
    if (!o.plain) draw_state(i, r, o);
  }
  i.focus_ring(std::string(id), r, kRadius);
  return hit.clicked;
}

}  // namespace defuse::ui
