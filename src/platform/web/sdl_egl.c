/* EGL as far as SDL2 uses it: one display, one configuration, one WebGL 2 context on the canvas, without alpha, depth,
   stencil or antialiasing. Emscripten's own EGL would bring its main loop with it, and its eglGetProcAddress every
   function of GL: together a third of the loader. */
#include <EGL/egl.h>
#include <GLES3/gl3.h>
#include <emscripten/html5.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wunused-parameter"

static EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context;
static void* const something = &context; /* the one display, the one configuration, the one surface */

EGLDisplay eglGetDisplay(EGLNativeDisplayType native) { return something; }
EGLBoolean eglInitialize(EGLDisplay display, EGLint* major, EGLint* minor) {
  if (major) *major = 1;
  if (minor) *minor = 4;
  return EGL_TRUE;
}
EGLBoolean eglTerminate(EGLDisplay display) { return EGL_TRUE; }
EGLBoolean eglBindAPI(EGLenum api) { return EGL_TRUE; }
EGLint eglGetError(void) { return EGL_SUCCESS; }
const char* eglQueryString(EGLDisplay display, EGLint name) { return name == EGL_VERSION ? "1.4" : ""; }

EGLBoolean eglChooseConfig(EGLDisplay display, const EGLint* wanted, EGLConfig* configs, EGLint room, EGLint* found) {
  *found = 1;
  if (configs && room > 0) configs[0] = something;
  return EGL_TRUE;
}
EGLBoolean eglGetConfigAttrib(EGLDisplay display, EGLConfig config, EGLint attribute, EGLint* value) {
  *value = attribute == EGL_RED_SIZE || attribute == EGL_GREEN_SIZE || attribute == EGL_BLUE_SIZE ? 8 : 0;
  return EGL_TRUE;
}

EGLContext eglCreateContext(EGLDisplay display, EGLConfig config, EGLContext shared, const EGLint* attributes) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = 0;
  wanted.majorVersion = 2;
  wanted.enableExtensionsByDefault = 0;
  context = emscripten_webgl_create_context("#canvas", &wanted);
  if (context <= 0) context = 0;
  return context ? something : EGL_NO_CONTEXT;
}
EGLBoolean eglDestroyContext(EGLDisplay display, EGLContext which) {
  emscripten_webgl_destroy_context(context);
  context = 0;
  return EGL_TRUE;
}
EGLBoolean eglMakeCurrent(EGLDisplay display, EGLSurface draw, EGLSurface read, EGLContext which) {
  return emscripten_webgl_make_context_current(which ? context : 0) == EMSCRIPTEN_RESULT_SUCCESS;
}

EGLSurface eglCreateWindowSurface(EGLDisplay display, EGLConfig config, EGLNativeWindowType window,
                                  const EGLint* attributes) {
  return something;
}
EGLBoolean eglDestroySurface(EGLDisplay display, EGLSurface surface) { return EGL_TRUE; }
/* The browser shows what was drawn when the callback that drew it returns. */
EGLBoolean eglSwapBuffers(EGLDisplay display, EGLSurface surface) { return EGL_TRUE; }
EGLBoolean eglSwapInterval(EGLDisplay display, EGLint interval) { return EGL_TRUE; }
EGLBoolean eglWaitNative(EGLint engine) { return EGL_TRUE; }
EGLBoolean eglWaitGL(void) { return EGL_TRUE; }

/* These few are all that SDL asks for. */
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* name) {
#define ENTRY(function) \
  if (strcmp(name, #function) == 0) return (__eglMustCastToProperFunctionPointerType)function;
  ENTRY(glGetString)
  ENTRY(glGetIntegerv)
  ENTRY(glGetError)
  ENTRY(glClear)
  ENTRY(glClearColor)
#undef ENTRY
  return 0;
}
