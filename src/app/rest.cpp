#include "app/rest.h"

#include <algorithm>

#include "app/state.h"

namespace defuse::app {

namespace {

constexpr base::Millis kMinute = 60'000;
constexpr base::Millis kForgotten = 4 * 60 * kMinute;  // nobody is told of a rest that ended so long ago

}  // namespace

std::optional<Rest> find_rest(const State& s) {
  if (!s.pack || !s.progress.resting_since) return std::nullopt;
  const base::Result<course::Item> opened = s.pack->item(s.progress.resting_item);
  const auto* exercise = opened ? std::get_if<course::Exercise>(&opened.value()) : nullptr;
  const auto* breathe = exercise == nullptr ? nullptr : std::get_if<course::Breathe>(&exercise->body);
  if (breathe == nullptr) return std::nullopt;
  const Rest rest{.item = exercise->id, .until = {s.progress.resting_since->ms + breathe->rest * kMinute}};
  if (s.now.ms - rest.until.ms >= kForgotten) return std::nullopt;
  return rest;
}

base::Millis rest_left(const State& s) { return s.rest ? std::max<base::Millis>(0, s.rest->until.ms - s.now.ms) : 0; }

void watch_rest(State& s) {
  if (!s.rest || s.rest->told) return;
  const base::Millis left = rest_left(s);
  if (left == 0) {
    s.rest->told = true;
    say(s, std::string(tr(S::rest_over)));
    return;
  }
  if (s.now.ms < s.rest_wake.ms) return;
  // The minutes on show change on the minute.
  const base::Millis next = left % kMinute == 0 ? kMinute : left % kMinute;
  s.rest_wake.ms = s.now.ms + next;
  s.effects.push_back(WakeLater{next + 20});
}

}  // namespace defuse::app
