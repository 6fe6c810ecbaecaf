// The session with an LMS or a host page: hears events, yields commits. Pure: adapters (web/lms) do what it says.
//
//   session.handle(event, now)  ->  Orders: a commit to carry out, a look at the network, or neither
//   session.wake()              ->  when to send a Tick though nothing else happens
//   session.state()             ->  what the learner is told of the connection
//
// How it is joined to the app (app/lms_link.h):
//   1. The page detects the LMS (web/lms/connect.js) and hands over Launch as text: send Started. saved() then holds
//      what the LMS knew: turn news(own items, saved().items) into journal records, and keep the browser's records
//      under storage_key().
//   2. After every journal record: fold, make ItemSummary and PracticeSummary values and the Tally, send Progressed.
//      On a finished lesson LessonFinished, on every judged answer Answered, on every change of screen Moved.
//   3. to_json(*orders.commit) goes to the adapter, within the same call: after Leaving nothing can be waited for. Its
//      answer comes back as Committed. `probe` asks it to look for the network (NetworkChanged). wake() is the app's
//      WakeLater.
//   4. The page's and the browser's events come from web/lms: page_events.js (Hidden, Shown, Leaving), network.js
//      (NetworkChanged), tabs.js with the storage_key (TabTaken), the adapters' listener (Called).
//   5. state() is shown in the shell, log().text() in the support panel.
//
// Rules kept here: status and score never go down; incomplete is written first; no score before an answer; nothing of
// this in a browse, a review or without credit; each save has a higher counter; at most one commit in two seconds
// (four in one to a host page), unless the page is hidden or left; nothing is sent while offline, all of it anew
// afterwards.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lms/call_log.h"
#include "lms/commit.h"
#include "lms/event.h"
#include "lms/launch.h"
#include "lms/pacer.h"
#include "lms/rules.h"
#include "lms/session_clock.h"
#include "lms/suspend.h"

namespace defuse::lms {

struct Setup {
  base::Id pack;
  std::vector<base::Id> ids;  // of all items, calls and practices
  std::vector<std::pair<base::Id, base::Id>> renames;
  Rules rules;
};

// Where what the learner does is kept.
enum class Connection : std::uint8_t {
  SavedToLms,    // or to the host page
  SavedHere,     // in this browser: without an LMS, or until it can be reached again
  NotSaved,      // nowhere
  SessionEnded,  // the LMS has ended the session: open the course again
};
// And why, where there is more to say.
enum class Because : std::uint8_t {
  Fine,
  Alone,      // there is no LMS
  Starting,   // it has not been heard of yet
  Saving,     // there is something that is on its way
  Offline,    // sent again when the network is back
  Retrying,   // the LMS did not take it; tried again
  OtherTab,   // opened again in another tab, which now saves; here it is for reading
  Browsing,   // only looked at
  Reviewing,  // kept, without status and score
  NoCredit,   // likewise
  NewerData,  // a later version of the course wrote what the LMS has: left as it is
};

struct ConnectionState {
  Connection connection = Connection::NotSaved;
  Because because = Because::Starting;
  bool read_only = false;              // the learner should go on elsewhere
  std::optional<base::Instant> saved;  // last commit that the LMS took
  Loss loss = Loss::Nothing;           // what the LMS's copy had no room for
  int items_lost = 0;
  bool operator==(const ConnectionState&) const = default;
};

struct Orders {
  std::optional<Commit> commit;
  bool probe = false;  // fetch a small file of the package anew, then send NetworkChanged
};

class Session {
 public:
  explicit Session(Setup setup);

  Orders handle(const Event& event, base::Instant now);
  std::optional<base::Instant> wake() const;

  const ConnectionState& state() const { return state_; }
  const Launch& launch() const { return launch_; }
  const Saved& saved() const { return saved_; }  // as read at the start
  Status status() const { return status_; }      // what a manager sees
  std::optional<Share> score() const { return score_; }
  Share progress() const { return progress_of(tally_); }
  Share pass_mark() const;
  base::Millis session_time() const { return clock_.time(); }
  const CallLog& log() const { return log_; }

 private:
  static constexpr base::Millis kProbeEvery = 15000;
  static constexpr base::Millis kDoubtful = 30000;
  static constexpr base::Millis kProbeTakes = 8000;

  void hear(const Started& event, base::Instant now);
  void hear(const Committed& event, base::Instant now);
  void hear(const NetworkChanged& event, base::Instant now);
  void hear(const TabTaken& event, base::Instant now);
  void hear(const Called& event, base::Instant now);
  void hear(const Answered& event, base::Instant now);
  void hear(const LessonFinished& event, base::Instant now);
  void hear(const Progressed& event, base::Instant now);
  void hear(const Moved& event, base::Instant now);
  void hear(const StorageTried& event, base::Instant now);
  void hear(const Active& event, base::Instant now);
  void hear(const Tick& event, base::Instant now);
  void hear(const Hidden& event, base::Instant now);
  void hear(const Shown& event, base::Instant now);
  void hear(const Leaving& event, base::Instant now);
  void hear(const LeaveAsked& event, base::Instant now);

  bool can_commit() const;
  bool wants_probe(base::Instant now) const;
  bool uses_statements() const;
  void mark(base::Instant now);
  void state_statement(Statement statement);
  void state_progress(base::Instant now);
  void state_end(base::Instant now);
  Commit take_commit(base::Instant now);
  std::vector<Objective> changed_objectives();
  ConnectionState current_state() const;

  Setup setup_;
  Launch launch_;
  Saved saved_;
  Verdict verdict_ = Verdict::Empty;
  ConnectionState state_;
  CallLog log_;
  SessionClock clock_;
  Pacer pacer_;

  bool started_ = false, finished_ = false, read_only_ = false, expired_ = false, storage_works_ = false;
  bool online_ = true, probing_ = false, urgent_ = false, leaving_ = false, leave_asked_ = false;
  bool rewrite_ = false, restate_ = false;
  std::optional<base::Instant> probed_, saved_at_;
  std::size_t budget_ = kSuspendBudget;
  std::uint32_t counter_ = 0, number_ = 0;
  Answer last_answer_ = Answer::Stored;

  Tally tally_;
  Status status_;
  std::optional<Share> score_;
  std::string location_;
  std::vector<ItemSummary> items_;
  std::vector<PracticeSummary> practices_;
  std::vector<Objective> objectives_, told_objectives_;
  std::vector<Interaction> interactions_, doubtful_;  // to be sent; sent, and perhaps lost
  std::vector<Statement> statements_;
  Share told_progress_ = 0;
  bool told_completed_ = false, told_passed_ = false, told_failed_ = false, told_end_ = false;
  Loss loss_ = Loss::Nothing;
  int items_lost_ = 0;
};

}  // namespace defuse::lms
