// A lesson: a few pages of two to five minutes in all, with a weak and a strong take of one situation.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/id.h"
#include "course/scene.h"
#include "course/text.h"

namespace defuse::course {

enum class Quality : std::uint8_t { Weak, Strong };

struct TakeLine {
  std::string who;
  bool technician = false;
  std::string text;  // what is said; may be empty when only `does` matters
  std::string does;  // what is seen: "looks up and puts the pen down"
  std::string note;  // the margin note: what this line did to the customer, shown on request
  bool operator==(const TakeLine&) const = default;
};

// One telling of the situation.
struct Take {
  Quality quality = Quality::Weak;
  std::string title;
  std::vector<TakeLine> lines;
  std::string outcome;  // how it ended, in a sentence
  bool operator==(const Take&) const = default;
};

// "Ask why before telling": the learner writes a private thought, then sees ours.
struct Think {
  base::Id id;
  std::string prompt;
  std::string reveal;
  bool operator==(const Think&) const = default;
};

// A door to an exercise of the pack.
struct Practise {
  base::Id exercise;
  bool operator==(const Practise&) const = default;
};

// One of the pack's pictures, and what is to be seen on it.
struct Picture {
  std::string file;
  std::string alt;
  bool operator==(const Picture&) const = default;
};

// Something to listen to, with all that is said in it.
struct Audio {
  std::string file;
  std::string title;
  std::string transcript;
  bool operator==(const Audio&) const = default;
};

using Part = std::variant<RichText, Take, Think, Practise, Picture, Audio>;

struct Page {
  base::Id id;
  std::string title;
  std::vector<Part> parts;
  bool operator==(const Page&) const = default;
};

struct Lesson {
  base::Id id;
  std::string title;
  std::string summary;
  int minutes = 3;
  std::vector<base::Id> practices;
  std::vector<base::Id> sources;  // ids of the pack's sources
  std::vector<Page> pages;
  bool operator==(const Lesson&) const = default;
};

}  // namespace defuse::course
