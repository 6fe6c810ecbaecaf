// Looking back on a call: how it went, the curve, every decision, the steps; and other ways from any of them.
#include <array>

#include "ui/screens/calls/parts.h"
#include "ui/screens/exercise_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/curve.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

namespace calls {

namespace {

constexpr float kWide = 900;
constexpr float kShare = 0.66F;

CurveShape shape_of(course::ReplyQuality quality) {
  if (quality == course::ReplyQuality::Good) return CurveShape::Disc;
  return quality == course::ReplyQuality::Fair ? CurveShape::Ring : CurveShape::Cross;
}

struct Stroke {
  app::Feeling feeling;
  Ink ink;
  CurveStroke stroke;
};
constexpr std::array<Stroke, 3> kStrokes = {{{app::Feeling::Arousal, Ink::Hot, CurveStroke::Solid},
                                             {app::Feeling::Trust, Ink::Primary, CurveStroke::Dashed},
                                             {app::Feeling::Composure, Ink::Muted, CurveStroke::Dotted}}};

std::vector<CurveLine> lines_of(const app::CallReviewView& v) {
  std::vector<CurveLine> lines;
  const auto add = [&](const std::vector<engine::Mood>& moods, bool faint) {
    for (const Stroke& one : kStrokes) {
      CurveLine line{.ink = one.ink, .stroke = one.stroke, .faint = faint};
      if (!faint) line.name = app::feeling_name(one.feeling);
      for (const engine::Mood& mood : moods)
        line.values.push_back(static_cast<float>(app::feeling_in(mood, one.feeling)));
      lines.push_back(std::move(line));
    }
  };
  add(v.curve, false);
  if (!v.other.empty()) add(v.other, true);
  return lines;
}

void decision(Ui& ui, const app::DecisionRow& row, Commands& commands) {
  const std::string id = "call.decision" + number(row.turn);
  const Group item(ui, id, semantics::Role::ListItem);
  const CardLook look = row.quality == course::ReplyQuality::Good   ? CardLook::Strong
                        : row.quality == course::ReplyQuality::Slip ? CardLook::Weak
                                                                    : CardLook::Note;
  const Ink ink = row.quality == course::ReplyQuality::Good   ? Ink::Good
                  : row.quality == course::ReplyQuality::Slip ? Ink::Hot
                                                              : Ink::Warm;
  const Card card(ui, id + ".card", {}, look, 16);
  heading(ui, id + ".words", 3, fill(S::call_decision, {number(row.turn), row.words}));
  std::string verdict = row.quality_text + ". " + row.cost;
  if (row.turning) verdict = row.quality_text + ", " + std::string(tr(S::call_turning_point)) + ". " + row.cost;
  paragraph(ui, id + ".verdict", verdict, {.ink = ink, .small = true, .strong = true});
  paragraph(ui, id + ".why", row.why);
  if (!row.instead.empty()) {
    paragraph(ui, id + ".instead", fill(S::call_instead, {row.instead}), {.strong = true});
    if (!row.instead_why.empty()) paragraph(ui, id + ".instead.why", row.instead_why);
  }
  std::string facts = row.step;
  if (!row.practice.empty()) facts += ". " + fill(S::call_practice, {row.practice});
  if (!row.feelings.empty()) facts += ". " + row.feelings;
  paragraph(ui, id + ".facts", facts, {.ink = Ink::Muted, .small = true});
  const std::string name = fill(S::call_try_from_name, {number(row.turn)});
  if (button(ui, id + ".try", tr(S::call_try_from), {.look = ButtonLook::Quiet, .icon = Icon::Replay, .name = name}))
    commands.emplace_back(app::TryFrom{row.turn});
}

void sentences(Ui& ui, const char* id, S title, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  const Card card(ui, id, tr(title), CardLook::Plain, 16);
  heading(ui, std::string(id) + ".title", 3, tr(title));
  for (std::size_t n = 0; n < texts.size(); ++n)
    paragraph(ui, std::string(id) + "." + std::to_string(n), texts[n], {.small = true});
}

void ending(Ui& ui, const app::CallReviewView& v) {
  const Card card(ui, "call.ending", v.ending_title, CardLook::Plain, 24);
  heading(ui, "call.ending.title", 2, v.ending_title);
  paragraph(ui, "call.ending.when", tr(S::call_afterwards), {.ink = Ink::Muted, .small = true, .strong = true});
  paragraph(ui, "call.ending.text", v.ending_text);
  paragraph(ui, "call.wants", v.wants, {.ink = Ink::Muted});
}

// Another way that was kept and has been edited away since.
void lost_way(Ui& ui, const app::CallReviewView& v) {
  if (!v.session->cannot_branch) return;
  const Card card(ui, "call.lost", tr(S::call_branch_lost), CardLook::Note, 16);
  paragraph(ui, "call.lost.title", tr(S::call_branch_lost), {.strong = true});
  paragraph(ui, "call.lost.why", app::cannot_resume_text(*v.session->cannot_branch));
}

void second(Ui& ui, const app::CallReviewView& v, Commands& commands) {
  if (v.second.empty()) return;
  const Card card(ui, "call.second", tr(S::call_second), CardLook::Accent, 24);
  heading(ui, "call.second.heading", 2, tr(S::call_second));
  paragraph(ui, "call.second.how", v.second, {.strong = true});
  paragraph(ui, "call.second.title", v.second_title, {.strong = true});
  paragraph(ui, "call.second.text", v.second_text);
  const Row row(ui);
  const std::string name = fill(S::call_try_from_name, {number(v.branched_at)});
  if (button(ui, "call.second.again", tr(S::call_try_from), {.icon = Icon::Replay, .name = name}))
    commands.emplace_back(app::TryFrom{v.branched_at});
  if (button(ui, "call.second.forget", tr(S::call_only_first), {.look = ButtonLook::Quiet}))
    commands.emplace_back(app::ForgetBranch{});
}

}  // namespace

void course_of_call(Ui& ui, const app::CallReviewView& v) {
  const Card card(ui, "call.course", tr(S::call_curve), CardLook::Plain, 20);
  heading(ui, "call.course.title", 2, tr(S::call_curve));
  std::vector<CurveMark> marks;
  for (const app::DecisionRow& row : v.drawn)
    marks.push_back({row.turn, shape_of(row.quality), row.turning ? number(row.turn) : std::string()});
  const std::array<CurveLegend, 3> legend = {{{CurveShape::Disc, std::string(tr(S::call_good))},
                                              {CurveShape::Ring, std::string(tr(S::call_fair))},
                                              {CurveShape::Cross, std::string(tr(S::call_slip))}}};
  const CurveOptions options{
      .high = tr(S::call_curve_high), .low = tr(S::call_curve_low), .along = tr(S::call_curve_along)};
  const CurveTable table{v.table_head, v.table};
  curve(ui, "call.curve", tr(S::call_curve), options, lines_of(v), marks, legend, table);
  paragraph(ui, "call.curve.turning", tr(S::call_curve_turning), {.ink = Ink::Muted, .small = true});
  if (!v.other.empty()) paragraph(ui, "call.curve.faint", tr(S::call_curve_faint), {.ink = Ink::Muted, .small = true});
  if (!v.bounded.empty()) paragraph(ui, "call.bounded", v.bounded, {.ink = Ink::Muted, .small = true});
}

void decisions(Ui& ui, const app::CallReviewView& v, Commands& commands) {
  heading(ui, "call.decisions", 2, tr(S::call_decisions));
  const bool few = !v.all;
  if (few)
    paragraph(ui, "call.decisions.few", tr(v.mattering == 0 ? S::call_decisions_none : S::call_decisions_few),
              {.ink = Ink::Muted});
  const std::string all = fill(S::call_decisions_all, {number(static_cast<int>(v.decisions.size()))});
  const ButtonOptions options{.look = ButtonLook::Quiet,
                              .icon = few ? Icon::Down : Icon::Up,
                              .expanded = few ? semantics::Tristate::False : semantics::Tristate::True};
  if (button(ui, "call.decisions.all", few ? std::string_view(all) : tr(S::call_decisions_less), options))
    commands.emplace_back(app::ShowDecisions{few});
  if (few && v.mattering == 0) return;
  const Group list(ui, "call.decisions.list", semantics::Role::List, tr(S::call_decisions), 10);
  for (const app::DecisionRow& row : v.decisions) {
    if (row.matters || !few) decision(ui, row, commands);
  }
}

}  // namespace calls

void call_review_screen(Ui& ui, const app::CallReviewView& v, Commands& commands) {
  using namespace calls;  // NOLINT(google-build-using-namespace): the parts of this screen
  heading(ui, "call.title", 1, fill(S::call_review_title, {v.session->call->title}));
  lost_way(ui, v);
  second(ui, v, commands);
  Split split(ui, kShare, kWide);
  ending(ui, v);
  // In one column how it went stands before the long list.
  if (!split.beside()) result(ui, v.result, commands);
  course_of_call(ui, v);
  space(ui, 4);
  decisions(ui, v, commands);
  split.second();
  if (split.beside()) result(ui, v.result, commands);
  sentences(ui, "call.repairs", S::call_repairs_heading, v.repairs);
  guide(ui, v.steps);
  if (button(ui, "call.export", tr(S::call_export), {.icon = Icon::Download})) commands.emplace_back(app::ExportCall{});
}

}  // namespace defuse::ui
