// The built site on the disk, of which packages and previews are made.
#pragma once

#include <string>

#include "base/result.h"
#include "tools/package.h"

namespace defuse::cli {

// As --site names it; dist/site when it does not.
std::string site_folder(const tools::ExportOptions& options);

// The files that packages need; none where there is no such folder.
base::Result<tools::PackageFiles> read_site(const std::string& folder);

}  // namespace defuse::cli
