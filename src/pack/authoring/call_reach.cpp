#include "pack/authoring/call_reach.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/index.h"
#include "engine/state_table.h"
#include "pack/findings.h"

namespace defuse::pack::authoring {

namespace {

using course::BeatKind;
using course::ReplyQuality;
using engine::at_index;
using engine::CallChoice;
using engine::CallMachine;
using engine::CallState;
using engine::MoveKind;

std::string replies_key(const course::CallBeat& beat) { return beat.kind == BeatKind::FollowUp ? "dates" : "replies"; }

// Where each thing of a call stands in the list of spots.
class Map {
 public:
  explicit Map(const course::Call& call, std::vector<CallSpot>& spots) : spots_(spots) {
    for (std::size_t b = 0; b < call.beats.size(); ++b) {
      const course::CallBeat& beat = call.beats[b];
      const std::string path = path_to("beats", b);
      Place place;
      place.beat = add(beat.id, path);
      place.lines = spots.size();
      for (std::size_t i = 0; i < beat.lines.size(); ++i) add(path_to(beat.id, "lines", i), path_to(path, "lines", i));
      place.replies = spots.size();
      for (std::size_t i = 0; i < beat.replies.size(); ++i)
        add(path_to(beat.id, beat.replies[i].id), path_to(path, replies_key(beat), i));
      place.pieces = spots.size();
      for (std::size_t i = 0; i < beat.recording.size(); ++i)
        add(path_to(beat.id, beat.recording[i].id), path_to(path, "recording", i));
      place.answers = spots.size();
      for (std::size_t i = 0; i < beat.answers.size(); ++i) {
        const std::string_view name = course::answer_name(beat.kind, i);
        add(path_to(beat.id, name), path_to(path, name));
      }
      place.routes = spots.size();
      for (std::size_t i = 0; i < beat.routes.size(); ++i)
        add(path_to(beat.id, "routes", i), path_to(path, "routes", i));
      places_.push_back(place);
    }
  }
  void meet_beat(std::size_t beat) { spots_[places_[beat].beat].met = true; }
  void meet_line(std::size_t beat, int line) { meet(places_[beat].lines, line); }
  void meet_piece(std::size_t beat, int piece) { meet(places_[beat].pieces, piece); }
  void meet_route(std::size_t beat, int route) { meet(places_[beat].routes, route); }
  void meet_choice(std::size_t beat, const CallChoice& choice) {
    if (choice.kind == MoveKind::Reply) meet(places_[beat].replies, choice.reply);
    if (choice.kind == MoveKind::Compose) meet(places_[beat].answers, choice.answer);
  }

 private:
  struct Place {
    std::size_t beat = 0, lines = 0, replies = 0, pieces = 0, answers = 0, routes = 0;
  };
  std::size_t add(std::string id, std::string path) {
    spots_.push_back({std::move(id), std::move(path), false});
    return spots_.size() - 1;
  }
  void meet(std::size_t first, int at) {
    if (at >= 0) spots_[first + at_index(at)].met = true;
  }
  std::vector<CallSpot>& spots_;
  std::vector<Place> places_;
};

// The beat that a choice leads to when it leaves its own, before routes are followed.
int target_of(const CallMachine& machine, const CallState& from, const CallChoice& choice) {
  const course::CallBeat& beat = machine.beat(from);
  base::Id next = beat.next;
  if (choice.kind == MoveKind::Reply && !beat.replies[at_index(choice.reply)].next.empty())
    next = beat.replies[at_index(choice.reply)].next;
  if (choice.kind == MoveKind::Compose) next = beat.answers[at_index(choice.answer)].next;
  const auto index = machine.beat_index(next);
  return index ? static_cast<int>(*index) : -1;
}

class Explorer {
 public:
  Explorer(const CallMachine& machine, std::size_t most)
      : machine_(machine), most_(most), map_(machine.call(), reach_.spots) {}

  CallReach run() {
    const CallState start = machine_.start();
    follow(
        machine_.beat_index(machine_.call().begin) ? static_cast<int>(*machine_.beat_index(machine_.call().begin)) : 0,
        start);
    while (!open_.empty()) {
      const CallState state = open_.back();
      open_.pop_back();
      leave(state);
    }
    reach_.states = seen_.size();
    reach_.dead_ends.assign(dead_.begin(), dead_.end());
    reach_.no_good.assign(no_good_.begin(), no_good_.end());
    return std::move(reach_);
  }

 private:
  // Through the routes from `beat` to where the state stands.
  void follow(int beat, const CallState& state) {
    const course::Call& call = machine_.call();
    while (beat >= 0 && call.beats[at_index(beat)].kind == BeatKind::Route) {
      map_.meet_beat(at_index(beat));
      const auto& routes = call.beats[at_index(beat)].routes;
      int next = -1;
      for (std::size_t i = 0; i < routes.size() && next < 0; ++i) {
        if (!machine_.holds(state, routes[i].when)) continue;
        map_.meet_route(at_index(beat), static_cast<int>(i));
        const auto index = machine_.beat_index(routes[i].next);
        next = index ? static_cast<int>(*index) : -1;
      }
      beat = next;
    }
    arrive(state);
  }

  void arrive(const CallState& state) {
    map_.meet_beat(state.beat);
    if (machine_.done(state)) return;
    map_.meet_line(state.beat, machine_.line(state));
    if (machine_.beat(state).kind == BeatKind::Vent) map_.meet_piece(state.beat, state.piece);
    push(state);
  }

  void push(const CallState& state) {
    if (seen_.size() >= most_) {
      reach_.exact = false;
      return;
    }
    const CallState bare = machine_.essence(state, true);
    if (seen_.add(bare, true)) open_.push_back(bare);
  }

  void leave(const CallState& state) {
    bool any = false;
    bool any_but_slips = false;
    for (const CallChoice& choice : machine_.choices(state)) {
      if (!machine_.offers(state, choice)) continue;
      any = true;
      map_.meet_choice(state.beat, choice);
      const engine::CallStep step = machine_.step(state, choice);
      any_but_slips = any_but_slips || step.quality != ReplyQuality::Slip;
      if (step.played >= 0) {
        map_.meet_piece(step.state.beat, step.played);
        push(step.state);
      } else {
        follow(target_of(machine_, state, choice), step.state);
      }
    }
    const std::string path = path_to("beats", std::size_t{state.beat});
    if (!any) dead_.insert(path);
    if (any && !any_but_slips) no_good_.insert(path);
  }

  const CallMachine& machine_;
  std::size_t most_;
  CallReach reach_;
  Map map_;
  engine::StateTable<bool> seen_;
  std::vector<CallState> open_;
  std::set<std::string> dead_, no_good_;
};

// All states that are met when only the best moves on offer are made, or with any moves.
std::vector<CallState> states_of(const CallMachine& machine, bool best_only, std::size_t most) {
  engine::StateTable<bool> seen;
  std::vector<CallState> open;
  const auto push = [&](const CallState& state) {
    const CallState bare = machine.essence(state);
    if (seen.size() < most && seen.add(bare, true)) open.push_back(bare);
  };
  push(machine.start());
  while (!open.empty()) {
    const CallState state = open.back();
    open.pop_back();
    ReplyQuality best = ReplyQuality::Slip;
    std::vector<engine::CallStep> steps;
    for (const CallChoice& choice : machine.choices(state)) {
      if (!machine.offers(state, choice)) continue;
      steps.push_back(machine.step(state, choice));
      best = std::min(best, steps.back().quality);
    }
    for (const engine::CallStep& step : steps) {
      if (!best_only || step.quality == best) push(step.state);
    }
  }
  std::vector<CallState> states;
  for (const auto& [state, _] : seen.entries()) states.push_back(state);
  return states;
}

}  // namespace

CallReach reach_of(const CallMachine& machine, std::size_t most_states) { return Explorer(machine, most_states).run(); }

namespace {

struct Tally {
  bool met = false;
  bool always = true;  // a good ending is left wherever it was met
  bool ever = false;
};
using Tallies = std::map<std::pair<std::size_t, std::size_t>, Tally>;  // by beat and choice

Tallies slips_of(const CallMachine& machine, const engine::CallSolver& solver, const std::vector<CallState>& states) {
  Tallies tallies;
  for (const CallState& state : states) {
    if (machine.done(state)) continue;
    const std::vector<CallChoice>& choices = machine.choices(state);
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (!machine.offers(state, choices[i])) continue;
      const engine::CallStep step = machine.step(state, choices[i]);
      if (step.quality != ReplyQuality::Slip) continue;
      Tally& tally = tallies[{state.beat, i}];
      const bool left = solver.can_win(step.state);
      tally.met = true;
      tally.always = tally.always && left;
      tally.ever = tally.ever || left;
    }
  }
  return tallies;
}

}  // namespace

std::vector<SlipRepair> repairs_of(const CallMachine& machine, const engine::CallSolver& solver,
                                   std::size_t most_states) {
  Tallies clean = slips_of(machine, solver, states_of(machine, true, most_states));
  const Tallies all = slips_of(machine, solver, states_of(machine, false, most_states));
  std::vector<SlipRepair> repairs;
  for (const auto& [place, any] : all) {
    const course::CallBeat& beat = machine.call().beats[place.first];
    CallState there;
    there.beat = static_cast<std::uint16_t>(place.first);
    const CallChoice& choice = machine.choices(there)[place.second];
    const std::string path = path_to("beats", place.first);
    const Tally& first = clean[place];
    SlipRepair one;
    one.mendable = first.met ? first.always : any.ever;
    if (choice.kind == MoveKind::Compose) {
      const std::string_view name = course::answer_name(beat.kind, at_index(choice.answer));
      one.path = path_to(path, name);
      one.id = path_to(beat.id, name);
    } else {
      const course::CallReply& reply = beat.replies[at_index(choice.reply)];
      one.path = path_to(path, replies_key(beat), choice.reply);
      one.id = path_to(beat.id, reply.id);
      one.final = reply.final;
    }
    repairs.push_back(std::move(one));
  }
  return repairs;
}

}  // namespace defuse::pack::authoring
