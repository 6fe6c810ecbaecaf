#include "lms/session.h"

#include <algorithm>

namespace defuse::lms {

namespace {

bool is_scorm(Profile profile) { return profile == Profile::Scorm12 || profile == Profile::Scorm2004; }

}  // namespace

Session::Session(Setup setup) : setup_(std::move(setup)) {}

Share Session::pass_mark() const { return launch_.mastery.value_or(setup_.rules.pass_mark); }

bool Session::uses_statements() const { return launch_.profile == Profile::Cmi5 || launch_.profile == Profile::Xapi; }

bool Session::can_commit() const {
  return started_ && launch_.profile != Profile::None && !finished_ && !read_only_ && !expired_;
}

void Session::mark(base::Instant now) {
  if (!started_ || launch_.keeps()) pacer_.mark_settling(now);
}

bool Session::wants_probe(base::Instant now) const {
  if (probing_ || (!is_scorm(launch_.profile) && online_)) return false;
  return !probed_ || now.ms - probed_->ms >= kProbeEvery || now.ms < probed_->ms;
}

Orders Session::handle(const Event& event, base::Instant now) {
  clock_.advance(now);
  pacer_.advance(now);
  if (probing_ && probed_ && now.ms - probed_->ms >= kProbeTakes) hear(NetworkChanged{false}, now);
  std::visit([&](const auto& one) { hear(one, now); }, event);
  Orders orders;
  if (can_commit()) {
    const bool goes = online_ && (urgent_ ? pacer_.marked() : pacer_.due(now));
    if (leaving_ || (urgent_ && goes)) {
      orders.commit = take_commit(now);
    } else if ((goes || (!online_ && pacer_.marked())) && wants_probe(now)) {
      orders.probe = probing_ = true;
      probed_ = now;
    } else if (goes && !probing_) {
      orders.commit = take_commit(now);
    }
  }
  urgent_ = leaving_ = leave_asked_ = false;
  state_ = current_state();
  return orders;
}

std::optional<base::Instant> Session::wake() const {
  if (!can_commit()) return {};
  if (probing_) return base::Instant{probed_->ms + kProbeTakes};
  if (!online_)
    return pacer_.marked() ? std::optional(base::Instant{probed_ ? probed_->ms + kProbeEvery : 0}) : std::nullopt;
  return launch_.keeps() || pacer_.marked() || pacer_.in_flight() ? pacer_.wake() : std::nullopt;
}

Commit Session::take_commit(base::Instant now) {
  Commit commit;
  commit.number = ++number_;
  commit.first = number_ == 1;
  commit.finish = leaving_;
  commit.leave = leave_asked_;
  commit.rewrite = rewrite_;
  commit.session_time = clock_.time();
  if (status_.completion == Completion::Completed) commit.exit = setup_.rules.exit;
  if (launch_.counts()) {
    status_ = higher(status_, {Completion::Incomplete, Success::Unknown});
    commit.status = status_;
    commit.score = score_;
    commit.progress = progress_of(tally_);
    commit.restate = rewrite_ && restate_ && (status_.completion == Completion::Completed || score_);
    commit.objectives = changed_objectives();
    if (!uses_statements()) commit.interactions = interactions_;
  }
  if (launch_.keeps()) {
    commit.location = location_;
    if (verdict_ != Verdict::Newer) {
      Encoded encoded = encode(setup_.pack, ++counter_, items_, practices_, budget_);
      loss_ = encoded.loss;
      items_lost_ = encoded.items_lost;
      commit.suspend_data = std::move(encoded.text);
    }
  }
  if (leaving_) state_end(now);
  commit.statements = std::move(statements_);
  statements_.clear();
  // What was sent long before a connection broke has arrived; what was sent just before it may be lost.
  if (!saved_at_ || now.ms - saved_at_->ms > kDoubtful) doubtful_.clear();
  doubtful_.insert(doubtful_.end(), commit.interactions.begin(), commit.interactions.end());
  interactions_.clear();
  rewrite_ = restate_ = false;
  finished_ = leaving_;
  pacer_.began(now);
  return commit;
}

std::vector<Objective> Session::changed_objectives() {
  std::vector<Objective> changed;
  for (const Objective& objective : objectives_) {
    if (std::find(told_objectives_.begin(), told_objectives_.end(), objective) == told_objectives_.end() || rewrite_)
      changed.push_back(objective);
  }
  told_objectives_ = objectives_;
  return changed;
}

ConnectionState Session::current_state() const {
  ConnectionState state;
  state.connection = storage_works_ ? Connection::SavedHere : Connection::NotSaved;
  state.read_only = read_only_;
  state.saved = saved_at_;
  state.loss = loss_;
  state.items_lost = items_lost_;
  if (!started_) return state;
  if (launch_.profile == Profile::None) {
    state.because = Because::Alone;
  } else if (expired_ || (pacer_.failures() > Pacer::kQuickTries && last_answer_ != Answer::Unreachable)) {
    state.connection = Connection::SessionEnded;
    state.because = Because::Retrying;
  } else if (read_only_) {
    state.because = Because::OtherTab;
  } else if (launch_.mode == Mode::Browse) {
    state.because = Because::Browsing;
  } else if (!online_) {
    state.because = Because::Offline;
  } else if (pacer_.failures() > 0) {
    state.because = Because::Retrying;
  } else if (verdict_ == Verdict::Newer) {
    state.because = Because::NewerData;
  } else {
    const bool pending = pacer_.marked() || pacer_.in_flight();
    if (saved_at_) state.connection = Connection::SavedToLms;
    state.because = Because::Fine;
    if (launch_.mode == Mode::Review) state.because = Because::Reviewing;
    if (launch_.mode == Mode::Normal && !launch_.credit) state.because = Because::NoCredit;
    if (pending) state.because = Because::Saving;
  }
  return state;
}

}  // namespace defuse::lms
