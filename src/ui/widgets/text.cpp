#include "ui/widgets/text.h"

#include <algorithm>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kBody = 17;
constexpr float kBodyLine = 26;
constexpr float kSmall = 14;
constexpr float kSmallLine = 21;

TextStyle style_of(course::RunStyle style) {
  switch (style) {
    case course::RunStyle::Strong:
      return TextStyle::Strong;
    case course::RunStyle::Emphasis:
      return TextStyle::Emphasis;
    case course::RunStyle::Plain:
      break;
  }
  return TextStyle::Plain;
}

std::vector<TextRun> runs_of(const course::Block& block) {
  std::vector<TextRun> runs;
  for (const course::Run& run : block.runs) runs.push_back({style_of(run.style), run.text});
  return runs;
}

// Draws runs at the next place, `indent` px in, and returns the rectangle with the indent.
Rect flow(Ui::Internals& i, const std::vector<TextRun>& runs, float size, float line, ImU32 ink, float indent = 0) {
  const float room = std::min(i.s(kMeasure), i.box().row ? i.box().width : i.box().width - indent);
  const TextLayout& layout = i.layout(runs, i.s(size), room);
  const float height = static_cast<float>(layout.lines) * i.s(line);
  const Rect r = i.take(i.box().row ? layout.width + indent : i.box().width, height);
  if (i.visible(r)) i.draw_layout(layout, r.x + indent, r.y, i.s(line), ink);
  return r;
}

void list_item(Ui::Internals& i, const std::string& id, const course::Block& block, int number) {
  const bool numbered = block.kind == course::BlockKind::Numbered;
  Node node;
  node.id = id;
  node.role = Role::ListItem;
  node.name = course::plain_text(block);
  const float indent = i.s(numbered ? 30 : 22);
  const Rect r = flow(i, runs_of(block), kBody, kBodyLine, colour(i.theme.colours.text), indent);
  node.rect = r;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  if (numbered) {
    const std::string mark = std::to_string(number) + ".";
    i.draw_text(mark, true, i.s(kBody), r.x, r.y, i.s(kBodyLine), colour(i.theme.colours.primary));
  } else {
    const ImVec2 p = i.at(r.x + i.s(8), r.y + i.s(kBodyLine) / 2);
    i.draw->AddCircleFilled(p, i.s(3), colour(i.theme.colours.primary));
  }
}

}  // namespace

Rgb ink_colour(const Theme& theme, Ink ink) {
  const Colours& c = theme.colours;
  switch (ink) {
    case Ink::Muted:
      return c.muted;
    case Ink::Primary:
      return c.primary;
    case Ink::Warm:
      return c.warm;
    case Ink::Hot:
      return c.hot;
    case Ink::Good:
      return c.good;
    case Ink::OnPrimary:
      return c.on_primary;
    case Ink::Text:
      break;
  }
  return c.text;
}

semantics::Tone tone_of(Ink ink) {
  switch (ink) {
    case Ink::Good:
      return semantics::Tone::Good;
    case Ink::Warm:
      return semantics::Tone::Warm;
    case Ink::Hot:
      return semantics::Tone::Hot;
    default:
      return semantics::Tone::None;
  }
}

void heading(Ui& ui, std::string_view id, int level, std::string_view text) {
  Ui::Internals& i = ui.internals();
  constexpr float sizes[] = {32, 24, 20, 17};
  constexpr float lines[] = {40, 32, 28, 26};
  const auto step = static_cast<std::size_t>(level - 1);
  const bool narrow = i.in.width < 600 && level == 1;
  Node node;
  node.id = id;
  node.role = Role::Heading;
  node.level = level;
  node.name = text;
  node.rect = flow(i, {{TextStyle::Strong, text}}, narrow ? 27 : sizes[step], narrow ? 34 : lines[step],
                   colour(i.theme.colours.text));
  i.add(std::move(node));
}

void icon_heading(Ui& ui, std::string_view id, int level, Icon icon, std::string_view text, Ink ink) {
  Ui::Internals& i = ui.internals();
  const ImU32 paint = colour(ink_colour(i.theme, ink));
  Node node;
  node.id = id;
  node.role = Role::Heading;
  node.level = level;
  node.name = text;
  node.tone = tone_of(ink);
  node.rect = flow(i, {{TextStyle::Strong, text}}, kBody, kBodyLine, paint, i.s(28));
  const Rect& r = node.rect;
  if (i.visible(r)) draw_icon(*i.draw, icon, i.at(r.x, r.y + (i.s(kBodyLine) - i.s(20)) / 2), i.s(20), paint);
  i.add(std::move(node));
}

void paragraph(Ui& ui, std::string_view id, std::string_view text, const TextOptions& options) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = options.role;
  node.name = options.name.empty() ? text : options.name;
  if (options.small) node.style_hint = "small";
  node.tone = tone_of(options.ink);
  const TextStyle style = options.strong ? TextStyle::Strong : TextStyle::Plain;
  node.rect = flow(i, {{style, text}}, options.small ? kSmall : kBody, options.small ? kSmallLine : kBodyLine,
                   colour(ink_colour(i.theme, options.ink)));
  i.add(std::move(node));
}

void rich_text(Ui& ui, std::string_view id, const course::RichText& blocks) {
  Ui::Internals& i = ui.internals();
  int list = -1;
  int number = 0;
  course::BlockKind open = course::BlockKind::Paragraph;
  const auto close_list = [&] {
    if (list < 0) return;
    Rect& rect = i.frame.nodes[static_cast<std::size_t>(list)].rect;
    rect.height = i.box().y - rect.y;
    i.parents.pop_back();
    list = -1;
  };
  for (std::size_t n = 0; n < blocks.size(); ++n) {
    const course::Block& block = blocks[n];
    const std::string node_id = std::string(id) + "." + std::to_string(n);
    const bool item = block.kind == course::BlockKind::Bullet || block.kind == course::BlockKind::Numbered;
    if (!item || (list >= 0 && block.kind != open)) close_list();
    if (item) {
      if (list < 0) {
        Node node;
        node.id = node_id + ".list";
        node.role = Role::List;
        node.ordered = block.kind == course::BlockKind::Numbered;
        node.rect = {i.box().x, i.box().y + i.box().gap, i.box().width, 0};
        list = i.add(std::move(node));
        i.parents.push_back(list);
        open = block.kind;
        number = 0;
      }
      list_item(i, node_id, block, ++number);
    } else if (block.kind == course::BlockKind::Heading) {
      heading(ui, node_id, 3, course::plain_text(block));
    } else {
      const bool quote = block.kind == course::BlockKind::Quote;
      Node node;
      node.id = node_id;
      node.role = quote ? Role::Quote : Role::Paragraph;
      node.name = course::plain_text(block);
      node.rect = flow(i, runs_of(block), kBody, kBodyLine, colour(i.theme.colours.text), quote ? i.s(20) : 0);
      const Rect& r = node.rect;
      if (quote && i.visible(r)) {
        i.draw->AddRectFilled(i.at(r.x, r.y + 2), i.at(r.x + 4, r.y + r.height - 2), colour(i.theme.colours.primary),
                              2);
      }
      i.add(std::move(node));
    }
  }
  close_list();
}

void spoken(Ui& ui, std::string_view id, std::string_view text, semantics::Role role) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = role;
  node.name = text;
  node.page_only = true;
  node.rect = {i.box().x, i.box().y, i.box().width, 1};
  i.add(std::move(node));
}

void heard(Ui& ui, std::string_view id, std::string_view text) {
  spoken(ui, id, text);
  ui.internals().frame.nodes.back().style_hint = "heard";
}

void announce(Ui& ui, std::string_view text, semantics::Politeness politeness) {
  ui.internals().frame.announcements.push_back({politeness, std::string(text), {}});
}

void screen(Ui& ui, std::string_view screen_id, std::string_view title, std::string_view lang) {
  semantics::Frame& frame = ui.internals().frame;
  frame.screen = screen_id;
  frame.title = title;
  frame.lang = lang;
}

}  // namespace defuse::ui
