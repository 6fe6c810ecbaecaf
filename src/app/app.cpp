#include "app/app.h"

#include <utility>

#include "app/state.h"

namespace defuse::app {

namespace {

enum class CommandType : std::size_t {
#define DEFUSE_COMMAND(Type) Type,
#include "app/commands.def"
#undef DEFUSE_COMMAND
};

}  // namespace

App::App() : state_(std::make_unique<State>()) {}
App::~App() = default;

#define DEFUSE_COMMAND(Type)                                              \
  void App::update(const Type& command) {                                 \
    const UseStrings words(strings());                                    \
    handle(*state_, command);                                             \
    const bool by_learner = CommandType::Type >= CommandType::TakeUpdate; \
    follow_with_lms(*state_, by_learner);                                 \
    if (by_learner) sound_results(*state_);                               \
    stop_audio_left(*state_);                                             \
  }
#include "app/commands.def"
#undef DEFUSE_COMMAND

std::vector<Effect> App::take_effects() { return std::exchange(state_->effects, {}); }
std::vector<semantics::Announcement> App::take_announcements() { return std::exchange(state_->announcements, {}); }

const StringTable* App::strings() const { return state_->words ? &*state_->words : nullptr; }

bool App::waiting() const { return waits_for_parts(*state_) && state_->pack_problem.empty(); }

bool App::moving() const {
  if (const auto* spot = std::get_if<SpotSession>(&state_->session))
    return spot->runner.phase() == engine::SpotPhase::Playing;
  if (call_moves(*state_)) return true;
  const auto* task = std::get_if<TaskSession>(&state_->session);
  const auto* breathe = task == nullptr ? nullptr : std::get_if<engine::BreatheRunner>(&task->runner);
  return breathe != nullptr && breathe->running();
}

Appearance App::appearance() const {
  Appearance out = app::appearance(state_->settings, state_->system);
  if (!state_->pack || out.high_contrast) return out;
  const course::Brand& brand = state_->pack->index().brand;
  out.primary = out.dark ? brand.dark : brand.light;
  return out;
}
const Settings& App::settings() const { return state_->settings; }

}  // namespace defuse::app
