// States that differ only in what can no longer matter are one (CallMachine::essence), and beats lead only onwards, so
// a walk in depth meets each state once and has everything that follows from it when it leaves it.
#include "engine/call_solver.h"

#include <algorithm>
#include <utility>

#include "engine/state_table.h"

namespace defuse::engine {

namespace {

using course::CallEnding;
using course::ReplyQuality;

struct Worth {
  double best = 0;
  double worst = 0;
  bool can_win = false;
};

// Of several ways on, the best and the worst; the first counts as both.
class Sum {
 public:
  void add(double cost, const Worth& after) {
    const double best = cost + after.best;
    const double worst = cost + after.worst;
    whole_.best = any_ ? std::max(whole_.best, best) : best;
    whole_.worst = any_ ? std::min(whole_.worst, worst) : worst;
    whole_.can_win = whole_.can_win || after.can_win;
    any_ = true;
  }
  const Worth& whole() const { return whole_; }

 private:
  Worth whole_;
  bool any_ = false;
};

bool is_win(CallEnding ending) { return ending == CallEnding::Good || ending == CallEnding::Ended; }

Worth at_ending(const CallMachine& machine, const CallState& state) {
  const double points = points_of_ending(machine, state);
  return {points, points, is_win(machine.beat(state).ending)};
}

}  // namespace

double points_of_ending(const CallMachine& machine, const CallState& state) {
  if (!machine.done(state)) return 0;
  const CallEnding ending = machine.beat(state).ending;
  const Mood mood = mood_of(state);
  const double won = is_win(ending) ? 70 : ending == CallEnding::Fair ? 35 : 0;
  return won + 1.5 * (10 - mood.arousal) + 1.5 * mood.trust;
}

double points_of_move(ReplyQuality quality) {
  return quality == ReplyQuality::Good ? 0 : quality == ReplyQuality::Fair ? -1 : -2;
}

struct CallSolver::Search {
  std::shared_ptr<const CallMachine> machine;
  SolverLimits limits;
  bool exact = true;
  StateTable<Worth> known;
  std::size_t open = 0;  // states whose outcome is being worked out

  struct Frame {
    CallState state;
    Sum sum;
    std::size_t next = 0;  // of the beat's choices
    double cost = 0;       // of the choice whose outcome is being worked out
  };

  // The worth of `from`, and of everything that can follow.
  Worth explore(const CallState& from) {
    std::vector<Frame> stack;
    Worth found;
    if (look_up(from, found)) return found;
    stack.push_back({machine->essence(from), {}, 0, 0});
    while (!stack.empty()) {
      open = stack.size();
      Frame& top = stack.back();
      const std::vector<CallChoice>& choices = machine->choices(top.state);
      if (top.next == choices.size()) {
        found = top.sum.whole();
        known.add(top.state, found);
        stack.pop_back();
        if (!stack.empty()) stack.back().sum.add(stack.back().cost, found);
        continue;
      }
      const CallChoice& choice = choices[top.next++];
      if (!machine->offers(top.state, choice)) continue;
      const CallStep step = machine->step(top.state, choice);
      top.cost = points_of_move(step.quality);
      if (look_up(step.state, found)) {
        top.sum.add(top.cost, found);
      } else {
        stack.push_back({machine->essence(step.state), {}, 0, 0});
      }
    }
    open = 0;
    return found;
  }

  // Known, an end, or beyond what there is room for: then one good and one poor way on stand for all.
  bool look_up(const CallState& state, Worth& worth) {
    if (machine->done(state)) {
      worth = at_ending(*machine, state);
      return true;
    }
    if (const Worth* found = known.find(machine->essence(state))) {
      worth = *found;
      return true;
    }
    if (known.size() + open < limits.most_states) return false;
    exact = false;
    const Worth good = rush(state, true);
    const Worth poor = rush(state, false);
    worth = {std::max(good.best, poor.best), std::min(good.best, poor.best), good.can_win || poor.can_win};
    return true;
  }

  // The first of the best, or of the worst, moves each time.
  Worth rush(CallState state, bool good) const {
    double points = 0;
    while (!machine->done(state)) {
      bool any = false;
      CallStep taken;
      for (const CallChoice& choice : machine->choices(state)) {
        if (!machine->offers(state, choice)) continue;
        const CallStep step = machine->step(state, choice);
        const bool better = good ? step.quality < taken.quality : step.quality > taken.quality;
        if (any && !better) continue;
        taken = step;
        any = true;
      }
      if (!any) return {points, points, false};
      points += points_of_move(taken.quality);
      state = taken.state;
    }
    const Worth end = at_ending(*machine, state);
    return {points + end.best, points + end.best, end.can_win};
  }

  std::vector<CallChoice> line(bool best) {
    std::vector<CallChoice> moves;
    CallState state = machine->start();
    while (!machine->done(state)) {
      bool any = false;
      double most = 0;
      CallChoice taken;
      for (const CallChoice& choice : machine->choices(state)) {
        if (!machine->offers(state, choice)) continue;
        const CallStep step = machine->step(state, choice);
        const Worth after = explore(step.state);
        const double value = points_of_move(step.quality) + (best ? after.best : after.worst);
        if (any && (best ? value <= most : value >= most)) continue;
        most = value;
        taken = choice;
        any = true;
      }
      if (!any) break;
      moves.push_back(taken);
      state = machine->step(state, taken).state;
    }
    return moves;
  }
};

CallSolver::CallSolver(std::shared_ptr<const CallMachine> machine, SolverLimits limits)
    : search_(std::make_unique<Search>()) {
  search_->machine = std::move(machine);
  search_->limits = limits;
  (void)search_->explore(search_->machine->start());
}
CallSolver::~CallSolver() = default;
CallSolver::CallSolver(CallSolver&&) noexcept = default;
CallSolver& CallSolver::operator=(CallSolver&&) noexcept = default;

bool CallSolver::exact() const { return search_->exact; }
std::size_t CallSolver::states() const { return search_->known.size(); }
double CallSolver::best() const { return search_->explore(search_->machine->start()).best; }
double CallSolver::worst() const { return search_->explore(search_->machine->start()).worst; }
std::vector<CallChoice> CallSolver::best_line() const { return search_->line(true); }
std::vector<CallChoice> CallSolver::worst_line() const { return search_->line(false); }

std::vector<ChoiceValue> CallSolver::values(const CallState& state) const {
  std::vector<ChoiceValue> all;
  const CallMachine& machine = *search_->machine;
  for (const CallChoice& choice : machine.choices(state)) {
    if (!machine.offers(state, choice)) continue;
    const CallStep step = machine.step(state, choice);
    const Worth after = search_->explore(step.state);
    const double cost = points_of_move(step.quality);
    all.push_back({choice, cost + after.best, cost + after.worst});
  }
  return all;
}

bool CallSolver::can_win(const CallState& state) const { return search_->explore(state).can_win; }

}  // namespace defuse::engine
