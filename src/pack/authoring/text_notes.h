// What translators are told of a text: what it is, where learners meet it, and what must stay as it is.
#pragma once

#include <string>
#include <string_view>

namespace defuse::pack::authoring {

// `what` and `key` as in Told: "cue", "caption".
std::string note_for(std::string_view what, std::string_view key, bool one_line, bool markdown);

}  // namespace defuse::pack::authoring
