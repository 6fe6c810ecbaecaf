#include "ui/widgets/frame_info.h"

#include <vector>

#include "semantics/role.h"
#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {
constexpr std::size_t kMostForeign = 2000;  // texts with counters in them are ever new
}

FrameInfo frame_info(Ui& ui) {
  const Ui::Internals& i = ui.internals();
  return {i.in.width, i.in.height, i.theme.text_scale};
}

void move_focus(Ui& ui, std::string_view id) { ui.internals().wanted_focus = id; }

void mark_foreign_words(Ui& ui, std::span<const Tongue> tongues,
                        const std::function<std::size_t(std::string_view)>& tongue_of) {
  Ui::Internals& i = ui.internals();
  semantics::Frame& frame = i.frame;
  std::string languages;
  bool several = false;
  for (const Tongue& one : tongues) {
    languages += one.language + " ";
    several = several || one.language != tongues[0].language;
  }
  if (!several) return;
  // Each text is looked at once, not in every frame.
  if (i.foreign_language != languages || i.foreign.size() > kMostForeign) i.foreign.clear();
  i.foreign_language = languages;
  const auto tongue = [&](const std::string& text) -> const Tongue& {
    const auto [entry, fresh] = i.foreign.try_emplace(text, 0);
    if (fresh) entry->second = static_cast<unsigned char>(tongue_of(text));
    return tongues[entry->second];
  };
  // A node's language is its parent's unless it says otherwise.
  std::vector<const Tongue*> spoken(frame.nodes.size(), &tongues[0]);
  for (std::size_t n = 0; n < frame.nodes.size(); ++n) {
    semantics::Node& node = frame.nodes[n];
    const Tongue& around = node.parent >= 0 ? *spoken[static_cast<std::size_t>(node.parent)] : tongues[0];
    if (node.lang.empty()) {
      spoken[n] = node.name.empty() ? &around : &tongue(node.name);
      if (spoken[n]->language != around.language) {
        node.lang = spoken[n]->language;
        if (spoken[n]->right_to_left != around.right_to_left) node.dir = spoken[n]->right_to_left ? "rtl" : "ltr";
      }
    }
    if (node.description.empty()) continue;
    const Tongue& described = tongue(node.description);
    const Tongue& beside = semantics::describes_inside(node.role) ? *spoken[n] : around;
    if (described.language != beside.language) node.description_lang = described.language;
  }
  for (semantics::Announcement& one : frame.announcements) {
    if (const Tongue& said = tongue(one.text); said.language != tongues[0].language) one.lang = said.language;
  }
}

void brand(Ui& ui, std::string_view name) {
  Ui::Internals& i = ui.internals();
  const float size = i.s(20);
  const Rect r = i.take(i.text_width(name, true, size) + 34 + 16, kTarget);
  const Colours& c = i.theme.colours;
  // A speech bubble that has lost its spikes.
  const ImVec2 p = i.at(r.x + 2, r.y + (r.height - 24) / 2);
  i.draw->AddRectFilled(p, {p.x + 24, p.y + 19}, colour(c.primary), 8);
  i.draw->AddTriangleFilled({p.x + 6, p.y + 17}, {p.x + 14, p.y + 17}, {p.x + 7, p.y + 24}, colour(c.primary));
  i.draw->AddLine({p.x + 7, p.y + 9.5F}, {p.x + 17, p.y + 9.5F}, colour(c.on_primary), 2.5F);
  i.draw_text(name, true, size, r.x + 34, r.y, r.height, colour(c.text));
}

}  // namespace defuse::ui
