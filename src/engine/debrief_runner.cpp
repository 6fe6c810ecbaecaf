#include "engine/debrief_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"

namespace defuse::engine {

namespace {

bool says_something(const std::string& text) { return !base::words_of(text).empty(); }

}  // namespace

DebriefRunner::DebriefRunner(course::Debrief debrief) : debrief_(std::move(debrief)), texts_(debrief_.fields.size()) {}

const std::string& DebriefRunner::text(int field) const {
  static const std::string none;
  return is_index(field, texts_) ? texts_[at_index(field)] : none;
}

int DebriefRunner::written() const {
  const auto fields = std::count_if(texts_.begin(), texts_.end(), says_something);
  return static_cast<int>(fields) + (says_something(plan_if_) ? 1 : 0) + (says_something(plan_then_) ? 1 : 0);
}

int DebriefRunner::wanted() const { return count_of(texts_) + (debrief_.plan ? 2 : 0); }

bool DebriefRunner::write(int field, std::string_view text) {
  if (done_ || !is_index(field, texts_)) return false;
  texts_[at_index(field)] = typed_text(text);
  return true;
}

bool DebriefRunner::write_plan(bool then, std::string_view text) {
  if (done_ || !debrief_.plan) return false;
  (then ? plan_then_ : plan_if_) = typed_text(text);
  return true;
}

bool DebriefRunner::finish() {
  if (done_ || written() == 0) return false;
  done_ = true;
  return true;
}

Outcome DebriefRunner::outcome() const { return {wanted() == 0 ? 0 : static_cast<double>(written()) / wanted(), {}}; }

std::string DebriefRunner::answer() const {
  return "written=" + std::to_string(written()) + "/" + std::to_string(wanted());
}

}  // namespace defuse::engine
