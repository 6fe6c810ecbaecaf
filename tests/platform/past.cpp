#include "past.h"

#include "progress/codec.h"

namespace defuse::test {

namespace {

constexpr std::int64_t kStart = 1'790'000'000'000;  // the headless learner's now
constexpr std::int64_t kDay = 86'400'000;

}  // namespace

std::string past(const course::ItemHead& head, const course::PackIndex& index, int days_ago, double score,
                 const std::string& answer) {
  progress::Attempt one;
  one.id = "past-" + head.id + "-" + std::to_string(days_ago);
  one.kind = progress::AttemptKind::Finished;
  one.time = {kStart - days_ago * kDay};
  one.pack = index.id;
  one.item = head.id;
  one.content_hash = head.content_hash;
  one.outcome.score = score;
  one.seconds = 120;
  one.answer = answer;
  if (head.kind != course::ItemKind::Lesson) {
    for (const base::Id& practice : head.practices) one.outcome.practices.push_back({practice, score, 3});
  }
  return progress::encode(one);
}

std::vector<std::string> all_done(const course::PackIndex& index, int days_ago, double score) {
  std::vector<std::string> out;
  for (const course::ItemHead& head : index.items) out.push_back(past(head, index, days_ago, score));
  return out;
}

std::vector<std::string> calls_done(const course::PackIndex& index, int days_ago, double score) {
  std::vector<std::string> out;
  for (const course::CallHead& call : index.calls) {
    course::ItemHead head;
    head.id = call.id;
    head.content_hash = call.content_hash;
    out.push_back(past(head, index, days_ago, score));
  }
  return out;
}

std::vector<std::string> some_weeks(const course::PackIndex& index) {
  std::vector<std::string> out;
  const std::size_t count = index.items.size() * 2 / 3;
  for (std::size_t n = 0; n < count; ++n) {
    const course::ItemHead& head = index.items[n];
    std::string answer;
    if (head.kind == course::ItemKind::Spot) answer = "hits=3/4 false-alarms=1/6";
    if (head.kind == course::ItemKind::Quiz) answer = "a=0:3:+ b=1:3:- c=0:2:+ d=1:2:+ e=0:1:-";
    const double score = 0.3 + 0.7 * static_cast<double>(n * 37 % 100) / 100;
    out.push_back(past(head, index, static_cast<int>((count - n) / 4), score, answer));
  }
  return out;
}

}  // namespace defuse::test
