/* What the browser build leaves out of SDL2: its files still name these functions, and each of them, taken from
   Emscripten, would bring script into the page. The page's own HTML does what of it is wanted. */
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#pragma clang diagnostic ignored "-Wunused-parameter"

DECLSPEC void SDLCALL SDL_UnloadObject(void* handle) {}

/* Without this the linker quietly takes SDL_NumJoysticks from Emscripten's JavaScript copy of SDL 1: 20 KB of script.
 */
int SDLCALL SDL_NumJoysticks(void) { return 0; }

#if SDL_VERSION_ATLEAST(2, 28, 0)
SDL_Renderer* SDLCALL SDL_GetRenderer(SDL_Window* window) { return NULL; }
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) {}
#endif

/* No drawing without WebGL, and no pointer shapes: the page sets them by CSS. */
int Emscripten_CreateWindowFramebuffer(void* device, SDL_Window* window, Uint32* format, void** pixels, int* pitch) {
  return SDL_Unsupported();
}
int Emscripten_UpdateWindowFramebuffer(void* device, SDL_Window* window, const SDL_Rect* rects, int count) {
  return SDL_Unsupported();
}
void Emscripten_DestroyWindowFramebuffer(void* device, SDL_Window* window) {}
void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

/* SDL listens to the mouse on the canvas and to nothing else. Its other listeners do harm: keydown prevents Tab,
   touchend prevents the click that follows, wheel makes scrolling wait, beforeunload keeps the page out of the
   back-forward cache. */
#define NO_LISTENER(event, callback)                                                                             \
  EMSCRIPTEN_RESULT emscripten_set_##event##_callback_on_thread(const char* target, void* data, EM_BOOL capture, \
                                                                callback function, pthread_t thread) {           \
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;                                                                      \
  }
NO_LISTENER(keydown, em_key_callback_func)
NO_LISTENER(keyup, em_key_callback_func)
NO_LISTENER(keypress, em_key_callback_func)
NO_LISTENER(touchstart, em_touch_callback_func)
NO_LISTENER(touchend, em_touch_callback_func)
NO_LISTENER(touchmove, em_touch_callback_func)
NO_LISTENER(touchcancel, em_touch_callback_func)
NO_LISTENER(wheel, em_wheel_callback_func)
NO_LISTENER(focus, em_focus_callback_func)
NO_LISTENER(blur, em_focus_callback_func)
NO_LISTENER(resize, em_ui_callback_func)
NO_LISTENER(fullscreenchange, em_fullscreenchange_callback_func)
NO_LISTENER(pointerlockchange, em_pointerlockchange_callback_func)
#undef NO_LISTENER
EMSCRIPTEN_RESULT emscripten_set_visibilitychange_callback_on_thread(void* data, EM_BOOL capture,
                                                                     em_visibilitychange_callback_func function,
                                                                     pthread_t thread) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_set_beforeunload_callback_on_thread(void* data, em_beforeunload_callback function,
                                                                 pthread_t thread) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

/* No full screen, no pointer lock, no title from SDL, no main loop to pace or to sleep in. */
EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char* target, EM_BOOL defer,
                                                         const EmscriptenFullscreenStrategy* strategy) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
EMSCRIPTEN_RESULT emscripten_request_pointerlock(const char* target, EM_BOOL defer) {
  return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}
EMSCRIPTEN_RESULT emscripten_exit_pointerlock(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }
void emscripten_set_window_title(const char* title) {}
int emscripten_has_asyncify(void) { return 0; }
void emscripten_sleep(unsigned int milliseconds) {}

/* SDL wants a display mode; Emscripten's own function would bring its whole main loop with it. */
void emscripten_get_screen_size(int* width, int* height) {
  *width = EM_ASM_INT({ return screen.width; });
  *height = EM_ASM_INT({ return screen.height; });
}
