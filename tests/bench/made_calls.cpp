// Made calls with a hundred thousand states and more: what the solver must manage in a second, and in three in a
// browser. The same measurement is built for the browser from this file and browser/main.cpp.
#include <utility>

#include "solve_call.h"

namespace defuse::bench {

namespace {

using course::ReplyQuality;

// A corridor of beats with flags that are asked about at its end, so that many states differ.
course::Call corridor(int beats, int flags) {
  course::Call call;
  call.id = "corridor";
  call.start = {8, 3, 5};
  call.begin = "b0";
  for (int b = 0; b < beats; ++b) {
    course::CallBeat beat;
    beat.id = "b" + std::to_string(b);
    for (int r = 0; r < 3; ++r) {
      course::CallReply reply;
      reply.id = "r" + std::to_string(r);
      reply.quality = static_cast<ReplyQuality>(r);
      reply.effects = {r - 1, 1 - r, r == 1 ? 1 : 0};
      reply.next = "b" + std::to_string(b + 1);
      if (r == 0 && b < flags) reply.sets = {"f" + std::to_string(b)};
      beat.replies.push_back(std::move(reply));
    }
    if (b == beats - 1) {
      course::CallReply all = beat.replies[0];
      all.id = "all";
      for (int f = 0; f < flags; ++f) {
        course::CallCondition condition;
        condition.about = course::Asked::Set;
        condition.name = "f" + std::to_string(f);
        all.when.push_back(condition);
      }
      beat.replies.push_back(std::move(all));
    }
    call.beats.push_back(std::move(beat));
  }
  course::CallBeat end;
  end.id = "b" + std::to_string(beats);
  end.kind = course::BeatKind::Ending;
  end.ending = course::CallEnding::Good;
  call.beats.push_back(std::move(end));
  return call;
}

}  // namespace

void made_calls() {
  constexpr std::pair<int, int> kSizes[] = {{40, 3}, {52, 7}, {40, 9}};
  for (const auto& [beats, flags] : kSizes)
    solve_call("corridor of " + std::to_string(beats) + " beats with " + std::to_string(flags) + " flags",
               corridor(beats, flags));
}

}  // namespace defuse::bench
