#include "platform/web/window.h"

#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace defuse::platform {
namespace {

constexpr const char* kCanvas = "#canvas";

int whole(float value) { return std::max(1, static_cast<int>(std::lround(value))); }

}  // namespace

std::string Window::open(const CanvasSize& size, PointerQueue& pointer, std::function<void()> on_input) {
  pointer_ = &pointer;
  on_input_ = std::move(on_input);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return SDL_GetError();
  for (const Uint32 event :
       {SDL_MOUSEWHEEL, SDL_FINGERDOWN, SDL_FINGERUP, SDL_FINGERMOTION, SDL_KEYDOWN, SDL_KEYUP, SDL_TEXTINPUT}) {
    SDL_EventState(event, SDL_IGNORE);
  }
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  for (const SDL_GLattr none : {SDL_GL_ALPHA_SIZE, SDL_GL_DEPTH_SIZE, SDL_GL_STENCIL_SIZE, SDL_GL_MULTISAMPLEBUFFERS}) {
    SDL_GL_SetAttribute(none, 0);
  }
  window_ = SDL_CreateWindow("Defuse", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, whole(size.width),
                             whole(size.height), SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window_ == nullptr) return SDL_GetError();
  if (SDL_GL_CreateContext(window_) == nullptr) {
    SDL_DestroyWindow(window_);
    window_ = nullptr;
    return SDL_GetError();
  }
  // Events are handled as they come and never queued.
  SDL_SetEventFilter(&Window::filter, this);
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  resize(size);
  return {};
}

void Window::resize(const CanvasSize& size) {
  if (window_ == nullptr) return;
  SDL_SetWindowSize(window_, whole(size.width), whole(size.height));
  emscripten_set_canvas_element_size(kCanvas, std::max(1, size.pixel_width), std::max(1, size.pixel_height));
}

int Window::filter(void* self, SDL_Event* event) {
  auto& window = *static_cast<Window*>(self);
  switch (event->type) {
    case SDL_MOUSEMOTION:
      window.pointer_->move(static_cast<float>(event->motion.x), static_cast<float>(event->motion.y));
      break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (event->button.button != SDL_BUTTON_LEFT) return 0;
      window.pointer_->move(static_cast<float>(event->button.x), static_cast<float>(event->button.y));
      window.pointer_->press(event->type == SDL_MOUSEBUTTONDOWN);
      break;
    case SDL_WINDOWEVENT:
      if (event->window.event != SDL_WINDOWEVENT_LEAVE) return 0;
      window.pointer_->move(-1, -1);
      break;
    default:
      return 0;
  }
  window.on_input_();
  return 0;
}

}  // namespace defuse::platform
