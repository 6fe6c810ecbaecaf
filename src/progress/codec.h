// Records as bytes: each is framed as magic, version, length, checksum (xxHash64), cereal portable binary. Stored one
// by one in the browser, and one after the other in a saved file (`.defuse-progress`) behind a header. Reading goes on
// behind damage at the next whole record and keeps what it cannot read. FORMAT.md in this folder has it byte by byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "progress/attempt.h"
#include "progress/journal.h"

namespace defuse::progress {

// Texts are cleaned (base::clean_text), scores brought into 0 to 1, both when written and when read.
std::string encode(const Attempt& attempt);
base::Result<Attempt> decode(std::string_view record);

struct Loaded {
  Journal journal;
  std::vector<std::string> set_aside;  // bytes that could not be read: damaged, foreign or newer; never thrown away
  std::vector<std::string> problems;   // one sentence each, for the learner
};

// What the browser's storage holds: each value is one record, or many one after the other.
Loaded load(const std::vector<std::string>& values);

std::string save_file(const Journal& journal, const std::vector<std::string>& set_aside);
// An error only when the file is not a progress file at all: neither its header nor one record is in it.
base::Result<Loaded> load_file(std::string_view bytes);

}  // namespace defuse::progress
