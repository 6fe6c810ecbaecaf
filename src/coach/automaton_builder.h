// Makes an automaton of patterns. States are built backwards and equal ones are shared, so what ends alike is there
// once; states that nothing leads to are left out at the end.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "coach/automaton.h"
#include "coach/fork.h"
#include "coach/lexicon.h"

namespace defuse::coach {

class AutomatonBuilder {
 public:
  explicit AutomatonBuilder(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Adds a pattern; its number. An Error when the automaton would grow too large or the pattern begins with a gap.
  base::Result<std::uint32_t> add(const Pattern& pattern);

  Automaton finish();

 private:
  using Index = Automaton::Index;
  using State = Automaton::State;
  using Do = Automaton::Do;
  static constexpr Index kNone = Automaton::kNone;

  struct Begin {
    Symbol symbol = 0;
    Automaton::Start start;
    bool operator<(const Begin& other) const;
    bool operator==(const Begin& other) const;
  };

  Index put(const State& state);
  Index consume(Symbol symbol, Index next, bool tight);
  Index either(Index one, Index other);  // kNone for one of them: the other
  std::uint32_t guard_of(const Pattern& pattern);
  std::uint32_t checks_of(const std::vector<std::uint32_t>& guards);

  Index build(const Pattern& pattern, Index next, bool tight);
  Index build_sequence(const Pattern& pattern, std::size_t from, Index next, bool tight);
  Index build_list(const Pattern& list, Index next, bool tight);
  Index build_fork(const Fork& fork, Index next, bool tight);
  Index build_gap(const Pattern& pattern, Index next);
  void collect_begins(Index state, std::vector<std::uint32_t>& guards, int depth);
  void put_starts();
  void drop_unreached();

  const Lexicon& lexicon_;
  Automaton made_;
  Slots states_;
  Slots guards_;
  Slots checks_;
  std::unordered_map<const Pattern*, Fork> forks_;                            // of word lists
  std::map<std::pair<const Pattern*, std::pair<Index, bool>>, Index> built_;  // word lists of the pattern at hand
  std::set<std::pair<Index, std::uint32_t>>
      passed_;  // where the start of the pattern at hand has been sought, and checks
  std::vector<Begin> begins_;
  std::uint32_t patterns_ = 0;
  std::size_t work_ = 0;
  bool starts_with_gap_ = false;
  bool too_large_ = false;
};

}  // namespace defuse::coach
