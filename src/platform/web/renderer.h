// Draws what Dear ImGui asks for with WebGL 2, and never asks WebGL anything: in a browser every query waits for the
// graphics process. So no glGet, no glGetError, no uniform look-ups; the state is set once and known from then on.
#pragma once

#include <cstdint>

struct ImDrawData;
struct ImTextureData;

namespace defuse::platform {

class Renderer {
 public:
  // The context is new: makes program, buffers and state. After a lost context the old ones are simply forgotten.
  void create();

  // Fulfils the texture requests of the data and draws it on a canvas of width x height device pixels, cleared to
  // 0xRRGGBB. Does nothing and returns false when that would give the picture that is already there.
  bool draw(ImDrawData& data, int width, int height, std::uint32_t background);

  // A texture of its own, bound to be filled; 0 while there is no context.
  unsigned make_texture();
  void delete_texture(unsigned texture);

  // The context is gone: textures must be made again once there is a new one. Nothing is drawn until `create`.
  void lose(ImDrawData* data);

  // Without WebGL: says yes to every texture request, so that layout goes on.
  static void draw_nothing(ImDrawData& data);

 private:
  bool update_textures(ImDrawData& data);
  void draw_lists(const ImDrawData& data, int width, int height);

  bool ready_ = false;
  std::uint64_t shown_ = 0;  // fingerprint of the picture on the canvas
};

}  // namespace defuse::platform
