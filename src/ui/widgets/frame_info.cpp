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

void mark_foreign_words(Ui& ui, std::string_view course_language, bool (*is_foreign)(std::string_view text)) {
  Ui::Internals& i = ui.internals();
  semantics::Frame& frame = i.frame;
  if (frame.lang == course_language) return;
  // Each text is looked at once, not in every frame.
  if (i.foreign_language != frame.lang || i.foreign.size() > kMostForeign) i.foreign.clear();
  i.foreign_language = frame.lang;
  const auto known = [&](const std::string& text) {
    const auto [entry, fresh] = i.foreign.try_emplace(text, false);
    if (fresh) entry->second = is_foreign(text);
    return entry->second;
  };
  const auto tag = [&](bool foreign) { return foreign ? course_language : std::string_view(frame.lang); };
  // A node's language is its parent's unless it says otherwise.
  std::vector<bool> foreign(frame.nodes.size());
  for (std::size_t n = 0; n < frame.nodes.size(); ++n) {
    semantics::Node& node = frame.nodes[n];
    const bool around = node.parent >= 0 && foreign[static_cast<std::size_t>(node.parent)];
    if (node.lang.empty()) {
      foreign[n] = node.name.empty() ? around : known(node.name);
      if (foreign[n] != around) node.lang = tag(foreign[n]);
    }
    if (node.description.empty()) continue;
    const bool described = known(node.description);
    if (described != (semantics::describes_inside(node.role) ? foreign[n] : around))
      node.description_lang = tag(described);
  }
  for (semantics::Announcement& one : frame.announcements) {
    if (known(one.text)) one.lang = course_language;
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
