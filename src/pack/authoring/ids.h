// Writes missing ids into a pack's source, so that authors need not invent them: pages, think blocks, runs, cues,
// spans, pieces, rounds, cards, facts, stretches, questions and things to get ready. Nothing else of the text changes.
#pragma once

#include "pack/authoring/read.h"

namespace defuse::pack::authoring {

// The files that get ids, with their new text; files that lack none, or cannot be read, are left out.
Files with_missing_ids(const Files& files, int* written);

}  // namespace defuse::pack::authoring
