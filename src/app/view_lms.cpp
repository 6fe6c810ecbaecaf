// What the learner sees of the learning management system: where things are kept, what is reported, the calls.
#include <array>
#include <cstdio>
#include <utility>

#include "app/view_parts.h"

namespace defuse::app {

namespace {

using lms::Because;
using lms::Connection;

constexpr std::size_t kCallsShown = 30;

std::string words(S key) { return std::string(tr(key)); }

// In the learner's own time, "14:05".
std::string clock_text(base::Instant time, int utc_offset) {
  const std::int64_t minutes = time.ms / 60000 + utc_offset;
  const std::int64_t of_day = ((minutes % 1440) + 1440) % 1440;
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(of_day / 60), static_cast<int>(of_day % 60));
  return text.data();
}

std::string note_of(const lms::ConnectionState& state) {
  if (state.connection == Connection::SessionEnded) return words(S::lms_ended);
  switch (state.because) {
    case Because::Offline:
      return words(S::lms_offline);
    case Because::Retrying:
      return words(S::lms_retrying);
    case Because::OtherTab:
      return words(S::lms_other_tab);
    case Because::Browsing:
      return words(S::lms_browsing);
    case Because::NewerData:
      return words(S::lms_newer);
    case Because::Fine:
    case Because::Alone:
    case Because::Starting:
    case Because::Saving:
    case Because::Reviewing:
    case Because::NoCredit:
      break;
  }
  if (state.items_lost > 0) return counted(S::lms_full, state.items_lost);
  return {};
}

// Such as need not be said on every screen.
std::string quiet_note_of(const lms::ConnectionState& state) {
  if (state.because == Because::Reviewing) return words(S::lms_reviewing);
  if (state.because == Because::NoCredit) return words(S::lms_no_credit);
  if (state.because == Because::Alone) return words(S::lms_alone);
  if (state.because == Because::Starting) return words(S::lms_starting);
  return {};
}

std::string status_text(const lms::Session& session) {
  const lms::Status status = session.status();
  const bool done = status.completion == lms::Completion::Completed;
  if (session.launch().profile == lms::Profile::Scorm12) {
    const std::string_view word = lms::lesson_status(status);
    if (word == "passed") return words(S::lms_passed);
    if (word == "failed") return words(S::lms_failed);
    return words(word == "completed" ? S::lms_completed : S::lms_incomplete);
  }
  if (status.success == lms::Success::Passed) return words(done ? S::lms_completed_passed : S::lms_passed_incomplete);
  if (status.success == lms::Success::Failed && done) return words(S::lms_completed_failed);
  return words(done ? S::lms_completed : S::lms_incomplete);
}

// "82.5"
std::string percent_of(lms::Share share) {
  std::string text = number(share / 100);
  const int rest = share % 100;
  if (rest == 0) return text;
  text += "." + number(rest / 10);
  return rest % 10 == 0 ? text : text + number(rest % 10);
}

std::string time_text(base::Millis time) {
  const int minutes = static_cast<int>(time / 60000);
  if (minutes >= 60) return fill(S::progress_hours, {number(minutes / 60), number(minutes % 60)});
  return minutes == 1 ? words(S::progress_minute) : fill(S::progress_minutes, {number(minutes)});
}

void fill_record(const lms::Session& session, ConnectionView& v) {
  if (!session.launch().counts()) return;
  const auto row = [&](S name, std::string value) { v.record.push_back({words(name), std::move(value)}); };
  const auto share = [](lms::Share value) { return fill(S::lms_percent, {percent_of(value)}); };
  row(S::lms_status, status_text(session));
  row(S::lms_score, session.score() ? share(*session.score()) : words(S::lms_no_score));
  row(S::lms_pass_mark, share(session.pass_mark()));
  row(S::lms_progress, share(session.progress()));
  row(S::lms_time, time_text(session.session_time()));
}

void fill_calls(const lms::CallLog& log, ConnectionView& v) {
  const int all = static_cast<int>(log.lines().size()) + log.forgotten();
  if (all == 0) return;
  v.calls_text = counted(S::lms_calls_count, all) + " " + counted(S::lms_calls_wrong, log.errors());
  const std::string text = log.text();
  for (std::size_t end = text.size(); end > 0 && v.calls.size() < kCallsShown;) {
    const std::size_t line = text.find_last_of('\n', end - 1);
    const std::size_t start = line == std::string::npos ? 0 : line + 1;
    if (start < end) v.calls.push_back(text.substr(start, end - start));
    end = line == std::string::npos ? 0 : line;
  }
}

}  // namespace

std::string lms_note(const State& s) {
  if (!s.lms.problem.empty()) return s.lms.problem;
  if (s.lms.left) return words(S::lms_left);
  return s.lms.connected() ? note_of(s.lms.session->state()) : std::string();
}

std::string save_line(const State& s, SaveState save, const std::string& save_text) {
  if (s.lms.connected()) {
    const lms::ConnectionState& state = s.lms.session->state();
    if (state.connection == Connection::SessionEnded) return words(S::lms_short_ended);
    if (state.because == Because::OtherTab) return words(S::lms_short_tab);
    if (state.connection == Connection::SavedToLms) {
      if (state.because == Because::Saving) return words(S::lms_saving);
      return words(s.lms.session->launch().profile == lms::Profile::Host ? S::lms_saved_host : S::lms_saved);
    }
    if (save != SaveState::NotSaved && state.connection == Connection::SavedHere) return words(S::lms_here);
    if (state.because == Because::Saving) return words(S::lms_saving);
  }
  return save == SaveState::NotSaved ? words(S::save_short_not) : save_text;
}

ConnectionView connection_view(const State& s) {
  ConnectionView v;
  v.connected = s.lms.connected();
  v.note = lms_note(s);
  v.notice = s.lms.notice;
  v.left = s.lms.left;
  if (!s.lms.session) {
    if (v.note.empty()) v.note = words(S::lms_alone);
    return v;
  }
  const lms::Session& session = *s.lms.session;
  if (v.note.empty())
    v.note = quiet_note_of(session.state());
  else if (v.connected)
    v.note.clear();  // it stands above every screen
  if (v.connected) {
    v.can_leave = !v.left;
    if (session.state().saved) v.saved = fill(S::lms_last, {clock_text(*session.state().saved, s.utc_offset)});
    fill_record(session, v);
  }
  fill_calls(session.log(), v);
  return v;
}

}  // namespace defuse::app
