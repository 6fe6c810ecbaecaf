// What is told to the LMS at once. A commit is complete: status, score, location, suspend data, session time and exit
// are in every one, so that the LMS is right however the page is left. Adapters carry commits out and answer each with
// Committed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "lms/interaction.h"
#include "lms/rules.h"
#include "lms/status.h"

namespace defuse::lms {

// How far one practice has come.
struct Objective {
  base::Id id;
  std::string description;
  std::optional<Share> score;
  bool met = false;  // the score has reached the pass mark
  bool operator==(const Objective&) const = default;
};

// What happened, for LMSs with a record store. The adapter adds who, where and in which context.
enum class Verb : std::uint8_t {
  Initialized,
  Experienced,
  Answered,
  Progressed,
  Completed,
  Passed,
  Failed,
  Terminated
};

struct Statement {
  Verb verb = Verb::Initialized;
  base::Instant time;
  base::Millis duration = 0;               // of the session so far; Completed, Passed, Failed, Terminated
  std::optional<Share> score;              // Passed, Failed
  Share progress = 0;                      // Progressed
  base::Id item;                           // Experienced: a lesson read to its end,
  std::string title;                       // and its title
  std::optional<Interaction> interaction;  // Answered
};

struct Commit {
  std::uint32_t number = 0;  // of this session, from 1; Committed names it
  bool first = false;
  bool finish = false;  // finish or terminate after it, whatever its answer
  bool leave = false;   // and go where the LMS wants learners to go
  // After a connection was lost: write every element anew. With `restate` the LMS may have thrown away a status that it
  // said it had stored: write incomplete and commit, then the rest.
  bool rewrite = false;
  bool restate = false;
  std::optional<Status> status;  // empty: leave it as it is
  std::optional<Share> score;
  Share progress = 0;
  std::optional<std::string> location;
  std::optional<std::string> suspend_data;
  base::Millis session_time = 0;  // of this session so far
  ExitAs exit = ExitAs::Suspend;
  std::vector<Interaction> interactions;  // new ones
  std::vector<Objective> objectives;      // changed ones
  std::vector<Statement> statements;      // new ones, in order
};

// For the adapters, as JSON: fields in camel case; shares whole ten-thousandths; times milliseconds; enumerations as
// the words of web/lms/types.js; what is empty is left out. Replies and responses come as tokens (reply_token) for
// SCORM besides their texts.
std::string to_json(const Commit& commit);

}  // namespace defuse::lms
