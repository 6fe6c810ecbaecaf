// A learner without a browser: the whole course behind buttons that are found by role and name. What cannot be done
// through this cannot be done with a screen reader either. Time passes only when asked to; storage is a map in memory
// that can be made to fail.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/app.h"
#include "app/view.h"
#include "platform/host.h"
#include "semantics/node.h"
#include "ui/screens/screens.h"
#include "ui/widgets/ui.h"

namespace defuse::platform {

struct LearnerOptions {
  float width = 1280;
  float height = 800;
  float pixel_ratio = 1;
  std::uint64_t seed = 1;
  std::string address = "#/";
  std::string settings;
  app::SystemPreferences system;
  std::map<std::string, std::string> languages;  // tag -> the file that is fetched
};

class Learner : public Host {
 public:
  explicit Learner(const LearnerOptions& options = {});

  // ---- the host's part
  void open_pack(std::string container_bytes);
  void fail_pack(std::string reason);
  void bring_records(std::vector<std::string> records = {});  // what storage held at the start
  void refuse_storage(app::StorageTrouble trouble = app::StorageTrouble::Refused);
#define DEFUSE_COMMAND(Type) void command(const app::Type& command);
#include "app/commands.def"
#undef DEFUSE_COMMAND
  void wait(base::Millis ms);  // in steps of a 60th of a second
  void resize(float width, float height);
  void perform(const app::Effect& effect) override;
  bool storage_works = true;
  std::function<bool()> storage_fails;  // asked at every record that is to be kept; none: never
  struct Site {
    std::string own;                           // its own pack
    std::string listed;                        // as app::listed_packs wants them
    std::map<std::string, std::string> files;  // address -> pack
  };
  Site site;
  std::function<void(const semantics::Frame&)> watch;  // looks at every frame that comes to rest

  // ---- what is there
  const semantics::Frame& frame() const { return frame_; }
  const semantics::Node* find(semantics::Role role, std::string_view name) const;  // exact name
  const semantics::Node* find_by_id(std::string_view id) const;
  bool sees(std::string_view text) const;  // in the name, value or description of any node
  const app::App& app() const { return app_; }

  // ---- what the learner does; false when there is no such control or it is disabled
  bool press(semantics::Role role, std::string_view name);
  bool press_id(std::string_view id);
  bool set(semantics::Role role, std::string_view name, std::string_view value);
  void click_at(float x, float y);                          // window coordinates
  bool click(semantics::Role role, std::string_view name);  // with the mouse, in the middle of its rectangle
  void drag(float from_x, float from_y, float to_x, float to_y);
  void scroll_to(float y);

  // ---- what came out
  const std::map<std::string, std::string>& records() const { return records_; }
  const std::map<std::string, app::KeepPack>& packs() const { return packs_; }  // by id
  const std::string& chosen_pack() const { return chosen_pack_; }
  const std::vector<app::Effect>& effects() const { return effects_; }
  const std::string& saved_settings() const { return saved_settings_; }
  const std::string& address() const { return address_; }
  const std::vector<std::string>& announced() const { return announced_; }
  const std::vector<semantics::Announcement>& said() const { return said_; }  // the same, as the page gets it
  int frames() const { return frames_; }

 private:
  void pass();
  void perform_library(const app::Effect& effect);
  void settle();  // passes until nothing happens any more
  void send(ui::TwinEvent event);

  std::map<std::string, std::string> languages_;
  ui::Ui ui_;
  app::App app_;
  ui::FrameInput input_;
  semantics::Frame frame_;
  ui::Commands commands_;
  base::Instant now_;
  std::map<std::string, std::string> records_;
  std::map<std::string, app::KeepPack> packs_;
  std::string chosen_pack_;
  std::vector<app::Effect> effects_;
  std::vector<std::string> announced_;
  std::vector<semantics::Announcement> said_;
  std::string saved_settings_;
  std::string address_;
  int frames_ = 0;
};

}  // namespace defuse::platform
