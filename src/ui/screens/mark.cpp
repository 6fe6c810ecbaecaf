// Mark the words: press what hurts, name it, say it better, see why.
#include <string>

#include "app/strings.h"
#include "ui/screens/exercise_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::number;
using app::S;
using app::tr;
using engine::MarkPhase;

namespace {

void transcript_line(Ui& ui, const app::MarkView& v, std::size_t line, Commands& commands) {
  const engine::MarkRunner& runner = v.session->runner;
  const course::MarkLine& text = runner.mark().lines[line];
  const std::string id = "mark.line" + std::to_string(line);
  Group item(ui, id, semantics::Role::ListItem, {}, 2);
  paragraph(ui, id + ".who", fill(S::mark_line_of, {text.who}),
            {.ink = text.markable ? Ink::Primary : Ink::Muted, .small = true, .strong = true});
  if (!text.markable) {
    paragraph(ui, id + ".text", text.text, {.ink = Ink::Muted});
    return;
  }
  heard(ui, id + ".text", text.text);  // the words follow one by one, as buttons
  Row row(ui, 0);
  const auto& words = runner.words()[line];
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::string_view word =
        std::string_view(text.text).substr(words[w].bytes.begin, words[w].bytes.end - words[w].bytes.begin);
    const ToggleOptions options{.pressed = words[w].marked, .word = true, .mark = ButtonLook::Danger};
    if (toggle(ui, id + ".w" + std::to_string(w), word, options))
      commands.emplace_back(app::MarkWord{static_cast<int>(line), static_cast<int>(w)});
  }
}

void marking_phase(Ui& ui, const app::MarkView& v, Commands& commands) {
  const engine::MarkRunner& runner = v.session->runner;
  paragraph(ui, "mark.situation", runner.mark().situation);
  paragraph(ui, "mark.how", tr(S::mark_how));
  {
    Card card(ui, "mark.transcript", tr(S::mark_transcript));
    heading(ui, "mark.transcript.title", 2, tr(S::mark_transcript));
    Group list(ui, "mark.lines", semantics::Role::List, tr(S::mark_transcript), 14, true);
    for (std::size_t line = 0; line < runner.mark().lines.size(); ++line) transcript_line(ui, v, line, commands);
  }
  paragraph(ui, "mark.count", fill(S::mark_count, {number(v.marked)}), {.ink = Ink::Muted, .small = true});
  {
    Row row(ui);
    if (button(ui, "mark.check", tr(S::check_answer),
               {.look = ButtonLook::Primary, .icon = Icon::Check, .disabled = v.marked == 0})) {
      commands.emplace_back(app::CheckMarks{});
    }
  }
  hints(ui, v.hints, commands);
}

std::string quoted_present(const app::MarkView& v) {
  const engine::MarkRunner& runner = v.session->runner;
  return fill(S::mark_present,
              {number(runner.present() + 1), number(static_cast<int>(runner.found().size())), v.present_words});
}

void naming_phase(Ui& ui, const app::MarkView& v, Commands& commands) {
  const engine::MarkRunner& runner = v.session->runner;
  heading(ui, "mark.name.heading", 2, tr(S::mark_name_heading));
  paragraph(ui, "mark.present", quoted_present(v), {.strong = true});
  const std::string id = "mark.name" + std::to_string(runner.present());
  if (const auto chosen = answer_list(ui, id, tr(S::mark_name_legend), runner.mark().kinds))
    commands.emplace_back(app::NameMark{*chosen});
}

void recasting_phase(Ui& ui, const app::MarkView& v, Commands& commands) {
  const engine::MarkRunner& runner = v.session->runner;
  heading(ui, "mark.name.heading", 2, tr(S::mark_name_heading));
  paragraph(ui, "mark.present", quoted_present(v), {.strong = true});
  {
    Card card(ui, "mark.feedback", {}, CardLook::Note, 16);
    paragraph(ui, "mark.feedback.text", v.last_feedback, {.role = semantics::Role::Status});
  }
  std::vector<std::string> choices;
  for (const int index : runner.recast_order())
    choices.push_back(v.present->recasts[static_cast<std::size_t>(index)].text);
  const std::string id = "mark.recast" + std::to_string(runner.present());
  if (const auto chosen = answer_list(ui, id, tr(S::mark_recast_legend), choices)) {
    commands.emplace_back(app::ChooseRecast{runner.recast_order()[static_cast<std::size_t>(*chosen)]});
  }
}

void judged_card(Ui& ui, const std::string& id, const app::MarkJudged& j) {
  const std::string headline = fill(j.foil ? S::mark_foil : j.found ? S::mark_found : S::mark_missed, {j.words});
  Card card(ui, id, {}, j.found ? CardLook::Strong : CardLook::Weak, 16);
  heading(ui, id + ".headline", 3, headline);
  if (!j.kind.empty())
    paragraph(ui, id + ".kind", fill(S::mark_kind_was, {j.kind}), {.ink = Ink::Muted, .small = true, .strong = true});
  paragraph(ui, id + ".why", j.why);
  if (!j.chosen.empty()) {
    paragraph(ui, id + ".chosen", fill(S::mark_chosen, {j.chosen}), {.ink = Ink::Muted});
    paragraph(ui, id + ".chosenwhy", j.chosen_why);
  }
  if (!j.better.empty()) paragraph(ui, id + ".better", fill(S::mark_better, {j.better}), {.strong = true});
}

void review_phase(Ui& ui, const app::MarkView& v, Commands& commands) {
  result(ui, v.result, commands);
  space(ui, 8);
  heading(ui, "mark.review", 2, tr(S::exercise_why));
  for (std::size_t n = 0; n < v.judged.size(); ++n) judged_card(ui, "mark.review." + std::to_string(n), v.judged[n]);
  std::string strays;
  for (const std::string& word : v.strays) strays += (strays.empty() ? "" : ", ") + word;
  if (!strays.empty()) paragraph(ui, "mark.strays", fill(S::mark_strays, {strays}), {.ink = Ink::Muted});
}

}  // namespace

void mark_screen(Ui& ui, const app::MarkView& v, Commands& commands) {
  exercise_head(ui, v.session->frame);
  switch (v.session->runner.phase()) {
    case MarkPhase::Marking:
      marking_phase(ui, v, commands);
      break;
    case MarkPhase::Naming:
      naming_phase(ui, v, commands);
      break;
    case MarkPhase::Recasting:
      recasting_phase(ui, v, commands);
      break;
    case MarkPhase::Review:
      review_phase(ui, v, commands);
      break;
  }
}

}  // namespace defuse::ui
