#include "ui/widgets/marked_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kSize = 17;
constexpr float kLine = 32;      // room for two kinds of line under the words
constexpr float kUnder = 0.76F;  // of the line's height: where the first of them runs
constexpr float kApart = 3.5F;
constexpr float kStroke = 1.75F;
constexpr float kWave = 6;  // px from crest to crest
constexpr float kCrest = 1.75F;

struct Stretch {
  float left = 0;
  float right = 0;
  int line = 0;
};

// Where the bytes from `begin` to `end` lie, line by line, without spaces at the ends.
std::vector<Stretch> stretches(Ui::Internals& i, const TextLayout& layout, std::size_t begin, std::size_t end) {
  std::vector<Stretch> found;
  const std::string_view text = layout.text;
  for (const TextFragment& f : layout.fragments) {
    std::size_t from = std::max(begin, f.begin);
    std::size_t to = std::min(end, f.end);
    while (from < to && text[from] == ' ') ++from;
    while (to > from && text[to - 1] == ' ') --to;
    if (from >= to) continue;
    const float before = i.text_width(text.substr(f.begin, from - f.begin), false, layout.size);
    const float width = i.text_width(text.substr(from, to - from), false, layout.size);
    found.push_back({f.x + before, f.x + before + width, f.line});
  }
  return found;
}

void wavy(Ui::Internals& i, float left, float right, float y, ImU32 ink) {
  std::vector<ImVec2> points;
  bool up = true;
  for (float x = left; x < right; x += kWave / 2) {
    points.push_back(i.at(x, y + (up ? -kCrest : kCrest)));
    up = !up;
  }
  points.push_back(i.at(right, y));
  i.draw->AddPolyline(points.data(), static_cast<int>(points.size()), ink, ImDrawFlags_None, kStroke);
}

void underline(Ui::Internals& i, const MarkedPiece& piece, float left, float right, float y) {
  const Colours& c = i.theme.colours;
  if (piece.hurts) {
    wavy(i, left, right, y + kCrest, colour(c.hot));
    y += 2 * kApart;
  }
  if (!piece.helps) return;
  i.draw->AddLine(i.at(left, y), i.at(right, y), colour(c.good), kStroke);
  i.draw->AddLine(i.at(left, y + kApart), i.at(right, y + kApart), colour(c.good), kStroke);
}

}  // namespace

void marked_text(Ui& ui, std::string_view id_view, std::span<const MarkedPiece> pieces) {
  Ui::Internals& i = ui.internals();
  const std::string id(id_view);
  std::vector<TextRun> runs;
  for (const MarkedPiece& piece : pieces) runs.push_back({TextStyle::Plain, piece.words});
  const float line = i.s(kLine);
  const TextLayout& layout = i.layout(runs, i.s(kSize), std::min(i.s(kMeasure), i.box().width));
  Node whole;
  whole.id = id;
  whole.role = Role::Paragraph;
  whole.style_hint = "coached";
  whole.rect = i.take(i.box().width, static_cast<float>(layout.lines) * line);
  const Rect r = whole.rect;
  const int parent = i.add(std::move(whole));
  const bool seen = i.visible(r);
  if (seen) i.draw_layout(layout, r.x, r.y, line, colour(i.theme.colours.text));

  i.parents.push_back(parent);
  std::size_t begin = 0;
  for (std::size_t n = 0; n < pieces.size(); ++n) {
    const MarkedPiece& piece = pieces[n];
    const std::size_t end = begin + piece.words.size();
    const bool marked = piece.hurts || piece.helps;
    const std::vector<Stretch> where = stretches(i, layout, begin, end);
    begin = end;
    Node node;
    node.id = id + "." + std::to_string(n);
    node.role = marked ? Role::Mark : Role::Paragraph;
    node.name = piece.words;
    node.description = piece.note;
    if (marked) node.style_hint = piece.hurts ? "hurts" : "helps";
    if (marked) node.tone = piece.hurts ? semantics::Tone::Hot : semantics::Tone::Good;
    for (const Stretch& one : where) {
      const float top = r.y + static_cast<float>(one.line) * line;
      if (node.rect.width <= 0) node.rect = {r.x + one.left, top, 0, line};
      const float right = std::max(node.rect.x + node.rect.width, r.x + one.right);
      node.rect.x = std::min(node.rect.x, r.x + one.left);
      node.rect.width = right - node.rect.x;
      node.rect.height = top + line - node.rect.y;
      if (seen && marked) underline(i, piece, r.x + one.left, r.x + one.right, top + line * kUnder);
    }
    if (node.name.find_first_not_of(" \t\n") == std::string::npos && !marked) {
      // Space alone: nothing to read, and nothing to lose.
      node.rect = {};
    }
    i.add(std::move(node));
  }
  i.parents.pop_back();
}

}  // namespace defuse::ui
