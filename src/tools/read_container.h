// A built pack, read whole as a folder of sources is.
#pragma once

#include <string>

#include "pack/authoring/read.h"

namespace defuse::tools {

// Problems name no file: there is none.
pack::authoring::Reading read_container(std::string bytes);

}  // namespace defuse::tools
