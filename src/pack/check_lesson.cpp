#include <algorithm>

#include "base/utf8.h"
#include "pack/check.h"
#include "pack/media.h"

namespace defuse::pack {

namespace {

struct Seen {
  bool weak = false;
  bool strong = false;
  std::vector<base::Id> thinks;
};

void check_take(const course::Take& take, const std::string& path, Findings& findings) {
  if (take.lines.empty()) findings.error(path, "empty-take", "A take needs at least one line.");
  for (std::size_t i = 0; i < take.lines.size(); ++i) {
    const course::TakeLine& line = take.lines[i];
    if (line.text.empty() && line.does.empty()) {
      findings.error(path_to(path, "lines", i), "empty-line",
                     "This line needs `says` or `does`: something to hear or to see.");
    }
  }
}

void check_alt(const std::string& alt, const std::string& path, Findings& findings) {
  check_text(alt, path, "alt", findings);
  if (base::count_characters(alt) > kLongestAlt)
    findings.error(path_to(path, "alt"), "too-large", "A picture is told in at most 300 characters.");
}

void check_part(const course::Part& part, const std::string& path, const course::PackIndex& index, Seen& seen,
                Findings& findings) {
  if (const auto* take = std::get_if<course::Take>(&part)) {
    (take->quality == course::Quality::Weak ? seen.weak : seen.strong) = true;
    check_take(*take, path, findings);
  } else if (const auto* think = std::get_if<course::Think>(&part)) {
    if (think->id.empty()) {
      findings.error(path, "missing-id", "This prompt has no `id`. `defuse ids` writes missing ones.");
    } else if (!base::is_id(think->id)) {
      findings.error(path_to(path, "id"), "bad-id",
                     "`" + think->id +
                         "` cannot be an id: use lower-case letters, digits and single hyphens, starting with a "
                         "letter, at most 64.");
    } else if (std::find(seen.thinks.begin(), seen.thinks.end(), think->id) != seen.thinks.end()) {
      findings.error(path_to(path, "id"), "duplicate-id",
                     "The id `" + think->id + "` is used by two prompts; each needs its own.");
    }
    seen.thinks.push_back(think->id);
  } else if (const auto* picture = std::get_if<course::Picture>(&part)) {
    check_text(picture->file, path, "file", findings);
    check_alt(picture->alt, path, findings);
    check_medium_named(picture->file, true, path_to(path, "file"), index, findings);
  } else if (const auto* audio = std::get_if<course::Audio>(&part)) {
    check_text(audio->file, path, "file", findings);
    check_text(audio->title, path, "title", findings);
    check_text(audio->transcript, path, "transcript", findings);
    check_medium_named(audio->file, false, path_to(path, "file"), index, findings);
  } else if (const auto* practise = std::get_if<course::Practise>(&part)) {
    const course::ItemHead* head = index.find_item(practise->exercise);
    if (practise->exercise.empty() || (head != nullptr && head->kind != course::ItemKind::Lesson)) return;
    if (findings.full()) return;
    std::vector<std::string> exercises;
    for (const course::ItemHead& one : index.items) {
      if (one.kind != course::ItemKind::Lesson) exercises.push_back(one.id);
    }
    findings.error(
        path_to(path, "exercise"), "unknown-exercise",
        "No exercise has the id `" + practise->exercise + "`." + did_you_mean(practise->exercise, exercises));
  }
}

}  // namespace

void check_lesson(const course::Lesson& lesson, const course::PackIndex& index, Findings& findings) {
  for (std::size_t i = 0; i < lesson.sources.size(); ++i) {
    std::vector<std::string> known;
    for (const course::Source& source : index.sources) known.push_back(source.id);
    if (std::find(known.begin(), known.end(), lesson.sources[i]) == known.end()) {
      findings.error(path_to("sources", i), "unknown-source",
                     "The pack lists no source `" + lesson.sources[i] + "`." + did_you_mean(lesson.sources[i], known));
    }
  }
  if (lesson.pages.empty()) {
    findings.error(
        "pages", "no-pages",
        "A lesson needs at least one page; a page starts with a line such as `## What happened {#what-happened}`.");
  }
  check_ids(
      lesson.pages, "page", [](std::size_t i) { return path_to("pages", i); }, findings);
  Seen seen;
  for (std::size_t p = 0; p < lesson.pages.size(); ++p) {
    const course::Page& page = lesson.pages[p];
    if (page.parts.empty()) findings.error(path_to("pages", p), "empty-page", "This page has nothing on it.");
    for (std::size_t i = 0; i < page.parts.size(); ++i)
      check_part(page.parts[i], path_to("pages", p, "parts", i), index, seen, findings);
  }
  if (!lesson.pages.empty() && (!seen.weak || !seen.strong)) {
    findings.warn("", "no-take",
                  std::string("The lesson has no ") + (seen.weak ? "strong" : "weak") +
                      " take; learners do best with a weak and a strong take of one situation.");
  }
}

}  // namespace defuse::pack
