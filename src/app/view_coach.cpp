// The screen on which any text can be tried, and the texts of other screens that the coach reads.
#include "app/view_parts.h"

namespace defuse::app {

std::vector<CoachedView> coached_views(const State& s) {
  std::vector<CoachedView> views;
  for (std::size_t n = 0; n < s.coaching.texts.size(); ++n)
    views.push_back({static_cast<int>(n), &s.coaching.texts[n], &s.coaching.facts});
  return views;
}

TryView try_view(const State& s) {
  TryView v;
  const std::vector<CoachedView> views = coached_views(s);
  v.available = !views.empty();
  if (v.available) v.said = views.front();
  return v;
}

}  // namespace defuse::app
