// How far the learner has come: the map of practices by module, and what was done last.
#include <algorithm>
#include <set>

#include "app/call_keeping.h"
#include "app/certificate.h"
#include "app/day_words.h"
#include "app/view_parts.h"
#include "course/item_finder.h"

namespace defuse::app {

namespace {

constexpr std::size_t kHistoryRows = 12;
constexpr int kDays = 7;

Level level_of(const progress::PracticeProgress& p) {
  if (p.attempts == 0) return Level::None;
  if (p.mastery < 0.4) return Level::Started;
  return p.mastery < 0.75 ? Level::Growing : Level::Steady;
}

S level_word(Level level) {
  switch (level) {
    case Level::Started:
      return S::mastery_started;
    case Level::Growing:
      return S::mastery_growing;
    case Level::Steady:
      return S::mastery_steady;
    case Level::None:
      break;
  }
  return S::mastery_none;
}

PracticeRow practice_row(const State& s, const course::Practice& practice) {
  const auto known = s.progress.practices.find(practice.id);
  const progress::PracticeProgress p =
      known == s.progress.practices.end() ? progress::PracticeProgress{} : known->second;
  const Level level = level_of(p);
  return {practice.title, practice.can_do, p.mastery, p.attempts, level, std::string(tr(level_word(level)))};
}

std::vector<ModuleRow> module_rows(const State& s) {
  const course::PackIndex& index = s.pack->index();
  std::vector<ModuleRow> rows;
  std::set<base::Id> placed;
  course::ItemFinder finder(index);
  for (const course::Module& module : index.modules) {
    const progress::ModuleProgress p = progress::module_progress(s.progress, index, module);
    ModuleRow row{
        .id = module.id, .title = module.title, .finished = p.finished, .total = p.total, .text = module_text(p)};
    for (const base::Id& id : module.items) {
      const course::ItemHead* head = finder.find(id);
      if (head == nullptr) continue;
      for (const base::Id& practice : head->practices) {
        const course::Practice* known = index.find_practice(practice);
        if (known != nullptr && placed.insert(practice).second) row.practices.push_back(practice_row(s, *known));
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string minutes_text(std::uint32_t seconds) {
  const auto minutes = static_cast<int>((seconds + 30) / 60);
  if (minutes >= 60) return fill(S::progress_hours, {number(minutes / 60), number(minutes % 60)});
  return minutes == 1 ? std::string(tr(S::progress_minute)) : fill(S::progress_minutes, {number(minutes)});
}

std::vector<DayRow> day_rows(const State& s) {
  std::vector<DayRow> rows;
  bool any = false;
  for (int ago = kDays - 1; ago >= 0; --ago) {
    const base::Day day{s.today().number - ago};
    const auto spent = s.progress.seconds_by_day.find(day);
    const std::uint32_t seconds = spent == s.progress.seconds_by_day.end() ? 0 : spent->second;
    any = any || seconds > 0;
    rows.push_back({weekday_short(day), static_cast<int>((seconds + 30) / 60), minutes_text(seconds)});
  }
  if (!any) rows.clear();
  return rows;
}

std::vector<HistoryRow> history(const State& s) {
  const course::PackIndex& index = s.pack->index();
  std::vector<HistoryRow> rows;
  const auto& attempts = s.journal.attempts();
  for (auto it = attempts.rbegin(); it != attempts.rend() && rows.size() < kHistoryRows; ++it) {
    const course::ItemHead* head = index.find_item(it->item);
    const course::CallHead* call = index.find_call(it->item);
    if (it->kind == progress::AttemptKind::Reset && it->pack == index.id) break;
    if (it->pack != index.id || it->kind != progress::AttemptKind::Finished) continue;
    if (head == nullptr && call == nullptr) continue;
    const bool scored = call != nullptr || course::is_scored(head->kind);
    rows.push_back({call != nullptr ? call->title : head->title,
                    !scored ? std::string(tr(S::history_done)) : fill(S::history_score, {percent(it->outcome.score)}),
                    day_text(base::day_of(it->time, s.utc_offset), s.today())});
  }
  return rows;
}

std::vector<CallHistoryRow> call_rows(const State& s) {
  std::vector<CallHistoryRow> rows;
  for (const course::CallHead& head : s.pack->index().calls) {
    if (!has_last_play(s, head.id)) continue;
    const progress::ItemProgress& p = s.progress.item(head.id);
    rows.push_back({head.id, head.title, fill(S::item_best, {percent(p.best)})});
  }
  return rows;
}

}  // namespace

std::string percent(double share) { return number(static_cast<int>(share * 100 + 0.5)); }

ProgressView progress_view(const State& s) {
  ProgressView v;
  const course::PackIndex& index = s.pack->index();
  for (const course::ItemHead& head : index.items) {
    ++v.total;
    v.finished += s.progress.item(head.id).finished ? 1 : 0;
  }
  v.time = minutes_text(s.progress.seconds);
  v.any_practised = !s.progress.practices.empty();
  v.modules = module_rows(s);
  v.calls = call_rows(s);
  v.days = day_rows(s);
  fill_detection(s, v);
  fill_calibration(s, v);
  v.history = history(s);
  v.certificate = certificate(s.progress, index).ready;
  if (v.certificate) v.certificate_text = index.brand.certificate;
  v.has_connection = s.lms.connected() || !s.lms.problem.empty();
  v.has_glossary = !index.glossary.empty();
  v.notice = s.notice;
  v.problems = s.load_problems;
  v.code = s.code;
  v.code_typed = s.code_typed;
  v.code_notice = s.code_notice;
  return v;
}

}  // namespace defuse::app
