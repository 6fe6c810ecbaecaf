// Runs a breathe exercise: get ready, then breathe in time or step by step. Nothing can be done wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "course/breathe.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class BreathePhase : std::uint8_t { Preparing, Breathing, Done };
enum class BreathStage : std::uint8_t { In, Hold, Out };

class BreatheRunner {
 public:
  explicit BreatheRunner(course::Breathe breathe);

  const course::Breathe& exercise() const { return breathe_; }
  BreathePhase phase() const { return phase_; }
  bool done() const { return phase_ == BreathePhase::Done; }
  bool is_ready(int index) const;
  bool all_ready() const;
  bool running() const { return running_; }  // the clock moves it on
  int breath() const { return breath_; }     // from 0
  BreathStage stage() const { return stage_; }
  double stage_share() const;  // 0 to 1 of the present stage
  base::Millis stage_left() const;
  base::Millis stage_length() const;

  bool toggle(int index);           // Preparing: ticks one of the things to get ready
  bool start(bool timed);           // Preparing, all ready -> Breathing; or goes on after pause()
  bool pause();                     // Breathing, running
  bool tick(base::Millis elapsed);  // Breathing, running; true when the stage changed
  bool step();                      // Breathing: to the next stage, without time
  Outcome outcome() const;     // 1 when done, else the share of stages done; the caller spreads it over the practices
  std::string answer() const;  // "breaths=3"

 private:
  void next_stage();
  course::Breathe breathe_;
  BreathePhase phase_ = BreathePhase::Preparing;
  std::vector<bool> ready_;
  bool running_ = false;
  int breath_ = 0;
  BreathStage stage_ = BreathStage::In;
  base::Millis in_stage_ = 0;
};

}  // namespace defuse::engine
