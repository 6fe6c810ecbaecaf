// Utterances that were labelled while the rules were written. They say nothing of utterances that nobody has seen
// (scripts/bench has those figures), but a change that breaks what once worked shows here.
#include <doctest/doctest.h>

#include "coach/core_rules.h"
#include "coach/score.h"

namespace defuse::coach {

TEST_CASE("what was found once is still found") {
  const Score own = score(core_coach(), read_labelled(read_text("tests/data/coach/own.jsonl")));
  CHECK(own.clean > 300);
  CHECK(own.false_alarms() <= 0.02);
  CHECK(own.mistakes.precision() >= 0.97);
  CHECK(own.mistakes.recall() >= 0.95);
  CHECK(own.good.precision() >= 0.93);
  CHECK(own.good.recall() >= 0.93);
}

TEST_CASE("every line of the labelled sets can be read and has labels that exist") {
  std::size_t lines = 0;
  for (const char* file :
       {"own", "dev", "heldout", "heldout2", "heldout3", "heldout4", "heldout5", "heldout6", "sample"}) {
    const std::string bytes = read_text(std::string("tests/data/coach/") + file + ".jsonl");
    const std::vector<Labelled> all = read_labelled(bytes);
    CHECK(all.size() == static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')));
    lines += all.size();
    for (const Labelled& one : all) {
      for (const auto& labels : {one.mistakes, one.good}) {
        for (const std::string& label : labels) {
          const auto& rules = core_coach().rules().rules;
          CHECK_MESSAGE(std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.id == label; }),
                        label);
        }
      }
    }
  }
  CHECK(lines >= 1800);
}

}  // namespace defuse::coach
