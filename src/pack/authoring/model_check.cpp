#include "pack/authoring/model_check.h"

#include <algorithm>

#include "course/names.h"
#include "engine/position_runner.h"

namespace defuse::pack::authoring {

namespace {

std::vector<course::Piece> arranged(const course::Position& position) {
  std::vector<course::Piece> pieces = position.pieces;
  for (const course::Piece& model : position.model) {
    const auto piece =
        std::find_if(pieces.begin(), pieces.end(), [&](const course::Piece& one) { return one.id == model.id; });
    if (piece != pieces.end()) *piece = model;
  }
  return pieces;
}

std::string blamed(const engine::RuleVerdict& verdict) {
  return verdict.detail.empty() ? "" : " (" + verdict.detail + ")";
}

void check_start(const course::Position& position, Findings& findings) {
  course::Position apart = position;
  course::Rule rule;
  rule.kind = course::RuleKind::NoOverlap;
  apart.rules = {rule};
  const std::vector<engine::RuleVerdict> verdicts = engine::judge(apart, position.pieces);
  if (!verdicts.empty() && !verdicts.front().kept) {
    findings.error("pieces", "overlap",
                   "Two pieces stand inside one another at the start" + blamed(verdicts.front()) +
                       "; only a person on a seat and a screen on a desk or a counter may.");
  }
}

// What differs in the model must be what a learner can change.
void check_reach(const course::Position& position, Findings& findings) {
  for (std::size_t i = 0; i < position.model.size(); ++i) {
    const course::Piece& model = position.model[i];
    const auto piece = std::find_if(position.pieces.begin(), position.pieces.end(),
                                    [&](const course::Piece& one) { return one.id == model.id; });
    if (piece == position.pieces.end()) continue;
    if ((model.x != piece->x || model.y != piece->y) && !piece->movable) {
      findings.error(path_to("model", i), "model",
                     "The model moves `" + piece->id + "`, which learners cannot: give it `movable: true`.");
    }
    if (model.heading != piece->heading && !piece->turnable) {
      findings.error(path_to("model", i), "model",
                     "The model turns `" + piece->id + "`, which learners cannot: give it `turnable: true`.");
    }
  }
}

}  // namespace

void check_model(const course::Position& position, Findings& findings) {
  check_start(position, findings);
  check_reach(position, findings);
  for (const engine::RuleVerdict& verdict : engine::judge(position, arranged(position))) {
    if (verdict.kept) continue;
    findings.error("model", "model",
                   "The model breaks the exercise's own rule `" + std::string(course::name_of(verdict.kind)) + "`" +
                       blamed(verdict) + "; move its pieces until it is kept.");
  }
  const std::vector<engine::RuleVerdict> start = engine::judge(position, position.pieces);
  if (std::all_of(start.begin(), start.end(), [](const engine::RuleVerdict& verdict) { return verdict.kept; })) {
    findings.error("pieces", "solved", "The room keeps every rule from the start, so there is nothing to arrange.");
  }
}

}  // namespace defuse::pack::authoring
