#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

namespace {

void check_round(const course::VerbatimRound& round, const std::string& path, Findings& findings) {
  if (round.pieces.size() < kFewestPieces || round.pieces.size() > kMostPieces) {
    findings.error(path_to(path, "says"), "pieces",
                   "`says` needs " + std::to_string(kFewestPieces) + " to " + std::to_string(kMostPieces) +
                       " pieces with `|` between them, and this one has " + std::to_string(round.pieces.size()) + ".");
  }
  if (std::find(round.pieces.begin(), round.pieces.end(), "") != round.pieces.end()) {
    findings.error(path_to(path, "says"), "pieces",
                   "A piece of `says` is empty; put `|` only between pieces, not at the ends and not twice.");
  }
  if (round.tempting.size() < kFewestTempting) {
    findings.error(path_to(path, "tempting"), "tempting",
                   "A round needs at least " + std::to_string(kFewestTempting) +
                       " tempting pieces that were not said, and this one has " +
                       std::to_string(round.tempting.size()) + ".");
  }
  std::set<std::string_view> texts;
  for (std::size_t i = 0; i < round.tempting.size(); ++i) {
    const std::string& text = round.tempting[i].text;
    const std::string place = path_to(path, "tempting", i);
    check_text(text, place, "text", findings);
    if (text.empty()) continue;
    if (std::find(round.pieces.begin(), round.pieces.end(), text) != round.pieces.end()) {
      findings.error(path_to(place, "text"), "tempting",
                     "These are the customer's own words, so they cannot be wrong; change what they mean a little.");
    } else if (!texts.insert(text).second) {
      findings.error(path_to(place, "text"), "duplicate", "This tempting piece is there twice.");
    }
  }
  check_text(round.who, path, "who", findings);
  check_text(round.yes, path, "yes", findings);
  check_text(round.no, path, "no", findings);
}

}  // namespace

void check_body(const course::Verbatim& verbatim, Findings& findings) {
  if (verbatim.rounds.empty())
    findings.error("rounds", "no-rounds", "A verbatim exercise needs at least one round: a sentence to give back.");
  check_ids(
      verbatim.rounds, "round", [](std::size_t i) { return path_to("rounds", i); }, findings);
  for (std::size_t i = 0; i < verbatim.rounds.size(); ++i)
    check_round(verbatim.rounds[i], path_to("rounds", i), findings);
}

}  // namespace defuse::pack
