// A soft tone after an answer or at the end of something, for those who have sound on. The screen says it in words.
#include <algorithm>
#include <utility>

#include "app/judged_answers.h"
#include "app/state.h"

namespace defuse::app {

void sound_results(State& s) {
  std::optional<Tone> tone;
  if (std::exchange(s.finished_now, false)) tone = Tone::Done;
  if (!s.settings.sound) return;
  // In a call what a move was worth is left for the look back.
  const bool call = std::holds_alternative<CallSession>(s.session);
  const std::vector<lms::Interaction> judged = call ? std::vector<lms::Interaction>() : judged_answers(s.session);
  if (!tone && s.sounded.item == s.route.item && s.sounded.answers < judged.size()) {
    const bool wrong = std::any_of(judged.begin() + static_cast<std::ptrdiff_t>(s.sounded.answers), judged.end(),
                                   [](const auto& one) { return one.result == lms::Judgement::Wrong; });
    tone = wrong ? Tone::Look : Tone::Good;
  }
  s.sounded = {s.route.item, judged.size()};
  if (tone) s.effects.push_back(PlayTone{*tone});
}

}  // namespace defuse::app
