// JSON as the commands print it.
#pragma once

#include "tools/json.h"

namespace defuse::cli {

using tools::put;
using tools::put_problems;
using tools::Writer;

}  // namespace defuse::cli
