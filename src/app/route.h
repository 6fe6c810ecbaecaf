// Addresses: `#/` home, `#/lesson/ID`, `#/exercise/ID`, `#/review`, `#/progress`,
// `#/certificate`, `#/glossary`, `#/search`, `#/coach`, `#/settings`; before the hash the query
// `view=document` and `lang=TAG`.
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
  Review,
  Progress,
  Certificate,
  Glossary,
  Search,
  Coach,
  Settings,
  Unknown
};

struct Route {
  Place place = Place::Home;
  base::Id item;               // of Lesson and Exercise
  bool document_view = false;  // asked for in the query
  std::string language;        // asked for in the query; may be no tag at all
  bool operator==(const Route&) const = default;
};

Route parse_address(std::string_view address);
std::string address_of(const Route& route);  // without a query
std::string lesson_address(const base::Id& id);
std::string exercise_address(const base::Id& id);

}  // namespace defuse::app
