// Quiz: an answer, and how sure one is of it.
#include <algorithm>
#include <array>

#include "ui/screens/tasks/parts.h"

namespace defuse::ui::tasks {

namespace {

std::string verdict(const engine::QuizAnswer& answer) {
  const std::string marks = app::counted(S::quiz_marks, answer.marks);
  return fill(answer.right ? S::quiz_right : S::quiz_wrong, {marks});
}

void options(Ui& ui, const engine::QuizRunner& r, const course::Question& question, Commands& commands) {
  const std::string id = "task." + question.id;
  if (question.several) {
    Group group(ui, id + ".options", semantics::Role::Group, tr(S::quiz_choose_several));
    paragraph(ui, id + ".legend", tr(S::quiz_choose_several), {.strong = true});
    for (const int option : r.order()) {
      if (checkbox(ui, id + "." + std::to_string(option), at(question.options, option).text, r.chosen(option)))
        commands.emplace_back(app::ChooseOption{option});
    }
    return;
  }
  std::vector<std::string> texts;
  int selected = -1;
  for (const int option : r.order()) {
    if (r.chosen(option)) selected = static_cast<int>(texts.size());
    texts.push_back(at(question.options, option).text);
  }
  if (const auto now = radio_group(ui, id + ".options", tr(S::quiz_choose), texts, {.selected = selected}))
    commands.emplace_back(app::ChooseOption{at(r.order(), *now)});
}

void reasons(Ui& ui, const engine::QuizRunner& r, const course::Question& question, const engine::QuizAnswer& answer) {
  for (const int option : r.order()) {
    const course::Option& one = at(question.options, option);
    const bool chosen = std::find(answer.chosen.begin(), answer.chosen.end(), option) != answer.chosen.end();
    if (!chosen && !one.good) continue;
    review_card(ui, {"task." + question.id + ".reason" + std::to_string(option),
                     one.good,
                     fill(one.good ? S::quiz_option_good : S::quiz_option_poor, {one.text}),
                     {one.why}});
  }
}

}  // namespace

void doing(Ui& ui, const app::TaskView&, const engine::QuizRunner& r, Commands& commands) {
  const course::Quiz& exercise = r.exercise();
  const course::Question& question = at(exercise.questions, r.question());
  situation(ui, exercise.situation, r.question() == 0);
  step_heading(ui, S::quiz_round, r.question(), exercise.questions.size());
  paragraph(ui, "task.prompt", question.prompt, {.strong = true});
  if (r.phase() == engine::QuizPhase::Judged) {
    const engine::QuizAnswer& answer = r.answers().back();
    paragraph(ui, "task.verdict", verdict(answer),
              {.ink = answer.right ? Ink::Good : Ink::Hot, .strong = true, .role = semantics::Role::Status});
    reasons(ui, r, question, answer);
    go_on(ui, r.question() + 1 == static_cast<int>(exercise.questions.size()), commands);
    return;
  }
  options(ui, r, question, commands);
  space(ui, 4);
  const std::array<std::string, 3> sure{std::string(tr(S::quiz_sure_1)), std::string(tr(S::quiz_sure_2)),
                                        std::string(tr(S::quiz_sure_3))};
  if (const auto now =
          radio_group(ui, "task." + question.id + ".sure", tr(S::quiz_sure), sure, {.selected = r.certainty() - 1})) {
    commands.emplace_back(app::BeSure{*now + 1});
  }
  Row row(ui);
  if (button(ui, "task.check", tr(S::check_answer),
             {.look = ButtonLook::Primary, .icon = Icon::Check, .disabled = !r.ready()})) {
    commands.emplace_back(app::CheckTask{});
    move_focus(ui, kNext);
  }
}

void review(Ui& ui, const app::TaskView&, const engine::QuizRunner& r, Commands&) {
  heading(ui, "task.review", 2, tr(S::task_review));
  for (std::size_t n = 0; n < r.answers().size(); ++n) {
    const course::Question& question = r.exercise().questions[n];
    const engine::QuizAnswer& answer = r.answers()[n];
    ReviewCard card{"task.review." + question.id, answer.right, question.prompt, {verdict(answer)}};
    for (const course::Option& option : question.options) {
      if (option.good) card.lines.push_back(fill(S::quiz_option_good, {option.text}) + " " + option.why);
    }
    review_card(ui, card);
  }
}

}  // namespace defuse::ui::tasks
