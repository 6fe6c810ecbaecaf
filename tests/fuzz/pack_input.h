// What must hold of any bytes that come in as a part of a pack. Each gives an empty text when all is well, else what is
// wrong.
#pragma once

#include <string>
#include <string_view>

#include "pack/authoring/csv.h"
#include "pack/authoring/import.h"
#include "pack/authoring/markdown.h"
#include "pack/authoring/readers.h"
#include "pack/authoring/strings.h"
#include "pack/authoring/svg_check.h"
#include "pack/authoring/text_rules.h"
#include "pack/container.h"
#include "pack/media.h"

namespace defuse::fuzz {

using pack::authoring::Problem;
using pack::authoring::Sink;

inline bool places_are_right(const std::vector<Problem>& problems) {
  for (const Problem& one : problems) {
    if (one.line < 1 || one.column < 1 || one.message.empty()) return false;
  }
  return true;
}

// What opens can be read to the end, or says why not; and a pack that is read whole is written and read again as it
// was.
inline std::string container_fault(std::string_view bytes) {
  const auto container = pack::Container::open(std::string(bytes));
  if (!container) return container.error().message.empty() ? "a refusal without a reason" : "";
  course::Pack pack;
  pack.index = container.value().index();
  bool whole = true;
  for (const course::ItemHead& head : pack.index.items) {
    auto item = container.value().item(head.id);
    whole = whole && item.ok();
    if (item) pack.items.push_back(item.take());
  }
  for (const course::CallHead& head : pack.index.calls) {
    auto call = container.value().call(head.id);
    whole = whole && call.ok();
    if (call) pack.calls.push_back(call.take());
  }
  for (const course::Medium& one : pack.index.media) {
    auto medium = container.value().medium(one.file);
    whole = whole && medium.ok();
    if (medium) pack.media.push_back(medium.take());
  }
  for (const std::string& language : pack.index.coach) {
    auto coach = container.value().coach(language);
    whole = whole && coach.ok();
    if (coach) pack.coach.push_back(coach.take());
  }
  for (const course::PackLanguage& one : pack.index.languages) {
    const auto other = container.value().in(one.language);
    if (!other) continue;
    for (const course::ItemHead& head : other.value().index().items) (void)other.value().item(head.id);
  }
  pack.index.languages.clear();
  if (whole && !pack::Container::open(pack::write_container(pack)).ok())
    return "a pack that was read is refused when written";
  return {};
}

// Any text is a tree or a problem with a place.
inline std::string yaml_fault(std::string_view bytes) {
  std::vector<Problem> problems;
  Sink sink("fuzz.yaml", problems);
  const std::string text(bytes);
  const auto tree = pack::authoring::parse_yaml(text, 1, sink);
  if (!tree && problems.empty()) return "nothing was read and nothing said";
  if (tree) {
    (void)pack::authoring::read_index(*tree, sink);
    (void)pack::authoring::read_exercise(*tree, sink);
    (void)pack::authoring::read_call(*tree, sink);
  }
  return places_are_right(problems) ? "" : "a problem without a place or a sentence";
}

// What comes out of Markdown without an error holds no HTML and no address.
inline std::string markdown_fault(std::string_view bytes) {
  std::vector<Problem> problems;
  Sink sink("fuzz.md", problems);
  const std::string text(bytes);
  const course::RichText rich = pack::authoring::parse_markdown(text, 1, sink);
  if (!places_are_right(problems)) return "a problem without a place or a sentence";
  if (problems.empty()) {
    for (const course::Block& block : rich) {
      for (const course::Run& run : block.runs) {
        if (pack::authoring::find_fault(run.text)) return "a fault got through: " + run.text;
      }
    }
  }
  pack::authoring::Node tree;
  (void)pack::authoring::read_lesson(text, tree, sink);
  return {};
}

// What is imported is YAML that the reader reads.
inline std::string story_fault(std::string_view bytes) {
  const std::vector<course::Practice> practices = {{"listen", "Listen", "hear it", {}}};
  for (const auto& imported : {pack::authoring::import_twee(std::string(bytes), practices),
                               pack::authoring::import_table(std::string(bytes), practices)}) {
    if (!places_are_right(imported.problems)) return "a problem without a place or a sentence";
    if (imported.ok() == imported.files.empty()) return "files and errors, or neither";
    for (const auto& [path, text] : imported.files) {
      std::vector<Problem> problems;
      Sink sink(path, problems);
      if (!pack::authoring::parse_yaml(text, 1, sink))
        return "what was written is no YAML: " + problems.front().message;
    }
  }
  return {};
}

// What is read is written and read again as it was.
inline std::string xliff_fault(std::string_view bytes) {
  std::vector<Problem> problems;
  Sink sink("fuzz.xlf", problems);
  const auto strings = pack::authoring::read_strings(std::string(bytes), sink);
  if (!strings) return !problems.empty() && places_are_right(problems) ? "" : "a refusal without a reason";
  const std::string written = write_strings(*strings);
  if (strings->units.empty()) return {};
  const auto again = pack::authoring::read_strings(written, sink);
  if (!again || again->units.size() != strings->units.size()) return "texts are lost when they are written";
  if (write_strings(*again) != written) return "texts change when they are written again";
  return {};
}

// Bytes as a picture of each kind and as a sound. A drawing that gets in holds none of what runs or loads.
inline std::string media_fault(std::string_view bytes) {
  for (const auto kind : {course::MediumKind::Png, course::MediumKind::Svg, course::MediumKind::Mp3}) {
    const auto seen = pack::look_at_medium(kind, bytes);
    if (!seen && seen.error().message.empty()) return "a refusal without a reason";
  }
  std::vector<Problem> problems;
  Sink sink("media/fuzz.svg", problems);
  const auto size = pack::authoring::check_svg(std::string(bytes), sink);
  if (!places_are_right(problems)) return "a place outside the file";
  if (size.has_value() != problems.empty()) return "a picture that is neither taken nor refused";
  if (!size) return {};
  if (size->width < 1 || size->height < 1) return "a picture without a size";
  for (const char* never : {"<script", "<style", "<image", "<foreignObject", "<animate", "<!DOCTYPE", "<!ENTITY"})
    if (bytes.find(never) != std::string_view::npos && bytes.find("<!--") == std::string_view::npos &&
        bytes.find("<![CDATA[") == std::string_view::npos)
      return std::string("a picture with ") + never;
  return {};
}

}  // namespace defuse::fuzz
