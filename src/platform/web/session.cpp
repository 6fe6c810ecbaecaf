#include "platform/web/session.h"

#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/strings.h"
#include "platform/web/page.h"
#include "semantics/diff.h"

extern "C" {
extern const unsigned char defuse_font_regular[];
extern const unsigned int defuse_font_regular_size;
extern const unsigned char defuse_font_semibold[];
extern const unsigned int defuse_font_semibold_size;
}

namespace defuse::platform {
namespace {

// The interface lays some things out by what it measured in the frame before.
constexpr int kSettlingFrames = 2;
constexpr int kMostPasses = 8;
constexpr std::size_t kMostTextures = 12;   // of pictures, some of them out of sight
constexpr double kNoTime = 0.001;           // seconds; Dear ImGui wants some to pass
constexpr double kLongestStepMs = 250;      // of a scene: a hidden tab does not play on
constexpr double kLongestPauseMs = 60'000;  // counted as time spent

ui::Fonts fonts() {
  return {.regular = {defuse_font_regular, defuse_font_regular_size},
          .semibold = {defuse_font_semibold, defuse_font_semibold_size}};
}

base::Instant now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

bool has_node(const semantics::Frame& frame, const std::string& id) {
  return std::any_of(frame.nodes.begin(), frame.nodes.end(),
                     [&id](const semantics::Node& node) { return node.id == id; });
}

bool same(const ui::Theme& a, const ui::Theme& b) {
  return a.colours == b.colours && a.dark == b.dark && a.high_contrast == b.high_contrast &&
         a.reduced_motion == b.reduced_motion && a.text_scale == b.text_scale;
}

}  // namespace

Session::Session(const CanvasSize& size, bool has_webgl) : ui_(fonts()), size_(size) {
  if (has_webgl && window_.open(size, pointer_queue_, [this] { wake(); }).empty()) renderer_.create();
  last_frame_ms_ = emscripten_get_now();
}

void Session::wake() {
  settle_ = kSettlingFrames;
  if (requested_) return;
  requested_ = true;
  emscripten_request_animation_frame(
      [](double time, void* self) -> EM_BOOL {
        static_cast<Session*>(self)->frame(time);
        return EM_FALSE;
      },
      this);
}

// What was typed or pressed before comes first: the command may leave the screen it was meant for.
void Session::before_command() {
  if (!input_.events.empty()) pass(kNoTime);
}

void Session::after_command() {
  pass_on_effects();
  wake();
}

void Session::tell_time() { app_.update(app::Tick{0, now()}); }

void Session::twin_event(ui::TwinEventKind kind, std::string id, std::string value) {
  if (kind == ui::TwinEventKind::SetValue) semantics::note_change(shown_, id, value);
  input_.events.push_back({kind, std::move(id), std::move(value)});
  wake();
}

void Session::focus(std::string id, bool visible) {
  if (input_.focused == id && input_.focus_visible == visible) return;
  input_.focused = std::move(id);
  input_.focus_visible = visible;
  wake();
}

void Session::pointer(const Pointer& pointer) {
  pointer_queue_.put(pointer);
  wake();
}

void Session::scroll(float y) {
  if (input_.scroll_y == y) return;
  input_.scroll_y = y;
  wake();
}

void Session::resize(const CanvasSize& size) {
  if (size_ == size) return;
  size_ = size;
  window_.resize(size);
  wake();
}

void Session::show_document(bool on) {
  app::Settings settings = app_.settings();
  settings.document_view = on;
  command(app::ChangeSettings{settings});
}

void Session::context_lost() {
  renderer_.lose(ui_.draw_data());
  ui_.forget_pictures();
}

void Session::context_restored() {
  if (!window_.is_open()) return;
  renderer_.create();
  wake();
}

void Session::perform(const app::Effect& effect) {
  if (const auto* later = std::get_if<app::WakeLater>(&effect)) {
    const auto ring = [](void* self) {
      auto* session = static_cast<Session*>(self);
      session->tell_time();  // a hidden page has no frames
      session->pass_on_effects();
      session->wake();
    };
    emscripten_async_call(ring, this, static_cast<int>(later->after));
    return;
  }
  if (const auto* audio = std::get_if<app::PlayAudio>(&effect)) hand_medium(audio->key);
  page::perform(effect);
}

void Session::hand_medium(const std::string& key) {
  if (key.empty() || !handed_media_.insert(key).second) return;
  if (const std::optional<app::MediumBytes> medium = app_.medium(key)) page::take_medium(key, *medium);
}

// To the page, before it is told of the elements that show them.
void Session::hand_media(const semantics::Frame& frame) {
  for (const semantics::Node& node : frame.nodes) {
    if (node.role == semantics::Role::Image) hand_medium(node.value);
  }
}

// Makes the textures that the last frame lacked, as far as the page has decoded them, and asks for another frame.
void Session::draw_pictures() {
  if (!window_.is_open() || document_view_) return;
  const std::vector<ui::WantedPicture> wanted = ui_.wanted_pictures();
  for (const ui::WantedPicture& picture : wanted) {
    unsigned texture = renderer_.make_texture();
    if (texture == 0) return;
    const page::Upload upload = page::upload_picture(picture.key, picture.width, picture.height);
    if (upload != page::Upload::Done) renderer_.delete_texture(std::exchange(texture, 0));
    if (upload == page::Upload::Waits) continue;
    renderer_.delete_texture(static_cast<unsigned>(ui_.give_picture(picture, texture)));
    wake();
  }
  while (const std::uint64_t old = ui_.take_oldest_picture(kMostTextures))
    renderer_.delete_texture(static_cast<unsigned>(old));
}

void Session::pass_on_effects() {
  for (const app::Effect& effect : app_.take_effects()) perform(effect);
}

// One run of the interface over the present state.
void Session::pass(double seconds) {
  const Pointer pointer = pointer_queue_.next();
  input_.width = size_.width;
  input_.height = size_.height;
  input_.pixel_ratio = size_.width > 0 ? static_cast<float>(size_.pixel_width) / size_.width : 1;
  input_.mouse_x = pointer.x;
  input_.mouse_y = pointer.y;
  input_.mouse_down = pointer.down;
  input_.seconds = seconds;
  const ui::Theme theme = ui::theme_for(app_.appearance());
  if (!theme_sent_ || !same(theme, theme_)) {
    page::set_theme(theme);
    theme_ = theme;
    theme_sent_ = true;
  }
  const app::UseStrings words(app_.strings());
  const app::View view = app::view(app_);
  if (view.lang != language_) {
    language_ = view.lang;
    page::set_language(view.right_to_left);
  }
  if (view.document_view != document_view_ && window_.is_open()) {
    document_view_ = view.document_view;
    page::show_document(document_view_);
  }
  commands_.clear();
  ui_.begin_frame(input_, theme_);
  ui::draw_app(ui_, view, app_.take_announcements(), commands_);
  next_ = ui_.end_frame();
  input_.events.clear();

  if (next_.screen != screen_) wanted_focus_.clear();  // what was clicked belongs to the screen that is gone
  screen_ = next_.screen;
  announcements_.insert(announcements_.end(), next_.announcements.begin(), next_.announcements.end());
  if (!next_.focus.empty()) wanted_focus_ = next_.focus;
  commands_.pass_to(app_);
  pass_on_effects();
}

void Session::frame(double now_ms) {
  requested_ = false;
  ++frames_;
  const double elapsed = std::max(0.0, now_ms - last_frame_ms_);
  last_frame_ms_ = now_ms;
  const bool moving = app_.moving();
  app_.update(
      app::Tick{static_cast<base::Millis>(std::min(elapsed, moving ? kLongestStepMs : kLongestPauseMs)), now()});
  // What the page shows from its beginning is better than that something comes.
  if (shown_.nodes.empty() && app_.waiting()) return;
  double seconds = elapsed / 1000;
  for (int passes = 0; passes < kMostPasses; ++passes) {
    pass(seconds);
    seconds = kNoTime;
    if (commands_.empty() && !pointer_queue_.waiting()) break;
  }
  present();
  const bool more = app_.moving() || ui_.animating() || pointer_queue_.waiting() || --settle_ > 0;
  if (more) {
    const int settle = settle_;
    wake();
    settle_ = settle;
  }
}

void Session::present() {
  next_.announcements = std::exchange(announcements_, {});
  next_.focus = has_node(next_, wanted_focus_) ? std::exchange(wanted_focus_, {}) : std::string();
  wanted_focus_.clear();
  hand_media(next_);
  const std::string patch = semantics::diff(shown_, next_);
  shown_ = std::move(next_);
  ImDrawData* data = ui_.draw_data();
  if (!window_.is_open() && data != nullptr) Renderer::draw_nothing(*data);
  if (window_.is_open() && data != nullptr && !document_view_) {
    if (renderer_.draw(*data, size_.pixel_width, size_.pixel_height, theme_.colours.background.value)) ++draws_;
  }
  if (ui_.cursor() != cursor_) {
    cursor_ = ui_.cursor();
    page::set_cursor(cursor_);
  }
  if (!patch.empty()) page::patch(patch);
  draw_pictures();
}

}  // namespace defuse::platform
