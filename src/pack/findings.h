// What the checks of a pack have to say. A finding names its place by a path through the value ("runs/0/cues/2/at":
// keys as in the authoring format, positions from 0); the authoring reader turns it into file, line and column, the
// container needs no place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace defuse::pack {

enum class Severity : std::uint8_t { Error, Warning };

struct Finding {
  std::string path;
  Severity severity = Severity::Error;
  std::string code;     // "cue-overlap"; stable, for tools
  std::string message;  // what is wrong and what would be right
};

// path_to("runs", 0, "cues", 2) is "runs/0/cues/2".
template <class... Part>
std::string path_to(const Part&... parts) {
  std::string path;
  const auto add = [&path](const auto& part) {
    if (!path.empty()) path += '/';
    if constexpr (std::is_integral_v<std::decay_t<decltype(part)>>) {
      path += std::to_string(part);
    } else {
      path += part;
    }
  };
  (add(parts), ...);
  return path;
}

inline constexpr std::size_t kMostFindings = 2000;

class Findings {
 public:
  void error(std::string path, std::string_view code, std::string message) {
    add(Severity::Error, std::move(path), code, std::move(message));
  }
  void warn(std::string path, std::string_view code, std::string message) {
    add(Severity::Warning, std::move(path), code, std::move(message));
  }
  void add(Severity severity, std::string path, std::string_view code, std::string message) {
    if (full()) return;
    all_.push_back({std::move(path), severity, std::string(code), std::move(message)});
  }
  const std::vector<Finding>& all() const { return all_; }

  // Enough has been found: looking for what a wrong name may mean takes time, and nobody reads on.
  bool full() const { return all_.size() >= kMostFindings; }

 private:
  std::vector<Finding> all_;
};

}  // namespace defuse::pack
