#include "coach/fork.h"

#include <algorithm>
#include <utility>

namespace defuse::coach {

namespace {

Fork made(const std::vector<Rest>& rests, Symbols& symbols) {
  Fork fork;
  std::vector<WordId> last;
  std::vector<std::pair<WordId, Rest>> on;
  for (const Rest& rest : rests) {
    if (rest.from == Rest::kWhole) {
      if (rest.pattern->kind == PatternKind::Word) {
        last.push_back(symbols.word(rest.pattern->text));
      } else {
        fork.others.push_back(rest);
      }
      continue;
    }
    const std::vector<Pattern>& kids = rest.pattern->kids;
    if (rest.from >= kids.size()) {
      fork.ends = true;
    } else if (kids[rest.from].kind != PatternKind::Word) {
      fork.others.push_back(rest);
    } else if (rest.from + 1 == kids.size()) {
      last.push_back(symbols.word(kids[rest.from].text));
    } else {
      on.emplace_back(symbols.word(kids[rest.from].text), Rest{rest.pattern, rest.from + 1});
    }
  }
  if (!last.empty()) fork.last = symbols.of_set(std::move(last));
  std::stable_sort(on.begin(), on.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t at = 0; at < on.size();) {
    const WordId word = on[at].first;
    std::vector<Rest> same;
    for (; at < on.size() && on[at].first == word; ++at) same.push_back(on[at].second);
    fork.heads.push_back(word);
    fork.after.push_back(made(same, symbols));
  }
  return fork;
}

}  // namespace

Fork fork_of(const std::vector<Pattern>& alternatives, Symbols& symbols) {
  std::vector<Rest> rests;
  for (const Pattern& one : alternatives) rests.push_back({&one, one.kind == PatternKind::Sequence ? 0 : Rest::kWhole});
  return made(rests, symbols);
}

}  // namespace defuse::coach
