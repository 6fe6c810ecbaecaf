#include <algorithm>

#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr std::size_t kHistoryRows = 12;

S mastery_key(const progress::PracticeProgress& p) {
  if (p.attempts == 0) return S::mastery_none;
  if (p.mastery < 0.4) return S::mastery_started;
  return p.mastery < 0.75 ? S::mastery_growing : S::mastery_steady;
}

std::string percent(double share) { return number(static_cast<int>(share * 100 + 0.5)); }

}  // namespace

ProgressView progress_view(const State& s) {
  const course::PackIndex& index = s.pack->index();
  ProgressView v;
  for (const course::ItemHead& head : index.items) {
    ++v.total;
    v.finished += s.progress.item(head.id).finished ? 1 : 0;
  }
  const auto minutes = static_cast<int>((s.progress.seconds + 30) / 60);
  v.time = minutes == 1 ? std::string(tr(S::progress_minute)) : fill(S::progress_minutes, {number(minutes)});
  for (const course::Practice& practice : index.practices) {
    const auto known = s.progress.practices.find(practice.id);
    const progress::PracticeProgress p =
        known == s.progress.practices.end() ? progress::PracticeProgress{} : known->second;
    const bool taught = std::any_of(index.items.begin(), index.items.end(), [&](const course::ItemHead& head) {
      return std::find(head.practices.begin(), head.practices.end(), practice.id) != head.practices.end();
    });
    if (!taught && p.attempts == 0) continue;
    PracticeRow row{practice.title, practice.can_do, p.mastery, p.attempts, std::string(tr(mastery_key(p)))};
    (p.attempts > 0 ? v.practised : v.ahead).push_back(std::move(row));
  }
  const auto& attempts = s.journal.attempts();
  for (auto it = attempts.rbegin(); it != attempts.rend() && v.history.size() < kHistoryRows; ++it) {
    const course::ItemHead* head = index.find_item(it->item);
    if (it->kind == progress::AttemptKind::Reset && it->pack == index.id) break;
    if (it->pack != index.id || it->kind != progress::AttemptKind::Finished || head == nullptr) continue;
    const bool lesson = head->kind == course::ItemKind::Lesson;
    v.history.push_back({head->title, lesson ? std::string(tr(S::history_read))
                                             : fill(S::history_score, {percent(it->outcome.score)})});
  }
  v.notice = s.notice;
  v.problems = s.load_problems;
  return v;
}

}  // namespace defuse::app
