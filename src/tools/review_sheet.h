// A whole pack as one page of HTML for paper, with a box beside everything that an expert is to judge. It follows the
// source files, so nothing that is in them can be left out; text is escaped and nothing is fetched.
#pragma once

#include <string>

#include "pack/authoring/read.h"

namespace defuse::tools {

// Of a pack without errors.
std::string review_sheet(const course::PackIndex& index, const pack::authoring::Files& files);

}  // namespace defuse::tools
