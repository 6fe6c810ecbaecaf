// The Markdown subset of lessons: paragraphs, lists, quotes, `###` headings, **strong** and *emphasis*. Whatever else
// Markdown knows is refused with its place, so that what an author sees in a viewer is what learners get.
#pragma once

#include <string>
#include <vector>

#include "course/text.h"
#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

// `first_line` is the line of the file on which `text` starts.
course::RichText parse_markdown(const std::string& text, int first_line, Sink& sink);

// A stretch of a lesson's body: Markdown text, or the inside of a fenced block.
struct Chunk {
  bool fence = false;
  std::string name;  // of a fence: "take"
  std::string text;
  int first_line = 1;  // of `text`
  Place place;         // where the chunk itself starts
};

// A page as it stands in the file: `## Title {#id}` and what follows.
struct PageSource {
  std::string title;
  std::string id;  // empty when not given
  Place place;
  std::vector<Chunk> chunks;
};

// A chunk of Markdown in its paragraphs and lists, each with the place where it starts. Lines that only wrap are
// joined, so that wrapping a file anew changes no text.
std::vector<Chunk> paragraphs_of(const Chunk& chunk);

// Splits a lesson's body into its pages.
std::vector<PageSource> split_pages(const std::string& body, int first_line, Sink& sink);

}  // namespace defuse::pack::authoring
