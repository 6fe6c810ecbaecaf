#include "ui/widgets/stage.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/scene/scene_view.h"
#include "ui/widgets/internals.h"
#include "ui/widgets/picture.h"

namespace defuse::ui {

namespace {

constexpr float kLeastStage = 280;
constexpr float kStageShape = 9.0F / 16.0F;

scene::Palette palette_of(const Theme& theme) {
  const Colours& c = theme.colours;
  return {.background = colour(c.background),
          .surface = colour(c.surface),
          .text = colour(c.text),
          .muted = colour(c.muted),
          .line = colour(c.line),
          .primary = colour(c.primary),
          .warm = colour(c.warm),
          .hot = colour(c.hot),
          .good = colour(c.good),
          .dark = theme.dark,
          .high_contrast = theme.high_contrast};
}

// As tall as the window can spare, so that the controls stay in sight.
float stage_height(const Ui::Internals& i, float width, bool low) {
  const float most = low ? kLeastStage : std::max(kLeastStage, i.in.height * 0.55F);
  return std::clamp(width * kStageShape, kLeastStage, most);
}

void caption_band(Ui::Internals& i, std::string_view caption) {
  const TextLayout& text = i.layout({{TextStyle::Plain, caption}}, i.s(17), i.box().width - 32);
  // Room for two lines always, so that nothing jumps when captions come and go.
  const float height = static_cast<float>(std::max(2, text.lines)) * i.s(25) + 16;
  i.box().y -= i.box().gap;
  const Rect r = i.take(i.box().width, height);
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  i.draw->AddRectFilled(i.top_left(r), i.bottom_right(r), colour(mix(c.surface, c.text, 0.06)), kRadius,
                        ImDrawFlags_RoundCornersBottom);
  const float text_height = static_cast<float>(text.lines) * i.s(25);
  i.draw_layout(text, r.x + 16, r.y + (height - text_height) / 2, i.s(25), colour(c.text));
}

}  // namespace

bool stage(Ui& ui, std::string_view id, std::string_view name, const StageOptions& o) {
  Ui::Internals& i = ui.internals();
  scene::StageView view{.scene = o.scene,
                        .run = o.run,
                        .time = o.time,
                        .reduced_motion = i.theme.reduced_motion,
                        .emphasised_cue = o.shown_cue};
  view.around = colour(i.theme.colours.background);
  const PictureOptions options{
      .height = stage_height(i, i.box().width, o.low), .framed = false, .pressable = o.playing};
  const PictureResult result = picture(ui, id, name, options, [&](ImDrawList& draw, ImVec2 a, ImVec2 b) {
    scene::draw_stage(draw, a, b, view, palette_of(i.theme));
  });
  if (o.playing) keep_moving(ui);
  if (o.caption_band) caption_band(i, o.caption);
  return result.clicked;
}

std::optional<RoomDrag> room(Ui& ui, std::string_view id, std::string_view name, const RoomOptions& o) {
  Ui::Internals& i = ui.internals();
  const float width = i.box().width;
  const float shape = static_cast<float>(o.position->depth) / static_cast<float>(o.position->width);
  const float height = std::clamp(width * shape, kLeastStage, std::max(kLeastStage, i.in.height * 0.68F));
  const PictureOptions options{.height = height, .framed = false, .drag_surface = true, .pressable = true};
  std::optional<RoomDrag> drag;
  // The piece in hand and where it was taken hold of, kept while the pointer stays down.
  Ui::Internals::DragState& hand = i.drag;
  int hovered = -1;
  picture(ui, id, name, options, [&](ImDrawList& draw, ImVec2 a, ImVec2 b) {
    const scene::RoomLayout layout = scene::room_layout(a, b, *o.position);
    const ImVec2 mouse{i.in.mouse_x, i.in.mouse_y};
    const bool over = ImGui::IsItemHovered() || ImGui::IsItemActive();
    if (over) hovered = scene::piece_at(layout, *o.pieces, mouse);
    if (ImGui::IsItemActivated() && hovered >= 0) {
      const course::Piece& piece = (*o.pieces)[static_cast<std::size_t>(hovered)];
      const ImVec2 centre{layout.origin.x + static_cast<float>(piece.x) * layout.scale,
                          layout.origin.y + static_cast<float>(piece.y) * layout.scale};
      hand = {.piece = hovered, .grip_x = mouse.x - centre.x, .grip_y = mouse.y - centre.y};
      drag = RoomDrag{.piece = hovered, .begins = true, .x = piece.x, .y = piece.y};
    } else if (ImGui::IsItemActive() && hand.piece >= 0 &&
               (ImGui::GetIO().MouseDelta.x != 0 || ImGui::GetIO().MouseDelta.y != 0)) {
      drag = RoomDrag{.piece = hand.piece,
                      .begins = false,
                      .x = static_cast<int>(std::lround((mouse.x - hand.grip_x - layout.origin.x) / layout.scale)),
                      .y = static_cast<int>(std::lround((mouse.y - hand.grip_y - layout.origin.y) / layout.scale))};
    }
    if (ImGui::IsItemDeactivated() && hand.piece >= 0) drag = RoomDrag{.piece = hand.piece, .ends = true};
    if (!ImGui::IsItemActive()) hand = {};
    const scene::RoomView view{.position = o.position,
                               .pieces = o.pieces,
                               .selected = o.selected,
                               .hovered = hovered,
                               .broken_pieces = o.broken_pieces,
                               .show_sight_lines = o.show_sight_lines};
    scene::draw_room(draw, a, b, view, palette_of(i.theme));
  });
  return drag;
}

}  // namespace defuse::ui
