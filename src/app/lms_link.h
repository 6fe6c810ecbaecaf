// The join between the course and the session with a learning management system or a host page (lms/session.h).
//
//   LmsLaunched + PackArrived -> Started, OpenStorage, and where the LMS's bookmark leads;
//   RecordsArrived -> what the LMS had kept becomes records
//   after every command: records -> Progressed, judged answers -> Answered, another screen -> Moved
//   orders of the session -> CommitToLms, ProbeNetwork, WakeLater
//
// Without LmsLaunched nothing of this happens: the course is by itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "course/pack.h"
#include "lms/session.h"
#include "progress/attempt.h"

namespace defuse::app {

struct State;

struct LmsLink {
  std::optional<lms::Launch> launch;    // as it arrived
  std::string rules;                    // as text
  std::string problem;                  // why there is none, where there should be one
  std::vector<lms::Called> early;       // calls before the pack was there
  std::optional<lms::Session> session;  // once the pack is there
  bool resumed = false;                 // opened where the last visit stopped; until another screen is shown
  int visit = 0;                        // of the screen that was shown last
  bool brought_in = false;              // what it had kept is in the journal
  bool left = false;                    // by "Save and leave"
  std::optional<std::size_t> told;      // records of the journal that it has heard of
  std::string place;                    // the screen's address that it has heard of
  base::Id open;                        // the item whose answers are told,
  std::size_t answers = 0;              // so many of them,
  base::Instant asked;                  // the last at that time
  base::Instant looked;                 // when it was last told the time
  std::optional<base::Instant> wake;    // a Tick was asked for then
  std::string note;                     // what was last said of the connection
  std::string notice;                   // what came of copying the calls
  bool connected() const { return session && session->launch().profile != lms::Profile::None; }
};

// ---- lms_records.cpp: what suspend data says of items, and the journal
std::vector<lms::ItemSummary> item_summaries(const State& state);
std::vector<lms::PracticeSummary> practice_summaries(const State& state);
// Records that say what `saved` knows beyond the journal. The same news give records with the same ids.
std::vector<progress::Attempt> attempts_from(const State& state, const lms::Saved& saved);
lms::Plan plan_of(const course::PackIndex& pack);
std::vector<lms::Objective> objectives_of(const State& state);

}  // namespace defuse::app
