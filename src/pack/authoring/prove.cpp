#include "pack/authoring/prove.h"

#include <algorithm>
#include <memory>

#include "engine/call_solver.h"
#include "pack/authoring/call_reach.h"
#include "pack/authoring/call_smells.h"

namespace defuse::pack::authoring {

namespace {

constexpr std::size_t kMostStates = 400000;

std::vector<std::string> named(const engine::CallMachine& machine, const std::vector<engine::CallChoice>& line) {
  std::vector<std::string> names;
  engine::CallState state = machine.start();
  for (const engine::CallChoice& choice : line) {
    const course::CallBeat& beat = machine.beat(state);
    names.push_back(beat.id + ": " + engine::move_name(beat, machine.move_of(state, choice)));
    state = machine.step(state, choice).state;
  }
  return names;
}

void check_reach(const CallReach& reach, CallProof& proof, Findings& findings) {
  proof.lines = reach.spots.size();
  for (const std::string& path : reach.dead_ends)
    findings.error(path, "dead-end",
                   "The conversation can come here with nothing on offer; leave one reply without `when`.");
  for (const std::string& path : reach.no_good)
    findings.error(path, "only-slips", "At some point only slips are on offer here; nobody can do this well.");
  if (!reach.exact) {
    findings.warn(
        "beats", "too-many-states",
        "The conversation has more turns of events than can be looked at, so lines that are never met are not "
        "reported. Fewer flags and conditions make it smaller.");
    return;
  }
  for (const CallSpot& spot : reach.spots) {
    if (spot.met) continue;
    proof.unreachable.push_back(spot.id);
    findings.error(spot.path, "unreachable",
                   "No play comes to `" + spot.id + "`; check the conditions on the way to it.");
  }
}

void check_slips(const engine::CallMachine& machine, const engine::CallSolver& solver, Findings& findings) {
  for (const SlipRepair& slip : repairs_of(machine, solver, kMostStates)) {
    if (!slip.mendable && !slip.final) {
      findings.error(slip.path, "not-mendable",
                     "After `" + slip.id +
                         "` no good ending is left, however well the rest goes. Open a way back, or say " +
                         "`final: true`.");
    } else if (slip.mendable && slip.final) {
      findings.warn(slip.path, "final",
                    "`" + slip.id + "` says `final: true`, and a good ending can still be reached.");
    }
  }
}

bool winnable_when_hot(const std::shared_ptr<const course::Call>& call) {
  const auto machine = std::make_shared<const engine::CallMachine>(call, course::Temper::Hot);
  return engine::CallSolver(machine, {kMostStates}).can_win(machine->start());
}

CallProof prove_call(const course::Call& call, const CallFile& source) {
  const auto shared = std::make_shared<const course::Call>(call);
  const auto machine = std::make_shared<const engine::CallMachine>(shared);
  const engine::CallSolver solver(machine, {kMostStates});
  const CallReach reach = reach_of(*machine, kMostStates);
  CallProof proof;
  proof.id = call.id;
  proof.winnable = solver.can_win(machine->start());
  proof.exact = solver.exact() && reach.exact;
  proof.best = solver.best();
  proof.worst = solver.worst();
  proof.states = solver.states();
  proof.best_line = named(*machine, solver.best_line());
  proof.worst_line = named(*machine, solver.worst_line());
  Findings findings;
  check_reach(reach, proof, findings);
  if (!proof.winnable) {
    findings.error("beats", "not-winnable", "No play reaches a good ending.");
  } else {
    check_slips(*machine, solver, findings);
    if (!winnable_when_hot(shared))
      findings.warn("beats", "hot-not-winnable", "With a hot customer no play reaches a good ending.");
  }
  check_reactions(call, findings);
  check_giveaways(call, findings);
  Sink sink(source.file, proof.findings);
  for (const Finding& finding : findings.all())
    sink.add(source.tree.follow(finding.path).place, finding.code, finding.severity, finding.message);
  std::stable_sort(proof.findings.begin(), proof.findings.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  return proof;
}

}  // namespace

namespace {

// What reading and checking the files said about a call, and its test plan with it.
void add_problems(const Reading& reading, std::vector<CallProof>& proofs) {
  for (const Problem& problem : reading.problems) {
    const std::string_view file = problem.file;
    if (!file.starts_with("calls/")) continue;
    const std::string_view name = file.substr(6);
    const base::Id id(name.substr(0, name.find('.')));
    auto proof = std::find_if(proofs.begin(), proofs.end(), [&](const CallProof& one) { return one.id == id; });
    if (proof == proofs.end()) {
      proofs.emplace_back();
      proof = proofs.end() - 1;
      proof->id = id;
    }
    proof->findings.push_back(problem);
  }
}

}  // namespace

std::vector<CallProof> prove(const Reading& reading) {
  static const CallFile unknown;
  std::vector<CallProof> proofs;
  for (std::size_t i = 0; i < reading.pack.calls.size(); ++i) {
    const CallFile& source = i < reading.calls.size() ? reading.calls[i] : unknown;
    const bool broken = std::any_of(reading.problems.begin(), reading.problems.end(), [&](const Problem& problem) {
      return problem.severity == Severity::Error && problem.file == source.file;
    });
    if (!broken) proofs.push_back(prove_call(reading.pack.calls[i], source));
  }
  add_problems(reading, proofs);
  return proofs;
}

}  // namespace defuse::pack::authoring
