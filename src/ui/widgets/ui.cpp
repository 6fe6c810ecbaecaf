#include "ui/widgets/ui.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/font_metrics.h"
#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

ImFont* add_font(std::span<const unsigned char> bytes) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  // ImGui only reads the data although the parameter is not const.
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()),
                                                    static_cast<int>(bytes.size()), 16, &config);
}

}  // namespace

ImU32 colour(Rgb rgb, float alpha) {
  const auto a = static_cast<std::uint32_t>(std::lround(alpha * 255));
  return IM_COL32((rgb.value >> 16U) & 0xFFU, (rgb.value >> 8U) & 0xFFU, rgb.value & 0xFFU, a);
}

Ui::Ui(const Fonts& fonts) : internals_(std::make_unique<Internals>()) {
  Internals& i = *internals_;
  i.context = ImGui::CreateContext();
  ImGui::SetCurrentContext(i.context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange | ImGuiConfigFlags_NoKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  i.regular = add_font(fonts.regular);
  i.semibold = add_font(fonts.semibold);
  i.line_per_em = line_per_em(fonts.regular);
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.FontSizeBase = 16;
}

Ui::~Ui() {
  ImGui::SetCurrentContext(internals_->context);
  // The renderer is gone by now: nobody else will take the textures back.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(internals_->context);
}

void Ui::begin_frame(const FrameInput& input, const Theme& theme) {
  Internals& i = *internals_;
  ImGui::SetCurrentContext(i.context);
  i.in = input;
  i.theme = theme;
  i.events = input.events;
  i.frame = {};
  i.parents.clear();
  i.boxes.clear();
  i.wanted_focus.clear();
  i.wanted_pictures.clear();
  i.animate = false;
  if (!i.dialog_shown) i.dialog_fit = 1;
  i.dialog_shown = false;
  i.cursor = Cursor::Arrow;
  ++i.frame_number;

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {input.width, input.height};
  io.DisplayFramebufferScale = {input.pixel_ratio, input.pixel_ratio};
  io.DeltaTime = static_cast<float>(std::clamp(input.seconds, 0.0001, 1.0));
  io.AddMousePosEvent(input.mouse_x, input.mouse_y);
  io.AddMouseButtonEvent(0, input.mouse_down);
  ImGui::NewFrame();
}

semantics::Frame Ui::end_frame() {
  Internals& i = *internals_;
  ImGui::Render();
  std::erase_if(i.layouts, [&](const auto& entry) { return entry.second.used_in_frame < i.frame_number - 1; });
  i.frame.focus = i.wanted_focus;
  return std::move(i.frame);
}

ImDrawData* Ui::draw_data() const {
  ImGui::SetCurrentContext(internals_->context);
  return ImGui::GetDrawData();
}

bool Ui::animating() const { return internals_->animate; }
Cursor Ui::cursor() const { return internals_->cursor; }

Rect Ui::Internals::take(float width, float height) {
  Box& b = box();
  if (!b.row) {
    if (!b.empty) b.y += b.gap;
    b.empty = false;
    const Rect r{b.x, b.y, std::min(width, b.width), height};
    b.y += height;
    return r;
  }
  if (!b.empty && b.x + b.gap + width > b.left + b.width + 0.5F) {
    b.y += b.line_height + b.gap;
    b.x = b.left;
    b.line_height = 0;
    b.empty = true;
  }
  if (!b.empty) b.x += b.gap;
  b.empty = false;
  const float w = std::min(width, b.width);
  const Rect r{b.x, b.y, w, height};
  b.x += w;
  b.line_height = std::max(b.line_height, height);
  return r;
}

int Ui::Internals::add(Node node) {
  node.parent = parents.empty() ? -1 : parents.back();
  node.layer = layer;
  frame.nodes.push_back(std::move(node));
  return static_cast<int>(frame.nodes.size()) - 1;
}

const TwinEvent* Ui::Internals::event_for(const std::string& id, TwinEventKind kind) const {
  const auto it =
      std::find_if(events.rbegin(), events.rend(), [&](const TwinEvent& e) { return e.kind == kind && e.id == id; });
  return it == events.rend() ? nullptr : &*it;
}

Ui::Internals::Hit Ui::Internals::hit(const std::string& id, const Rect& rect, bool disabled) {
  Hit h;
  if (disabled) return h;
  if (visible(rect)) {
    ImGui::SetCursorScreenPos(top_left(rect));
    const bool pressed = ImGui::InvisibleButton(id.c_str(), {std::max(rect.width, 1.0F), std::max(rect.height, 1.0F)});
    h.hovered = ImGui::IsItemHovered();
    h.held = ImGui::IsItemActive();
    h.clicked = pressed;
    if (pressed) wanted_focus = id;  // a click moves the DOM's focus to the twin of what was hit
    if (h.hovered) cursor = Cursor::Hand;
  }
  if (event_for(id, TwinEventKind::Activate) != nullptr) h.clicked = true;
  return h;
}

void Ui::Internals::focus_ring(const std::string& id, const Rect& rect, float radius) {
  if (!shows_focus(id) || !visible(rect)) return;
  const ImVec2 a = top_left(rect);
  const ImVec2 b = bottom_right(rect);
  // Two lines, so that the ring stands out from any colour beneath.
  draw->AddRect({a.x - 3, a.y - 3}, {b.x + 3, b.y + 3}, colour(theme.colours.background), radius + 3, 0, 6);
  draw->AddRect({a.x - 3, a.y - 3}, {b.x + 3, b.y + 3}, colour(theme.colours.focus), radius + 3, 0, 3);
}

}  // namespace defuse::ui
