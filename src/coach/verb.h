// The forms of English verbs.
#pragma once

#include <string>
#include <string_view>

namespace defuse::coach {

struct Verb {
  std::string base;  // "forget"
  std::string s;     // "forgets"
  std::string past;  // "forgot"
  std::string done;  // "forgotten"
  std::string ing;   // "forgetting"
  std::string rest;  // what follows the verb, with a gap before it: "off" of "turn off"
};

// `entry`: "click"; "break/broke/broken" with its past and its participle; "turn off", whose second part may stand
// apart ("turned it off").
Verb verb_of(std::string_view entry);

}  // namespace defuse::coach
