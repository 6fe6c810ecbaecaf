// The interface's own words (the course's words are in packs). One table a language; English is strings.def. A missing
// key does not compile; an unused one is found by scripts/check.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace defuse::app {

enum class S {
#define DEFUSE_STRING(key, text) key,
#include "app/strings.def"
#undef DEFUSE_STRING
};

std::string_view tr(S key);

// The text with {0}, {1} ... replaced.
std::string fill(S key, std::initializer_list<std::string_view> values);

std::string number(int value);

}  // namespace defuse::app
