// The exercise kinds that go step by step: what their result says in words. The screens read the rest from the runners.
#include <algorithm>

#include "app/view_parts.h"

namespace defuse::app {

namespace {

template <class All, class Is>
int count(const All& all, Is is) {
  return static_cast<int>(std::count_if(all.begin(), all.end(), is));
}

int size_of(std::size_t size) { return static_cast<int>(size); }

struct Headline {
  ResultView& v;

  void share(S words, int got, std::size_t all) const { v.headline = fill(words, {number(got), number(size_of(all))}); }

  void operator()(const engine::RewriteRunner& r) const {
    int at_once = 0;
    for (std::size_t round = 0; round < r.tries().size(); ++round) {
      const auto& tries = r.tries()[round];
      const auto& options = r.exercise().rounds[round].options;
      at_once += !tries.empty() && options[static_cast<std::size_t>(tries.front())].good ? 1 : 0;
    }
    share(S::rewrite_result, at_once, r.exercise().rounds.size());
    if (r.said().empty()) return;
    const int helping = count(r.said(), [](const engine::OwnAnswer& one) { return one.score >= engine::kHelps; });
    v.detail = fill(S::rewrite_own_result, {number(helping), number(size_of(r.said().size()))});
  }
  void operator()(const engine::OrderRunner& r) const {
    v.headline = tr(r.in_order() ? S::order_result_right : S::order_result_wrong);
  }
  void operator()(const engine::SortRunner& r) const {
    share(S::sort_result, count(r.answers(), [&](const auto& one) { return r.right(one); }), r.exercise().cards.size());
  }
  void operator()(const engine::VerbatimRunner& r) const {
    share(S::verbatim_result, count(r.answers(), [](const auto& one) { return one.exact; }),
          r.exercise().rounds.size());
  }
  void operator()(const engine::RecallRunner& r) const {
    int kept = 0;
    for (std::size_t i = 0; i < r.answers().size(); ++i)
      kept += r.exercise().facts[i].options[static_cast<std::size_t>(r.answers()[i])].good ? 1 : 0;
    share(S::recall_result, kept, r.exercise().facts.size());
  }
  void operator()(const engine::ChunkRunner& r) const {
    const auto pieces = count(r.exercise().complaint, [](const auto& one) { return !one.name.empty(); });
    share(S::chunk_result, pieces - size_of(r.missed().size()), static_cast<std::size_t>(pieces));
    const int noise = size_of(r.noise_picked().size());
    if (noise > 0) v.detail = fill(S::chunk_result_noise, {number(noise)});
  }
  void operator()(const engine::BreatheRunner& r) const {
    v.headline = fill(S::breathe_result, {number(r.exercise().breaths)});
    v.detail = r.exercise().afterwards;
  }
  void operator()(const engine::QuizRunner& r) const {
    const int right = count(r.answers(), [](const auto& one) { return one.right; });
    share(S::quiz_result, right, r.exercise().questions.size());
    const int most = engine::kMostMarks * size_of(r.exercise().questions.size());
    v.detail = fill(S::quiz_result_marks, {number(r.marks()), number(most)});
    const int sure_and_wrong = count(r.answers(), [](const auto& one) { return !one.right && one.certainty == 3; });
    const int doubted = count(r.answers(), [](const auto& one) { return one.right && one.certainty == 1; });
    if (sure_and_wrong > 0) v.detail += " " + fill(S::quiz_result_overconfident, {number(sure_and_wrong)});
    if (doubted > 0) v.detail += " " + fill(S::quiz_result_doubted, {number(doubted)});
  }
  void operator()(const engine::DebriefRunner&) const {
    v.headline = tr(S::debrief_result);
    v.detail = tr(S::debrief_private);
  }
};

std::string rest_words(const State& s) {
  const base::Millis left = rest_left(s);
  if (left == 0) return std::string(tr(S::rest_over));
  const auto minutes = static_cast<int>((left + 59'000) / 60'000);  // begun minutes; less than a second is none
  return counted(S::rest_left, minutes);
}

}  // namespace

TaskView task_view(const State& s, const TaskSession& session) {
  TaskView v;
  v.session = &session;
  v.timed = s.timed();
  v.reduced_motion = appearance(s.settings, s.system).reduced_motion;
  v.hints = hint_view(session.frame);
  v.rest_runs = s.rest.has_value();
  if (v.rest_runs) v.rest = rest_words(s);
  v.has_coach = has_coach(s);
  v.said = coached_views(s);
  if (s.coaching.coach) v.coach = &s.coaching.facts;
  v.done = std::visit([](const auto& r) { return r.done(); }, session.runner);
  if (!v.done) return v;
  engine::Outcome outcome = std::visit([](const auto& r) { return r.outcome(); }, session.runner);
  fill_result(s, session.frame, outcome, v.result);
  std::visit(Headline{v.result}, session.runner);
  return v;
}

}  // namespace defuse::app
