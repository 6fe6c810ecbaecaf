// Say it better: a sentence that hurts, and ways to say it.
#include <algorithm>

#include "ui/screens/coached_text.h"
#include "ui/screens/tasks/parts.h"

namespace defuse::ui::tasks {

namespace {

void sentence(Ui& ui, const course::RewriteRound& round) {
  if (!round.before.empty()) paragraph(ui, "task.before", round.before, {.ink = Ink::Muted});
  Card card(ui, "task.hurts", {}, CardLook::Weak, 16);
  paragraph(ui, "task.hurts.label", tr(S::rewrite_hurts), {.ink = Ink::Hot, .small = true, .strong = true});
  paragraph(ui, "task.hurts.text", "\"" + round.hurts + "\"");
}

void tried(Ui& ui, const course::RewriteRound& round, const std::vector<int>& tries) {
  for (std::size_t n = 0; n < tries.size(); ++n) {
    const course::Option& option = at(round.options, tries[n]);
    const std::string headline = fill(option.good ? S::rewrite_good : S::rewrite_poor, {option.text});
    feedback(ui, "task." + round.id + ".try" + std::to_string(n), option.good, headline, option.why);
  }
}

constexpr double kInPart = 0.25;  // of own words, from which they are said to help in part

// What was said in own words: how it would go down, and what was found in it.
std::string headline_of(const engine::OwnAnswer& said) {
  if (said.text.empty()) return std::string(tr(S::rewrite_own_skipped));
  if (said.score >= engine::kHelps) return fill(S::rewrite_own_good, {said.text});
  return fill(said.score >= kInPart ? S::rewrite_own_part : S::rewrite_own_poor, {said.text});
}

std::vector<std::string> reasons(const app::TaskView& v, const course::RewriteRound& round,
                                 const engine::OwnAnswer& said) {
  std::vector<std::string> lines;
  if (said.repeated) lines.emplace_back(tr(S::rewrite_own_repeated));
  if (v.coach == nullptr) return lines;
  const std::string made = v.coach->named(said.found.moves);
  const std::string left = v.coach->named(said.found.mistakes);
  if (!made.empty()) lines.push_back(fill(S::rewrite_own_made, {made}));
  if (!left.empty()) lines.push_back(fill(S::rewrite_own_left, {left}));
  if (!engine::makes_one_of(said.found, round.own_words))
    lines.push_back(fill(S::rewrite_own_missing, {v.coach->named(round.own_words)}));
  return lines;
}

void write(Ui& ui, const app::TaskView& v, const course::RewriteRound& round, Commands& commands) {
  heading(ui, "task.own", 3, tr(S::rewrite_own_heading));
  paragraph(ui, "task.own.how", tr(S::rewrite_own_how));
  if (v.coach != nullptr) {
    const S words = round.own_words.size() == 1 ? S::rewrite_own_wanted : S::rewrite_own_wanted_any;
    paragraph(ui, "task.own.wanted", fill(words, {v.coach->named(round.own_words)}));
  }
  if (v.said.empty()) return;
  const app::CoachedView& said = v.said.front();
  said_field(ui, said, tr(S::coach_field), 3, commands);
  {
    const Row row(ui);
    if (button(ui, "task.own.submit", tr(S::rewrite_own_submit), {.look = ButtonLook::Primary, .icon = Icon::Next})) {
      commands.emplace_back(app::CheckTask{});
      if (!said.text->text.empty()) move_focus(ui, kNext);
    }
    said_buttons(ui, said, tr(S::coach_field), false, commands);
    if (button(ui, "task.own.skip", tr(S::rewrite_own_skip), {.look = ButtonLook::Quiet})) {
      commands.emplace_back(app::SkipOwnWords{});
      move_focus(ui, kNext);
    }
  }
  said_reading(ui, said, tr(S::coach_reading), 3, commands);
}

void answered(Ui& ui, const app::TaskView& v, const course::RewriteRound& round, const engine::OwnAnswer& said) {
  const std::string id = "task." + round.id + ".said";
  {
    const bool good = said.score >= engine::kHelps;
    const Card card(ui, id, {}, good ? CardLook::Strong : CardLook::Weak, 16);
    paragraph(ui, id + ".headline", headline_of(said),
              {.ink = good ? Ink::Good : Ink::Hot, .strong = true, .role = semantics::Role::Status});
    const std::vector<std::string> lines = reasons(v, round, said);
    for (std::size_t n = 0; n < lines.size(); ++n)
      paragraph(ui, id + "." + number(static_cast<int>(n)), lines[n], {.role = semantics::Role::Status});
  }
  heading(ui, "task.models", 3, tr(S::rewrite_own_models));
  const Group list(ui, "task.models.list", semantics::Role::List, tr(S::rewrite_own_models));
  for (std::size_t n = 0; n < round.options.size(); ++n) {
    const course::Option& option = round.options[n];
    if (!option.good) continue;
    paragraph(ui, "task.models." + number(static_cast<int>(n)), fill(S::coach_quote, {option.text}) + " " + option.why,
              {.role = semantics::Role::ListItem});
  }
}

}  // namespace

void doing(Ui& ui, const app::TaskView& v, const engine::RewriteRunner& r, Commands& commands) {
  const course::Rewrite& exercise = r.exercise();
  const course::RewriteRound& round = at(exercise.rounds, r.round());
  situation(ui, exercise.situation, r.round() == 0);
  step_heading(ui, S::rewrite_round, r.round(), exercise.rounds.size());
  sentence(ui, round);
  const bool last_round = r.round() + 1 == static_cast<int>(exercise.rounds.size());
  if (r.phase() == engine::RewritePhase::Writing) {
    write(ui, v, round, commands);
    return;
  }
  if (r.phase() == engine::RewritePhase::Answered) {
    answered(ui, v, round, r.said().back());
    go_on(ui, last_round, commands);
    return;
  }
  tried(ui, round, r.tried());
  if (r.phase() == engine::RewritePhase::Judged) {
    paragraph(ui, "task.why.label", tr(S::rewrite_why), {.ink = Ink::Muted, .small = true, .strong = true});
    paragraph(ui, "task.why", round.why);
    go_on(ui, last_round && round.own_words.empty(), commands);
    return;
  }
  std::vector<int> open;
  for (const int option : r.order()) {
    if (std::find(r.tried().begin(), r.tried().end(), option) == r.tried().end()) open.push_back(option);
  }
  const bool again = !r.tried().empty();
  const std::string id = "task." + round.id + ".options" + std::to_string(r.tried().size());
  const auto chosen = choose(ui, id, tr(again ? S::rewrite_legend_again : S::rewrite_legend), open, round.options);
  if (!chosen) return;
  commands.emplace_back(app::ChooseOption{*chosen});
  const std::string retry = "task." + round.id + ".options" + std::to_string(r.tried().size() + 1) + ".0";
  move_focus(ui, at(round.options, *chosen).good ? kNext : std::string_view(retry));
}

void review(Ui& ui, const app::TaskView& v, const engine::RewriteRunner& r, Commands&) {
  heading(ui, "task.review", 2, tr(S::task_review));
  for (std::size_t n = 0; n < r.tries().size(); ++n) {
    const course::RewriteRound& round = r.exercise().rounds[n];
    const auto& tries = r.tries()[n];
    if (tries.empty()) continue;
    const course::Option& first = at(round.options, tries.front());
    ReviewCard card{"task.review." + round.id, first.good, fill(S::rewrite_instead, {round.hurts}), {}};
    card.lines.push_back(fill(first.good ? S::rewrite_good : S::rewrite_poor, {first.text}));
    card.lines.push_back(first.why);
    if (!first.good) card.lines.push_back(fill(S::rewrite_good, {at(round.options, tries.back()).text}));
    for (const engine::OwnAnswer& said : r.said()) {
      if (said.round != static_cast<int>(n)) continue;
      card.good = card.good && said.score >= engine::kHelps;
      card.lines.push_back(headline_of(said));
      for (std::string& line : reasons(v, round, said)) card.lines.push_back(std::move(line));
    }
    review_card(ui, card);
  }
}

}  // namespace defuse::ui::tasks
