// The course's values as cereal knows them: one function a type, for writing and reading alike. Every type carries a
// class version, so that a later Defuse can tell what an earlier one wrote; what is newer than this code is refused.
// Choices are stored as one byte and checked against their list, counts and offsets as 32 bits, so that 32-bit and
// 64-bit builds agree. Included by container.cpp alone.
#pragma once

#include <cereal/types/map.hpp>
#include <cereal/types/variant.hpp>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/bounded_archive.h"
#include "course/names.h"
#include "course/pack.h"
#include "pack/codec.h"

namespace defuse::pack {

inline constexpr std::uint32_t kClassVersion = 1;
inline constexpr std::uint32_t kWithCalls = 2;      // of the types that got calls later: the index and its modules
inline constexpr std::uint32_t kWithLanguages = 3;  // the index
inline constexpr std::uint32_t kWithBrand = 4;      // the index
inline constexpr std::uint32_t kWithMedia = 5;      // the index
inline constexpr std::uint32_t kWithLogo = 2;       // the brand
inline constexpr std::uint32_t kWithOwnWords = 2;   // rounds of a rewrite
inline constexpr std::uint32_t kWithSubject = 2;    // calls

inline void known(std::uint32_t version, std::uint32_t newest = kClassVersion) {
  if (version > newest) throw cereal::Exception(kNewer);
}

template <class Archive, class E>
void one_of(Archive& archive, E& value, std::size_t count) {
  auto raw = static_cast<std::uint8_t>(value);
  archive(raw);
  if constexpr (Archive::is_loading::value) {
    if (raw >= count) throw cereal::Exception("a choice that is not in its list");
  }
  value = static_cast<E>(raw);
}

template <class Archive, class... E>
void choices(Archive& archive, E&... values) {
  (one_of(archive, values, course::names_of(E{}).size()), ...);
}

// A list of choices, each one byte.
template <class Archive, class E>
void choice_list(Archive& archive, std::vector<E>& values) {
  std::vector<std::uint8_t> raw;
  for (const E value : values) raw.push_back(static_cast<std::uint8_t>(value));
  archive(raw);
  values.clear();
  for (const std::uint8_t one : raw) {
    if (one >= course::names_of(E{}).size()) throw cereal::Exception("a choice that is not in its list");
    values.push_back(static_cast<E>(one));
  }
}

template <class Archive>
void offset(Archive& archive, std::size_t& value) {
  auto raw = static_cast<std::uint32_t>(value);
  archive(raw);
  value = raw;
}

}  // namespace defuse::pack

#define DEFUSE_SERIALISE(Type) \
  template <class Archive>     \
  void serialize(Archive& archive, Type& v, std::uint32_t const version)

namespace defuse::course {

using pack::choices;
using pack::known;

DEFUSE_SERIALISE(Look) {
  known(version);
  choices(archive, v.skin, v.hair, v.hair_colour, v.build, v.age, v.dress, v.colour, v.accent, v.face);
  archive(v.glasses, v.beard, v.wheelchair, v.cane, v.hearing_aid, v.headset);
}
DEFUSE_SERIALISE(Actor) {
  known(version);
  archive(v.id, v.name);
  choices(archive, v.role, v.posture, v.mood);
  archive(v.look);
}
DEFUSE_SERIALISE(Cue) {
  known(version);
  archive(v.id, v.at, v.lasts, v.actor);
  choices(archive, v.act, v.mood);
  archive(v.says, v.caption, v.changes_mood, v.slip, v.name, v.practice, v.why);
}
DEFUSE_SERIALISE(SceneRun) {
  known(version);
  archive(v.id, v.title, v.length, v.cues);
}
DEFUSE_SERIALISE(Scene) {
  known(version);
  choices(archive, v.setting);
  archive(v.describes, v.actors);
}
DEFUSE_SERIALISE(Spot) {
  known(version);
  archive(v.situation, v.scene, v.runs, v.choices);
}
DEFUSE_SERIALISE(Option) {
  known(version);
  archive(v.text, v.good, v.why);
}
DEFUSE_SERIALISE(MarkSpan) {
  known(version);
  archive(v.id);
  pack::offset(archive, v.begin);
  pack::offset(archive, v.end);
  archive(v.slip, v.kind, v.practice, v.why, v.recasts);
}
DEFUSE_SERIALISE(MarkLine) {
  known(version);
  archive(v.who, v.markable, v.text, v.spans);
}
DEFUSE_SERIALISE(Mark) {
  known(version);
  archive(v.situation, v.lines, v.kinds);
}
DEFUSE_SERIALISE(Piece) {
  known(version);
  archive(v.id);
  choices(archive, v.kind);
  archive(v.name, v.actor, v.x, v.y, v.width, v.depth, v.heading, v.movable, v.turnable);
}
DEFUSE_SERIALISE(Rule) {
  known(version);
  choices(archive, v.kind);
  archive(v.practice, v.title, v.why, v.fix);
}
DEFUSE_SERIALISE(Position) {
  known(version);
  archive(v.situation, v.width, v.depth, v.pieces, v.rules, v.model, v.model_why);
}
DEFUSE_SERIALISE(RewriteRound) {
  known(version, pack::kWithOwnWords);
  archive(v.id, v.before, v.hurts, v.practice, v.why, v.options);
  if (version >= pack::kWithOwnWords) archive(v.own_words);
}
DEFUSE_SERIALISE(Rewrite) {
  known(version);
  archive(v.situation, v.rounds);
}
DEFUSE_SERIALISE(Step) {
  known(version);
  archive(v.id, v.text, v.practice, v.why, v.after);
}
DEFUSE_SERIALISE(Order) {
  known(version);
  archive(v.situation, v.steps);
}
DEFUSE_SERIALISE(Bin) {
  known(version);
  archive(v.id, v.title, v.about);
}
DEFUSE_SERIALISE(Card) {
  known(version);
  archive(v.id, v.text, v.bin, v.practice, v.why);
}
DEFUSE_SERIALISE(Sort) {
  known(version);
  archive(v.situation, v.bins, v.cards);
}
DEFUSE_SERIALISE(Paraphrase) {
  known(version);
  archive(v.text, v.why);
}
DEFUSE_SERIALISE(VerbatimRound) {
  known(version);
  archive(v.id, v.who, v.pieces, v.tempting, v.practice, v.yes, v.no, v.why);
}
DEFUSE_SERIALISE(Verbatim) {
  known(version);
  archive(v.situation, v.rounds);
}
DEFUSE_SERIALISE(RecallLine) {
  known(version);
  archive(v.who, v.says, v.does);
}
DEFUSE_SERIALISE(RecallFact) {
  known(version);
  archive(v.id, v.ask, v.options, v.practice, v.why);
}
DEFUSE_SERIALISE(Recall) {
  known(version);
  archive(v.situation, v.lines, v.notes, v.facts);
}
DEFUSE_SERIALISE(Stretch) {
  known(version);
  archive(v.id, v.words, v.name, v.turn, v.practice, v.why);
}
DEFUSE_SERIALISE(Chunk) {
  known(version);
  archive(v.situation, v.who, v.complaint);
}
DEFUSE_SERIALISE(Ready) {
  known(version);
  archive(v.id, v.text, v.why);
}
DEFUSE_SERIALISE(Breathe) {
  known(version);
  archive(v.situation, v.ready, v.breaths, v.in, v.hold, v.out, v.rest, v.afterwards);
}
DEFUSE_SERIALISE(Question) {
  known(version);
  archive(v.id, v.prompt, v.several, v.options, v.practice);
}
DEFUSE_SERIALISE(Quiz) {
  known(version);
  archive(v.situation, v.questions);
}
DEFUSE_SERIALISE(DebriefField) {
  known(version);
  archive(v.id, v.ask, v.hint);
}
DEFUSE_SERIALISE(Debrief) {
  known(version);
  archive(v.situation, v.fields, v.plan, v.plan_why, v.example_if, v.example_then);
}
DEFUSE_SERIALISE(Exercise) {
  known(version);
  archive(v.id, v.title, v.goal, v.minutes, v.practices, v.hints, v.body);
}
DEFUSE_SERIALISE(Run) {
  known(version);
  pack::one_of(archive, v.style, 3);
  archive(v.text);
}
DEFUSE_SERIALISE(Block) {
  known(version);
  pack::one_of(archive, v.kind, 5);
  archive(v.runs);
}
DEFUSE_SERIALISE(TakeLine) {
  known(version);
  archive(v.who, v.technician, v.text, v.does, v.note);
}
DEFUSE_SERIALISE(Take) {
  known(version);
  pack::one_of(archive, v.quality, 2);
  archive(v.title, v.lines, v.outcome);
}
DEFUSE_SERIALISE(Think) {
  known(version);
  archive(v.id, v.prompt, v.reveal);
}
DEFUSE_SERIALISE(Practise) {
  known(version);
  archive(v.exercise);
}
DEFUSE_SERIALISE(Picture) {
  known(version);
  archive(v.file, v.alt);
}
DEFUSE_SERIALISE(Audio) {
  known(version);
  archive(v.file, v.title, v.transcript);
}
DEFUSE_SERIALISE(Page) {
  known(version);
  archive(v.id, v.title, v.parts);
}
DEFUSE_SERIALISE(Lesson) {
  known(version);
  archive(v.id, v.title, v.summary, v.minutes, v.practices, v.sources, v.pages);
}
DEFUSE_SERIALISE(Practice) {
  known(version);
  archive(v.id, v.title, v.can_do, v.sources);
}
DEFUSE_SERIALISE(Source) {
  known(version);
  archive(v.id, v.title, v.note);
}
DEFUSE_SERIALISE(ItemHead) {
  known(version);
  archive(v.id);
  pack::one_of(archive, v.kind, 1 + std::variant_size_v<ExerciseBody>);
  archive(v.title, v.summary, v.minutes, v.practices, v.content_hash);
}
DEFUSE_SERIALISE(Term) {
  known(version);
  archive(v.id, v.term, v.meaning, v.practice);
}
DEFUSE_SERIALISE(CallHead) {
  known(version);
  archive(v.id, v.title, v.summary, v.minutes);
  choices(archive, v.channel, v.temper);
  archive(v.customer, v.role, v.practices, v.content_hash);
}
DEFUSE_SERIALISE(Module) {
  known(version, pack::kWithCalls);
  archive(v.id, v.title, v.summary, v.items);
  if (version >= pack::kWithCalls) archive(v.calls);
}
DEFUSE_SERIALISE(PackLanguage) {
  known(version);
  archive(v.language, v.texts, v.missing);
}
DEFUSE_SERIALISE(Brand) {
  known(version, pack::kWithLogo);
  archive(v.name, v.contact, v.certificate, v.light, v.dark);
  if (version >= pack::kWithLogo) archive(v.logo);
}
DEFUSE_SERIALISE(Medium) {
  known(version);
  archive(v.file);
  pack::one_of(archive, v.kind, kMediumKinds);
  archive(v.width, v.height, v.size, v.hash);
}
DEFUSE_SERIALISE(PackIndex) {
  known(version, pack::kWithMedia);
  archive(v.id, v.title, v.summary, v.version, v.language, v.authors, v.licence, v.sources, v.practices, v.modules,
          v.glossary, v.items, v.renames, v.coach);
  if (version >= pack::kWithCalls) archive(v.calls);
  if (version >= pack::kWithLanguages) archive(v.languages);
  if (version >= pack::kWithBrand) archive(v.brand, v.untranslated);
  if (version >= pack::kWithMedia) archive(v.media);
}

}  // namespace defuse::course

#define DEFUSE_VERSION(Type) CEREAL_CLASS_VERSION(defuse::course::Type, defuse::pack::kClassVersion)
DEFUSE_VERSION(PackLanguage)
DEFUSE_VERSION(Medium)
DEFUSE_VERSION(Picture)
DEFUSE_VERSION(Audio)
DEFUSE_VERSION(Look)
DEFUSE_VERSION(Actor)
DEFUSE_VERSION(Cue)
DEFUSE_VERSION(SceneRun)
DEFUSE_VERSION(Scene)
DEFUSE_VERSION(Spot)
DEFUSE_VERSION(Option)
DEFUSE_VERSION(MarkSpan)
DEFUSE_VERSION(MarkLine)
DEFUSE_VERSION(Mark)
DEFUSE_VERSION(Piece)
DEFUSE_VERSION(Rule)
DEFUSE_VERSION(Position)
DEFUSE_VERSION(Rewrite)
DEFUSE_VERSION(Step)
DEFUSE_VERSION(Order)
DEFUSE_VERSION(Bin)
DEFUSE_VERSION(Card)
DEFUSE_VERSION(Sort)
DEFUSE_VERSION(Paraphrase)
DEFUSE_VERSION(VerbatimRound)
DEFUSE_VERSION(Verbatim)
DEFUSE_VERSION(RecallLine)
DEFUSE_VERSION(RecallFact)
DEFUSE_VERSION(Recall)
DEFUSE_VERSION(Stretch)
DEFUSE_VERSION(Chunk)
DEFUSE_VERSION(Ready)
DEFUSE_VERSION(Breathe)
DEFUSE_VERSION(Question)
DEFUSE_VERSION(Quiz)
DEFUSE_VERSION(DebriefField)
DEFUSE_VERSION(Debrief)
DEFUSE_VERSION(Exercise)
DEFUSE_VERSION(Run)
DEFUSE_VERSION(Block)
DEFUSE_VERSION(TakeLine)
DEFUSE_VERSION(Take)
DEFUSE_VERSION(Think)
DEFUSE_VERSION(Practise)
DEFUSE_VERSION(Page)
DEFUSE_VERSION(Lesson)
DEFUSE_VERSION(Practice)
DEFUSE_VERSION(Source)
DEFUSE_VERSION(ItemHead)
DEFUSE_VERSION(Term)
DEFUSE_VERSION(CallHead)
#undef DEFUSE_VERSION
CEREAL_CLASS_VERSION(defuse::course::RewriteRound, defuse::pack::kWithOwnWords)
CEREAL_CLASS_VERSION(defuse::course::Module, defuse::pack::kWithCalls)
CEREAL_CLASS_VERSION(defuse::course::Brand, defuse::pack::kWithLogo)
CEREAL_CLASS_VERSION(defuse::course::PackIndex, defuse::pack::kWithMedia)
#undef DEFUSE_SERIALISE
