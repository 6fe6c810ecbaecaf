#include "course/exercise.h"

#include <array>

namespace defuse::course {

namespace {

struct KindTraits {
  std::string_view name;
  bool doing = false;
};

// By ItemKind.
constexpr KindTraits kTraits[] = {
    {"lesson", false},
#define DEFUSE_KIND(Type, name, doing) {#name, doing},
#include "course/kinds.def"
#undef DEFUSE_KIND
};

// The variant's order is the list's: a kind's place in the one is its place in the other.
#define DEFUSE_KIND(Type, name, doing) \
  static_assert(                       \
      std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(ItemKind::Type) - 1, ExerciseBody>, Type>);
#include "course/kinds.def"
#undef DEFUSE_KIND

const KindTraits& traits(ItemKind kind) { return kTraits[static_cast<std::size_t>(kind)]; }

}  // namespace

ItemKind kind_of(const Exercise& exercise) { return static_cast<ItemKind>(exercise.body.index() + 1); }

std::string_view kind_name(ItemKind kind) { return traits(kind).name; }

std::span<const std::string_view> kind_names() {
  static const auto names = [] {
    std::array<std::string_view, std::size(kTraits) - 1> all;
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = kTraits[i + 1].name;
    return all;
  }();
  return names;
}

bool is_scored(ItemKind kind) {
  return kind != ItemKind::Lesson && kind != ItemKind::Breathe && kind != ItemKind::Debrief;
}

bool is_doing(ItemKind kind) { return traits(kind).doing; }

}  // namespace defuse::course
