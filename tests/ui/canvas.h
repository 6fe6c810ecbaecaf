// What tests of drawn scenes share: a frame of ImGui without a window, and small scenes.
#pragma once

#include <imgui.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>

#include "course/scene.h"
#include "ui/scene/scene_view.h"
#include "ui/scene/stage_people.h"

extern "C" {
extern const unsigned char defuse_font_regular[];
extern const unsigned int defuse_font_regular_size;
}

namespace defuse::test {

using course::Act;
using ui::scene::Palette;
using ui::scene::place_in;

constexpr int kActs = static_cast<int>(Act::PhoneRings) + 1;
inline constexpr course::Setting kSettings[] = {course::Setting::Desk,       course::Setting::Counter,
                                                course::Setting::ServerRoom, course::Setting::MeetingRoom,
                                                course::Setting::Home,       course::Setting::VideoCall};

inline Palette palette(bool dark, bool contrast) {
  Palette p{};
  p.background = IM_COL32(247, 245, 240, 255), p.surface = IM_COL32_WHITE, p.text = IM_COL32(31, 42, 48, 255),
  p.muted = IM_COL32(84, 98, 106, 255);
  p.line = IM_COL32(139, 135, 120, 255), p.primary = IM_COL32(11, 110, 110, 255), p.warm = IM_COL32(154, 83, 18, 255),
  p.hot = IM_COL32(179, 54, 43, 255), p.good = IM_COL32(44, 122, 63, 255);
  p.dark = dark;
  p.high_contrast = contrast;
  return p;
}

// A frame of ImGui without a window; textures are taken as uploaded.
class Canvas {
 public:
  Canvas() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    io.DisplaySize = {1280, 800};
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(defuse_font_regular),
                                   static_cast<int>(defuse_font_regular_size), 17,
                                   &config);  // NOLINT: ImGui's signature
  }
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  ~Canvas() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext();
  }

  struct Drawn {
    int vertices = 0;
    bool finite = true;
    bool clipped = true;        // every command's clip rectangle lies within the one asked for
    std::uint64_t picture = 0;  // of every corner and colour
    bool operator==(const Drawn& o) const { return vertices == o.vertices && picture == o.picture; }
  };

  template <class Paint>
  Drawn frame(ImVec2 min, ImVec2 max, Paint paint) {
    return frame(min, max, paint, [](const ImDrawList&) {});
  }

  // `look` sees what was painted before it is thrown away.
  template <class Paint, class Look>
  Drawn frame(ImVec2 min, ImVec2 max, Paint paint, Look look) {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    paint(list);
    Drawn drawn;
    drawn.vertices = list.VtxBuffer.Size;
    for (const ImDrawVert& v : list.VtxBuffer) {
      drawn.finite = drawn.finite && std::isfinite(v.pos.x) && std::isfinite(v.pos.y);
      for (const std::uint32_t part :
           {std::bit_cast<std::uint32_t>(v.pos.x), std::bit_cast<std::uint32_t>(v.pos.y), v.col})
        drawn.picture = (drawn.picture ^ part) * 1099511628211U;
    }
    for (const ImDrawCmd& c : list.CmdBuffer) {
      if (c.ElemCount == 0) continue;
      drawn.clipped = drawn.clipped && c.ClipRect.x >= min.x && c.ClipRect.y >= min.y && c.ClipRect.z <= max.x &&
                      c.ClipRect.w <= max.y;
    }
    look(list);
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_OK) continue;
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
    return drawn;
  }
};

inline course::Scene two_people(course::Setting setting) {
  course::Scene scene;
  scene.setting = setting;
  course::Actor a;
  a.id = "technician";
  a.role = course::Role::Technician;
  a.posture = place_in(setting).chair ? course::Posture::Sitting : course::Posture::Standing;
  course::Actor b = a;
  b.id = "customer";
  b.role = course::Role::Customer;
  scene.actors = {a, b};
  return scene;
}

inline course::SceneRun one_cue(Act act, const std::string& says = {}) {
  course::SceneRun run;
  run.length = 3000;
  course::Cue c;
  c.actor = "technician";
  c.act = act;
  c.at = 0;
  c.lasts = 1500;
  c.says = says;
  run.cues = {c};
  return run;
}

}  // namespace defuse::test
