#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Rewrite& rewrite, Sink& sink) {
  for (const Node& node : fields.list("rounds")) {
    Fields own(node, kRewriteRound, sink);
    course::RewriteRound round;
    round.id = own.id("id");
    round.before = own.prose("before");
    round.hurts = own.line("hurts");
    round.practice = own.id("practice");
    round.why = own.prose("why");
    round.options = read_options(own, "options", sink);
    round.own_words = own.words("own-words");
    rewrite.rounds.push_back(std::move(round));
  }
}

}  // namespace defuse::pack::authoring
