// A call that a learner has written about something that happened: a short form, the playable call made from it, and a
// pack that holds it. Kept as a private note.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "course/pack.h"

namespace defuse::app {

inline constexpr std::size_t kOwnMoments = 3;  // each a piece of what the customer said, and the answer to it
inline constexpr std::size_t kOwnBefore = 2;   // pieces before the first answer; they may stay empty
inline constexpr std::size_t kOwnPieces = kOwnBefore + kOwnMoments;

struct OwnMoment {
  std::string said;
  std::string better;
  base::Id practice;
  bool operator==(const OwnMoment&) const = default;
};

struct OwnCall {
  std::string title;
  std::string customer;  // a name
  course::Channel channel = course::Channel::Phone;
  std::string situation;
  std::array<std::string, kOwnPieces> pieces;
  std::array<OwnMoment, kOwnMoments> moments;
  bool operator==(const OwnCall&) const = default;

  bool blank() const;     // nothing has been written
  bool complete() const;  // enough for a call
};

struct OwnCallSession {
  base::Id id;
  OwnCall form;
  bool old = false;    // it was kept before
  bool asked = false;  // to make a call of it, while something was missing
  bool deleted = false;
};

// The fields of the form, in its order: title, customer, situation, pieces, then for each moment said and better.
inline constexpr int kOwnFields = 3 + static_cast<int>(kOwnPieces) + 2 * static_cast<int>(kOwnMoments);
std::string* own_field(OwnCall& own, int field);  // null for none

// Lines of `key=value`; unknown keys are ignored.
std::string write_own_call(const OwnCall& own);
OwnCall read_own_call(std::string_view text);

// The playable call; `own` must be complete.
course::Call make_call(const OwnCall& own, const base::Id& id, const course::PackIndex& index);

// A zip file with a pack folder: the call, and the same moments as a lesson and an exercise.
std::string own_pack(const course::Call& call, const course::PackIndex& index);

}  // namespace defuse::app
