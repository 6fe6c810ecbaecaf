// A pack: what a trainer bundles. The index is small and read at once; lessons and exercises are read when opened.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "course/brand.h"
#include "course/call.h"
#include "course/coach.h"
#include "course/exercise.h"
#include "course/lesson.h"
#include "course/media.h"

namespace defuse::course {

struct Practice {
  base::Id id;
  std::string title;
  std::string can_do;  // what a learner can do afterwards: "spot and withhold the innocent gestures that wound"
  std::vector<base::Id> sources;
  bool operator==(const Practice&) const = default;
};

struct Source {
  base::Id id;
  std::string title;
  std::string note;
  bool operator==(const Source&) const = default;
};

// What the map of the course needs to know of a lesson or an exercise without opening it.
struct ItemHead {
  base::Id id;
  ItemKind kind = ItemKind::Lesson;
  std::string title;
  std::string summary;  // a lesson's summary or an exercise's goal
  int minutes = 3;
  std::vector<base::Id> practices;
  std::uint64_t content_hash = 0;  // xxHash64 of the compiled item; changes when its content does
  bool operator==(const ItemHead&) const = default;
};

// A word of the trade or of the course, explained.
struct Term {
  base::Id id;
  std::string term;
  std::string meaning;
  base::Id practice;  // may be empty
  bool operator==(const Term&) const = default;
};

struct Module {
  base::Id id;
  std::string title;
  std::string summary;
  std::vector<base::Id> items;       // in the order in which they are taken
  std::vector<base::Id> calls = {};  // simulated calls, taken after the items
  bool operator==(const Module&) const = default;
};

// A language that a pack has beside its own, and how much of it is there.
struct PackLanguage {
  std::string language;  // BCP 47
  int texts = 0;
  int missing = 0;  // shown in the pack's own language
  bool operator==(const PackLanguage&) const = default;
};

struct PackIndex {
  base::Id id;
  std::string title;
  std::string summary;
  std::string version;   // "1.0.0"
  std::string language;  // BCP 47
  std::vector<std::string> authors;
  std::string licence;
  std::vector<Source> sources;
  std::vector<Practice> practices;
  std::vector<Module> modules;
  std::vector<Term> glossary;
  std::vector<ItemHead> items;           // every lesson and exercise once, in course order
  std::map<base::Id, base::Id> renames;  // old id -> new id
  std::vector<std::string> coach;        // languages for which the pack has coach rules
  std::vector<CallHead> calls;           // every simulated call once, in course order; their ids are no item's
  std::vector<PackLanguage> languages;   // beside `language`, in the order of their names
  Brand brand = {};
  std::vector<Medium> media = {};  // by their names
  // Of a translation: its texts that are still in the pack's own language, in order, without their styles.
  std::vector<std::string> untranslated = {};

  bool operator==(const PackIndex&) const = default;
  const ItemHead* find_item(const base::Id& item) const;
  const CallHead* find_call(const base::Id& call) const;
  const Medium* find_medium(std::string_view file) const;
  // What an id of an item, call, place or practice is called now: follows `renames`, however often it was renamed.
  base::Id present_id(base::Id id) const;
  const Practice* find_practice(const base::Id& practice) const;
};

using Item = std::variant<Lesson, Exercise>;

// A pack in another language: the same ids, order and content hashes, other texts.
struct Translation {
  PackIndex index;  // its `language` is the translation's
  std::vector<Item> items;
  std::vector<Call> calls;
  bool operator==(const Translation&) const = default;
};

// A whole pack in memory, as the authoring reader yields it.
struct Pack {
  PackIndex index;
  std::vector<Item> items;                     // parallel to index.items
  std::vector<CoachRules> coach;               // parallel to index.coach
  std::vector<Call> calls;                     // parallel to index.calls
  std::vector<Translation> translations = {};  // parallel to index.languages
  std::vector<std::string> media = {};         // bytes, parallel to index.media
  bool operator==(const Pack&) const = default;
};

}  // namespace defuse::course
