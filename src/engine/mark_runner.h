// Runs a mark exercise: the learner marks words in a transcript, has them checked, then names each hurting phrase and
// chooses a better wording. Pressing a word inside a known phrase marks the whole phrase, so nobody must hunt for its
// edges; foils behave alike.
//
// A word belongs to the first phrase of its line that it overlaps. Only phrases that can be
// marked count: those with at least one word, in a markable line. The seed orders the wordings on offer, the same for a
// phrase whatever else was found.
#pragma once

#include <cstdint>
#include <vector>

#include "base/utf8.h"
#include "course/exercise.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class MarkPhase : std::uint8_t { Marking, Naming, Recasting, Review };

// A word of a line. `span` is the index in the line's spans that the word belongs to, -1 for none.
struct MarkWord {
  base::ByteRange bytes;
  int span = -1;
  bool marked = false;
};

struct SpanRef {
  int line = 0;
  int span = 0;
  bool operator==(const SpanRef&) const = default;
};

struct SpanAnswer {
  SpanRef ref;
  int kind = -1;    // index in Mark::kinds
  int recast = -1;  // index in MarkSpan::recasts, in the author's order
};

class MarkRunner {
 public:
  MarkRunner(course::Mark mark, std::uint64_t seed);

  const course::Mark& mark() const { return mark_; }
  MarkPhase phase() const { return phase_; }
  const std::vector<std::vector<MarkWord>>& words() const { return words_; }  // by line

  bool toggle(int line, int word);  // Marking: false for lines that are not markable
  bool check();                     // Marking -> Naming of the first found slip, or Review when none was found
  // After check(): the slips that were found, in order; Naming and Recasting walk through them one by one.
  const std::vector<SpanAnswer>& found() const { return found_; }
  int present() const { return present_; }  // index in found()
  // Shuffled indexes of the present span's recasts.
  const std::vector<int>& recast_order() const { return recast_order_; }
  bool name(int kind);     // Naming -> Recasting of the same span (straight on where it has no recasts)
  bool recast(int index);  // Recasting (index in the author's order) -> Naming of the next, after the last -> Review

  std::vector<SpanRef> missed() const;        // slips not marked
  std::vector<SpanRef> foils_marked() const;  // helpful words marked as hurting
  int stray_words() const;                    // words marked outside any phrase
  double precision() const;                   // found / (found + foils marked + stray words); 0 when nothing was marked
  double recall() const;                      // found / slips
  // precision x recall x (0.5 + 0.25 x named right + 0.25 x recast right, as shares of those found). A practice's score
  // comes from its own phrases in the same way; stray words count against each, and a practice that has foils alone
  // borrows the slips of the whole.
  Outcome outcome() const;

 private:
  struct Tally;
  Tally tally(const base::Id* practice) const;
  const course::MarkSpan& span(SpanRef ref) const;
  std::vector<SpanRef> spans(bool slip, bool marked) const;
  void begin_span();
  void next_span();
  course::Mark mark_;
  std::uint64_t seed_;
  MarkPhase phase_ = MarkPhase::Marking;
  std::vector<std::vector<MarkWord>> words_;
  std::vector<SpanAnswer> found_;
  int present_ = 0;
  std::vector<int> recast_order_;
};

}  // namespace defuse::engine
