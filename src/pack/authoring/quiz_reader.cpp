#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

void read_body(Fields& fields, course::Quiz& quiz, Sink& sink) {
  for (const Node& node : fields.list("questions")) {
    Fields own(node, kQuestion, sink);
    course::Question question;
    question.id = own.id("id");
    question.prompt = own.prose("prompt");
    question.several = own.boolean("several");
    question.options = read_options(own, "options", sink);
    question.practice = own.id("practice");
    quiz.questions.push_back(std::move(question));
  }
}

}  // namespace defuse::pack::authoring
