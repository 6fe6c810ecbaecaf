#include <algorithm>

#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

// "one | two" -> {"one", "two"}
std::vector<std::string> pieces_of(const std::string& says) {
  std::vector<std::string> pieces;
  if (says.empty()) return pieces;
  for (std::size_t begin = 0; begin <= says.size();) {
    const std::size_t end = std::min(says.find('|', begin), says.size());
    const std::size_t first = std::min(says.find_first_not_of(' ', begin), end);
    const std::size_t last = says.find_last_not_of(' ', end == 0 ? 0 : end - 1);
    pieces.push_back(first == end ? "" : says.substr(first, last + 1 - first));
    begin = end + 1;
  }
  return pieces;
}

void read_body(Fields& fields, course::Verbatim& verbatim, Sink& sink) {
  for (const Node& node : fields.list("rounds")) {
    Fields own(node, kVerbatimRound, sink);
    course::VerbatimRound round;
    round.id = own.id("id");
    round.who = own.line("who");
    round.pieces = pieces_of(own.line("says"));
    for (const Node& one : own.list("tempting")) {
      Fields tempting(one, kParaphrase, sink);
      course::Paraphrase paraphrase;
      paraphrase.text = tempting.line("text");
      paraphrase.why = tempting.prose("why");
      round.tempting.push_back(std::move(paraphrase));
    }
    round.practice = own.id("practice");
    round.yes = own.line("yes");
    round.no = own.line("no");
    round.why = own.prose("why");
    verbatim.rounds.push_back(std::move(round));
  }
}

}  // namespace defuse::pack::authoring
