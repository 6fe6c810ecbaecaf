#include "course/call.h"

#include <algorithm>
#include <array>
#include <span>

namespace defuse::course {

namespace {

constexpr std::array<std::string_view, 2> kVerify = {"exact", "inexact"};
constexpr std::array<std::string_view, 3> kApology = {"whole", "half", "spoilt"};
constexpr std::array<std::string_view, 3> kOptions = {"two-real", "one-real", "none-real"};

std::span<const std::string_view> names_for(BeatKind kind) {
  if (kind == BeatKind::Verify) return kVerify;
  if (kind == BeatKind::Apology) return kApology;
  if (kind == BeatKind::Options) return kOptions;
  return {};
}

}  // namespace

std::string_view answer_name(BeatKind kind, std::size_t answer) { return names_for(kind)[answer]; }
std::size_t answer_count(BeatKind kind) { return names_for(kind).size(); }

const CallBeat* Call::find_beat(const base::Id& beat) const {
  const auto it = std::find_if(beats.begin(), beats.end(), [&](const CallBeat& one) { return one.id == beat; });
  return it == beats.end() ? nullptr : &*it;
}

}  // namespace defuse::course
