// What a learner can do in a simulated call, as one value for screens, solver, random walks, replies files and
// snapshots.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "course/call.h"

namespace defuse::engine {

enum class MoveKind : std::uint8_t {
  Reply,      // one of the beat's replies or dates
  Silence,    // say nothing and let the recording run; the same with and without a clock
  WriteDown,  // the same, and note the facts of the piece just heard
  Compose,    // the words given back, the parts of an apology, the two offers
  Say,        // words of one's own, judged by the coach
};

// What the coach found in words of one's own: enough to choose the reply that they stand for.
struct CallJudgement {
  int mistakes = 0;
  int good = 0;
  std::vector<base::Id> labels;  // practices or labels of what was found, mistakes first
  bool operator==(const CallJudgement&) const = default;
};

// From text to findings; given in by the caller, so that engine and coach do not know one another. `labels` may hold
// ids of practices (compared with the practices of the replies) and of coach rules.
using CallJudge = std::function<CallJudgement(std::string_view)>;

struct CallMove {
  MoveKind kind = MoveKind::Reply;
  int reply = -1;           // Reply: index in the beat's replies
  std::vector<int> parts;   // Compose, in order: indexes of the words and then, from words.size() on, of the tempting
                            // ones; or of the beat's parts
  std::string text;         // Say
  CallJudgement judgement;  // Say: filled by whoever called the judge
  bool operator==(const CallMove&) const = default;
};

// The move as text that people can write in replies files and test plans: the id of the reply; "silence", "write-down";
// ids of parts joined by " + "; for words given back the numbers of the pieces from 1 and of the tempting ones as t1,
// t2, joined by " + "; "say: words of one's own".
std::string move_name(const course::CallBeat& beat, const CallMove& move);

// The move of that name. Also understood: the names of the answers ("exact", "half", "one-real"), which stand for one
// way of getting them. Whether the move is on offer is for the machine.
base::Result<CallMove> move_of(const course::CallBeat& beat, std::string_view name);

// One way of getting the n-th answer; empty parts when there is none.
CallMove move_for_answer(const course::CallBeat& beat, std::size_t answer);

// Which answer something put together gets; parts must be valid indexes.
std::size_t answer_for(const course::CallBeat& beat, const std::vector<int>& parts);

}  // namespace defuse::engine
