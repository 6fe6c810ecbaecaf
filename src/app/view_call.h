// What the screens of a simulated call show.
#pragma once

#include <string>
#include <vector>

#include "app/call_session.h"
#include "app/call_words.h"
#include "app/coached.h"
#include "app/own_call.h"
#include "app/view_items.h"

namespace defuse::app {

// Something said or done, by anybody.
struct CallRow {
  std::string id;  // the same as long as the row is there
  std::string who;
  bool ours = false;
  std::string subject;  // of a mail
  std::string says;
  std::string does;
  std::string note_label;  // with reasons at once: "That helps"
  std::string note;
};

struct FeelingRow {
  Feeling feeling = Feeling::Arousal;
  std::string name;
  std::string word;
  std::string text;  // "furious, 9 of 10"
  int value = 0;
};

enum class GuideState : std::uint8_t { Open, Now, Done, Passed, Absent };
struct GuideRow {
  std::string name;
  std::string word;  // empty while it is open
  GuideState state = GuideState::Open;
};

struct CallOffer {
  int reply = 0;
  std::string text;
};
struct CallPiece {
  int part = 0;
  std::string text;
  bool chosen = false;
};

struct SpeechView {
  int pieces = 0;
  int piece = 0;
  int heard = 0;
  float share = 1;
  std::string text;     // "Piece 3 of 6"
  std::string to_note;  // facts that can be written down now; empty for none
  bool clock = false;   // it may be played in real time
  bool runs = false;    // and does
  bool abuse = false;
  bool first = false;
};

struct CallView {
  const CallSession* session = nullptr;
  const course::CallBeat* beat = nullptr;  // while it goes on
  std::string facts;
  std::string turn;     // heading of the present turn
  std::string subject;  // of the mail that is being written
  std::vector<CallRow> earlier;
  std::vector<CallRow> now;
  std::vector<FeelingRow> feelings;
  std::vector<GuideRow> guide;  // empty when hidden
  std::vector<std::string> notes;
  int hints_shown = 0;
  std::vector<std::string> hints;  // those shown
  int hints_total = 0;             // 0 when they are off
  std::vector<CallOffer> choices;
  std::vector<CallPiece> pieces;
  std::string built;                // what has been put together
  bool can_type = false;            // words of one's own may be said here, and the coach can read them
  std::optional<CoachedView> said;  // while they are typed
  SpeechView speech;
  course::Scene scene;  // face to face: the people as they are now
  course::SceneRun moment;
  base::Millis time = 0;
  std::string picture;  // its text alternative
};

struct DecisionRow {
  int turn = 0;
  std::string words;
  course::ReplyQuality quality = course::ReplyQuality::Fair;
  std::string quality_text;
  std::string step;
  std::string practice;  // title
  std::string why;
  std::string cost;
  std::string instead;
  std::string instead_why;
  std::string feelings;  // what changed
  bool turning = false;
  bool matters = false;  // cost something, or turned the call
};

struct CallReviewView {
  const CallSession* session = nullptr;
  ResultView result;
  std::string ending_title;
  std::string ending_text;
  std::string wants;
  std::string second;  // how the other way went; empty without one
  std::string second_title;
  std::string second_text;
  std::vector<engine::Mood> curve;  // of the play that is drawn strong
  std::vector<engine::Mood> other;  // the first time, when there is a second one
  int branched_at = 0;
  std::vector<DecisionRow> decisions;  // of the first play
  std::vector<DecisionRow> drawn;      // of the play that is drawn strong
  int mattering = 0;
  bool all = false;
  std::vector<std::string> table_head;
  std::vector<std::vector<std::string>> table;
  std::vector<std::string> repairs;
  std::vector<GuideRow> steps;
  std::string bounded;
};

struct OwnCallView {
  const OwnCallSession* session = nullptr;
  std::vector<std::pair<base::Id, std::string>> practices;  // id and title
};

}  // namespace defuse::app
