#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Sort& sort, Sink& sink) {
  for (const Node& node : fields.list("bins")) {
    Fields own(node, kBin, sink);
    course::Bin bin;
    bin.id = own.id("id");
    bin.title = own.line("title");
    bin.about = own.line("about");
    sort.bins.push_back(std::move(bin));
  }
  for (const Node& node : fields.list("cards")) {
    Fields own(node, kCard, sink);
    course::Card card;
    card.id = own.id("id");
    card.text = own.prose("text");
    card.bin = own.id("bin");
    card.practice = own.id("practice");
    card.why = own.prose("why");
    sort.cards.push_back(std::move(card));
  }
}

}  // namespace defuse::pack::authoring
