#include <array>
#include <vector>

#include "ui/screens/gallery_parts.h"
#include "ui/widgets/breath.h"
#include "ui/widgets/cell_grid.h"
#include "ui/widgets/curve.h"
#include "ui/widgets/dialogue.h"
#include "ui/widgets/gauge.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/pack_picture.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/step_line.h"
#include "ui/widgets/voice.h"

namespace defuse::ui {

namespace {

void meters(Ui& ui) {
  const GalleryPart part(ui, "meters", "How far");
  meter(ui, "gallery.meter", "A meter", 3, 8, "3 of 8");
  meter(ui, "gallery.meter.full", "A full meter", 8, 8, "8 of 8", Ink::Good);
  meter(ui, "gallery.meter.none", "An empty meter", 0, 8, "0 of 8");
  const std::array<Gauge, 2> all = {{{"gallery.trust", "Trust", "Trust: wary", "wary, 3 of 10", 3, Ink::Primary},
                                     {"gallery.heat", "Heat", "Heat: high", "high, 8 of 10", 8, Ink::Hot}}};
  gauges(ui, all, 10, true);
  {
    const Group list(ui, "gallery.steps", semantics::Role::List, "Steps", 8, true);
    step_line(ui, "gallery.step1", 1, "A step that is done", "done", StepLook::Done);
    step_line(ui, "gallery.step2", 2, "A step that was passed over", "passed", StepLook::Passed);
    step_line(ui, "gallery.step3", 3, "The step of now", "now", StepLook::Now);
    step_line(ui, "gallery.step4", 4, "A step to come", "open", StepLook::Open);
    step_line(ui, "gallery.step5", 5, "A step that does not come", "not here", StepLook::Absent);
  }
  const std::array<GridCell, 3> cells = {
      {{"Listen", "How far: Listen", "Not yet, 0 out of 100", 0, 0, Ink::Muted},
       {"Give back", "How far: Give back", "Growing, 55 out of 100", 0.55, 2, Ink::Primary},
       {"Plan", "How far: Plan", "Steady, 92 out of 100", 0.92, 4, Ink::Good}}};
  cell_grid(ui, "gallery.cells", "A map", cells);
}

void charts(Ui& ui) {
  const GalleryPart part(ui, "charts", "Plots");
  pack_picture(ui, "gallery.picture", "A picture of a pack that cannot be shown: its words stand in its place.", {});
  const std::array<PlotBar, 4> bars = {
      {{.label = "Mon", .shown = "4", .said = "4 min", .share = 0.4},
       {.label = "Tue", .said = "none", .empty = true},
       {.label = "Wed", .shown = "10", .said = "10 min", .share = 1},
       {.label = "Thu", .shown = "6", .said = "6 min", .share = 0.6, .band_low = 0.3, .band_high = 0.5}}};
  plot(ui, "gallery.plot", "Minutes a day", {.label_header = "Day", .value_header = "Minutes"}, bars);
  const std::array<CurveLine, 3> lines = {
      {{"Heat", {8, 8, 6, 4, 2}, 0, Ink::Hot, CurveStroke::Solid},
       {"Trust", {2, 3, 3, 6, 8}, 0, Ink::Primary, CurveStroke::Dashed},
       {"The other way", {8, 9, 9, 10, 10}, 0, Ink::Warm, CurveStroke::Dotted, true}}};
  const std::array<CurveMark, 3> marks = {
      {{1, CurveShape::Cross, "turn 2"}, {2, CurveShape::Ring, ""}, {3, CurveShape::Disc, "turn 4"}}};
  const std::array<CurveLegend, 3> legend = {
      {{CurveShape::Disc, "helped"}, {CurveShape::Ring, "neither"}, {CurveShape::Cross, "hurt"}}};
  const CurveTable table{{"Turn", "Heat", "Trust"},
                         {{"1", "8", "2"}, {"2", "8", "3"}, {"3", "6", "3"}, {"4", "4", "6"}, {"5", "2", "8"}}};
  curve(ui, "gallery.curve", "Heat and trust", {.high = "much", .low = "little", .along = "turns"}, lines, marks,
        legend, table);
}

void speech(Ui& ui) {
  const GalleryPart part(ui, "speech", "What is said");
  {
    const Group list(ui, "gallery.talk", semantics::Role::List, "A conversation", 8, true);
    dialogue_line(ui, "gallery.talk1",
                  {.who = "Tom", .says = "I have been waiting for three hours.", .does = "hits the desk"});
    dialogue_line(ui, "gallery.talk2",
                  {.who = "You",
                   .ours = true,
                   .says = "Three hours. I am sorry.",
                   .note = "Gives back the words.",
                   .note_label = "Note"});
    dialogue_line(ui, "gallery.talk3", {.who = "Tom", .says = "It is not your fault.", .typing = true});
  }
  const std::array<MarkedPiece, 4> pieces = {{{"You never "},
                                              {.words = "listened", .hurts = true, .note = "A \"you\" that points."},
                                              {" to me, but "},
                                              {.words = "I am sorry", .helps = true, .note = "An apology."}}};
  marked_text(ui, "gallery.marked", pieces);
  voice(ui, "gallery.voice", "A voice that speaks, loud", {.speaks = false, .time = 900, .heat = 0.8F});
  speech_bar(ui, "gallery.speechbar", "A speech in four pieces", "piece 3 of 4",
             {.pieces = 4, .piece = 2, .heard = 3, .share = 0.5F});
  breath_circle(ui, "gallery.breath", "Breathe in", "3 s", 0.6);
}

}  // namespace

void gallery_figures(Ui& ui) {
  meters(ui);
  charts(ui);
  speech(ui);
}

}  // namespace defuse::ui
