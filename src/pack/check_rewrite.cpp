#include "pack/check.h"

namespace defuse::pack {

void check_body(const course::Rewrite& rewrite, Findings& findings) {
  if (rewrite.rounds.empty())
    findings.error("rounds", "no-rounds", "A rewrite exercise needs at least one round: a sentence to say otherwise.");
  check_ids(
      rewrite.rounds, "round", [](std::size_t i) { return path_to("rounds", i); }, findings);
  for (std::size_t i = 0; i < rewrite.rounds.size(); ++i) {
    const course::RewriteRound& round = rewrite.rounds[i];
    const std::string path = path_to("rounds", i);
    check_text(round.hurts, path, "hurts", findings);
    check_options(round.options, path, "A round", false, 2, findings);
    for (std::size_t o = 0; o < round.options.size(); ++o) {
      if (round.options[o].good && round.options[o].text == round.hurts) {
        findings.error(path_to(path, "options", o, "text"), "options",
                       "This option is the sentence that hurts; say it so that it helps.");
      }
    }
  }
}

}  // namespace defuse::pack
