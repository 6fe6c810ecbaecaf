#include "pack/authoring/coverage.h"

#include <algorithm>

namespace defuse::pack::authoring {

namespace {

bool names(const std::vector<base::Id>& practices, const base::Id& practice) {
  return std::find(practices.begin(), practices.end(), practice) != practices.end();
}

bool has_take(const course::Lesson& lesson, course::Quality quality) {
  for (const course::Page& page : lesson.pages) {
    for (const course::Part& part : page.parts) {
      const auto* take = std::get_if<course::Take>(&part);
      if (take != nullptr && take->quality == quality) return true;
    }
  }
  return false;
}

// "`a`, `b`"
std::string listed(const std::vector<base::Id>& ids) {
  std::string all;
  for (const base::Id& id : ids) all += (all.empty() ? "`" : ", `") + id + "`";
  return all;
}

// The kinds that do not count as doing: "sort or quiz".
std::string other_kinds() {
  std::string all;
  for (std::size_t i = 0; i < course::kind_names().size(); ++i) {
    const auto kind = static_cast<course::ItemKind>(i + 1);
    if (!course::is_doing(kind)) all += (all.empty() ? "" : " or ") + std::string(course::kind_name(kind));
  }
  return all;
}

struct Coverage {
  std::vector<base::Id> lessons;  // that name the practice
  bool taught = false;            // one of them has a weak and a strong take
  std::vector<base::Id> exercises;
  bool done = false;
};

Coverage coverage_of(const base::Id& practice, const course::Pack& pack) {
  Coverage coverage;
  for (const course::Item& item : pack.items) {
    if (const auto* lesson = std::get_if<course::Lesson>(&item)) {
      if (!names(lesson->practices, practice)) continue;
      coverage.lessons.push_back(lesson->id);
      coverage.taught =
          coverage.taught || (has_take(*lesson, course::Quality::Weak) && has_take(*lesson, course::Quality::Strong));
    } else if (const auto& exercise = std::get<course::Exercise>(item); names(exercise.practices, practice)) {
      coverage.exercises.push_back(exercise.id);
      coverage.done = coverage.done || course::is_doing(course::kind_of(exercise));
    }
  }
  return coverage;
}

}  // namespace

void check_coverage(const course::Pack& pack, Findings& findings) {
  for (std::size_t i = 0; i < pack.index.practices.size(); ++i) {
    const base::Id& id = pack.index.practices[i].id;
    if (id.empty()) continue;
    const Coverage coverage = coverage_of(id, pack);
    const std::string name = "`" + id + "`";
    const auto say = [&](std::string_view code, std::string message) {
      findings.add(kCoverageSeverity, path_to("practices", i), code, std::move(message));
    };
    if (coverage.lessons.empty()) {
      say("not-taught", "No lesson teaches " + name + "; write one that names it and has a weak and a strong take.");
    } else if (!coverage.taught) {
      say("not-taught", "The lessons on " + name + " (" + listed(coverage.lessons) +
                            ") do not have both a weak and a strong take; add what is missing to one of them.");
    }
    if (coverage.exercises.empty()) {
      say("not-exercised", "No exercise names " + name + "; write one in which learners do it.");
    } else if (!coverage.done) {
      say("not-done", "Learners answer questions about " + name + " (" + listed(coverage.exercises) +
                          ") and never do it; write an exercise of another kind than " + other_kinds() + ".");
    }
  }
}

}  // namespace defuse::pack::authoring
