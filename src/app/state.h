// Everything the app knows. Handlers in app_*.cpp change it; view.cpp reads it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/effect.h"
#include "app/rest.h"
#include "app/review.h"
#include "app/route.h"
#include "app/search.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/strings.h"
#include "base/date.h"
#include "base/random.h"
#include "pack/container.h"
#include "progress/fold.h"
#include "progress/journal.h"
#include "semantics/node.h"

namespace defuse::app {

struct State {
  Settings settings;
  SystemPreferences system;
  base::Random random{0};
  base::Instant now;
  std::string device;
  int utc_offset = 0;  // minutes

  Route route;
  int visit = 0;  // counts screens shown, so that coming back to a screen is a new one
  std::optional<pack::Container> pack;
  std::string pack_problem;
  Session session;
  std::string session_problem;  // why the item of the address could not be opened

  progress::Journal journal;
  std::vector<std::string> set_aside;
  progress::Progress progress;
  bool records_arrived = false;
  std::set<std::string> unsaved;  // ids handed to the host and not yet confirmed
  std::string storage_problem;    // empty while saving works
  std::vector<std::string> load_problems;
  std::string notice;  // the result of an import or a reset, on the progress screen

  std::optional<Rest> rest;  // the recovery timer, as the journal has it
  base::Instant rest_wake;   // a Tick was asked for then

  std::map<base::Id, bool> modules_shown;  // what the learner opened or closed on the map
  std::optional<ReviewRun> review;
  int reviews_planned = 0;  // by hand, after one was over
  std::optional<SearchIndex> search_index;
  std::string search_text;

  bool asking_reset = false;
  std::vector<Effect> effects;
  std::vector<semantics::Announcement> announcements;

  base::Day today() const { return base::day_of(now, utc_offset); }
  bool timed() const {
    return !settings.untimed && !settings.document_view && !appearance(settings, system).reduced_motion;
  }
};

// ---- helpers shared by the handlers
void say(State& state, std::string text, semantics::Politeness politeness = semantics::Politeness::Polite);
void refold(State& state);
// Adds an attempt with id, time, device and pack filled in, and asks the host to keep it.
void record(State& state, progress::Attempt attempt);
void open_route(State& state);     // makes the session that the route asks for
void close_session(State& state);  // writes down what would be lost
ExerciseFrame* exercise_frame(Session& session);
void bring_texts_back(State& state);  // what was written in the open debrief before
void keep_texts(State& state);        // writes down what has changed in it
void tick_task(State& state, base::Millis elapsed);

// ---- handlers, one for each command
void handle(State&, const Start&);
void handle(State&, const PackArrived&);
void handle(State&, const PackFailed&);
void handle(State&, const RecordsArrived&);
void handle(State&, const StorageRefused&);
void handle(State&, const RecordKept&);
void handle(State&, const SystemChanged&);
void handle(State&, const AddressChanged&);
void handle(State&, const Tick&);
void handle(State&, const FileChosen&);
void handle(State&, const Go&);
void handle(State&, const ChangeSettings&);
void handle(State&, const ShowPage&);
void handle(State&, const WriteThought&);
void handle(State&, const RevealThought&);
void handle(State&, const FinishLesson&);
void handle(State&, const ShowHint&);
void handle(State&, const TryAgain&);
void handle(State&, const PlayScene&);
void handle(State&, const PauseScene&);
void handle(State&, const FlagMoment&);
void handle(State&, const UnflagMoment&);
void handle(State&, const ReplayScene&);
void handle(State&, const StepScene&);
void handle(State&, const NameMoment&);
void handle(State&, const NextRun&);
void handle(State&, const StopWatching&);
void handle(State&, const MarkWord&);
void handle(State&, const CheckMarks&);
void handle(State&, const NameMark&);
void handle(State&, const ChooseRecast&);
void handle(State&, const ChooseOption&);
void handle(State&, const ToggleItem&);
void handle(State&, const MoveItem&);
void handle(State&, const PutTile&);
void handle(State&, const TakeTileBack&);
void handle(State&, const BeSure&);
void handle(State&, const WriteText&);
void handle(State&, const WritePlan&);
void handle(State&, const Heard&);
void handle(State&, const HearAgain&);
void handle(State&, const CheckTask&);
void handle(State&, const ContinueTask&);
void handle(State&, const StartBreathing&);
void handle(State&, const PauseBreathing&);
void handle(State&, const StepBreathing&);
void handle(State&, const StartRest&);
void handle(State&, const EndRest&);
void handle(State&, const ReopenDebrief&);
void handle(State&, const ExportDebrief&);
void handle(State&, const SelectPiece&);
void handle(State&, const MovePiece&);
void handle(State&, const DragPiece&);
void handle(State&, const DropPiece&);
void handle(State&, const TurnPiece&);
void handle(State&, const SeatPerson&);
void handle(State&, const StandPerson&);
void handle(State&, const UndoMove&);
void handle(State&, const CheckRoom&);
void handle(State&, const ShowModel&);
void handle(State&, const ShowModule&);
void handle(State&, const StartReview&);
void handle(State&, const PlanReview&);
void handle(State&, const WriteName&);
void handle(State&, const PrintCertificate&);
void handle(State&, const SaveCertificate&);
void handle(State&, const SearchFor&);
void handle(State&, const ExportProgress&);
void handle(State&, const AskReset&);
void handle(State&, const ConfirmReset&);
void handle(State&, const CancelDialog&);

}  // namespace defuse::app
