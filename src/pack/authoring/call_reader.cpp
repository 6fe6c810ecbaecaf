#include "pack/authoring/call_parts.h"
#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

course::CallCustomer read_customer(const Node& node, Sink& sink) {
  Fields fields(node, kCallCustomer, sink);
  return {fields.line("name"), fields.line("role"), fields.prose("wants")};
}

course::CallStart read_start(const Node& node, Sink& sink) {
  Fields fields(node, kCallStart, sink);
  course::CallStart start;
  start.arousal = fields.integer("arousal", start.arousal);
  start.trust = fields.integer("trust", start.trust);
  start.composure = fields.integer("composure", start.composure);
  return start;
}

course::CallFact read_fact(const Node& node, Sink& sink) {
  Fields fields(node, kCallFact, sink);
  return {fields.id("id"), fields.line("name"), fields.line("value")};
}

// What is said on entering: `says` for always, or `lines` with conditions.
void read_lines(Fields& fields, course::CallBeat& beat, Sink& sink) {
  beat.who = fields.line("who");
  beat.does = fields.line("does");
  if (fields.has("says")) {
    if (fields.has("lines")) {
      sink.error(fields.list("lines").empty() ? Place{} : fields.list("lines").front().place, "says",
                 "A beat has `says` or `lines`, not both; put the words of `says` last among the lines.");
    }
    beat.lines.push_back({{}, fields.line("says")});
    return;
  }
  for (const Node& one : fields.list("lines")) {
    Fields own(one, kCallLine, sink);
    beat.lines.push_back({read_conditions(own, "when", sink), own.line("says")});
  }
}

course::CallBeat read_talk(Fields& fields, Sink& sink) {
  course::CallBeat beat;
  for (const Node& one : fields.list("replies")) beat.replies.push_back(read_reply(one, kCallReply, sink));
  return beat;
}

course::CallBeat read_vent(Fields& fields, Sink& sink) {
  course::CallBeat beat;
  beat.practice = fields.id("practice");
  beat.note_practice = fields.id("note-practice");
  beat.next = fields.id("next");
  for (const Node& one : fields.list("recording")) {
    Fields own(one, kRecording, sink);
    beat.recording.push_back({own.id("id"), own.line("says"), own.words("facts"), own.boolean("abuse")});
  }
  for (const Node& one : fields.list("replies")) beat.replies.push_back(read_reply(one, kVentReply, sink));
  return beat;
}

course::CallBeat read_verify(Fields& fields, Sink& sink) {
  course::CallBeat beat;
  beat.practice = fields.id("practice");
  beat.words = pieces_of(fields.line("words"));
  for (const Node& one : fields.list("tempting")) {
    Fields own(one, kParaphrase, sink);
    beat.tempting.push_back({own.line("text"), own.prose("why")});
  }
  return beat;
}

course::CallBeat read_parts(Fields& fields, const char* key, bool offers, Sink& sink) {
  course::CallBeat beat;
  beat.practice = fields.id("practice");
  for (const Node& one : fields.list(key)) {
    Fields own(one, offers ? kOffer : kApologyPart, sink);
    course::CallPart part;
    part.id = own.id("id");
    part.says = own.line("says");
    if (offers) {
      part.real = own.boolean("real");
    } else {
      part.part = own.choice("part", part.part);
    }
    part.why = own.prose("why");
    beat.parts.push_back(std::move(part));
  }
  return beat;
}

course::CallBeat read_apology(Fields& fields, Sink& sink) { return read_parts(fields, "parts", false, sink); }
course::CallBeat read_options(Fields& fields, Sink& sink) { return read_parts(fields, "offers", true, sink); }

// A date's practice is the beat's.
course::CallBeat read_follow_up(Fields& fields, Sink& sink) {
  course::CallBeat beat;
  beat.practice = fields.id("practice");
  for (const Node& one : fields.list("dates")) {
    beat.replies.push_back(read_reply(one, kCallDate, sink));
    beat.replies.back().practice = beat.practice;
  }
  return beat;
}

course::CallBeat read_route(Fields& fields, Sink& sink) {
  course::CallBeat beat;
  for (const Node& one : fields.list("routes")) {
    Fields own(one, kCallRoute, sink);
    beat.routes.push_back({read_conditions(own, "when", sink), own.id("next")});
  }
  return beat;
}

course::CallBeat read_ending(Fields& fields, Sink& /*sink*/) {
  course::CallBeat beat;
  beat.ending = fields.choice("outcome", beat.ending);
  beat.title = fields.line("title");
  beat.text = fields.prose("text");
  return beat;
}

struct BeatReader {
  const Shape& shape;
  course::CallBeat (*read)(Fields&, Sink&);
  bool speaks;  // has lines
};

// By BeatKind.
constexpr BeatReader kReaders[] = {{kTalkBeat, read_talk, true},       {kVentBeat, read_vent, true},
                                   {kVerifyBeat, read_verify, true},   {kApologyBeat, read_apology, true},
                                   {kOptionsBeat, read_options, true}, {kFollowUpBeat, read_follow_up, true},
                                   {kRouteBeat, read_route, false},    {kEndingBeat, read_ending, false}};

course::BeatKind kind_of(const Node& node, Sink& sink) {
  const Node* kind = node.find("kind");
  if (kind == nullptr) return course::BeatKind::Talk;
  const auto known = course::from_name<course::BeatKind>(kind->text);
  if (known) return *known;
  const auto names = course::names_of(course::BeatKind{});
  sink.error(kind->place, "unknown-choice",
             "`" + kind->text + "` is no kind of beat." + did_you_mean(kind->text, {names.begin(), names.end()}));
  return course::BeatKind::Talk;
}

course::CallBeat read_beat(const Node& node, Sink& sink) {
  const course::BeatKind kind = kind_of(node, sink);
  const BeatReader& reader = kReaders[static_cast<std::size_t>(kind)];
  Fields fields(node, reader.shape, sink);
  course::CallBeat beat = reader.read(fields, sink);
  beat.id = fields.id("id");
  beat.stage = fields.choice("stage", beat.stage);
  beat.kind = kind;
  if (reader.speaks) read_lines(fields, beat, sink);
  for (std::size_t i = 0; i < course::answer_count(kind); ++i) {
    const Node* answer = fields.map(course::answer_name(kind, i));
    beat.answers.push_back(answer == nullptr ? course::CallAnswer{} : read_answer(*answer, sink));
  }
  return beat;
}

}  // namespace

course::Call read_call(const Node& node, Sink& sink) {
  Fields fields(node, kCall, sink);
  course::Call call;
  call.id = fields.id("id");
  call.title = fields.line("title");
  call.summary = fields.line("summary");
  call.minutes = fields.integer("minutes", call.minutes);
  call.practices = fields.words("practices");
  call.channel = fields.choice("channel", call.channel);
  call.subject = fields.line("subject");
  call.temper = fields.choice("temper", call.temper);
  call.timed = fields.boolean("timed", call.channel == course::Channel::Phone || call.channel == course::Channel::Desk);
  call.situation = fields.prose("situation");
  call.goal = fields.line("goal");
  call.hints = fields.lines("hints");
  if (const Node* scene = fields.map("scene")) {
    call.has_scene = true;
    call.scene = read_scene(*scene, sink);
  }
  if (const Node* customer = fields.map("customer")) call.customer = read_customer(*customer, sink);
  if (const Node* start = fields.map("start")) call.start = read_start(*start, sink);
  for (const Node& one : fields.list("facts")) call.facts.push_back(read_fact(one, sink));
  call.begin = fields.id("begin");
  for (const Node& one : fields.list("beats")) call.beats.push_back(read_beat(one, sink));
  return call;
}

}  // namespace defuse::pack::authoring
