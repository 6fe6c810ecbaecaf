// The item that is open: a lesson being read or an exercise being done. Gone when another is opened; what matters is in
// the journal.
#pragma once

#include <set>
#include <string>
#include <variant>

#include "app/call_session.h"
#include "app/own_call.h"
#include "app/task.h"
#include "course/pack.h"
#include "engine/mark_runner.h"
#include "engine/position_runner.h"
#include "engine/spot_runner.h"

namespace defuse::app {

struct LessonSession {
  course::Lesson lesson;
  int page = 0;
  std::set<base::Id> revealed;               // think prompts whose answer is shown
  std::map<base::Id, std::string> thoughts;  // as typed, saved when revealed or left
};

// What all exercises share.
struct ExerciseFrame {
  course::Exercise exercise;
  int hints_shown = 0;
  bool recorded = false;  // this try is in the journal
  base::Millis spent = 0;
};

struct SpotSession {
  ExerciseFrame frame;
  engine::SpotRunner runner;
  int last_sounded = engine::kNoCue;
};
struct MarkSession {
  ExerciseFrame frame;
  engine::MarkRunner runner;
};
struct PositionSession {
  ExerciseFrame frame;
  engine::PositionRunner runner;
  int selected = -1;
};

struct TaskSession {
  ExerciseFrame frame;
  TaskRunner runner;
  bool asked_empty = false;  // a debrief was to be closed with nothing in it
};

struct NoSession {};
using Session = std::variant<NoSession, LessonSession, SpotSession, MarkSession, PositionSession, TaskSession,
                             CallSession, OwnCallSession>;

}  // namespace defuse::app
