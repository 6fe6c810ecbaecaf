#include "cli/disk.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace defuse::cli {

namespace fs = std::filesystem;

namespace {

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

}  // namespace

base::Result<std::string> read_file(const std::string& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return base::Error{path + ": there is no such file."};
  const auto size = fs::file_size(path, error);
  if (error || size > pack::authoring::kLargestPack * 4) return base::Error{path + ": the file is too large."};
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!stream) return base::Error{path + ": the file cannot be read."};
  return bytes;
}

base::Result<pack::authoring::Files> read_folder(const std::string& folder) {
  pack::authoring::Files files;
  std::error_code error;
  std::uintmax_t whole = 0;
  fs::recursive_directory_iterator it(folder, error);
  if (error) return base::Error{folder + ": the folder cannot be read."};
  for (; it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (error) return base::Error{folder + ": the folder cannot be read completely."};
    const bool skip = is_hidden(it->path()) || it->is_symlink(error);
    if (skip && it->is_directory(error)) it.disable_recursion_pending();
    if (skip || !it->is_regular_file(error)) continue;
    whole += it->file_size(error);
    if (whole > pack::authoring::kLargestPack) {
      return base::Error{folder +
                         ": the folder holds more than 32 MiB, and a pack never does. Is it the right folder?"};
    }
    base::Result<std::string> bytes = read_file(it->path().string());
    if (!bytes) return bytes.error();
    files[it->path().lexically_relative(folder).generic_string()] = bytes.take();
  }
  return files;
}

base::Status write_file(const std::string& path, const std::string& bytes) {
  std::error_code error;
  const fs::path target(path);
  if (target.has_parent_path()) fs::create_directories(target.parent_path(), error);
  const std::string beside = path + ".part";
  {
    std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
      fs::remove(beside, error);
      return base::Error{path + ": the file cannot be written. Is the disk full, or the folder protected?"};
    }
  }
  fs::rename(beside, target, error);
  if (!error) return {};
  fs::remove(beside, error);
  return base::Error{path + ": the file cannot be written there."};
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}
bool exists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}
bool is_empty_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error) && fs::is_empty(path, error);
}

}  // namespace defuse::cli
