#include "ui/widgets/pack_picture.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kLogoHeight = 28;
constexpr float kLogoWidth = 160;
constexpr float kFramePad = 12;
constexpr float kAltSize = 15;
constexpr float kAltLine = 22;
constexpr ImU32 kPaper = IM_COL32_WHITE;

// Pictures are drawn for white paper. The words of one that is not there are drawn by the caller.
bool draw_picture(Ui::Internals& i, const Rect& r, std::string_view key) {
  const float ratio = i.in.pixel_ratio;
  const auto width = static_cast<int>(std::lround(r.width * ratio));
  const auto height = static_cast<int>(std::lround(r.height * ratio));
  Ui::Internals::Picture& picture = i.pictures[std::string(key)];
  if (!picture.failed && (picture.width != width || picture.height != height))
    i.wanted_pictures.push_back({std::string(key), width, height});
  picture.drawn_in_frame = i.frame_number;
  if (picture.texture == 0) return false;
  i.draw->AddImage(ImTextureRef(picture.texture), i.top_left(r), i.bottom_right(r));
  return true;
}

}  // namespace

void pack_picture(Ui& ui, std::string_view id, std::string_view alt, const PackPicture& picture) {
  Ui::Internals& i = ui.internals();
  const auto known = i.pictures.find(std::string(picture.key));
  const bool failed = picture.key.empty() || (known != i.pictures.end() && known->second.failed);
  const float width = std::min(static_cast<float>(std::max(picture.width, 1)), i.box().width);
  float height =
      std::round(width * static_cast<float>(picture.height) / static_cast<float>(std::max(picture.width, 1)));
  const float words_width = failed ? i.box().width : width;
  const TextLayout& words = i.layout({{TextStyle::Plain, alt}}, i.s(kAltSize), words_width - 2 * kFramePad);
  const float words_height = static_cast<float>(words.lines) * i.s(kAltLine) + 2 * kFramePad;
  if (failed) height = words_height;  // nothing will come: the words have all the room that they need
  Node node;
  node.id = id;
  node.role = Role::Image;
  node.name = alt;
  node.value = picture.key;
  node.rect = i.take(words_width, height);
  const Rect r = node.rect;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const ImVec2 a = i.top_left(r);
  const ImVec2 b = i.bottom_right(r);
  const auto known_texture = failed ? i.pictures.end() : i.pictures.find(std::string(picture.key));
  const bool paper = known_texture != i.pictures.end() && known_texture->second.texture != 0;
  i.draw->AddRectFilled(a, b, paper ? kPaper : colour(c.surface));
  if (failed || !draw_picture(i, r, picture.key)) {
    i.draw->PushClipRect(a, b, true);
    i.draw_layout(words, r.x + kFramePad, r.y + kFramePad, i.s(kAltLine), colour(c.muted));
    i.draw->PopClipRect();
  }
  i.draw->AddRect({a.x + 0.5F, a.y + 0.5F}, {b.x - 0.5F, b.y - 0.5F},
                  colour(i.theme.high_contrast ? c.line : mix(c.surface, c.line, 0.4)), 0);
}

void brand_with_logo(Ui& ui, std::string_view name, const PackPicture& logo) {
  Ui::Internals& i = ui.internals();
  const float natural_width = static_cast<float>(std::max(logo.width, 1));
  const float natural_height = static_cast<float>(std::max(logo.height, 1));
  const float scale = std::min(kLogoHeight / natural_height, kLogoWidth / natural_width);
  const float width = std::round(natural_width * scale);
  const float height = std::round(natural_height * scale);
  const float size = i.s(20);
  constexpr float kGap = 10;
  const float words = i.text_width(name, true, size);
  const float room = i.box().row ? 1e6F : i.box().width;
  // Where both do not fit into one line the name stands below.
  const bool below = 2 + width + kGap + words > room;
  const Rect r =
      i.take(below ? std::max(width + 2, words) : 2 + width + kGap + words + 16, below ? kTarget + i.s(28) : kTarget);
  Node node;
  node.id = "brand";
  node.role = Role::Image;
  node.name = name;
  node.value = logo.key;
  node.style_hint = "logo";
  node.rect = {r.x + 2, r.y + (kTarget - height) / 2, width, height};
  const Rect place = node.rect;
  i.add(std::move(node));
  const Colours& c = i.theme.colours;
  if (i.theme.dark) {
    const ImVec2 a = i.top_left(place);
    const ImVec2 b = i.bottom_right(place);
    i.draw->AddRectFilled({a.x - 4, a.y - 4}, {b.x + 4, b.y + 4}, kPaper, 6);
  }
  if (!draw_picture(i, place, logo.key) && i.theme.dark) {
    const ImVec2 a = i.top_left(place);
    const ImVec2 b = i.bottom_right(place);
    i.draw->AddRectFilled({a.x - 4, a.y - 4}, {b.x + 4, b.y + 4}, colour(c.surface), 6);
  }
  if (below) {
    i.draw_text(name, true, size, r.x, r.y + kTarget, i.s(28), colour(c.text));
  } else {
    i.draw_text(name, true, size, place.x + width + kGap, r.y, kTarget, colour(c.text));
  }
}

// ---- what the platform is told, and tells

const std::vector<WantedPicture>& Ui::wanted_pictures() const { return internals_->wanted_pictures; }

std::uint64_t Ui::give_picture(const WantedPicture& picture, std::uint64_t texture) {
  Internals::Picture& known = internals_->pictures[picture.key];
  const std::uint64_t before = known.texture;
  known.texture = texture;
  known.width = picture.width;
  known.height = picture.height;
  known.failed = texture == 0;
  return before;
}

std::uint64_t Ui::take_oldest_picture(std::size_t most) {
  auto& pictures = internals_->pictures;
  std::size_t held = 0;
  auto oldest = pictures.end();
  for (auto it = pictures.begin(); it != pictures.end(); ++it) {
    if (it->second.texture == 0) continue;
    ++held;
    if (oldest == pictures.end() || it->second.drawn_in_frame < oldest->second.drawn_in_frame) oldest = it;
  }
  if (held <= most || oldest->second.drawn_in_frame == internals_->frame_number) return 0;
  const std::uint64_t texture = oldest->second.texture;
  pictures.erase(oldest);
  return texture;
}

void Ui::forget_pictures() { internals_->pictures.clear(); }

}  // namespace defuse::ui
