#include "app/task.h"

namespace defuse::app {

namespace {

template <class Runner, class Body>
TaskRunner start(const Body& body, std::uint64_t seed) {
  if constexpr (std::is_constructible_v<Runner, Body, std::uint64_t>) {
    return Runner(body, seed);
  } else {
    return Runner(body);
  }
}

}  // namespace

std::optional<TaskRunner> start_task(const course::ExerciseBody& body, std::uint64_t seed) {
  if (const auto* one = std::get_if<course::Rewrite>(&body)) return start<engine::RewriteRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Order>(&body)) return start<engine::OrderRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Sort>(&body)) return start<engine::SortRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Verbatim>(&body)) return start<engine::VerbatimRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Recall>(&body)) return start<engine::RecallRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Chunk>(&body)) return start<engine::ChunkRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Breathe>(&body)) return start<engine::BreatheRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Quiz>(&body)) return start<engine::QuizRunner>(*one, seed);
  if (const auto* one = std::get_if<course::Debrief>(&body)) return start<engine::DebriefRunner>(*one, seed);
  return std::nullopt;
}

}  // namespace defuse::app
