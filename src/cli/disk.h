// The disk as the command needs it. Every failure is a sentence that names the file.
#pragma once

#include <string>

#include "base/result.h"
#include "pack/authoring/read.h"

namespace defuse::cli {

// Files of a pack folder by their path inside it. Hidden files and symbolic links are left out; a folder larger than a
// pack may be is refused before it is read.
base::Result<pack::authoring::Files> read_folder(const std::string& folder);

base::Result<std::string> read_file(const std::string& path);

// Written beside its place first and then moved there, so that a full disk does not leave half a file. Makes missing
// folders.
base::Status write_file(const std::string& path, const std::string& bytes);

bool is_folder(const std::string& path);
bool exists(const std::string& path);
bool is_empty_folder(const std::string& path);

}  // namespace defuse::cli
