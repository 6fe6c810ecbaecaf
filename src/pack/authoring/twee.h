// Twee 3, as interactive fiction's tools exchange stories: passages with a name, tags and text, in which links lead on.
#pragma once

#include <string>
#include <vector>

#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

struct TweeLink {
  std::string text;
  std::string target;
  std::string rest;  // of its line, after the link
  Place place;
};

struct TweePassage {
  std::string name;
  std::vector<std::string> tags;
  std::string says;  // lines outside links, joined by blanks
  std::string does;  // a line in round brackets
  std::vector<TweeLink> links;
  Place place;
};

struct TweeStory {
  std::string title;
  std::string start;  // name of a passage; "Start" where the story does not say it
  std::vector<TweePassage> passages;
};

// Reports what is not taken over: scripts, style sheets, macros. Passages of the story's own tools are left out.
TweeStory parse_twee(const std::string& text, Sink& sink);

}  // namespace defuse::pack::authoring
