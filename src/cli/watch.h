// `defuse check PACK --watch`: checks a pack again whenever one of its files changes, and shows it as a site that open
// pages follow. What has errors is told, and pages keep what was right before.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "cli/commands.h"

namespace defuse::cli {

struct Watching {
  std::string pack;                              // folder or file
  std::string site;                              // folder of the built site
  int port = 0;                                  // 0: a free one
  std::function<void(const std::string&)> tell;  // a text as it comes
  std::function<bool()> go_on;                   // asked a few times a second
};

// Until go_on says no. The error says why it could not begin.
base::Status watch_pack(const Watching& watching);

}  // namespace defuse::cli
