// Everything the app knows. Handlers in app_*.cpp change it; view.cpp reads it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/coached.h"
#include "app/command.h"
#include "app/effect.h"
#include "app/library.h"
#include "app/lms_link.h"
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

  std::optional<StringTable> words;                 // of the interface; none: English
  std::string words_wanted;                         // asked of the host and not come yet
  std::string language_problem;                     // why the chosen one is not spoken
  std::set<std::string, std::less<>> untranslated;  // texts of the pack in its own language, in spite of the chosen one
  std::string course_language_problem;              // the same of the pack's
  bool words_asked_for = false;                     // by the learner just now, who is told when they are there

  Route route;
  int visit = 0;  // counts screens shown, so that coming back to a screen is a new one
  std::optional<pack::Container> pack;
  std::string pack_problem;
  bool pack_is_own = true;  // the site's
  Library library;
  Session session;
  std::string session_problem;  // why the item of the address could not be opened

  progress::Journal journal;
  std::vector<std::string> set_aside;
  progress::Progress progress;
  bool records_arrived = false;
  std::set<std::string> unsaved;  // ids handed to the host and not yet confirmed
  std::set<std::string> refused;  // those of them that it could not keep; asked for again once something can be kept
  std::optional<StorageTrouble> storage_trouble;  // none while saving works
  std::optional<StorageNotice> storage_notice;    // until the learner has seen it
  bool asked_to_persist = false;
  std::vector<std::string> load_problems;
  std::string notice;  // the result of an import or a reset, on the progress screen

  std::optional<Rest> rest;  // the recovery timer, as the journal has it
  base::Instant rest_wake;   // a Tick was asked for then

  std::map<base::Id, bool> modules_shown;  // what the learner opened or closed on the map
  std::optional<ReviewRun> review;
  int reviews_planned = 0;    // by hand, after one was over
  base::Day certificate_day;  // when it was earned; worked out while its screen is shown
  std::optional<SearchIndex> search_index;
  std::string search_text;
  Coaching coaching;

  // What the tones after answers were played for.
  struct Sounded {
    base::Id item;
    std::size_t answers = 0;
  };
  Sounded sounded;
  bool finished_now = false;  // by the command that is being handled

  std::string playing;  // key of the sound that is heard; empty: none

  bool update_ready = false;
  bool works_offline = false;
  bool asking_reset = false;
  bool asking_erase = false;
  bool code_shown = false;
  std::string code;         // the restore code of what is here, while it is shown
  std::string code_typed;   // to be used
  std::string code_notice;  // what came of it
  std::vector<Effect> effects;
  std::vector<semantics::Announcement> announcements;
  LmsLink lms;

  base::Day today() const { return base::day_of(now, utc_offset); }
  bool shows_document() const;  // by choice, or because the language cannot be drawn
  bool timed() const { return !settings.untimed && !shows_document() && !appearance(settings, system).reduced_motion; }
};

// ---- helpers shared by the handlers
void say(State& state, std::string text, semantics::Politeness politeness = semantics::Politeness::Polite);
void refold(State& state);
void note_in_code(State& state);  // brings the restore code that is shown up to date
void date_certificate(State& state);
void speak_chosen_language(State& state);  // at once, or once its words have come
void speak_course_language(State& state);  // of the pack, unless something is open in another
std::string_view interface_language(const State& state);
// Adds an attempt with id, time, device and pack filled in, and asks the host to keep it.
void record(State& state, progress::Attempt attempt);
// Adds attempts from elsewhere, those that are not there yet, and asks the host to keep them. How many they were.
int take_in(State& state, const std::vector<progress::Attempt>& attempts);
void open_route(State& state);             // makes the session that the route asks for
bool waits_for_parts(const State& state);  // for more of the pack than its indexes
void fetch_again(State& state);            // the parts, which did not come
void reopen_with_records(State& state);    // where what is open looks otherwise with records that came later
void close_session(State& state);          // writes down what would be lost
ExerciseFrame* exercise_frame(Session& session);
void bring_texts_back(State& state);  // what was written in the open debrief before
void keep_texts(State& state);        // writes down what has changed in it
void stop_audio_left(State& state);   // where the page that has it is left
void tick_task(State& state, base::Millis elapsed);
void sound_results(State& state);   // after a command of the learner's
void open_call(State& state);       // of the route
bool show_call_hint(State& state);  // false when no call goes on
void tick_call(State& state, base::Millis elapsed);
void open_own_call(State& state);
void keep_own_call(State& state);  // what was typed into the open form
std::vector<std::pair<base::Id, OwnCall>> own_calls(const State& state);
std::optional<OwnCall> find_own_call(const State& state, const base::Id& id);
bool call_moves(const State& state);                                           // time passes in the open call
std::string call_review_file(const State& state, const CallSession& session);  // HTML

// ---- the phrase coach
bool has_coach(const State& state);            // the pack has rules for its language
const coach::Coach* the_coach(State& state);   // loads it when it is needed first; null when there is none
void show_texts(State& state, std::size_t n);  // the screen now has so many texts for the coach to read
void note_typed(State& state, int text, std::string_view typed);
void read_what_is_due(State& state);
void read_texts(State& state);  // all of them, now

// ---- the texts of a debrief, as the coach counts them: its fields, then both halves of the plan
engine::DebriefRunner* debrief_runner(State& state);
std::size_t debrief_texts(const engine::DebriefRunner& runner);
std::string debrief_text(const engine::DebriefRunner& runner, int text);
void write_debrief(engine::DebriefRunner& runner, int text, std::string_view written);

// ---- the learning management system, see lms_link.h
void join_lms(State& state);                           // once both it and the pack are there
void tell_lms(State& state, const lms::Event& event);  // nothing while there is none
void follow_with_lms(State& state, bool by_learner);   // after every command: tells what has changed
void bring_in_saved(State& state);                     // what the LMS had kept, once the browser's records are there
bool kept_by_lms(const State& state);                  // how far the learner is, whether or not the browser keeps it
void tell_answers(State& state);                       // those judged since the last time

// ---- handlers, one for each command
#define DEFUSE_COMMAND(Type) void handle(State&, const Type&);
#include "app/commands.def"
#undef DEFUSE_COMMAND

}  // namespace defuse::app
