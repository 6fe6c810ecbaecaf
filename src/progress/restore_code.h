// The restore code: where a learner stands in one course, coarsely, in a text short enough to be copied by hand; under
// 200 characters for the default course. What it says becomes records of the journal, so it adds and never replaces.
// FORMAT.md in this folder has it symbol by symbol.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "course/pack.h"
#include "progress/code_text.h"
#include "progress/fold.h"

namespace defuse::progress {

// Items, calls and practices that the learner has nothing to do with cost nothing more: the length depends on the pack
// alone. `utc_offset` as in base/date.h.
std::string write_restore_code(const Journal& journal, const course::PackIndex& pack, int utc_offset = 0);

enum class CodeRefusal : std::uint8_t {
  Slip,   // see `slip`
  Newer,  // made by a newer version of Defuse
  Other,  // of another course, or of one with other items than this version
};

struct RestoredAttempts {
  std::vector<Attempt> attempts;
  std::optional<CodeRefusal> refused;  // then there are none
  CodeSlip slip;
};

// Attempts with ids made from the code, so that bringing it in again changes nothing, and merging knows them. `journal`
// is asked for the newest reset alone: after one, a code counts anew. Their time is the code's, to the minute.
RestoredAttempts read_restore_code(std::string_view typed, const course::PackIndex& pack, const Journal& journal,
                                   int utc_offset = 0);

}  // namespace defuse::progress
