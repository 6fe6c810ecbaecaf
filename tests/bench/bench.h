// Measures, never judges: each benchmark prints one JSON object a line.
#pragma once

#include <string>

#include "course/pack.h"
#include "figures.h"

namespace defuse::bench {

std::string read_bytes(const std::string& path);  // below the source folder
course::Pack core_pack();                         // the default course, from its sources

void pack(const course::Pack& core);           // opening packs of growing size
void check();                                  // checking sources of growing size
void coach(const course::Pack& core);          // what the phrase coach finds in labelled utterances, and how fast
bool print_weights(const course::Pack& core);  // the coach's tables, learnt from the labelled utterances
void calls(const course::Pack& core);          // solving calls and playing them at random
void made_calls();                             // solving made ones with a hundred thousand states and more
void progress(const course::Pack& core);       // opening a journal of years, writing into it

}  // namespace defuse::bench
