// Runs a debrief: the learner writes, and closes it when something is written. What is written is private; the outcome
// tells only how much of it is there. A field holds kLongestText at most.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "course/debrief.h"
#include "engine/outcome.h"
#include "engine/typed_text.h"

namespace defuse::engine {

class DebriefRunner {
 public:
  explicit DebriefRunner(course::Debrief debrief);

  const course::Debrief& exercise() const { return debrief_; }
  bool done() const { return done_; }
  const std::string& text(int field) const;
  const std::string& plan_if() const { return plan_if_; }
  const std::string& plan_then() const { return plan_then_; }
  int written() const;  // fields with text, each half of the plan counted
  int wanted() const;   // fields, and two for a plan

  bool write(int field, std::string_view text);
  bool write_plan(bool then, std::string_view text);
  bool finish();                    // false while nothing is written
  void reopen() { done_ = false; }  // to write on

  Outcome outcome() const;     // written / wanted
  std::string answer() const;  // "written=3/5"; never what was written

 private:
  course::Debrief debrief_;
  std::vector<std::string> texts_;
  std::string plan_if_;
  std::string plan_then_;
  bool done_ = false;
};

}  // namespace defuse::engine
