// Opening a journal of years, and writing one more attempt down.
#include "base/random.h"
#include "bench.h"
#include "progress/codec.h"
#include "progress/fold.h"
#include "progress/restore_code.h"

namespace defuse::bench {

namespace {

constexpr int kRuns = 7;
constexpr int kAttempts = 100'000;

std::string hex(base::Random& random) {
  std::string out;
  for (int n = 0; n < 32; ++n) out += "0123456789abcdef"[random.below(16)];
  return out;
}

// Of a learner who never stops, on every item and practice.
std::vector<progress::Attempt> many(const course::PackIndex& index, int count) {
  base::Random random(1);
  std::vector<progress::Attempt> out;
  for (int n = 0; n < count; ++n) {
    const course::ItemHead& head = index.items[random.below(index.items.size())];
    progress::Attempt one;
    one.id = hex(random);
    one.kind = n % 3 == 0 ? progress::AttemptKind::Finished : progress::AttemptKind::Bookmark;
    one.time = {1'700'000'000'000 + std::int64_t{n} * 600'000};
    one.device = "d0123456789abcde";
    one.pack = index.id;
    one.item = head.id;
    one.content_hash = head.content_hash;
    one.place = "page-3";
    one.seconds = 60;
    if (one.kind == progress::AttemptKind::Finished) {
      one.outcome.score = static_cast<double>(random.below(101)) / 100;
      for (const base::Id& practice : head.practices) one.outcome.practices.push_back({practice, one.outcome.score, 3});
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

void progress(const course::Pack& core) {
  const std::vector<defuse::progress::Attempt> attempts = many(core.index, kAttempts);
  defuse::progress::Journal journal;
  journal.merge(attempts);
  const std::string file = defuse::progress::save_file(journal, {});
  // The browser hands records over in the order of their ids, which is no order of time.
  std::vector<defuse::progress::Attempt> by_id = attempts;
  std::sort(by_id.begin(), by_id.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::vector<std::string> records;
  for (const defuse::progress::Attempt& one : by_id) records.push_back(defuse::progress::encode(one));

  const double open_file = median_ms(kRuns, [&] { (void)defuse::progress::load_file(file); });
  const double open_records = median_ms(kRuns, [&] { (void)defuse::progress::load(records); });
  const double fold = median_ms(kRuns, [&] { (void)defuse::progress::fold(journal, core.index); });
  const double save_file = median_ms(kRuns, [&] { (void)defuse::progress::save_file(journal, {}); });
  print("journal", "100000 attempts",
        {{"bytes", static_cast<double>(file.size())},
         {"open_file_ms", open_file},
         {"open_records_ms", open_records},
         {"fold_ms", fold},
         {"save_file_ms", save_file}});

  // What happens between an answer and the browser's turn: encode, add, fold.
  for (const int size : {100, 1'000, 10'000, 100'000}) {
    defuse::progress::Journal known;
    known.merge(std::vector(attempts.begin(), attempts.begin() + size));
    int n = 0;
    const double save = median_ms(15, [&] {
      defuse::progress::Attempt one = attempts[static_cast<std::size_t>(n)];
      one.id = "new" + std::to_string(n++);
      one.time = known.stamp({0});
      (void)defuse::progress::encode(one);
      known.add(one);
      (void)defuse::progress::fold(known, core.index);
    });
    print("journal-save", std::to_string(size) + " attempts", {{"save_ms", save}});
  }
  const std::string code = defuse::progress::write_restore_code(journal, core.index);
  print("restore-code", "default course", {{"characters", static_cast<double>(code.size())}});
}

}  // namespace defuse::bench
