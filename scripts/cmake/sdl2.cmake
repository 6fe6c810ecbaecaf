# SDL2 for the browser, straight from the tarball with the SDL_config_emscripten.h that it ships: window, pointer,
# WebGL context. SDL's own configure step would take minutes; these files take seconds.
set(s "${DEFUSE_DEPS}/SDL2/src")
set(sdl_sources SDL.c SDL_assert.c SDL_dataqueue.c SDL_error.c SDL_guid.c SDL_hints.c SDL_list.c SDL_log.c SDL_utils.c
  atomic/SDL_atomic.c atomic/SDL_spinlock.c cpuinfo/SDL_cpuinfo.c
  events/SDL_clipboardevents.c events/SDL_displayevents.c events/SDL_dropevents.c events/SDL_events.c
  events/SDL_gesture.c events/SDL_keyboard.c events/SDL_keysym_to_scancode.c events/SDL_mouse.c events/SDL_quit.c
  events/SDL_touch.c events/SDL_windowevents.c events/imKStoUCS.c events/SDL_scancode_tables.c
  file/SDL_rwops.c stdlib/SDL_crc16.c stdlib/SDL_crc32.c stdlib/SDL_getenv.c stdlib/SDL_iconv.c stdlib/SDL_malloc.c
  stdlib/SDL_qsort.c stdlib/SDL_stdlib.c stdlib/SDL_string.c stdlib/SDL_strtokr.c stdlib/SDL_mslibc.c
  thread/SDL_thread.c thread/generic/SDL_syscond.c thread/generic/SDL_sysmutex.c thread/generic/SDL_syssem.c
  thread/generic/SDL_systhread.c thread/generic/SDL_systls.c timer/SDL_timer.c timer/unix/SDL_systimer.c
  video/SDL_RLEaccel.c video/SDL_blit.c video/SDL_blit_0.c video/SDL_blit_1.c video/SDL_blit_A.c video/SDL_blit_N.c
  video/SDL_blit_auto.c video/SDL_blit_copy.c video/SDL_blit_slow.c video/SDL_bmp.c video/SDL_clipboard.c
  video/SDL_egl.c video/SDL_fillrect.c video/SDL_pixels.c video/SDL_rect.c video/SDL_shape.c video/SDL_stretch.c
  video/SDL_surface.c video/SDL_video.c video/SDL_yuv.c video/yuv2rgb/yuv_rgb.c video/yuv2rgb/yuv_rgb_std.c
  video/emscripten/SDL_emscriptenevents.c video/emscripten/SDL_emscriptenopengles.c
  video/emscripten/SDL_emscriptenvideo.c)
list(TRANSFORM sdl_sources PREPEND "${s}/")
foreach(file IN LISTS sdl_sources)
  # Some of these came or went between 2.26 and later versions.
  if(EXISTS "${file}")
    list(APPEND sdl_present "${file}")
  endif()
endforeach()

third_party(SDL2 ${sdl_present} "${CMAKE_SOURCE_DIR}/src/platform/web/sdl_stubs.c"
  "${CMAKE_SOURCE_DIR}/src/platform/web/sdl_egl.c")
target_include_directories(SDL2 SYSTEM PUBLIC "${DEFUSE_DEPS}/SDL2/include" PRIVATE "${s}/video/khronos")
target_compile_definitions(SDL2 PRIVATE SDL_AUDIO_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_SENSOR_DISABLED=1
  SDL_HAPTIC_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_POWER_DISABLED=1 SDL_LOADSO_DISABLED=1 SDL_FILESYSTEM_DISABLED=1
  SDL_LEAN_AND_MEAN=1)
