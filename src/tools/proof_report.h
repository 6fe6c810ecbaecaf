// What `defuse prove --json` prints and the workshop shows.
#pragma once

#include <string>
#include <vector>

#include "pack/authoring/prove.h"

namespace defuse::tools {

// {"calls":[{"id","lines","unreachable":[id],"winnable","exact","best","worst","findings":[F]}]}, F as in
// check_report.h.
std::string proof_report(const std::vector<pack::authoring::CallProof>& proofs);

}  // namespace defuse::tools
