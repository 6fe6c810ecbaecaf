// The canvas: SDL's window, WebGL context and mouse. Keys, touches, the wheel and scrolling stay with the browser:
// SDL's listeners for them would prevent what the browser does by default, and are left out of the build (sdl_stubs.c).
#pragma once

#include <functional>
#include <string>

#include "platform/web/pointer.h"

struct SDL_Window;
union SDL_Event;

namespace defuse::platform {

struct CanvasSize {
  float width = 0;  // CSS pixels
  float height = 0;
  int pixel_width = 0;  // device pixels
  int pixel_height = 0;
  bool operator==(const CanvasSize&) const = default;
};

class Window {
 public:
  // `on_input` is called as soon as the mouse does anything. The error is a sentence, empty on success.
  std::string open(const CanvasSize& size, PointerQueue& pointer, std::function<void()> on_input);

  // The canvas element gets exactly the device pixels given; SDL would round the CSS size first.
  void resize(const CanvasSize& size);

  bool is_open() const { return window_ != nullptr; }

 private:
  SDL_Window* window_ = nullptr;
  std::function<void()> on_input_;
  PointerQueue* pointer_ = nullptr;
  static int filter(void* self, SDL_Event* event);
};

}  // namespace defuse::platform
