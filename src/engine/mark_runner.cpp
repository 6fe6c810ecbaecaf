#include "engine/mark_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"
#include "engine/shuffle.h"

namespace defuse::engine {

namespace {

std::vector<MarkWord> words_of_line(const course::MarkLine& line) {
  std::vector<MarkWord> words;
  for (const base::ByteRange& bytes : base::words_of(line.text)) {
    MarkWord word{bytes, -1, false};
    const auto overlaps = [&](const course::MarkSpan& span) {
      return bytes.begin < span.end && span.begin < bytes.end;
    };
    const auto it = std::find_if(line.spans.begin(), line.spans.end(), overlaps);
    if (it != line.spans.end()) word.span = static_cast<int>(it - line.spans.begin());
    words.push_back(word);
  }
  return words;
}

}  // namespace

MarkRunner::MarkRunner(course::Mark mark, std::uint64_t seed) : mark_(std::move(mark)), seed_(seed) {
  for (const course::MarkLine& line : mark_.lines) words_.push_back(words_of_line(line));
}

const course::MarkSpan& MarkRunner::span(SpanRef ref) const {
  return mark_.lines[at_index(ref.line)].spans[at_index(ref.span)];
}

// The phrases that can be marked, by kind and by whether they are.
std::vector<SpanRef> MarkRunner::spans(bool slip, bool marked) const {
  std::vector<SpanRef> found;
  for (int line = 0; line < static_cast<int>(words_.size()); ++line) {
    if (!mark_.lines[at_index(line)].markable) continue;
    for (const MarkWord& word : words_[at_index(line)]) {
      const SpanRef ref{line, word.span};
      if (word.span < 0 || word.marked != marked || span(ref).slip != slip) continue;
      if (std::find(found.begin(), found.end(), ref) == found.end()) found.push_back(ref);
    }
  }
  return found;
}

bool MarkRunner::toggle(int line, int word) {
  if (phase_ != MarkPhase::Marking || line < 0 || line >= static_cast<int>(words_.size())) return false;
  auto& words = words_[at_index(line)];
  if (!mark_.lines[at_index(line)].markable || word < 0 || word >= static_cast<int>(words.size())) return false;
  const MarkWord pressed = words[at_index(word)];
  for (MarkWord& other : words) {
    const bool together = pressed.span >= 0 ? other.span == pressed.span : other.bytes == pressed.bytes;
    if (together) other.marked = !pressed.marked;
  }
  return true;
}

bool MarkRunner::check() {
  if (phase_ != MarkPhase::Marking) return false;
  for (const SpanRef ref : spans(true, true)) found_.push_back({ref, -1, -1});
  phase_ = MarkPhase::Review;
  if (!found_.empty()) begin_span();
  return true;
}

void MarkRunner::begin_span() {
  phase_ = MarkPhase::Naming;
  const SpanRef ref = found_[at_index(present_)].ref;
  const std::uint64_t place = (static_cast<std::uint64_t>(ref.line) << 32U) | static_cast<std::uint64_t>(ref.span);
  recast_order_ = shuffled_indexes(span(ref).recasts.size(), seed_, place);
}

void MarkRunner::next_span() {
  if (present_ + 1 == static_cast<int>(found_.size())) {
    phase_ = MarkPhase::Review;
    return;
  }
  ++present_;
  begin_span();
}

bool MarkRunner::name(int kind) {
  if (phase_ != MarkPhase::Naming || kind < 0 || kind >= static_cast<int>(mark_.kinds.size())) return false;
  found_[at_index(present_)].kind = kind;
  phase_ = MarkPhase::Recasting;
  if (recast_order_.empty()) next_span();
  return true;
}

bool MarkRunner::recast(int index) {
  if (phase_ != MarkPhase::Recasting || index < 0 || index >= static_cast<int>(recast_order_.size())) return false;
  found_[at_index(present_)].recast = index;
  next_span();
  return true;
}

std::vector<SpanRef> MarkRunner::missed() const { return spans(true, false); }

std::vector<SpanRef> MarkRunner::foils_marked() const { return spans(false, true); }

int MarkRunner::stray_words() const {
  int stray = 0;
  for (const auto& line : words_) {
    stray += static_cast<int>(
        std::count_if(line.begin(), line.end(), [](const MarkWord& word) { return word.marked && word.span < 0; }));
  }
  return stray;
}

}  // namespace defuse::engine
