// What each event changes. What is to be sent then is session.cpp's.
#include <algorithm>
#include <iterator>
#include <utility>

#include "lms/session.h"

namespace defuse::lms {

namespace {

constexpr std::size_t kLongestLocation = 255;
constexpr std::size_t kLeastSuspend = 500;
constexpr std::size_t kMostWaiting = 2000;  // answers or statements while the LMS cannot be reached

}  // namespace

void Session::hear(const Started& event, base::Instant now) {
  if (started_) return;
  started_ = true;
  launch_ = event.launch;
  if (launch_.continued) clock_.add(launch_.session_time);
  status_ = higher(status_, {launch_.completion, launch_.success});
  if (launch_.score) score_ = std::max(score_.value_or(0), *launch_.score);
  if (location_.empty()) location_ = launch_.location;
  Decoded decoded = decode(launch_.suspend_data, setup_.pack, setup_.ids, setup_.renames);
  verdict_ = decoded.verdict;
  saved_ = std::move(decoded.saved);
  counter_ = saved_.counter;
  items_ = merge(saved_.items, items_);
  if (practices_.empty()) practices_ = saved_.practices;
  told_completed_ = launch_.completion == Completion::Completed;
  told_passed_ = launch_.success == Success::Passed;
  told_failed_ = launch_.success == Success::Failed;
  probed_ = now;  // the LMS has just brought us here
  if (!launch_.counts()) interactions_.clear();
  if (!launch_.counts() || !uses_statements()) statements_.clear();
  Statement initialized;
  initialized.verb = Verb::Initialized;
  initialized.time = now;
  if (uses_statements() && !launch_.continued) statements_.insert(statements_.begin(), initialized);
  for (const Interaction& interaction : std::exchange(interactions_, {})) hear(Answered{interaction}, now);
  pacer_ = Pacer(launch_.profile == Profile::Host ? Pacer::kHostGap : Pacer::kGap);
  pacer_.mark();
  if (tally_ != Tally()) state_progress(now);
}

void Session::hear(const Committed& event, base::Instant now) {
  if (event.number != number_) {
    // An answer that was given up before, or the last commit but one. Only that the session is gone is news.
    expired_ = expired_ || event.answer == Answer::Expired;
    return;
  }
  last_answer_ = event.answer;
  switch (event.answer) {
    case Answer::Stored:
      pacer_.stored();
      saved_at_ = now;
      break;
    case Answer::TooLong:
      pacer_.stored();
      if (budget_ / 2 >= kLeastSuspend) {
        budget_ /= 2;
        mark(now);
      } else {
        saved_at_ = now;
      }
      break;
    case Answer::Failed:
      pacer_.failed(now);
      break;
    case Answer::Unreachable:
      pacer_.failed(now);
      hear(NetworkChanged{false}, now);
      break;
    case Answer::Expired:
      pacer_.failed(now);
      expired_ = true;
      break;
  }
}

void Session::hear(const NetworkChanged& event, base::Instant now) {
  probing_ = false;
  probed_ = now;
  if (event.online == online_) return;
  online_ = event.online;
  if (online_) {
    rewrite_ = true;
    mark(now);
    pacer_.soon();
    return;
  }
  // Some LMSs answer "stored" while the network is gone, and send nothing. What was just sent is in doubt.
  const bool scorm = launch_.profile == Profile::Scorm12 || launch_.profile == Profile::Scorm2004;
  if (!scorm || !saved_at_ || now.ms - saved_at_->ms > kDoubtful) return;
  restate_ = true;
  interactions_.insert(interactions_.begin(), doubtful_.begin(), doubtful_.end());
  doubtful_.clear();
}

void Session::hear(const TabTaken& /*event*/, base::Instant /*now*/) { read_only_ = true; }
void Session::hear(const Called& event, base::Instant now) { log_.add(event, now); }

void Session::hear(const Answered& event, base::Instant now) {
  pacer_.active(now);
  if (started_ && !launch_.counts()) return;
  if (started_ && uses_statements()) {
    Statement statement;
    statement.verb = Verb::Answered;
    statement.time = event.interaction.time;
    statement.interaction = event.interaction;
    state_statement(std::move(statement));
  } else {
    if (interactions_.size() < kMostWaiting) interactions_.push_back(event.interaction);
  }
  mark(now);
}

void Session::hear(const LessonFinished& event, base::Instant now) {
  pacer_.active(now);
  Statement statement;
  statement.verb = Verb::Experienced;
  statement.time = now;
  statement.item = event.item;
  statement.title = event.title;
  state_statement(std::move(statement));
  mark(now);
}

void Session::hear(const Progressed& event, base::Instant now) {
  tally_ = event.tally;
  objectives_ = event.objectives;
  // Items that this pack does not have are kept as they came.
  std::vector<ItemSummary> unknown;
  std::copy_if(saved_.items.begin(), saved_.items.end(), std::back_inserter(unknown),
               [](const ItemSummary& item) { return item.id.empty(); });
  items_ = merge(event.items, unknown);
  practices_ = event.practices;
  std::copy_if(saved_.practices.begin(), saved_.practices.end(), std::back_inserter(practices_),
               [](const PracticeSummary& practice) { return practice.id.empty(); });
  state_progress(now);
  mark(now);
}

void Session::hear(const Moved& event, base::Instant now) {
  pacer_.active(now);
  std::string location;
  for (const char c : event.location) {
    if (c > ' ' && c < 0x7F && location.size() < kLongestLocation) location += c;
  }
  if (location == location_) return;
  location_ = location;
  mark(now);
}

void Session::hear(const StorageTried& event, base::Instant /*now*/) { storage_works_ = event.works; }
void Session::hear(const Active& /*event*/, base::Instant now) { pacer_.active(now); }
void Session::hear(const Tick& /*event*/, base::Instant /*now*/) {}

void Session::hear(const Hidden& /*event*/, base::Instant /*now*/) {
  clock_.show(false);
  urgent_ = true;
}

void Session::hear(const Shown& /*event*/, base::Instant /*now*/) { clock_.show(true); }

void Session::hear(const Leaving& event, base::Instant /*now*/) {
  urgent_ = true;
  leaving_ = !event.may_return;
}

void Session::hear(const LeaveAsked& /*event*/, base::Instant /*now*/) { urgent_ = leaving_ = leave_asked_ = true; }

void Session::state_statement(Statement statement) {
  if (started_ && (!uses_statements() || !launch_.counts())) return;
  if (statements_.size() < kMostWaiting) statements_.push_back(std::move(statement));
}

void Session::state_progress(base::Instant now) {
  if (started_ && !launch_.counts() && launch_.profile != Profile::None) return;
  status_ = higher(status_, judge(setup_.rules, pass_mark(), tally_));
  if (tally_.answered) score_ = std::max(score_.value_or(0), tally_.score);
  if (!started_ || !uses_statements()) return;
  Statement statement;
  statement.time = now;
  statement.duration = clock_.time();
  statement.progress = progress_of(tally_);
  if (statement.progress / 100 > told_progress_ / 100) {
    told_progress_ = statement.progress;
    statement.verb = Verb::Progressed;
    statements_.push_back(statement);
  }
  if (status_.completion == Completion::Completed && !std::exchange(told_completed_, true)) {
    statement.verb = Verb::Completed;
    statements_.push_back(statement);
  }
  if (status_.success == Success::Passed && !std::exchange(told_passed_, true)) {
    statement.verb = Verb::Passed;
    statement.score = score_;
    statements_.push_back(statement);
  }
}

// "Failed" waits for the end: in one session nobody can be told to have failed and then passed.
void Session::state_end(base::Instant now) {
  if (!uses_statements() || std::exchange(told_end_, true)) return;
  Statement statement;
  statement.time = now;
  statement.duration = clock_.time();
  if (launch_.counts() && status_.success == Success::Failed && !told_passed_ && !std::exchange(told_failed_, true)) {
    statement.verb = Verb::Failed;
    statement.score = score_;
    statements_.push_back(statement);
  }
  statement.verb = Verb::Terminated;
  statement.score.reset();
  statements_.push_back(statement);
}

}  // namespace defuse::lms
