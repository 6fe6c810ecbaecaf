// The coach's rules as cereal knows them; see serialise.h. Included by container.cpp alone.
#pragma once

#include "course/coach.h"
#include "pack/serialise.h"

#define DEFUSE_SERIALISE(Type) \
  template <class Archive>     \
  void serialize(Archive& archive, Type& v, std::uint32_t const version)

namespace defuse::course {

DEFUSE_SERIALISE(CoachWords) {
  known(version);
  archive(v.name, v.lines, v.verbs);
}
DEFUSE_SERIALISE(CoachSpelling) {
  known(version);
  archive(v.written, v.means);
}
DEFUSE_SERIALISE(CoachCase) {
  known(version);
  archive(v.match, v.unless, v.unless_sentence, v.clears, v.needs, v.needs_sentence, v.count, v.most, v.reported,
          v.same, v.least);
}
DEFUSE_SERIALISE(CoachSignal) {
  known(version);
  archive(v.id, v.cases);
}
DEFUSE_SERIALISE(CoachRule) {
  known(version);
  archive(v.id);
  choices(archive, v.kind, v.level);
  archive(v.title, v.why, v.rewrite, v.sources, v.cases, v.flags, v.passes);
}
DEFUSE_SERIALISE(CoachWeighing) {
  known(version);
  archive(v.rule, v.start, v.least, v.words);
}
DEFUSE_SERIALISE(CoachRules) {
  known(version);
  archive(v.language, v.spellings, v.words, v.reported, v.signals, v.rules, v.weights);
}

}  // namespace defuse::course

#define DEFUSE_VERSION(Type) CEREAL_CLASS_VERSION(defuse::course::Type, defuse::pack::kClassVersion)
DEFUSE_VERSION(CoachWords)
DEFUSE_VERSION(CoachSpelling)
DEFUSE_VERSION(CoachCase)
DEFUSE_VERSION(CoachSignal)
DEFUSE_VERSION(CoachRule)
DEFUSE_VERSION(CoachWeighing)
DEFUSE_VERSION(CoachRules)
#undef DEFUSE_VERSION
#undef DEFUSE_SERIALISE
