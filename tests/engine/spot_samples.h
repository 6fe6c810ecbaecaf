// Scenes for the tests of the spot runner, and learners that play them.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "base/random.h"
#include "engine/spot_runner.h"

namespace samples {

using defuse::base::Millis;
namespace course = defuse::course;
namespace engine = defuse::engine;

inline course::Cue cue(Millis at, Millis lasts, bool slip, std::string name, std::string practice = "gestures") {
  course::Cue made;
  made.id = "cue-" + std::to_string(at);
  made.at = at;
  made.lasts = lasts;
  made.actor = "sam";
  made.act = slip ? course::Act::Whistle : course::Act::Nod;
  made.slip = slip;
  made.name = std::move(name);
  made.practice = std::move(practice);
  return made;
}

// Context: what the customer says.
inline course::Cue words(Millis at, Millis lasts) {
  course::Cue made = cue(at, lasts, false, "", "");
  made.actor = "ada";
  made.act = course::Act::Speak;
  made.says = "It was there this morning.";
  return made;
}

inline course::Spot spot_of(std::vector<std::vector<course::Cue>> runs, Millis length = 20000) {
  course::Spot spot;
  course::Actor sam;
  sam.id = "sam";
  course::Actor ada;
  ada.id = "ada";
  ada.role = course::Role::Customer;
  spot.scene.actors = {sam, ada};
  for (auto& cues : runs) {
    course::SceneRun run;
    run.id = "run-" + std::to_string(spot.runs.size());
    run.length = length;
    run.cues = std::move(cues);
    spot.runs.push_back(std::move(run));
  }
  spot.choices = {"Whistle", "Sigh", "Nod", "Looks at the screen"};
  return spot;
}

// Six runs of about seven trials each with talk between and beside them; the third is clean.
inline course::Spot long_spot(std::uint64_t seed) {
  defuse::base::Random random(seed);
  std::vector<std::vector<course::Cue>> runs;
  for (int r = 0; r < 6; ++r) {
    std::vector<course::Cue> cues;
    Millis at = 800;
    for (int i = 0; i < 7; ++i) {
      if (random.below(2) == 0) cues.push_back(words(at, 1500));
      at += static_cast<Millis>(300 + random.below(2500));
      const bool slip = r != 2 && (i == 1 || random.below(5) < 2);
      const std::string practice = random.below(2) == 0 ? "gestures" : "listening";
      cues.push_back(slip ? cue(at, 1200, true, random.below(2) == 0 ? "Whistle" : "Sigh", practice)
                          : cue(at, 1200, false, random.below(2) == 0 ? "Nod" : "Looks at the screen", practice));
      at += 1300;
    }
    runs.push_back(std::move(cues));
  }
  return spot_of(std::move(runs), 40000);
}

inline int choice_named(const course::Spot& spot, const std::string& name) {
  for (std::size_t i = 0; i < spot.choices.size(); ++i) {
    if (spot.choices[i] == name) return static_cast<int>(i);
  }
  return 0;
}

// Plays to the end in steps of 50 ms. `flags` says at each step whether to flag now, `names` the choice for a flag.
inline engine::Outcome play_through(engine::SpotRunner& runner,
                                    const std::function<bool(const engine::SpotRunner&)>& flags,
                                    const std::function<int(const engine::SpotRunner&)>& names) {
  using engine::SpotPhase;
  while (runner.phase() != SpotPhase::Done) {
    switch (runner.phase()) {
      case SpotPhase::Ready:
        runner.play();
        break;
      case SpotPhase::Playing:
        if (flags(runner)) runner.flag();
        runner.advance(50);
        break;
      case SpotPhase::Naming:
        runner.name(names(runner));
        break;
      case SpotPhase::Review:
        runner.next_run();
        break;
      default:
        return {};
    }
  }
  return runner.outcome();
}

// The right name for the flag being named, if it is on a cue.
inline int right_name(const engine::SpotRunner& runner) {
  const engine::Flag& flag = runner.flags()[static_cast<std::size_t>(runner.naming())];
  if (flag.cue == engine::kNoCue) return 0;
  return choice_named(runner.spot(), runner.run().cues[static_cast<std::size_t>(flag.cue)].name);
}

// Whether a cue that passes `wanted` began `delay` ago.
template <class Wanted>
bool began(const engine::SpotRunner& runner, Millis delay, Wanted wanted) {
  for (const course::Cue& one : runner.run().cues) {
    if (wanted(one) && runner.time() - one.at >= delay && runner.time() - one.at < delay + 50) return true;
  }
  return false;
}

inline bool is_slip(const course::Cue& one) { return one.slip; }
inline bool is_anything(const course::Cue&) { return true; }

}  // namespace samples
