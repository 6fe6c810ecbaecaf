// One record of the journal: what a learner did once. Records are never changed or renumbered; everything else is
// folded from them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "engine/outcome.h"

namespace defuse::progress {

// 128 random bits as 32 hexadecimal digits, made by the platform; equal ids are the same attempt wherever they come
// from.
using AttemptId = std::string;

enum class AttemptKind : std::uint8_t {
  Bookmark,  // the learner reached `place` in an item
  Finished,  // an item was completed, with its outcome
  Thought,   // a private note was written: `answer` holds it, `place` the prompt's id
  Reset,     // everything of this pack with an earlier time is to be ignored; the records stay until compaction
};

struct Attempt {
  AttemptId id;
  AttemptKind kind = AttemptKind::Finished;
  base::Instant time;
  std::string device;  // random id of the browser profile, not of the person
  base::Id pack;
  base::Id item;
  std::uint64_t content_hash = 0;
  std::string place;  // page id for a bookmark
  engine::Outcome outcome;
  std::string answer;  // what was answered, in a compact text form of the exercise's own
  std::uint32_t seconds = 0;
  bool operator==(const Attempt&) const = default;
};

}  // namespace defuse::progress
