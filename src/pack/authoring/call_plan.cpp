#include "pack/authoring/call_plan.h"

#include <algorithm>
#include <memory>

#include "engine/call_runner.h"
#include "pack/authoring/call_parts.h"

namespace defuse::pack::authoring {

namespace {

constexpr const char* kMoves = "Moves are ids of replies, one after the other, or `beat: id`, or `beat: [id, id]`.";

void read_move(const Node& node, const base::Id& beat, PlannedPlay& play, Sink& sink) {
  if (node.kind == NodeKind::Text && !node.text.empty()) {
    play.moves.push_back({node.place, beat, node.text});
  } else {
    sink.error(node.place, "wrong-type", kMoves);
  }
}

void read_moves(Fields& fields, PlannedPlay& play, Sink& sink) {
  for (const Node& node : fields.list("moves")) {
    if (node.kind != NodeKind::Map) {
      read_move(node, "", play, sink);
      continue;
    }
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
      const Node& value = node.items[i];
      if (value.kind != NodeKind::List) {
        read_move(value, node.keys[i].name, play, sink);
        continue;
      }
      for (const Node& one : value.items) read_move(one, node.keys[i].name, play, sink);
    }
  }
}

std::vector<course::CallStage> read_stages(Fields& fields, std::string_view key, Sink& sink) {
  std::vector<course::CallStage> all;
  for (const Node& node : fields.list(key)) {
    const auto stage = course::from_name<course::CallStage>(node.text);
    if (stage) {
      all.push_back(*stage);
    } else {
      sink.error(node.place, "unknown-choice", "`" + node.text + "` is none of the steps, such as `verify`.");
    }
  }
  return all;
}

PlannedPlay read_play(const Node& node, Sink& sink) {
  Fields fields(node, kPlay, sink);
  PlannedPlay play;
  play.place = node.place;
  play.name = fields.line("name");
  play.temper = fields.choice("temper", play.temper);
  read_moves(fields, play, sink);
  play.ending = fields.id("ending");
  play.then = read_conditions(fields, "then", sink);
  play.done = read_stages(fields, "done", sink);
  play.skipped = read_stages(fields, "skipped", sink);
  play.repair_turns = fields.integer("repair-turns", -1);
  return play;
}

std::string offered(const engine::CallRunner& runner) {
  std::string all;
  for (const engine::CallMove& move : runner.moves())
    all += (all.empty() ? "" : ", ") + engine::move_name(runner.beat(), move);
  return all;
}

std::string shown(const engine::Mood& mood) {
  return "arousal " + std::to_string(mood.arousal) + ", trust " + std::to_string(mood.trust) + ", composure " +
         std::to_string(mood.composure);
}

// False when the play cannot go on.
bool play_move(const PlannedMove& planned, const std::string& name, engine::CallRunner& runner, Sink& sink) {
  const auto fail = [&](const std::string& why) {
    sink.error(planned.place, "plan", "In the play `" + name + "`: " + why);
    return false;
  };
  if (runner.done()) return fail("the call is already over, in `" + runner.beat().id + "`.");
  const base::Id at = runner.beat().id;
  if (!planned.beat.empty() && planned.beat != at)
    return fail("the call is in `" + at + "` here, and not in `" + planned.beat + "`.");
  const base::Result<engine::CallMove> move = engine::move_of(runner.beat(), planned.name);
  const std::string instead = " On offer: " + offered(runner) + ".";
  if (!move) return fail(move.error().message + instead);
  const base::Result<engine::CallTurn> turn = runner.apply(move.value());
  return turn ? true : fail(turn.error().message + instead);
}

void check_steps(const PlannedPlay& play, const engine::CallResult& result, Sink& sink) {
  for (const bool done : {true, false}) {
    for (const course::CallStage stage : done ? play.done : play.skipped) {
      const auto step = static_cast<std::size_t>(stage);
      if (step >= result.steps.size() || (result.steps[step].turn != 0) == done) continue;
      sink.error(play.place, "plan",
                 "The play `" + play.name + "` was to have `" + std::string(course::name_of(stage)) +
                     (done ? "` done, and it was skipped." : "` skipped, and it was done."));
    }
  }
}

void run_play(const PlannedPlay& play, const std::shared_ptr<const course::Call>& call, Sink& sink) {
  engine::CallOptions options;
  options.temper = play.temper;
  engine::CallRunner runner(call, options);
  for (const PlannedMove& move : play.moves) {
    if (!play_move(move, play.name, runner, sink)) return;
  }
  const std::string whose = "The play `" + play.name + "` ";
  if (!runner.done()) {
    sink.error(play.place, "plan",
               whose + "stops in `" + runner.beat().id + "`, before the end. On offer: " + offered(runner) + ".");
    return;
  }
  if (runner.beat().id != play.ending) {
    sink.error(play.place, "plan",
               whose + "was to end in `" + play.ending + "`, and ended in `" + runner.beat().id + "` with " +
                   shown(runner.mood()) + ".");
  }
  for (const course::CallCondition& one : play.then) {
    if (runner.machine().holds(runner.state(), {one})) continue;
    sink.error(play.place, "plan",
               whose + "was to end with `" + text_of(one) + "`, and ended with " + shown(runner.mood()) + ".");
  }
  const engine::CallResult result = runner.result();
  check_steps(play, result, sink);
  if (play.repair_turns >= 0 && result.repair_turns > play.repair_turns) {
    sink.error(play.place, "plan",
               whose + "took " + std::to_string(result.repair_turns) + " turns of repair, more than " +
                   std::to_string(play.repair_turns) + ".");
  }
}

}  // namespace

CallPlan read_plan(const Node& node, const std::string& file, Sink& sink) {
  Fields fields(node, kPlan, sink);
  CallPlan plan;
  plan.file = file;
  plan.place = node.follow("call").place;
  plan.call = fields.id("call");
  for (const Node& one : fields.list("plays")) plan.plays.push_back(read_play(one, sink));
  return plan;
}

void run_plan(const CallPlan& plan, const course::Call& call, Sink& sink) {
  const auto shared = std::make_shared<const course::Call>(call);
  for (const PlannedPlay& play : plan.plays) run_play(play, shared, sink);
}

}  // namespace defuse::pack::authoring
