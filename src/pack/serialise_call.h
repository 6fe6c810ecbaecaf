// Simulated calls as cereal knows them; see serialise.h. Included by container.cpp alone.
#pragma once

#include "course/call.h"
#include "pack/serialise.h"

#define DEFUSE_SERIALISE(Type) \
  template <class Archive>     \
  void serialize(Archive& archive, Type& v, std::uint32_t const version)

namespace defuse::course {

DEFUSE_SERIALISE(CallCondition) {
  known(version);
  choices(archive, v.about);
  archive(v.at_most, v.number, v.holds, v.name);
}
DEFUSE_SERIALISE(CallEffects) {
  known(version);
  archive(v.arousal, v.trust, v.composure);
}
DEFUSE_SERIALISE(CallFact) {
  known(version);
  archive(v.id, v.name, v.value);
}
DEFUSE_SERIALISE(CallPromise) {
  known(version);
  archive(v.id, v.what, v.by);
}
DEFUSE_SERIALISE(CallLine) {
  known(version);
  archive(v.when, v.says);
}
DEFUSE_SERIALISE(CallReply) {
  known(version);
  archive(v.id, v.says, v.does, v.when);
  choices(archive, v.quality);
  archive(v.practice, v.why, v.effects, v.sets, v.notes);
  pack::choice_list(archive, v.tells);
  archive(v.promises, v.next);
  choices(archive, v.rewind);
  archive(v.limit, v.final);
}
DEFUSE_SERIALISE(RecordingPiece) {
  known(version);
  archive(v.id, v.says, v.facts, v.abuse);
}
DEFUSE_SERIALISE(CallPart) {
  known(version);
  archive(v.id, v.says);
  choices(archive, v.part);
  archive(v.real, v.why);
}
DEFUSE_SERIALISE(CallAnswer) {
  known(version);
  archive(v.says, v.does, v.effects, v.why, v.next);
}
DEFUSE_SERIALISE(CallRoute) {
  known(version);
  archive(v.when, v.next);
}
DEFUSE_SERIALISE(CallBeat) {
  known(version);
  archive(v.id);
  choices(archive, v.stage, v.kind);
  archive(v.who, v.does, v.lines, v.replies, v.practice, v.note_practice, v.recording, v.next, v.words, v.tempting,
          v.parts, v.answers, v.routes);
  choices(archive, v.ending);
  archive(v.title, v.text);
}
DEFUSE_SERIALISE(CallCustomer) {
  known(version);
  archive(v.name, v.role, v.wants);
}
DEFUSE_SERIALISE(CallStart) {
  known(version);
  archive(v.arousal, v.trust, v.composure);
}
DEFUSE_SERIALISE(Call) {
  known(version, pack::kWithSubject);
  archive(v.id, v.title, v.summary, v.minutes, v.practices);
  choices(archive, v.channel, v.temper);
  archive(v.timed, v.situation, v.goal, v.hints, v.has_scene, v.scene, v.customer, v.start, v.facts, v.begin, v.beats);
  if (version >= pack::kWithSubject) archive(v.subject);
}

}  // namespace defuse::course

#define DEFUSE_VERSION(Type) CEREAL_CLASS_VERSION(defuse::course::Type, defuse::pack::kClassVersion)
DEFUSE_VERSION(CallCondition)
DEFUSE_VERSION(CallEffects)
DEFUSE_VERSION(CallFact)
DEFUSE_VERSION(CallPromise)
DEFUSE_VERSION(CallLine)
DEFUSE_VERSION(CallReply)
DEFUSE_VERSION(RecordingPiece)
DEFUSE_VERSION(CallPart)
DEFUSE_VERSION(CallAnswer)
DEFUSE_VERSION(CallRoute)
DEFUSE_VERSION(CallBeat)
DEFUSE_VERSION(CallCustomer)
DEFUSE_VERSION(CallStart)
CEREAL_CLASS_VERSION(defuse::course::Call, defuse::pack::kWithSubject)
#undef DEFUSE_VERSION
#undef DEFUSE_SERIALISE
