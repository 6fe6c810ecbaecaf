// The words by which packs name the choices of the closed lists ("glance-at-phone"), for reading, writing and messages.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "course/call.h"
#include "course/coach.h"
#include "course/position.h"
#include "course/scene.h"

namespace defuse::course {

// Every list: names in the order of the enumeration.
std::span<const std::string_view> names_of(Setting);
std::span<const std::string_view> names_of(Role);
std::span<const std::string_view> names_of(Posture);
std::span<const std::string_view> names_of(Skin);
std::span<const std::string_view> names_of(Hair);
std::span<const std::string_view> names_of(HairColour);
std::span<const std::string_view> names_of(Build);
std::span<const std::string_view> names_of(Age);
std::span<const std::string_view> names_of(Dress);
std::span<const std::string_view> names_of(Face);
std::span<const std::string_view> names_of(Colour);
std::span<const std::string_view> names_of(Mood);
std::span<const std::string_view> names_of(Act);
std::span<const std::string_view> names_of(PieceKind);
std::span<const std::string_view> names_of(RuleKind);
std::span<const std::string_view> names_of(CoachKind);
std::span<const std::string_view> names_of(CoachLevel);
std::span<const std::string_view> names_of(Channel);
std::span<const std::string_view> names_of(CallStage);
std::span<const std::string_view> names_of(BeatKind);
std::span<const std::string_view> names_of(ReplyQuality);
std::span<const std::string_view> names_of(Rewind);
std::span<const std::string_view> names_of(ApologyPart);
std::span<const std::string_view> names_of(CallEnding);
std::span<const std::string_view> names_of(Told);
std::span<const std::string_view> names_of(Temper);
std::span<const std::string_view> names_of(Asked);

template <class E>
std::string_view name_of(E value) {
  return names_of(value)[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> from_name(std::string_view name) {
  const auto names = names_of(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

}  // namespace defuse::course
