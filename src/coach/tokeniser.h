// Text to tokens. Takes any bytes: what is not UTF-8, combining marks, signs without width and signs that turn the
// direction of writing are stepped over. Linear in the text's length.
#pragma once

#include <string_view>

#include "coach/spelling.h"
#include "coach/token.h"
#include "coach/words.h"

namespace defuse::coach {

Tokens tokenise(std::string_view text, const Spelling& spelling, const Words& known);

}  // namespace defuse::coach
