// Random plays of every call: the invariants after every move, and what is saved in the middle resumed.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <memory>

#include "engine/call_walk.h"
#include "pack_folder.h"
#include "soak.h"

namespace defuse::soak {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSavedOneIn = 8;  // moves
constexpr int kComparedOneIn = 10;      // plays, with the same play that was never saved
constexpr int kMostTold = 5;            // problems of one call

struct Figures {
  int plays = 0;
  long turns = 0;
  std::size_t longest = 0;
  long restored = 0;
  double score = 0;
  double best = 0;
  std::array<int, 4> endings{};  // by course::CallEnding
  int wrong = 0;
};

void add(const engine::Walk& done, Figures& sum) {
  const engine::CallResult result = done.runner.result();
  ++sum.plays;
  sum.turns += result.turns;
  sum.longest = std::max(sum.longest, done.runner.turns().size());
  sum.restored += done.restored;
  sum.score += result.outcome.score;
  sum.best = std::max(sum.best, result.outcome.score);
  ++sum.endings[static_cast<std::size_t>(result.kind)];
}

Figures walk_call(const course::Call& call, int plays) {
  const auto shared = std::make_shared<const course::Call>(call);
  Figures sum;
  for (int seed = 0; seed < plays; ++seed) {
    const auto drawn = static_cast<std::uint64_t>(seed);
    engine::Walk done = engine::walk(shared, drawn, kSavedOneIn);
    if (done.problem.empty() && seed % kComparedOneIn == 0 &&
        done.runner.snapshot() != engine::walk(shared, drawn, 0).runner.snapshot())
      done.problem = "a play that was resumed ends differently";
    if (done.problem.empty()) {
      add(done, sum);
    } else if (++sum.wrong <= kMostTold) {
      std::fprintf(stderr, "%s: seed %d: %s\n", call.id.c_str(), seed, done.problem.c_str());
    }
  }
  return sum;
}

int walk_and_tell(const std::string& pack, const course::Call& call, int plays) {
  const std::clock_t begin = std::clock();  // of the processor: other work on the machine does not count
  const Figures sum = walk_call(call, plays);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  const double count = std::max(1, sum.plays);
  std::printf(
      "{\"soak\":\"calls\",\"pack\":\"%s\",\"call\":\"%s\",\"plays\":%d,\"seconds\":%.3g,\"turns\":%.4g,"
      "\"longest\":%zu,\"resumed\":%ld,\"mean_score\":%.3g,\"best_score\":%.3g,\"good\":%d,\"fair\":%d,"
      "\"poor\":%d,\"ended\":%d,\"wrong\":%d}\n",
      pack.c_str(), call.id.c_str(), sum.plays, seconds, static_cast<double>(sum.turns) / count, sum.longest,
      sum.restored, sum.score / count, sum.best, sum.endings[0], sum.endings[1], sum.endings[2], sum.endings[3],
      sum.wrong);
  std::fflush(stdout);
  return sum.wrong;
}

}  // namespace

int calls(const Length& length) {
  std::vector<fs::path> packs;
  for (const fs::directory_entry& entry : fs::directory_iterator(test::packs_folder()))
    if (entry.is_directory()) packs.push_back(entry.path());
  std::sort(packs.begin(), packs.end());
  int wrong = 0;
  for (const fs::path& root : packs) {
    const std::string name = root.filename().generic_string();
    const pack::authoring::Reading reading = test::read_pack_folder(root);
    if (!reading.ok()) {
      std::fprintf(stderr, "%s: the pack has errors: see `defuse check`\n", name.c_str());
      ++wrong;
    }
    for (const course::Call& call : reading.pack.calls) wrong += walk_and_tell(name, call, length.plays);
  }
  return wrong;
}

}  // namespace defuse::soak
