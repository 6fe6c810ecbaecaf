// Texts that learners type and the coach reads: what was found, ready to be shown, and what can be put in instead.
// Shared by Try a sentence, rewriting in own words and the debrief. Nothing of it is kept.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/suggestion.h"
#include "base/id.h"
#include "base/time.h"
#include "coach/coach.h"
#include "course/pack.h"
#include "engine/own_words.h"

namespace defuse::app {

// The text in pieces, which are the text when put together. A piece that is pointed out hurts, helps or both.
struct CoachedPiece {
  std::string words;
  bool hurts = false;
  bool helps = false;
  std::string note;  // "hurts: Telling them how to feel"; empty for the rest of the text
};

enum class Weight : std::uint8_t { Hurts, MayHurt, WorthALook, Helps };

// What one rule found, wherever it did.
struct CoachedFinding {
  base::Id rule;
  Weight weight = Weight::Helps;
  std::string title;
  std::vector<std::string> words;  // as they were written
  std::string why;
  std::string source;                    // titles; may be empty
  std::string advice;                    // what to say instead; empty for good moves
  std::optional<Suggestion> suggestion;  // where one fits
};

struct Reading {
  std::string text;  // what was read
  std::vector<CoachedPiece> pieces;
  std::vector<CoachedFinding> findings;  // mistakes first, each kind by its place in the text
  engine::SaidFindings found;
  int to_change = 0;
  int helping = 0;
  bool cut = false;  // only the beginning was read
};

Reading read_said(const coach::Coach& coach, const std::vector<course::Source>& sources, std::string_view text);

// A field, what was found in it last, and how to go back.
struct CoachedText {
  std::string text;
  std::optional<Reading> reading;  // of `text` as it was when typing last paused; none while there are no words
  base::Instant due;               // when the coach reads what was typed since; 0 = nothing waits
  std::vector<std::string> undo;   // the text before each suggestion that was taken, until something is typed
};

// What is known of the coach itself once it is loaded.
struct CoachFacts {
  int patterns = 0;
  std::vector<std::string> examples;                        // to try: some that hurt and one that helps
  std::vector<std::pair<std::string, std::string>> offers;  // good moves and an example of each
  std::map<base::Id, std::string> titles;                   // of all rules

  // The titles of rules, parted by commas.
  std::string named(const std::vector<base::Id>& rules) const;
};

CoachFacts facts_of(const coach::Coach& coach);

// The coach of the open pack and the texts on the screen that is shown.
struct Coaching {
  bool tried = false;  // to load it: done when it is needed first
  std::optional<coach::Coach> coach;
  CoachFacts facts;
  std::vector<CoachedText> texts;
  std::string told;                      // what was announced last
  std::vector<std::string> told_titles;  // and what had been found then
};

// What a screen needs to show one of these texts.
struct CoachedView {
  int index = 0;  // of the text, in commands
  const CoachedText* text = nullptr;
  const CoachFacts* facts = nullptr;
};

// "2 things to change, 1 that helps."
std::string summary(int to_change, int helping);

}  // namespace defuse::app
