#include "cli/site.h"

#include <filesystem>

#include "cli/disk.h"

namespace defuse::cli {

namespace fs = std::filesystem;

using tools::PackageFiles;

std::string site_folder(const tools::ExportOptions& options) {
  return options.site.empty() ? "dist/site" : options.site;
}

base::Result<PackageFiles> read_site(const std::string& folder) {
  PackageFiles files;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, error);
  if (error) return files;  // as one without files: no site
  for (; it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (error) return base::Error{folder + ": the folder cannot be read completely."};
    const std::string name = it->path().lexically_relative(folder).generic_string();
    if (!it->is_regular_file(error) || !tools::is_of_site(name)) continue;
    base::Result<std::string> bytes = read_file(it->path().string());
    if (!bytes) return bytes.error();
    files[name] = bytes.take();
  }
  return files;
}

}  // namespace defuse::cli
