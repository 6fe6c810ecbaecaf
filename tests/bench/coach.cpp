// What the phrase coach finds in labelled utterances, as totals (tests/data/coach/README.md says who wrote which set
// and who may look at it), and how many it judges in a second.
#include <malloc.h>

#include "bench.h"
#include "coach/score.h"

namespace defuse::bench {

namespace {

constexpr const char* kSets[] = {"sample",   "own",      "dev",      "heldout", "heldout2",
                                 "heldout3", "heldout4", "heldout5", "heldout6"};

constexpr int kRuns = 9;

void agreement(const coach::Coach& coach, const std::string& set) {
  const auto labelled = coach::read_labelled(read_bytes("tests/data/coach/" + set + ".jsonl"));
  const coach::Score score = coach::score(coach, labelled);
  print("coach", set,
        {{"utterances", score.utterances},
         {"any_precision", score.any.precision()},
         {"any_recall", score.any.recall()},
         {"clean", score.clean},
         {"false_alarms", score.false_alarms()},
         {"mistakes_precision", score.mistakes.precision()},
         {"mistakes_recall", score.mistakes.recall()},
         {"good_precision", score.good.precision()},
         {"good_recall", score.good.recall()},
         {"lowest_label_precision", score.lowest_precision()},
         {"labels_below_0.80", score.labels_below(0.8)}});
}

void speed(const coach::Coach& coach, double compile_ms, double memory) {
  std::vector<std::string> texts;
  for (const char* set : kSets) {
    for (auto& one : coach::read_labelled(read_bytes("tests/data/coach/" + std::string(set) + ".jsonl")))
      texts.push_back(std::move(one.text));
  }
  std::size_t steps = 0;
  for (const std::string& text : texts) {
    std::size_t more = 0;
    (void)coach.judge(text, &more);
    steps += more;
  }
  const double ms = median_ms(kRuns, [&] {
    for (const std::string& text : texts) (void)coach.judge(text);
  });
  print("coach-speed", "all sets",
        {{"utterances", double(texts.size())},
         {"per_second", double(texts.size()) * 1000 / ms},
         {"steps_per_utterance", double(steps) / double(texts.size())},
         {"compile_ms", compile_ms},
         {"states", double(coach.states())},
         {"memory_bytes", memory}});
}

}  // namespace

void coach(const course::Pack& core) {
  if (core.coach.empty()) return;
  const std::size_t before = mallinfo2().uordblks;
  base::Result<coach::Coach> coach = coach::Coach::compile(core.coach.front());
  if (!coach) return;
  const double memory = double(mallinfo2().uordblks - before);
  const double compile_ms = median_ms(3, [&] { (void)coach::Coach::compile(core.coach.front()); });
  for (const char* set : kSets) agreement(coach.value(), set);
  speed(coach.value(), compile_ms, memory);
}

}  // namespace defuse::bench
