// One answer of the learner's, told to the LMS so that its report shows what was asked and which reply was chosen.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/time.h"

namespace defuse::lms {

enum class InteractionType : std::uint8_t {
  Choice,      // response: the replies chosen
  Sequencing,  // response: all replies, in the learner's order
  Matching,    // response: pairs, "card" and "bin" by turns
  FillIn,      // response: one text
  Numeric,     // response: one number as text
  Other,       // response: one text, for what none of the others fits; performance in SCORM 1.2
};

enum class Judgement : std::uint8_t { Wrong, Correct, Neutral };

// Something that could be replied. `id` tells it from its siblings for ever; where a pack gives none, its place as the
// author wrote it: "a", "b".
struct Reply {
  std::string id;
  std::string text;
  bool operator==(const Reply&) const = default;
};

struct Interaction {
  std::string id;  // "item-id" or "item-id.part-id", the same for the same question in every session
  base::Instant time;
  InteractionType type = InteractionType::Choice;
  std::string description;             // what was asked, in words
  std::vector<Reply> replies;          // on offer; empty for texts and numbers
  std::vector<std::string> responses;  // ids of replies, or a text
  std::vector<std::string> correct;    // in the same form: all replies that are right together, or one right text
  bool any_correct = false;            // each of `correct` is right by itself, instead of all together
  Judgement result = Judgement::Neutral;
  base::Millis latency = 0;
  base::Id practice;  // its objective; may be empty
  bool operator==(const Interaction&) const = default;
};

// What a report shows of a reply: its id and its words as an identifier of SCORM, "b_Ms_Lee_can_allow_it"; letters,
// digits and underscores of ASCII, at most `most` characters, cut between words. The id alone where the words have no
// such letters.
std::string reply_token(const Reply& reply, std::size_t most);

// The learner's response in words, "Ms Lee can allow it", replies parted by "; ".
std::string response_text(const Interaction& interaction);

}  // namespace defuse::lms
