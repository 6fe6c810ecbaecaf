#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

void check_body(const course::Sort& sort, Findings& findings) {
  if (sort.bins.size() < kFewestBins || sort.bins.size() > kMostBins) {
    findings.error("bins", "bins",
                   "A sort exercise needs " + std::to_string(kFewestBins) + " to " + std::to_string(kMostBins) +
                       " bins, and this one has " + std::to_string(sort.bins.size()) + ".");
  }
  check_ids(
      sort.bins, "bin", [](std::size_t i) { return path_to("bins", i); }, findings);
  check_ids(
      sort.cards, "card", [](std::size_t i) { return path_to("cards", i); }, findings);
  std::vector<std::string> known;
  std::set<std::string_view> titles;
  for (std::size_t i = 0; i < sort.bins.size(); ++i) {
    const course::Bin& bin = sort.bins[i];
    known.push_back(bin.id);
    check_text(bin.title, path_to("bins", i), "title", findings);
    if (!bin.title.empty() && !titles.insert(bin.title).second)
      findings.error(path_to("bins", i, "title"), "duplicate", "Two bins have this title; give each its own.");
    const auto in_it = [&](const course::Card& card) { return card.bin == bin.id; };
    if (!bin.id.empty() && std::none_of(sort.cards.begin(), sort.cards.end(), in_it)) {
      findings.error(path_to("bins", i), "empty-bin",
                     "No card belongs into `" + bin.id + "`; add one, or remove the bin.");
    }
  }
  for (std::size_t i = 0; i < sort.cards.size(); ++i) {
    const course::Card& card = sort.cards[i];
    check_text(card.text, path_to("cards", i), "text", findings);
    if (std::find(known.begin(), known.end(), card.bin) != known.end()) continue;
    findings.error(path_to("cards", i, "bin"), "unknown-bin",
                   "No bin has the id `" + card.bin + "`." + did_you_mean(card.bin, known));
  }
}

}  // namespace defuse::pack
