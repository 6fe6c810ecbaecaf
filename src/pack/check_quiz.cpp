#include "pack/check.h"

namespace defuse::pack {

void check_body(const course::Quiz& quiz, Findings& findings) {
  if (quiz.questions.empty()) findings.error("questions", "no-questions", "A quiz needs at least one question.");
  check_ids(
      quiz.questions, "question", [](std::size_t i) { return path_to("questions", i); }, findings);
  for (std::size_t i = 0; i < quiz.questions.size(); ++i) {
    const course::Question& question = quiz.questions[i];
    const std::string path = path_to("questions", i);
    check_text(question.prompt, path, "prompt", findings);
    check_options(question.options, path, question.several ? "A question with `several`" : "A question",
                  !question.several, 1, findings);
  }
}

}  // namespace defuse::pack
