#include "ui/widgets/breath.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kLeast = 0.55F;  // of the full circle: room for the words is always left

// Starts and ends gently, as breath does.
float eased(double share) {
  const double x = std::clamp(share, 0.0, 1.0);
  return static_cast<float>(x * x * (3 - 2 * x));
}

void centred(Ui::Internals& i, std::string_view text, bool bold, float size, const Rect& r, float y, Rgb ink) {
  const float width = i.text_width(text, bold, i.s(size));
  i.draw_text(text, bold, i.s(size), r.x + (r.width - width) / 2, y, i.s(size) * 1.4F, colour(ink));
}

}  // namespace

void breath_circle(Ui& ui, std::string_view id, std::string_view word, std::string_view left, double size) {
  Ui::Internals& i = ui.internals();
  const float most = std::min({i.box().width, 300.0F, std::max(200.0F, i.in.height * 0.45F)});
  const Rect r = i.take(i.box().width, most);
  Node node;
  node.id = id;
  node.role = Role::Paragraph;
  node.name = std::string(word);
  node.rect = r;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const ImVec2 middle = i.at(r.x + r.width / 2, r.y + r.height / 2);
  const float full = most / 2 - 4;
  const float radius = full * (kLeast + (1 - kLeast) * eased(size));
  i.draw->AddCircle(middle, full, colour(mix(c.background, c.line, 0.5)), 0, 1.5F);
  i.draw->AddCircleFilled(middle, radius, colour(mix(c.background, c.primary, 0.22)));
  i.draw->AddCircle(middle, radius, colour(c.primary), 0, 2);
  const float y = r.y + r.height / 2;
  centred(i, word, true, 20, r, left.empty() ? y - i.s(14) : y - i.s(26), c.text);
  if (!left.empty()) centred(i, left, false, 17, r, y + i.s(4), c.muted);
}

}  // namespace defuse::ui
