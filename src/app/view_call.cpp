// A simulated call before it begins and while it goes on.
#include <algorithm>

#include "app/call_keeping.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr std::size_t kTurnsShown = 1;  // what was said before is a button away

std::size_t at(int index) { return static_cast<std::size_t>(index); }

CallRow said_row(const CallSession& open, const engine::CallSaid& said, std::string id) {
  CallRow row;
  row.id = std::move(id);
  row.who = said.who.empty() ? open.call->customer.name : said.who;
  row.says = said.says;
  row.does = said.does;
  // What happens rather than what somebody does is a sentence of its own.
  const bool happens = said.says.empty() && said.who.empty() && !said.does.empty() && said.does.front() >= 'A' &&
                       said.does.front() <= 'Z';
  if (happens) row.who.clear();
  return row;
}

CallRow own_row(const CallSession& open, const engine::CallTurn& turn) {
  CallRow row;
  row.id = "own" + number(turn.number);
  row.who = tr(S::call_you);
  row.ours = true;
  row.says = turn.says;
  row.does = turn.does;
  if (turn.says.empty() && turn.does.empty()) {
    row.who.clear();
    row.does = move_words(turn, open.call->channel);
  }
  const bool at_once = open.options.feedback == engine::CallFeedback::AtOnce;
  if (at_once) {
    row.note_label = quality_word(turn.quality);
    row.note = why_of(turn);
  }
  if (turn.rewound > 0) {
    const auto starts = [](const engine::CallSaid& said) { return said.piece == 0; };
    const bool top = std::any_of(turn.answer.begin(), turn.answer.end(), starts);
    if (!at_once) row.note_label = tr(S::call_speech);
    row.note += (at_once ? " " : "") + std::string(tr(top ? S::call_rewound_start : S::call_rewound_one));
  }
  return row;
}

void add_said(const CallSession& open, const std::vector<engine::CallSaid>& said, const std::string& id,
              std::vector<CallRow>& rows) {
  for (std::size_t n = 0; n < said.size(); ++n) {
    CallRow row = said_row(open, said[n], id + "." + number(static_cast<int>(n)));
    // One mail holds all that its writer has to say in a turn.
    const bool goes_on = open.call->channel == course::Channel::Email && n > 0 && !rows.empty() && !row.says.empty() &&
                         !rows.back().says.empty() && rows.back().who == row.who && row.does.empty();
    if (goes_on) {
      rows.back().says += "\n\n" + row.says;
    } else {
      rows.push_back(std::move(row));
    }
  }
}

// What is written before the learner's first mail opens the matter; all later mails answer one another.
void fill_subjects(const CallSession& open, CallView& v) {
  if (open.call->channel != course::Channel::Email) return;
  bool answered = false;
  for (std::vector<CallRow>* rows : {&v.earlier, &v.now}) {
    for (CallRow& row : *rows) {
      if (row.says.empty()) continue;
      answered = answered || row.ours;
      row.subject = mail_subject(*open.call, answered);
    }
  }
  v.subject = mail_subject(*open.call, true);
}

void fill_conversation(const CallSession& open, CallView& v) {
  const auto& turns = open.runner->turns();
  const std::size_t first = turns.size() > kTurnsShown ? turns.size() - kTurnsShown : 0;
  add_said(open, open.runner->opening(), "opening", first > 0 ? v.earlier : v.now);
  for (std::size_t n = 0; n < turns.size(); ++n) {
    std::vector<CallRow>& rows = n < first ? v.earlier : v.now;
    rows.push_back(own_row(open, turns[n]));
    add_said(open, turns[n].answer, "turn" + number(turns[n].number), rows);
  }
  fill_subjects(open, v);
}

void fill_feelings(const CallSession& open, CallView& v) {
  for (const Feeling feeling : {Feeling::Arousal, Feeling::Trust, Feeling::Composure}) {
    const int value = feeling_in(open.runner->mood(), feeling);
    v.feelings.push_back({feeling, std::string(feeling_name(feeling)), std::string(feeling_word(feeling, value)),
                          feeling_text(feeling, value), value});
  }
}

void fill_guide(const CallSession& open, CallView& v) {
  if (!open.options.guide) return;
  const auto now = static_cast<int>(v.beat->stage);
  for (const engine::CallStepReport& step : open.runner->steps()) {
    GuideRow row{std::string(stage_name(step.stage)), "", GuideState::Open};
    const auto here = static_cast<int>(step.stage);
    if (step.state == engine::StepState::Absent) {
      row.state = GuideState::Absent;
      row.word = tr(S::step_absent);
    } else if (here == now) {
      row.state = GuideState::Now;
      row.word = tr(S::step_now);
    } else if (step.state == engine::StepState::Done || step.state == engine::StepState::OutOfOrder) {
      row.state = GuideState::Done;
      row.word = tr(step.state == engine::StepState::Done ? S::step_done : S::step_out_of_order);
    } else if (here < now && now < course::kCallSteps) {
      row.state = GuideState::Passed;
      row.word = tr(S::step_passed);
    }
    v.guide.push_back(std::move(row));
  }
}

void fill_notes(const CallSession& open, CallView& v) {
  const auto& facts = open.call->facts;
  for (std::size_t n = 0; n < facts.size(); ++n) {
    if (open.runner->noted_fact(n)) v.notes.push_back(fill(S::call_note, {facts[n].name, facts[n].value}));
  }
  for (const course::CallPromise& one : open.runner->promises())
    v.notes.push_back(fill(S::call_promise, {one.what, one.by}));
  for (const course::Told told : {course::Told::Time, course::Told::Cost, course::Told::Parts}) {
    if (open.runner->told(told)) v.notes.push_back(fill(S::call_told, {told_word(told)}));
  }
}

void fill_speech(const State& s, const CallSession& open, CallView& v) {
  const engine::CallState& state = open.runner->state();
  const course::RecordingPiece& piece = v.beat->recording[state.piece];
  SpeechView& speech = v.speech;
  speech.pieces = static_cast<int>(v.beat->recording.size());
  speech.piece = state.piece;
  speech.heard = state.heard;
  speech.first = state.heard == 0 && state.rewinds == 0;
  speech.abuse = piece.abuse;
  speech.clock = s.timed() && open.call->timed;
  speech.runs = speech.clock && open.silent;
  if (speech.runs) speech.share = static_cast<float>(open.listened) / static_cast<float>(spoken_for(piece.says));
  const std::string now = number(speech.piece + 1);
  const std::string all = number(speech.pieces);
  speech.text = state.heard > state.piece ? fill(S::call_piece_heard, {now, all, number(speech.heard + 1)})
                                          : fill(S::call_piece, {now, all});
  for (const engine::CallMove& move : open.runner->moves()) {
    if (move.kind != engine::MoveKind::WriteDown) continue;
    for (std::size_t n = 0; n < open.call->facts.size(); ++n) {
      const course::CallFact& fact = open.call->facts[n];
      const bool mentioned = std::find(piece.facts.begin(), piece.facts.end(), fact.id) != piece.facts.end();
      if (!mentioned || open.runner->noted_fact(n)) continue;
      speech.to_note += (speech.to_note.empty() ? "" : ", ") + fact.name;
    }
  }
}

void fill_moves(const CallSession& open, CallView& v) {
  const std::vector<engine::CallMove> moves = open.runner->moves();
  for (const int index : open.runner->order()) {
    if (course::answer_count(v.beat->kind) != 0) {
      const bool chosen = std::find(open.chosen.begin(), open.chosen.end(), index) != open.chosen.end();
      v.pieces.push_back({index, part_text(*v.beat, index), chosen});
      continue;
    }
    const bool offered = std::any_of(moves.begin(), moves.end(), [&](const engine::CallMove& move) {
      return move.kind == engine::MoveKind::Reply && move.reply == index;
    });
    const course::CallReply& reply = v.beat->replies[at(index)];
    if (offered) v.choices.push_back({index, quoted(reply.says, reply.does)});
  }
  v.built = parts_text(*v.beat, open.chosen);
}

course::Mood shown_mood(const engine::Mood& mood) {
  if (mood.arousal >= 8) return course::Mood::Angry;
  if (mood.arousal >= 6) return course::Mood::Annoyed;
  if (mood.arousal >= 4) return course::Mood::Hurt;
  if (mood.arousal >= 3) return course::Mood::Worried;
  return mood.trust >= 6 ? course::Mood::Relieved : course::Mood::Calm;
}

// The people as they are now; whoever spoke last still does.
void fill_scene(const CallSession& open, CallView& v) {
  v.scene = open.call->scene;
  const auto& latest = open.runner->latest();
  const std::string who = latest.empty() ? "" : said_row(open, latest.back(), "").who;
  for (course::Actor& actor : v.scene.actors) {
    if (actor.role == course::Role::Customer && actor.name == open.call->customer.name)
      actor.mood = shown_mood(open.runner->mood());
    if (actor.name != who || open.voice_left <= 0) continue;
    course::Cue cue;
    cue.id = "now";
    cue.actor = actor.id;
    cue.act = course::Act::Speak;
    cue.lasts = open.voice_time + open.voice_left;
    v.moment.cues.push_back(std::move(cue));
    v.moment.length = open.voice_time + open.voice_left;
  }
  v.time = open.voice_time;
}

}  // namespace

CallView call_view(const State& s, const CallSession& session) {
  CallView v;
  v.session = &session;
  const course::Call& call = *session.call;
  v.facts =
      fill(S::call_facts, {channel_word(call.channel), call.customer.name, call.customer.role, number(call.minutes)});
  if (session.phase != CallPhase::Talking || !session.runner) return v;
  const engine::CallRunner& runner = *session.runner;
  v.beat = &runner.beat();
  const std::string turn = number(static_cast<int>(runner.turns().size()) + 1);
  v.turn =
      session.options.guide ? fill(S::call_turn_step, {turn, stage_name(v.beat->stage)}) : fill(S::call_turn, {turn});
  fill_conversation(session, v);
  fill_feelings(session, v);
  fill_guide(session, v);
  fill_notes(session, v);
  if (session.options.hints) {
    v.hints_total = static_cast<int>(call.hints.size());
    v.hints_shown = runner.hints_shown();
    v.hints.assign(call.hints.begin(), call.hints.begin() + runner.hints_shown());
  }
  fill_moves(session, v);
  v.can_type = runner.may_say() && has_coach(s);
  const std::vector<CoachedView> said = coached_views(s);
  if (session.typing && !said.empty()) v.said = said.front();
  if (v.beat->kind == course::BeatKind::Vent) fill_speech(s, session, v);
  const std::string_view feeling = feeling_word(Feeling::Arousal, runner.mood().arousal);
  if (call.channel == course::Channel::Desk && call.has_scene) {
    fill_scene(session, v);
    v.picture = fill(S::call_scene, {call.scene.describes, call.customer.name, feeling});
  } else {
    v.picture = fill(S::call_voice, {feeling});
  }
  return v;
}

}  // namespace defuse::app
