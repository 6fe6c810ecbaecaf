#include "ui/screens/tasks/parts.h"

#include "ui/widgets/meter.h"

namespace defuse::ui::tasks {

void situation(Ui& ui, const std::string& text, bool first) {
  if (first) paragraph(ui, "task.situation", text);
}

void step_heading(Ui& ui, S words, int index, std::size_t count) {
  const std::string where = fill(words, {number(index + 1), number(static_cast<int>(count))});
  meter(ui, "task.progress", tr(S::task_progress), index + 1, static_cast<double>(count), where, Ink::Primary, 6);
  heading(ui, kStep, 2, where);
}

void feedback(Ui& ui, std::string_view id, bool good, std::string_view headline, std::string_view why) {
  const std::string name(id);
  Card card(ui, name, {}, good ? CardLook::Strong : CardLook::Weak, 16);
  paragraph(ui, name + ".headline", headline,
            {.ink = good ? Ink::Good : Ink::Hot, .strong = true, .role = semantics::Role::Status});
  paragraph(ui, name + ".why", why, {.role = semantics::Role::Status});
}

bool next_button(Ui& ui, std::string_view label, Icon icon, bool disabled) {
  if (!button(ui, kNext, label, {.look = ButtonLook::Primary, .icon = icon, .disabled = disabled})) return false;
  move_focus(ui, kStep);
  return true;
}

void go_on(Ui& ui, bool last, Commands& commands) {
  space(ui, 4);
  Row row(ui);
  if (next_button(ui, tr(last ? S::task_finish : S::task_next))) commands.emplace_back(app::ContinueTask{});
}

std::optional<int> choose(Ui& ui, const std::string& id, std::string_view legend, const std::vector<int>& order,
                          const std::vector<course::Option>& options) {
  std::vector<std::string> texts;
  for (const int index : order) texts.push_back(at(options, index).text);
  const auto chosen = answer_list(ui, id, legend, texts);
  if (!chosen) return std::nullopt;
  return at(order, *chosen);
}

void review_card(Ui& ui, const ReviewCard& one) {
  Card card(ui, one.id, {}, one.good ? CardLook::Strong : CardLook::Weak, 16);
  heading(ui, one.id + ".headline", 3, one.headline);
  for (std::size_t n = 0; n < one.lines.size(); ++n) paragraph(ui, one.id + "." + std::to_string(n), one.lines[n]);
}

}  // namespace defuse::ui::tasks
