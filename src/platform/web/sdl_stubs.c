/* What the browser build of SDL2 leaves out, and SDL's own files still name. */
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <SDL.h>
#include <string.h>

DECLSPEC void SDLCALL SDL_UnloadObject(void* handle) {
  (void)handle;
}

/* Without this the linker quietly takes SDL_NumJoysticks from Emscripten's JavaScript copy of SDL 1: 20 KB of script. */
int SDLCALL SDL_NumJoysticks(void) {
  return 0;
}

/* SDL_emscriptenopengles.c takes the address of eglGetProcAddress. Emscripten's own refers to every GL entry point,
   which keeps 180 KB of script alive; these are all that SDL asks for. */
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* name) {
#define ENTRY(function) \
  if (!strcmp(name, #function)) return (__eglMustCastToProperFunctionPointerType)function;
  ENTRY(glGetString)
  ENTRY(glGetIntegerv)
  ENTRY(glGetError)
  ENTRY(glClear)
  ENTRY(glClearColor)
#undef ENTRY
  return 0;
}

#if SDL_VERSION_ATLEAST(2, 28, 0)
SDL_Renderer* SDLCALL SDL_GetRenderer(SDL_Window* window) {
  (void)window;
  return NULL;
}
void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) {
  (void)renderer;
}
#endif
