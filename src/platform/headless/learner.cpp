#include "platform/headless/learner.h"

#include <algorithm>
#include <utility>

#include "platform/headless/no_renderer.h"

extern "C" {
extern const unsigned char defuse_font_regular[];
extern const unsigned int defuse_font_regular_size;
extern const unsigned char defuse_font_semibold[];
extern const unsigned int defuse_font_semibold_size;
}

namespace defuse::platform {

namespace {

constexpr int kMostPasses = 12;
constexpr base::Millis kFrameMs = 16;
constexpr std::int64_t kStartMs = 1'790'000'000'000;  // a fixed day, so that runs repeat exactly

ui::Fonts fonts() {
  return {.regular = {defuse_font_regular, defuse_font_regular_size},
          .semibold = {defuse_font_semibold, defuse_font_semibold_size}};
}

}  // namespace

Learner::Learner(const LearnerOptions& options)
    : languages_(options.languages), ui_(fonts()), now_{kStartMs}, address_(options.address) {
  input_.width = options.width;
  input_.height = options.height;
  input_.pixel_ratio = options.pixel_ratio;
  command(app::Start{.seed = options.seed,
                     .now = now_,
                     .device = "headless",
                     .settings = options.settings,
                     .system = options.system,
                     .address = options.address});
}

void Learner::open_pack(std::string bytes) { command(app::PackArrived{std::move(bytes)}); }
void Learner::fail_pack(std::string reason) { command(app::PackFailed{std::move(reason)}); }
void Learner::bring_records(std::vector<std::string> records) { command(app::RecordsArrived{std::move(records)}); }
void Learner::refuse_storage(app::StorageTrouble trouble) { command(app::StorageRefused{trouble}); }

#define DEFUSE_COMMAND(Type)                        \
  void Learner::command(const app::Type& command) { \
    app_.update(command);                           \
    settle();                                       \
  }
#include "app/commands.def"
#undef DEFUSE_COMMAND

void Learner::wait(base::Millis ms) {
  for (base::Millis left = ms; left > 0; left -= kFrameMs) {
    const base::Millis step = std::min(left, kFrameMs);
    now_.ms += step;
    app_.update(app::Tick{step, now_});
    pass();
  }
  settle();
}

void Learner::resize(float width, float height) {
  input_.width = width;
  input_.height = height;
  settle();
}

void Learner::perform(const app::Effect& effect) {
  effects_.push_back(effect);
  if (const auto* keep = std::get_if<app::KeepRecord>(&effect)) {
    const bool kept = storage_works && (!storage_fails || !storage_fails());
    if (kept) records_[keep->id] = keep->bytes;
    app_.update(
        app::RecordKept{keep->id, kept, storage_works ? app::StorageTrouble::Full : app::StorageTrouble::Refused});
  }
  if (std::holds_alternative<app::EraseStorage>(effect)) {
    if (storage_works) {
      records_.clear();
      saved_settings_.clear();
    }
    app_.update(app::StorageErased{storage_works, "headless-2"});
  }
  if (const auto* language = std::get_if<app::LoadLanguage>(&effect)) {
    const auto file = languages_.find(language->tag);
    if (file == languages_.end()) {
      app_.update(app::LanguageFailed{language->tag, "Please check the connection and choose it again."});
    } else {
      app_.update(app::LanguageArrived{language->tag, file->second});
    }
  }
  perform_library(effect);
  if (const auto* settings = std::get_if<app::KeepSettings>(&effect)) saved_settings_ = settings->text;
  if (const auto* address = std::get_if<app::SetAddress>(&effect)) address_ = address->address;
}

void Learner::perform_library(const app::Effect& effect) {
  if (std::holds_alternative<app::LoadLibrary>(effect)) {
    app::LibraryArrived arrived;
    for (const auto& [id, one] : packs_) arrived.kept.push_back({one.source, one.hash, one.size, one.index});
    arrived.listed = site.listed;
    app_.update(arrived);
  }
  if (const auto* keep = std::get_if<app::KeepPack>(&effect)) {
    if (storage_works) packs_[keep->id] = *keep;
    app_.update(app::PackKept{keep->id, storage_works, app::StorageTrouble::Refused});
  }
  if (const auto* drop = std::get_if<app::DropPack>(&effect)) packs_.erase(drop->id);
  if (const auto* chosen = std::get_if<app::ChoosePack>(&effect)) chosen_pack_ = chosen->id;
  const auto* fetch = std::get_if<app::FetchPack>(&effect);
  if (fetch == nullptr) return;
  if (fetch->id.empty() && fetch->address.empty()) return app_.update(app::PackArrived{site.own});
  if (!fetch->id.empty()) {
    const auto kept = packs_.find(fetch->id);
    if (kept == packs_.end()) return app_.update(app::PackNotFound{app::PackTrouble::Gone, {}});
    return app_.update(app::PackArrived{kept->second.bytes, app::PackFrom::Kept, {}});
  }
  const auto file = site.files.find(fetch->address);
  if (file == site.files.end()) return app_.update(app::PackNotFound{app::PackTrouble::Missing, fetch->address});
  app_.update(app::PackArrived{file->second, app::PackFrom::Address, fetch->address});
}

void Learner::pass() {
  ++frames_;
  const app::UseStrings words(app_.strings());
  const app::View view = app::view(app_);
  commands_.clear();
  const auto announcements = app_.take_announcements();
  for (const semantics::Announcement& a : announcements) announced_.push_back(a.text);
  ui_.begin_frame(input_, ui::theme_for(app_.appearance()));
  ui::draw_app(ui_, view, announcements, commands_);
  frame_ = ui_.end_frame();
  said_.insert(said_.end(), frame_.announcements.begin(), frame_.announcements.end());
  accept_textures(*ui_.draw_data());
  input_.events.clear();
  commands_.pass_to(app_);
  for (const app::Effect& effect : app_.take_effects()) perform(effect);
}

void Learner::settle() {
  for (int n = 0; n < kMostPasses; ++n) {
    for (const app::Effect& effect : app_.take_effects()) perform(effect);
    pass();
    if (commands_.empty()) break;
  }
  // One more look at what the last commands made.
  pass();
  if (watch) watch(frame_);
}

const semantics::Node* Learner::find(semantics::Role role, std::string_view name) const {
  const auto it = std::find_if(frame_.nodes.begin(), frame_.nodes.end(),
                               [&](const semantics::Node& n) { return n.role == role && n.name == name; });
  return it == frame_.nodes.end() ? nullptr : &*it;
}

const semantics::Node* Learner::find_by_id(std::string_view id) const {
  const auto it =
      std::find_if(frame_.nodes.begin(), frame_.nodes.end(), [&](const semantics::Node& n) { return n.id == id; });
  return it == frame_.nodes.end() ? nullptr : &*it;
}

bool Learner::sees(std::string_view text) const {
  return std::any_of(frame_.nodes.begin(), frame_.nodes.end(), [&](const semantics::Node& n) {
    const auto holds = [&](const std::string& s) { return s.find(text) != std::string::npos; };
    return holds(n.name) || holds(n.value) || holds(n.description);
  });
}

void Learner::send(ui::TwinEvent event) {
  input_.events.push_back(std::move(event));
  settle();
}

bool Learner::press(semantics::Role role, std::string_view name) {
  const semantics::Node* node = find(role, name);
  return node != nullptr && press_id(std::string(node->id));
}

bool Learner::press_id(std::string_view id) {
  const semantics::Node* node = find_by_id(id);
  if (node == nullptr || node->disabled) return false;
  const bool choice = node->role == semantics::Role::Radio || node->role == semantics::Role::Checkbox;
  const bool on = node->checked == semantics::Tristate::True;
  input_.focused = node->id;
  send({choice ? ui::TwinEventKind::SetValue : ui::TwinEventKind::Activate, node->id, on ? "false" : "true"});
  return true;
}

bool Learner::set(semantics::Role role, std::string_view name, std::string_view value) {
  const semantics::Node* node = find(role, name);
  if (node == nullptr || node->disabled) return false;
  send({ui::TwinEventKind::SetValue, node->id, std::string(value)});
  return true;
}

void Learner::click_at(float x, float y) {
  input_.mouse_x = x;
  input_.mouse_y = y;
  pass();
  input_.mouse_down = true;
  pass();
  input_.mouse_down = false;
  settle();
}

bool Learner::click(semantics::Role role, std::string_view name) {
  const semantics::Node* node = find(role, name);
  if (node == nullptr) return false;
  const bool page = node->layer == semantics::Layer::Page;
  if (page) scroll_to(std::max(0.0F, node->rect.y + node->rect.height / 2 - input_.height / 2));
  const semantics::Node* shown = find(role, name);
  if (shown == nullptr) return false;
  const semantics::Rect r = shown->rect;
  click_at(r.x + r.width / 2, r.y + r.height / 2 - (page ? input_.scroll_y : 0));
  return true;
}

void Learner::drag(float from_x, float from_y, float to_x, float to_y) {
  constexpr int steps = 8;
  input_.mouse_x = from_x;
  input_.mouse_y = from_y;
  pass();
  input_.mouse_down = true;
  pass();
  for (int n = 1; n <= steps; ++n) {
    input_.mouse_x = from_x + (to_x - from_x) * static_cast<float>(n) / steps;
    input_.mouse_y = from_y + (to_y - from_y) * static_cast<float>(n) / steps;
    pass();
  }
  input_.mouse_down = false;
  settle();
}

void Learner::scroll_to(float y) {
  input_.scroll_y = y;
  settle();
}

}  // namespace defuse::platform
