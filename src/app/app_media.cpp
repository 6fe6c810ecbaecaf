// Pictures and sounds of the pack.
#include <algorithm>

#include "app/app.h"
#include "app/state.h"

namespace defuse::app {

namespace {

const course::Medium* find_by_key(const State& s, std::string_view key) {
  if (!s.pack) return nullptr;
  const std::vector<course::Medium>& media = s.pack->own_index().media;
  const auto found =
      std::find_if(media.begin(), media.end(), [&](const course::Medium& one) { return medium_key(one) == key; });
  return found == media.end() ? nullptr : &*found;
}

// Whether the page that is shown has it.
bool is_shown(const State& s, const std::string& key) {
  const auto* open = std::get_if<LessonSession>(&s.session);
  if (open == nullptr || s.route.place != Place::Lesson) return false;
  const course::Page& page = open->lesson.pages[static_cast<std::size_t>(open->page)];
  return std::any_of(page.parts.begin(), page.parts.end(), [&](const course::Part& part) {
    const auto* audio = std::get_if<course::Audio>(&part);
    const course::Medium* medium = audio == nullptr ? nullptr : s.pack->own_index().find_medium(audio->file);
    return medium != nullptr && medium_key(*medium) == key;
  });
}

}  // namespace

std::string medium_key(const course::Medium& medium) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string key(16, '0');
  std::uint64_t value = medium.hash;
  for (std::size_t i = key.size(); i-- > 0; value >>= 4U) key[i] = digits[value & 15U];
  return key;
}

MediumView medium_view(const course::Medium& medium) {
  MediumView v{medium_key(medium), medium.width, medium.height, false};
  const int longest = std::max(v.width, v.height);
  if (medium.kind != course::MediumKind::Svg || longest <= kWidestSvg) return v;
  v.width = std::max(1, v.width * kWidestSvg / longest);
  v.height = std::max(1, v.height * kWidestSvg / longest);
  return v;
}

std::optional<MediumBytes> App::medium(std::string_view key) const {
  const course::Medium* medium = find_by_key(*state_, key);
  if (medium == nullptr) return std::nullopt;
  base::Result<std::string> bytes = state_->pack->medium(medium->file);
  if (!bytes) return std::nullopt;
  constexpr const char* types[] = {"image/png", "image/svg+xml", "audio/mpeg"};
  return MediumBytes{types[static_cast<std::size_t>(medium->kind)], bytes.take()};
}

void stop_audio_left(State& s) {
  if (s.playing.empty() || is_shown(s, s.playing)) return;
  s.playing.clear();
  s.effects.push_back(PlayAudio{});
}

void handle(State& s, const ToggleAudio& c) {
  s.playing = s.playing == c.key || !is_shown(s, c.key) ? std::string() : c.key;
  s.effects.push_back(PlayAudio{s.playing});
}

void handle(State& s, const AudioEnded& c) {
  if (s.playing != c.key) return;
  s.playing.clear();
  if (c.failed) say(s, std::string(tr(S::audio_failed)));
}

}  // namespace defuse::app
