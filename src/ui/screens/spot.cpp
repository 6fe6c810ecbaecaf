// Watch and flag: the scene, then naming, then why, then how it went.
#include <string>

#include "app/strings.h"
#include "ui/screens/exercise_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/container.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/stage.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::number;
using app::S;
using app::tr;
using engine::SpotPhase;

namespace {

bool in_scene(SpotPhase phase) {
  return phase == SpotPhase::Ready || phase == SpotPhase::Playing || phase == SpotPhase::Paused ||
         phase == SpotPhase::Stepping;
}

std::string seconds(base::Millis ms) { return number(static_cast<int>((ms + 500) / 1000)); }

std::string cue_words(const course::Cue& cue) {
  return cue.says.empty() ? cue.caption : fill(S::spot_says, {cue.caption, cue.says});
}

void play_controls(Ui& ui, const app::SpotView& v, Commands& commands) {
  const SpotPhase phase = v.session->runner.phase();
  const bool watching = v.session->runner.watching();
  Row row(ui);
  if (phase == SpotPhase::Playing) {
    if (!watching && button(ui, "spot.flag", tr(S::spot_flag), {.look = ButtonLook::Primary, .icon = Icon::Flag}))
      commands.emplace_back(app::FlagMoment{});
    if (button(ui, "spot.pause", tr(S::spot_pause), {.icon = Icon::Pause})) commands.emplace_back(app::PauseScene{});
    return;
  }
  const bool paused = phase == SpotPhase::Paused;
  if (v.timed) {
    if (button(ui, "spot.play", tr(paused ? S::spot_resume : S::spot_play),
               {.look = ButtonLook::Primary, .icon = Icon::Play})) {
      commands.emplace_back(app::PlayScene{});
      move_focus(ui, watching ? "spot.pause" : "spot.flag");
    }
    if (paused && !watching && button(ui, "spot.flag", tr(S::spot_flag), {.icon = Icon::Flag}))
      commands.emplace_back(app::FlagMoment{});
    if (paused && button(ui, "spot.replay", tr(S::spot_replay), {.icon = Icon::Replay}))
      commands.emplace_back(app::ReplayScene{});
    if (button(ui, "spot.step", tr(S::spot_step), {.look = ButtonLook::Quiet})) commands.emplace_back(app::StepScene{});
  } else if (button(ui, "spot.step", tr(S::spot_start_steps), {.look = ButtonLook::Primary, .icon = Icon::Next})) {
    commands.emplace_back(app::StepScene{});
  }
}

void step_controls(Ui& ui, const app::SpotView& v, Commands& commands) {
  const engine::SpotRunner& runner = v.session->runner;
  const int last = static_cast<int>(runner.run().cues.size()) - 1;
  if (!runner.watching()) {
    Row row(ui);
    if (toggle(ui, "spot.flagthis", tr(S::spot_flag_this), {.pressed = v.cue_flagged, .mark = ButtonLook::Danger}))
      commands.emplace_back(app::FlagMoment{});
  }
  Row row(ui);
  const bool end = runner.step_cue() >= last;
  if (button(ui, "spot.next", tr(end ? S::spot_last_moment : S::spot_next_moment),
             {.look = ButtonLook::Primary, .icon = Icon::Next})) {
    commands.emplace_back(app::StepScene{});
  }
  if (runner.step_cue() > 0 && button(ui, "spot.previous", tr(S::spot_previous_moment), {.icon = Icon::Back})) {
    commands.emplace_back(app::StepScene{.back = true});
  }
}

void flags_list(Ui& ui, const app::SpotView& v, Commands& commands) {
  heading(ui, "spot.flags", 2, tr(S::spot_flags_heading));
  const auto& flags = v.session->runner.flags();
  if (flags.empty()) {
    paragraph(ui, "spot.flags.none", tr(S::spot_flags_none), {.ink = Ink::Muted});
    return;
  }
  Row row(ui, 8);
  for (std::size_t n = 0; n < flags.size(); ++n) {
    const std::string at = seconds(flags[n].at);
    const std::string name = fill(S::spot_take_back, {at});
    if (button(ui, "spot.flags." + std::to_string(n), fill(S::spot_take_back_short, {at}),
               {.icon = Icon::Cross, .name = name})) {
      commands.emplace_back(app::UnflagMoment{static_cast<int>(n)});
    }
  }
}

void log(Ui& ui, const app::SpotView& v) {
  heading(ui, "spot.log.heading", 2, tr(S::spot_log_heading));
  if (v.seen.empty()) {
    paragraph(ui, "spot.log.empty", tr(S::spot_log_empty), {.ink = Ink::Muted});
    return;
  }
  Group list(ui, "spot.log", semantics::Role::List, tr(S::spot_log_heading), 6, true);
  // The newest on top, where the eye is.
  for (auto it = v.seen.rbegin(); it != v.seen.rend(); ++it) {
    paragraph(ui, "spot.log." + (*it)->id, cue_words(**it), {.small = true, .role = semantics::Role::ListItem});
  }
}

void scene_phase(Ui& ui, const app::SpotView& v, Commands& commands) {
  const engine::SpotRunner& runner = v.session->runner;
  const SpotPhase phase = runner.phase();
  const bool stepping = phase == SpotPhase::Stepping;
  if (phase == SpotPhase::Ready && runner.run_number() == 0) {
    paragraph(ui, "spot.situation", runner.spot().situation);
    paragraph(ui, "spot.how", tr(v.timed ? S::spot_how_timed : S::spot_how_steps));
  }
  Split split(ui, 0.66F, 860);
  const base::Millis time = stepping && v.cue != nullptr ? v.cue->at + v.cue->lasts / 2 : runner.time();
  const std::string caption = v.captions && v.cue != nullptr ? cue_words(*v.cue) : std::string();
  const std::string name = fill(S::spot_scene_name, {runner.spot().scene.describes});
  const StageOptions options{.scene = &runner.spot().scene,
                             .run = &runner.run(),
                             .time = time,
                             .playing = phase == SpotPhase::Playing,
                             .shown_cue = stepping ? runner.step_cue() : -1,
                             .caption = caption,
                             .caption_band = v.captions && (stepping || runner.time() > 0)};
  if (stage(ui, "spot.stage", name, options)) commands.emplace_back(app::FlagMoment{});
  if (stepping) {
    const std::string where =
        fill(S::spot_moment, {number(runner.step_cue() + 1), number(static_cast<int>(runner.run().cues.size()))});
    paragraph(ui, "spot.moment", where, {.ink = Ink::Muted, .small = true});
    if (v.cue != nullptr) spoken(ui, "spot.caption", cue_words(*v.cue));
    step_controls(ui, v, commands);
  } else {
    const std::string at = fill(S::spot_time, {seconds(runner.time()), seconds(runner.end())});
    meter(ui, "spot.time", tr(S::spot_time_name), static_cast<double>(runner.time()) / 1000,
          static_cast<double>(runner.end()) / 1000, at, Ink::Primary, 6);
    play_controls(ui, v, commands);
  }
  split.second();
  if (runner.watching()) {
    if (button(ui, "spot.stopwatching", tr(S::spot_stop_watching), {.icon = Icon::Back}))
      commands.emplace_back(app::StopWatching{});
  } else {
    if (!stepping) flags_list(ui, v, commands);
    hints(ui, v.hints, commands);
  }
  space(ui, 4);
  log(ui, v);
}

void naming_phase(Ui& ui, const app::SpotView& v, Commands& commands) {
  const engine::SpotRunner& runner = v.session->runner;
  heading(ui, "spot.name.heading", 2, tr(S::spot_name_heading));
  const std::string count =
      fill(S::spot_name_count, {number(runner.naming() + 1), number(static_cast<int>(runner.flags().size()))});
  paragraph(ui, "spot.name.count", count, {.ink = Ink::Muted, .small = true});
  // With captions the moment is told; without, only its time.
  const std::string legend = v.captions && v.naming_cue != nullptr
                                 ? fill(S::spot_name_legend_caption, {v.naming_cue->caption})
                                 : fill(S::spot_name_legend, {seconds(v.naming->at)});
  const std::string id = "spot.name" + std::to_string(runner.naming());
  if (const auto chosen = answer_list(ui, id, legend, runner.spot().choices))
    commands.emplace_back(app::NameMoment{*chosen});
}

void judged_card(Ui& ui, const std::string& id, const app::JudgedView& j) {
  using engine::Verdict;
  const bool good = j.verdict == Verdict::Hit || j.verdict == Verdict::RightlyLeft;
  const CardLook look = j.verdict == Verdict::RightlyLeft ? CardLook::Plain : good ? CardLook::Strong : CardLook::Weak;
  Card card(ui, id, {}, look, 16);
  heading(ui, id + ".headline", 3, j.headline);
  const std::string when = j.caption.empty() ? j.when : j.caption + " (" + j.when + ")";
  paragraph(ui, id + ".when", when, {.ink = Ink::Muted, .small = true});
  paragraph(ui, id + ".why", j.why);
}

void review_phase(Ui& ui, const app::SpotView& v, Commands& commands) {
  const engine::SpotRunner& runner = v.session->runner;
  heading(ui, "spot.review", 2, tr(S::spot_review_heading));
  paragraph(ui, "spot.review.summary", v.run_summary, {.strong = true});
  for (std::size_t n = 0; n < v.judged.size(); ++n) judged_card(ui, "spot.review." + std::to_string(n), v.judged[n]);
  space(ui, 8);
  Row row(ui);
  const bool last = runner.run_number() + 1 == runner.run_count();
  if (button(ui, "spot.nextrun", tr(last ? S::spot_to_result : S::spot_next_run),
             {.look = ButtonLook::Primary, .icon = Icon::Next})) {
    commands.emplace_back(app::NextRun{});
  }
  if (button(ui, "spot.again", tr(S::spot_watch_again), {.icon = Icon::Replay}))
    commands.emplace_back(app::ReplayScene{});
}

}  // namespace

void spot_screen(Ui& ui, const app::SpotView& v, Commands& commands) {
  const engine::SpotRunner& runner = v.session->runner;
  exercise_head(ui, v.session->frame);
  if (runner.phase() != SpotPhase::Done) {
    const std::string run = fill(S::spot_run, {number(runner.run_number() + 1), number(runner.run_count())});
    paragraph(ui, "spot.run", run, {.ink = Ink::Primary, .small = true, .strong = true});
  }
  if (in_scene(runner.phase())) {
    scene_phase(ui, v, commands);
    return;
  }
  const Measure measure(ui);
  if (runner.phase() == SpotPhase::Naming) naming_phase(ui, v, commands);
  if (runner.phase() == SpotPhase::Review) review_phase(ui, v, commands);
  if (runner.phase() == SpotPhase::Done) result(ui, v.result, commands);
}

}  // namespace defuse::ui
