// What the session hears of: from the adapter, from the course, from the page.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "lms/commit.h"
#include "lms/interaction.h"
#include "lms/item_summary.h"
#include "lms/launch.h"
#include "lms/rules.h"

namespace defuse::lms {

// From the adapter.
struct Started {
  Launch launch;
};
enum class Answer : std::uint8_t {
  Stored,
  Failed,       // the LMS said no, or nothing
  TooLong,      // it refused the suspend data for its length; the rest was written
  Unreachable,  // there was no way to it
  Expired,      // it does not know this session any more
};
struct Committed {
  std::uint32_t number = 0;
  Answer answer = Answer::Stored;
  std::string error;  // "101 General exception"
};
struct NetworkChanged {
  bool online = true;
};
struct TabTaken {};  // the same course was opened again elsewhere in this browser
struct Called {      // one call of the LMS's interface, for the log
  std::string name;
  std::string argument;
  std::string result;
  std::string error;
  base::Millis took = 0;
};

// From the course.
struct Answered {
  Interaction interaction;
};
struct LessonFinished {
  base::Id item;
  std::string title;
};
struct Progressed {  // after every record of the journal
  Tally tally;
  std::vector<ItemSummary> items;               // all of them, as they stand
  std::vector<Objective> objectives;            // all practices, as they stand
  std::vector<PracticeSummary> practices = {};  // likewise, for the next visit
};
struct Moved {  // another screen; at most 255 characters are kept
  std::string location;
};

// From the page.
struct StorageTried {  // whether this browser keeps records
  bool works = false;
};
struct Active {};  // the learner does something
struct Tick {};    // time has passed: as asked for by Session::wake, or more often
struct Hidden {};
struct Shown {};
struct Leaving {            // pagehide; nothing can be waited for
  bool may_return = false;  // the browser may bring the page back as it was
};
struct LeaveAsked {};  // "Save and leave"

using Event = std::variant<Started, Committed, NetworkChanged, TabTaken, Called, Answered, LessonFinished, Progressed,
                           Moved, StorageTried, Active, Tick, Hidden, Shown, Leaving, LeaveAsked>;

}  // namespace defuse::lms
