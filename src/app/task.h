// The exercise kinds that go step by step: each has a runner with some of the same few acts (choose, toggle, check,
// next, ...). One session type and one set of commands serve them all; a kind is added by its line in TaskRunner, in
// start_task and in the screens' list.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "course/exercise.h"
#include "engine/breathe_runner.h"
#include "engine/chunk_runner.h"
#include "engine/debrief_runner.h"
#include "engine/order_runner.h"
#include "engine/quiz_runner.h"
#include "engine/recall_runner.h"
#include "engine/rewrite_runner.h"
#include "engine/sort_runner.h"
#include "engine/verbatim_runner.h"

namespace defuse::app {

using TaskRunner = std::variant<engine::RewriteRunner, engine::OrderRunner, engine::SortRunner, engine::VerbatimRunner,
                                engine::RecallRunner, engine::ChunkRunner, engine::BreatheRunner, engine::QuizRunner,
                                engine::DebriefRunner>;

// Empty for the kinds that have a session of their own.
std::optional<TaskRunner> start_task(const course::ExerciseBody& body, std::uint64_t seed);

}  // namespace defuse::app
