// How well the learner judges, on the progress screen: slips against harmless moments, how sure against how right.
#include <string>
#include <vector>

#include "app/strings.h"
#include "ui/screens/progress_parts.h"
#include "ui/widgets/container.h"
#include "ui/widgets/plot.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::number;
using app::S;
using app::tr;

namespace {

// Where being so sure pays best, by the marks for each certainty: below 2/3, between, above 0.8.
struct Band {
  double low;
  double high;
};
constexpr Band kBands[] = {{0, 2.0 / 3}, {2.0 / 3, 0.8}, {0.8, 1}};

}  // namespace

void detection_card(Ui& ui, const app::ProgressView& v) {
  if (v.detection.empty()) return;
  const Card card(ui, "progress.detection", tr(S::progress_detection));
  heading(ui, "progress.detection.title", 2, tr(S::progress_detection));
  for (std::size_t n = 0; n < v.detection.size(); ++n)
    paragraph(ui, "progress.detection.text" + std::to_string(n), v.detection[n]);
  heading(ui, "progress.detection.tries.title", 3, tr(S::progress_detection_tries));
  history_list(ui, "progress.detection.tries", tr(S::progress_detection_tries), v.detection_tries);
}

void calibration_card(Ui& ui, const app::ProgressView& v) {
  if (v.calibration.empty()) return;
  const Card card(ui, "progress.calibration", tr(S::progress_calibration));
  heading(ui, "progress.calibration.title", 2, tr(S::progress_calibration));
  std::vector<PlotBar> bars;
  for (std::size_t n = 0; n < v.calibration.size(); ++n) {
    const app::CalibrationRow& row = v.calibration[n];
    PlotBar bar;
    bar.label = row.name;
    bar.empty = row.answers == 0;
    bar.said = bar.empty ? std::string(tr(S::progress_calibration_none))
                         : fill(S::progress_calibration_of, {number(row.right), number(row.answers)});
    bar.shown = bar.said;
    bar.share = bar.empty ? 0 : static_cast<double>(row.right) / row.answers;
    bar.band_low = kBands[n].low;
    bar.band_high = kBands[n].high;
    bars.push_back(std::move(bar));
  }
  const PlotOptions options{.label_header = tr(S::progress_calibration_sure),
                            .value_header = tr(S::progress_calibration_right)};
  plot(ui, "progress.calibration.plot", tr(S::progress_calibration_table), options, bars);
  for (std::size_t n = 0; n < v.calibration_text.size(); ++n)
    paragraph(ui, "progress.calibration.text" + std::to_string(n), v.calibration_text[n]);
}

}  // namespace defuse::ui
