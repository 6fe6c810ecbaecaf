// Addresses: `#/` home, `#/lesson/ID`, `#/exercise/ID`, `#/call/ID`, `#/call/ID/review`, `#/own-call`,
// `#/own-call/ID`, `#/review`, `#/progress`,
// `#/connection`, `#/certificate`, `#/glossary`, `#/search`, `#/coach`, `#/settings`, `#/library`, `#/library/ID`,
// `#/gallery` (of widgets, for developers); before the hash the query `view=document` and `lang=TAG`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/id.h"

namespace defuse::app {

enum class Place : std::uint8_t {
  Home,
  Lesson,
  Exercise,
  Call,
  CallReview,
  OwnCall,
  Review,
  Progress,
  Certificate,
  Glossary,
  Search,
  Coach,
  Settings,
  Connection,
  Library,
  Pack,     // in the library
  Gallery,  // of widgets, for developers
  Unknown
};

struct Route {
  Place place = Place::Home;
  base::Id item;               // of Lesson, Exercise, Call, CallReview, Pack and OwnCall (there empty for a new one)
  bool document_view = false;  // asked for in the query
  std::string language;        // asked for in the query; may be no tag at all
  bool operator==(const Route&) const = default;
};

Route parse_address(std::string_view address);
std::string address_of(const Route& route);  // without a query
std::string lesson_address(const base::Id& id);
std::string exercise_address(const base::Id& id);
std::string call_address(const base::Id& id);
std::string call_review_address(const base::Id& id);
std::string pack_address(const base::Id& id);
std::string own_call_address(const base::Id& id);  // empty: a new one

}  // namespace defuse::app
