#include "pack/part_practices.h"

#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

namespace {

using Parts = std::vector<PartPractice>;

constexpr std::string_view kSlip = "A slip needs `practice`: the practice that it breaks.";
constexpr std::string_view kRule = "A rule needs `practice`: the practice that it is part of.";
constexpr std::string_view kRound = "A round needs `practice`: the practice that it trains.";
constexpr std::string_view kCard = "A card needs `practice`: the practice that it is about.";
constexpr std::string_view kFact = "A fact needs `practice`: the practice that it trains.";
constexpr std::string_view kPiece = "A stretch with a `name` needs `practice`: the practice that it trains.";
constexpr std::string_view kQuestion = "A question needs `practice`: the practice that it is about.";

template <class T>
void add_each(Parts& parts, std::string_view list, const std::vector<T>& all, std::string_view need) {
  for (std::size_t i = 0; i < all.size(); ++i) parts.push_back({path_to(list, i), all[i].practice, need});
}

void add(Parts& parts, const course::Spot& spot) {
  for (std::size_t r = 0; r < spot.runs.size(); ++r) {
    const std::vector<course::Cue>& cues = spot.runs[r].cues;
    for (std::size_t i = 0; i < cues.size(); ++i)
      parts.push_back({path_to("runs", r, "cues", i), cues[i].practice, cues[i].slip ? kSlip : ""});
  }
}

void add(Parts& parts, const course::Mark& mark) {
  for (std::size_t l = 0; l < mark.lines.size(); ++l) {
    const std::vector<course::MarkSpan>& spans = mark.lines[l].spans;
    for (std::size_t i = 0; i < spans.size(); ++i)
      parts.push_back({path_to("lines", l, "spans", i), spans[i].practice, spans[i].slip ? kSlip : ""});
  }
}

void add(Parts& parts, const course::Position& position) { add_each(parts, "rules", position.rules, kRule); }
void add(Parts& parts, const course::Rewrite& rewrite) { add_each(parts, "rounds", rewrite.rounds, kRound); }
void add(Parts& parts, const course::Order& order) { add_each(parts, "steps", order.steps, ""); }
void add(Parts& parts, const course::Sort& sort) { add_each(parts, "cards", sort.cards, kCard); }
void add(Parts& parts, const course::Verbatim& verbatim) { add_each(parts, "rounds", verbatim.rounds, kRound); }
void add(Parts& parts, const course::Recall& recall) { add_each(parts, "facts", recall.facts, kFact); }
void add(Parts& parts, const course::Quiz& quiz) { add_each(parts, "questions", quiz.questions, kQuestion); }
void add(Parts& /*parts*/, const course::Breathe& /*breathe*/) {}
void add(Parts& /*parts*/, const course::Debrief& /*debrief*/) {}

void add(Parts& parts, const course::Chunk& chunk) {
  for (std::size_t i = 0; i < chunk.complaint.size(); ++i) {
    const course::Stretch& stretch = chunk.complaint[i];
    parts.push_back({path_to("complaint", i), stretch.practice, stretch.name.empty() ? "" : kPiece});
  }
}

}  // namespace

std::vector<PartPractice> part_practices(const course::ExerciseBody& body) {
  Parts parts;
  std::visit([&](const auto& one) { add(parts, one); }, body);
  return parts;
}

void check_part_practices(const course::Exercise& exercise, const course::PackIndex& index, Findings& findings) {
  // The first three kinds are older than this rule.
  const bool strict = course::kind_of(exercise) > course::ItemKind::Position;
  const std::vector<base::Id>& listed = exercise.practices;
  std::set<std::string_view> said;  // one sentence a practice, however many parts name it
  const std::vector<PartPractice> parts = part_practices(exercise.body);
  for (const PartPractice& part : parts) {
    const std::string path = path_to(part.path, "practice");
    if (part.practice.empty()) {
      if (!part.need.empty()) findings.error(part.path, "no-practice", std::string(part.need));
    } else if (index.find_practice(part.practice) == nullptr) {
      check_practice(part.practice, path, index, findings);
    } else if (std::find(listed.begin(), listed.end(), part.practice) == listed.end() &&
               said.insert(part.practice).second) {
      const std::string message = "`" + part.practice + "` is not among the exercise's `practices`; add it there, or " +
                                  "the exercise does not count for it.";
      findings.add(strict ? Severity::Error : Severity::Warning, path, "practice-not-listed", message);
    }
  }
}

}  // namespace defuse::pack
