// What `defuse check --json` prints and the workshop shows.
#pragma once

#include <string>

#include "pack/authoring/read.h"

namespace defuse::tools {

// {"pack","errors":[F],"warnings":[F],"practices":{ID:{"lessons":[id],"exercises":[id],"doing":[id]}},"languages"},
// where F = {"file","line","column","code","message"}. `name` stands for a pack without an id.
std::string check_report(const std::string& name, const pack::authoring::Reading& reading);

}  // namespace defuse::tools
