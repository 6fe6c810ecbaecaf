// Marks functions that the first screen does without. The compiler leaves each a function of its own, so that it can be
// in the part of the engine that is loaded later (scripts/lib/split.mjs) even where it has one caller.
#pragma once

#define DEFUSE_APART [[gnu::noinline]]
