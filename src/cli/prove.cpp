#include "pack/authoring/prove.h"

#include <algorithm>
#include <cmath>

#include "cli/commands.h"
#include "tools/proof_report.h"

namespace defuse::cli {

namespace {

using pack::Severity;
using pack::authoring::CallProof;
using pack::authoring::Problem;

std::string line_of(const std::vector<std::string>& moves) {
  std::string text;
  for (const std::string& move : moves) text += "    " + move + "\n";
  return text;
}

std::string as_text(const CallProof& proof) {
  const auto whole = [](double value) { return std::to_string(std::lround(value)); };
  std::string text =
      proof.id + ": " + std::to_string(proof.lines) + " lines, " +
      (proof.unreachable.empty() ? "all can be met" : std::to_string(proof.unreachable.size()) + " never met") + "; " +
      (proof.winnable ? "can be won" : "cannot be won") + "; best " + whole(proof.best) + " points, worst " +
      whole(proof.worst) + "; " + std::to_string(proof.states) + " states, " +
      (proof.exact ? "all looked at" : "not all looked at") + ".\n";
  text += "  best play:\n" + line_of(proof.best_line) + "  worst play:\n" + line_of(proof.worst_line);
  return text;
}

}  // namespace

int prove_calls(const Arguments& arguments, Said& said) {
  const pack::authoring::Reading reading = load(arguments.subject);
  const std::vector<CallProof> proofs = pack::authoring::prove(reading);
  std::vector<Problem> all;
  for (const Problem& problem : reading.problems) {
    if (problem.file.empty() || problem.code == "no-pack") all.push_back(problem);
  }
  const bool unreadable = !all.empty();
  for (const CallProof& proof : proofs) all.insert(all.end(), proof.findings.begin(), proof.findings.end());
  if (arguments.json) {
    said.out += tools::proof_report(proofs);
    if (unreadable) said.err += as_text(arguments.subject, all);
  } else {
    for (const CallProof& proof : proofs) said.out += as_text(proof);
    said.out += as_text(arguments.subject, all);
  }
  const bool fine =
      std::none_of(all.begin(), all.end(), [](const Problem& one) { return one.severity == Severity::Error; });
  return fine ? kFine : kInputWrong;
}

}  // namespace defuse::cli
