// Folders and files for tests of the command.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace defuse::cli {

namespace fs = std::filesystem;

// A folder that is gone after the test.
struct Folder {
  fs::path path;
  Folder() {
    static int number = 0;
    const auto unique = std::to_string(reinterpret_cast<std::uintptr_t>(this)) + "-" + std::to_string(++number);
    path = fs::temp_directory_path() / ("defuse-cli-" + unique);
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(const std::string& name) const { return (path / name).string(); }
};

inline std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void write(const std::string& path, const std::string& text) {
  if (fs::path(path).has_parent_path()) fs::create_directories(fs::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

inline void replace(const std::string& path, const std::string& from, const std::string& to) {
  std::string text = read(path);
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
  write(path, text);
}

}  // namespace defuse::cli
