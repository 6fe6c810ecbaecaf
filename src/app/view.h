// View-models: what each screen shows, worked out from the state. Screens draw these and decide nothing. Pointers are
// into the App that made the view and hold until its next update.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/app.h"
#include "app/coached.h"
#include "app/media.h"
#include "app/route.h"
#include "app/search.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/view_call.h"
#include "app/view_items.h"
#include "progress/fold.h"

namespace defuse::app {

enum class SaveState : std::uint8_t { Loading, Saved, Saving, NotSaved };

struct LoadingView {};

struct MessageView {
  std::string title;
  std::string text;
};

struct ModuleCard {
  base::Id id;
  std::string title;
  std::string summary;
  std::vector<ItemCard> items;
  std::vector<ItemCard> calls;  // taken after the items; not counted with them
  int finished = 0;
  std::string text;  // "5 of 24 done, best scores 82 % on average"
  bool shown = false;
};
// What is best to do next.
enum class Advice : std::uint8_t { CarryOn, Review, Next, AllDone };
// A card of the first steps.
struct TourCard {
  int card = 1;       // to kTourCards
  std::string place;  // "First steps, 1 of 3"
  std::string title;
  std::string text;
};

struct HomeView {
  std::string title;
  std::string summary;
  std::vector<ModuleCard> modules;
  Advice advice = Advice::Next;
  std::optional<ItemCard> next;  // the item to begin or to carry on with; beside a review also
  std::string next_why;          // "You stopped on page 2." / "A good place to start."
  std::string review;            // "About 6 min: ..."; empty when nothing is due
  bool review_begun = false;
  bool practised = false;           // so a review is possible, due or not
  std::vector<ItemCard> own_calls;  // written by the learner; without a channel while something is missing
  bool certificate = false;
  bool has_glossary = false;
  bool has_coach = false;
  int finished = 0;
  int total = 0;
  bool several = false;  // other courses are at hand
  bool has_library = true;
  std::string untranslated;  // a sentence
  std::optional<TourCard> tour;
};

struct LessonView {
  const LessonSession* session = nullptr;
  const course::Page* page = nullptr;
  int page_count = 0;
  std::vector<ItemCard> exercises;          // in the order of the page's Practise parts
  std::vector<std::string> sources;         // titles
  std::map<std::string, MediumView> media;  // of the page's pictures and sounds, by their files
};

struct HintView {
  int shown = 0;
  int total = 0;
  std::vector<std::string> hints;  // those shown
};

struct JudgedView {
  engine::Verdict verdict = engine::Verdict::RightlyLeft;
  std::string headline;  // "You caught it: the whistle"
  std::string when;      // "at 12 seconds"
  std::string caption;
  std::string why;
};
struct SpotView {
  const SpotSession* session = nullptr;
  bool timed = true;
  bool captions = true;
  bool reduced_motion = false;
  HintView hints;
  const course::Cue* cue = nullptr;      // the latest that began, or the one shown in step mode
  bool cue_flagged = false;              // step mode
  std::vector<const course::Cue*> seen;  // so far, oldest first
  const engine::Flag* naming = nullptr;  // Naming
  const course::Cue* naming_cue = nullptr;
  std::vector<JudgedView> judged;  // Review
  std::string run_summary;         // Review: "This run had 3 slips. You caught 2."
  ResultView result;               // Done
};

struct MarkJudged {
  bool found = false;
  bool foil = false;  // a helping phrase that was marked
  std::string words;
  std::string kind;
  bool kind_right = false;
  std::string why;
  std::string better;  // the good recast
  std::string chosen;  // the learner's recast when it was another one
  std::string chosen_why;
};
struct MarkView {
  const MarkSession* session = nullptr;
  HintView hints;
  int marked = 0;
  std::string present_words;  // Naming and Recasting
  const course::MarkSpan* present = nullptr;
  std::string last_feedback;  // on the name just given
  std::vector<MarkJudged> judged;
  std::vector<std::string> strays;
  ResultView result;
};

struct RuleView {
  bool kept = false;
  std::string title;
  std::string text;  // why when kept, fix when broken
};
struct PositionView {
  const PositionSession* session = nullptr;
  HintView hints;
  std::vector<std::string> described;  // every piece, in words
  bool checked = false;
  std::vector<RuleView> rules;  // after a check
  std::vector<bool> broken_pieces;
  ResultView result;
  bool done = false;
  std::string model_why;  // once the model is shown
};

struct TaskView {
  const TaskSession* session = nullptr;
  bool timed = true;
  bool reduced_motion = false;
  HintView hints;
  bool done = false;
  ResultView result;  // once done
  std::string rest;   // of a breathe exercise: "12 minutes left", "The 20 minutes are over"; empty when none runs
  bool rest_runs = false;
  bool has_coach = false;
  std::vector<CoachedView> said;      // texts that the coach reads
  const CoachFacts* coach = nullptr;  // once it is loaded
};

// Any text, read by the coach.
struct TryView {
  bool available = false;  // the pack has rules for its language
  std::optional<CoachedView> said;
};

// How far a practice has come.
enum class Level : std::uint8_t { None, Started, Growing, Steady };
struct PracticeRow {
  std::string title;
  std::string can_do;
  double mastery = 0;
  int attempts = 0;
  Level level = Level::None;
  std::string word;  // "Not yet practised", "Started", "Growing", "Steady"
};
struct ModuleRow {
  base::Id id;
  std::string title;
  int finished = 0;
  int total = 0;
  std::string text;                    // as in ModuleCard
  std::vector<PracticeRow> practices;  // those that its items are the first to name
};
struct HistoryRow {
  std::string title;
  std::string result;
  std::string when;  // "today", "on Monday", "on 3 May 2026"
};
struct CallHistoryRow {
  base::Id id;
  std::string title;
  std::string text;  // "best score 80, last done today"
};
struct DayRow {
  std::string name;  // "Mon"
  int minutes = 0;
  std::string text;  // "4 minutes"
};
struct CalibrationRow {
  std::string name;  // "Fairly sure"
  int answers = 0;
  int right = 0;
};
struct ProgressView {
  int finished = 0;
  int total = 0;
  std::string time;
  bool any_practised = false;
  std::vector<ModuleRow> modules;
  std::vector<CallHistoryRow> calls;        // those whose last play can be looked back on
  std::vector<DayRow> days;                 // the last seven, oldest first; empty without time spent
  std::vector<std::string> detection;       // sentences; empty before the first scene
  std::vector<HistoryRow> detection_tries;  // newest first, at most 5
  std::vector<CalibrationRow> calibration;  // certainty 1 to 3; empty before the first quiz
  std::vector<std::string> calibration_text;
  std::vector<HistoryRow> history;  // newest first, at most 12
  bool certificate = false;
  std::string certificate_text;  // of the pack, once the certificate is earned
  bool has_connection = false;   // somebody is told of it
  bool has_glossary = false;
  std::string notice;
  std::vector<std::string> problems;
  std::string code;  // the restore code, once it is asked for
  std::string code_typed;
  std::string code_notice;
};

struct ReviewRow {
  ItemCard item;
  std::string why;  // "Due since Monday: Take notes"
  bool done = false;
  std::string result;  // of what is done: "Score 80"
};
struct ReviewView {
  std::vector<ReviewRow> items;  // empty when nothing has been practised
  std::string intro;
  bool begun = false;
  bool over = false;
  std::string closing;
  std::optional<ItemCard> course;  // where to go on in the course
  bool has_coach = false;
  std::optional<ItemCard> call;  // for those with more time
};

struct MissingModule {
  std::string text;  // "Words: 54 %"
  std::optional<ItemCard> weakest;
};
struct CertificateView {
  bool ready = false;
  std::vector<ItemCard> unread;
  std::vector<MissingModule> low;
  std::string name;
  DrawCertificate text;  // what it says, on the screen and in the picture
};

struct GlossaryRow {
  std::string term;
  std::string meaning;
  std::string practice;  // title; may be empty
};
struct GlossaryView {
  std::vector<GlossaryRow> terms;  // in alphabetical order
  bool has_coach = false;
};

struct FoundRow {
  std::string title;
  std::string passage;
  std::string address;
  course::ItemKind item_kind = course::ItemKind::Lesson;
  FoundKind kind = FoundKind::Item;
  course::Channel channel = course::Channel::Phone;  // of a call
};
struct SearchView {
  std::string text;
  std::string count;  // "12 results"; empty before anything is typed
  std::vector<FoundRow> found;
  bool has_coach = false;
};

// One of several languages of the open course.
struct CourseLanguageView {
  std::vector<std::pair<std::string, std::string>> languages;  // tag and name; fewer than two: nothing to choose
  std::string chosen;                                          // a tag; empty: as the interface
  std::string untranslated;                                    // a sentence; empty when all is translated
  std::string problem;
};

struct PackRow {
  base::Id id;
  std::string title;
  std::string summary;
  std::string lang;   // of title and summary
  std::string state;  // "Open now", "On this device"
  std::string facts;  // "English, Deutsch. 112 KB"
  std::string progress;
  bool open = false;
  bool own = false;
  bool kept = false;
  bool update = false;
};
struct LibraryView {
  bool here = true;  // false where the course was chosen for the learner
  std::vector<PackRow> packs;
  std::string notice;
  std::string problem;
};
struct PackView {
  PackRow row;
  std::vector<std::string> about;  // a line each
  std::vector<std::string> languages;
  std::vector<std::string> sources;
  std::string contact;
  CourseLanguageView language;  // of the open one
  Settings settings;
  std::string notice;
  std::string problem;
};

struct SettingsView {
  Settings settings;
  std::string course;   // its title; empty while there is none
  std::string contact;  // whom to ask about it
  CourseLanguageView language;
  bool has_library = true;
  bool packs = false;  // some were added to the library
  std::string notice;  // the result of a reset
  std::string erase_notice;
  int records = 0;  // in the journal
  bool works_offline = false;
  std::string language_problem;                                // why the chosen one is not spoken
  std::string course_language;                                 // its name in itself, or its tag
  std::vector<std::pair<std::string, std::string>> languages;  // tag and name of what can be chosen
};

// What a learning management system is told, and how that goes.
struct ConnectionRow {
  std::string name;
  std::string value;
};
struct ConnectionView {
  bool connected = false;
  std::string state;                  // one line, as in the shell
  std::string note;                   // why; empty when all is well
  std::string saved;                  // when it last took something
  std::vector<ConnectionRow> record;  // the literal record: status, score
  bool can_leave = false;
  bool left = false;
  std::string calls_text;          // how many, how many failed
  std::vector<std::string> calls;  // the last ones, newest first
  std::string notice;              // what came of copying them
};

struct GalleryView {};

using ScreenView =
    std::variant<LoadingView, MessageView, HomeView, LessonView, SpotView, MarkView, PositionView, TaskView, CallView,
                 CallReviewView, OwnCallView, ProgressView, ReviewView, CertificateView, GlossaryView, SearchView,
                 TryView, SettingsView, ConnectionView, LibraryView, PackView, GalleryView>;

struct View {
  std::string screen_id;  // changes when the heading must take the focus
  Place place = Place::Home;
  SaveState save = SaveState::Saved;
  std::string save_text;       // why it is not saved, or the line
  std::string save_line;       // where what is done is kept
  std::string lms_note;        // what must be known of the learning management system on every screen
  bool resumed = false;        // this is where the last visit stopped
  std::string storage_notice;  // to be said once; empty when there is none
  bool asking_reset = false;
  bool asking_erase = false;
  std::string asking_remove;  // the title of a pack
  bool forget_removed = false;
  std::string brand;  // in place of the product's name; empty: that
  MediumView logo;    // in place of its mark
  bool document_view = false;
  std::string lang;         // of the interface
  std::string course_lang;  // of the course's texts
  std::string own_lang;     // of those that are not translated
  const std::set<std::string, std::less<>>* untranslated = nullptr;
  bool right_to_left = false;
  bool update_ready = false;
  ScreenView screen;
};

View view(const App& app);

}  // namespace defuse::app
