// Serves files in memory on 127.0.0.1 to pages that load themselves again when the files change. Nobody else can reach
// it.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "tools/package.h"

namespace defuse::cli {

class PreviewServer {
 public:
  PreviewServer();
  ~PreviewServer();  // ends what it serves
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;

  // From here on in threads of its own. Port 0 takes a free one. Gives the address, or a sentence.
  base::Result<std::string> start(int port);

  // What is served from now on; open pages are told. May be called at any time.
  void publish(tools::PackageFiles files);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace defuse::cli
