// What is wrong with a pack's source and where, for a trainer to act on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pack/findings.h"

namespace defuse::pack::authoring {

// Lines and columns count from 1; columns count characters, not bytes.
struct Place {
  int line = 1;
  int column = 1;
};

struct Problem {
  std::string file;  // path inside the pack
  int line = 1;
  int column = 1;
  std::string code;
  Severity severity = Severity::Error;
  std::string message;  // what is wrong and what would be right
};

inline constexpr std::size_t kMostProblems = 2000;

// A text that learners can read, as a reader meets it.
struct Told {
  Place place;
  std::string_view what;  // "cue"
  std::string_view key;   // "caption"
  std::string_view text;
  bool one_line = true;
  bool markdown = false;
};

// Told of every text that learners can read. What it answers is read in its place: so texts are collected for
// translators, and so a pack is read in another language, by the readers that know the format anyway.
class Texts {
 public:
  Texts() = default;
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;
  virtual ~Texts() = default;
  virtual std::optional<std::string> instead_of(const Told& told) = 0;
};

// Collects the problems of one file.
class Sink {
 public:
  Sink(std::string file, std::vector<Problem>& all, Texts* texts = nullptr)
      : file_(std::move(file)), all_(&all), texts_(texts) {}

  // The text, or what is to be read in its place.
  std::string text(const Told& told) const {
    if (texts_ == nullptr) return std::string(told.text);
    return texts_->instead_of(told).value_or(std::string(told.text));
  }
  bool translates() const { return texts_ != nullptr; }

  void error(Place place, std::string_view code, std::string message) {
    add(place, code, Severity::Error, std::move(message));
  }
  void warn(Place place, std::string_view code, std::string message) {
    add(place, code, Severity::Warning, std::move(message));
  }
  void add(Place place, std::string_view code, Severity severity, std::string message) {
    if (all_->size() > kMostProblems) return;
    if (all_->size() == kMostProblems) {
      severity = Severity::Error;
      code = "too-many";
      message = "There are more problems than can be listed; fix these first.";
    }
    all_->push_back({file_, place.line, place.column, std::string(code), severity, std::move(message)});
  }

 private:
  std::string file_;
  std::vector<Problem>* all_;
  Texts* texts_;
};

}  // namespace defuse::pack::authoring
