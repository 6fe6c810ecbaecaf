// Reads the keys of one thing in a pack against its Shape: reports unknown keys (with the nearest known one), missing
// ones, wrong types and forbidden text, and yields a harmless value where there is none, so that reading goes on to the
// next problem.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "course/names.h"
#include "pack/authoring/node.h"
#include "pack/authoring/shapes.h"
#include "pack/check.h"

namespace defuse::pack::authoring {

inline constexpr std::size_t kLongestLine = 300;  // characters
inline constexpr std::size_t kLongestProse = 4000;

class Fields {
 public:
  Fields(const Node& node, const Shape& shape, Sink& sink);

  std::string line(std::string_view key);   // one line of text
  std::string prose(std::string_view key);  // may be long and hold line breaks
  base::Id id(std::string_view key);        // as written; its form is checked with the whole
  std::string word(std::string_view key);   // one line that is nobody's to translate: a version, a licence
  int integer(std::string_view key, int otherwise = 0);
  base::Millis seconds(std::string_view key, base::Millis otherwise = 0);
  bool boolean(std::string_view key, bool otherwise = false);
  std::vector<std::string> lines(std::string_view key);
  std::vector<std::string> words(std::string_view key);  // of ids and the like
  const std::vector<Node>& list(std::string_view key);   // empty when absent or no list
  const Node* map(std::string_view key);                 // null when absent or no map
  bool has(std::string_view key) const { return present(key) != nullptr; }

  template <class E>
  E choice(std::string_view key, E otherwise = E{}) {
    const Node* node = present(key);
    if (node == nullptr) return otherwise;
    const std::optional<E> value = course::from_name<E>(node->text);
    if (!value) unknown_choice(*node, key, course::names_of(E{}));
    return value.value_or(otherwise);
  }

 private:
  const Node* present(std::string_view key) const;
  std::string text(const Node& node, std::string_view key, std::size_t most, bool told = true);
  std::string one_line(std::string_view key, bool told);
  std::vector<std::string> listed(std::string_view key, bool told);
  std::optional<long> number(const Node& node, std::string_view key, int decimals);
  void unknown_choice(const Node& node, std::string_view key, std::span<const std::string_view> known);

  const Node& node_;
  std::string_view what_;
  Sink& sink_;
};

}  // namespace defuse::pack::authoring
