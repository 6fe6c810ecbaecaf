// The widget layer's frame: input in; drawing, the twin and the learner's wishes out. The only folder, with scene/,
// that calls Dear ImGui. A screen asks for widgets in reading order; each draws itself and records its node, so that
// what can be seen can be found by role and name, and what cannot is a defect.
//
//   ui.begin_frame(input);  home_screen(ui, view, commands);  Frame frame = ui.end_frame();  render(ui.draw_data());
//
// Coordinates are CSS pixels. The Page layer scrolls: its nodes and widgets are in content coordinates and the
// browser's own scroller says how far it is scrolled. The Fixed layer (navigation) does not.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/node.h"
#include "ui/theme/theme.h"

struct ImDrawData;
struct ImDrawList;

namespace defuse::ui {

// What happened in the twin since the last frame.
enum class TwinEventKind : std::uint8_t { Activate, SetValue };
struct TwinEvent {
  TwinEventKind kind = TwinEventKind::Activate;
  std::string id;
  std::string value;  // of fields, selects and sliders; "true"/"false" for checkboxes
};

struct FrameInput {
  float width = 1280;  // of the window
  float height = 800;
  float pixel_ratio = 1;
  float scroll_y = 0;
  float mouse_x = -1;
  float mouse_y = -1;
  bool mouse_down = false;
  double seconds = 1.0 / 60;  // since the last frame
  std::string focused;        // id of the twin element that has the DOM's focus
  bool focus_visible = false;
  std::vector<TwinEvent> events;
};

struct Fonts {
  std::span<const unsigned char> regular;  // TrueType, kept by the caller for ever
  std::span<const unsigned char> semibold;
};

// A picture that was drawn without its texture, or with one of another size; in device pixels.
struct WantedPicture {
  std::string key;
  int width = 0;
  int height = 0;
};

enum class Cursor : std::uint8_t { Arrow, Hand, Grab, Grabbing };

class Ui {
 public:
  explicit Ui(const Fonts& fonts);
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  void begin_frame(const FrameInput& input, const Theme& theme);
  semantics::Frame end_frame();
  ImDrawData* draw_data() const;  // of the last ended frame, until the next begins
  bool animating() const;         // a widget wants the next frame although nothing happened
  Cursor cursor() const;          // what the pointer should look like now

  // Pictures of the pack, which the platform decodes; widgets/pack_picture.h draws them.
  const std::vector<WantedPicture>& wanted_pictures() const;  // of the last ended frame
  // 0: it cannot be decoded. The texture that it had before, to be deleted; 0: none.
  std::uint64_t give_picture(const WantedPicture& picture, std::uint64_t texture);
  // Where more than so many are held, the one that was drawn longest ago, forgotten; 0: none.
  std::uint64_t take_oldest_picture(std::size_t most);
  void forget_pictures();  // all textures are gone

  struct Internals;  // shared by the files of this folder only
  Internals& internals() { return *internals_; }

 private:
  std::unique_ptr<Internals> internals_;
};

}  // namespace defuse::ui
