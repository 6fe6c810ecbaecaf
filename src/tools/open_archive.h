// A pack that arrives as one file: a zip of its folder, or a .defuse file. Nothing in it is trusted: entries are
// counted, sizes are counted while inflating, and names that lead out of the folder are refused.
#pragma once

#include <string_view>

#include "base/result.h"
#include "pack/authoring/read.h"

namespace defuse::tools {

struct Archive {
  bool built = false;            // a .defuse file: there are no sources in it
  pack::authoring::Files files;  // otherwise, without the folder that holds them all
};

base::Result<Archive> open_archive(std::string_view bytes);

// Files as they come from a folder or a zip: without hidden ones, and without the one folder around them all.
// An error says which name no pack may have, or that they are too many or too large.
base::Result<pack::authoring::Files> pack_files(pack::authoring::Files files);

}  // namespace defuse::tools
