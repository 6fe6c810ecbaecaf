// One run of Defuse in a page: joins the app, the interface, the canvas and the twin, and decides when a frame is
// needed.
//
//   page events -> Session -> commands -> App -> view -> Ui -> drawing (Renderer) and twin (diff -> page)
//
// A frame runs passes of the interface until nothing is left to react to, so that a click is answered in the frame that
// brings it; only the last pass is shown.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/command.h"
#include "platform/host.h"
#include "platform/web/pointer.h"
#include "platform/web/renderer.h"
#include "platform/web/window.h"
#include "semantics/node.h"
#include "ui/screens/screens.h"
#include "ui/widgets/ui.h"

namespace defuse::platform {

class Session : public Host {
 public:
  Session(const CanvasSize& size, bool has_webgl);

  // From the host.
  template <class Command>
  void command(const Command& command) {
    before_command();
    app_.update(command);
    after_command();
  }
  void tell_time();  // commands about a connection want to know it; frames tell it by themselves
  void twin_event(ui::TwinEventKind kind, std::string id, std::string value);
  void focus(std::string id, bool visible);  // of the node whose element has the focus; empty = none
  void pointer(const Pointer& pointer);      // over elements that take it from the canvas
  void scroll(float y);
  void resize(const CanvasSize& size);
  void show_document(bool on);  // the page's own switch
  void context_lost();
  void context_restored();
  void wake();  // another frame is wanted

  void perform(const app::Effect& effect) override;

  int frames() const { return frames_; }  // shown or looked at since the start
  int draws() const { return draws_; }    // of those, drawn with WebGL

 private:
  void before_command();
  void after_command();
  void frame(double now_ms);
  void pass(double seconds);
  void present();
  void pass_on_effects();
  void hand_media(const semantics::Frame& frame);
  void hand_medium(const std::string& key);
  void draw_pictures();

  app::App app_;
  ui::Ui ui_;
  Window window_;
  Renderer renderer_;
  PointerQueue pointer_queue_;
  CanvasSize size_;
  ui::FrameInput input_;
  ui::Commands commands_;

  semantics::Frame next_;
  semantics::Frame shown_;
  std::vector<semantics::Announcement> announcements_;  // of passes that were not shown
  std::set<std::string> handed_media_;                  // keys that the page has, or that there are no bytes for
  std::string wanted_focus_;
  std::string screen_;  // of the last pass
  ui::Theme theme_;
  bool theme_sent_ = false;
  std::string language_ = "en";  // as the page starts
  bool document_view_ = true;    // as the page starts
  ui::Cursor cursor_ = ui::Cursor::Arrow;

  bool requested_ = false;
  double last_frame_ms_ = 0;
  int settle_ = 0;
  int frames_ = 0;
  int draws_ = 0;
};

}  // namespace defuse::platform
