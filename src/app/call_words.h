// What simulated calls say in words of the interface: moods, steps, channels, costs.
#pragma once

#include <string>
#include <string_view>

#include "app/strings.h"
#include "engine/call_resume.h"
#include "engine/call_review.h"
#include "engine/call_runner.h"

namespace defuse::app {

enum class Feeling : std::uint8_t { Arousal, Trust, Composure };

int feeling_in(const engine::Mood& mood, Feeling feeling);
std::string_view feeling_name(Feeling feeling);             // "The customer's anger"
std::string_view feeling_word(Feeling feeling, int value);  // "furious"; value 0 to 10
std::string feeling_text(Feeling feeling, int value);       // "furious, 9 of 10"
// The sentences that say which words have changed; empty when none has.
std::string feelings_changed(const engine::Mood& before, const engine::Mood& after);

std::string_view channel_word(course::Channel channel);  // "Phone call"
std::string_view stage_name(course::CallStage stage);    // "Let it run out"
std::string_view quality_word(course::ReplyQuality quality);
std::string_view ending_word(course::CallEnding ending);
std::string_view step_word(engine::StepState state);
std::string_view cost_word(double cost);
std::string_view told_word(course::Told told);

// Why a play that was kept cannot go on, and what to do then.
std::string cannot_resume_text(const engine::ResumeProblem& problem);
std::string_view cannot_resume_advice(const engine::ResumeProblem& problem);

// Of the first mails, and of all that answer one; see course::Call::subject.
std::string mail_subject(const course::Call& call, bool answers);

bool is_read(course::Channel channel);                                 // rather than heard
std::string_view silence_words(course::Channel channel, bool writes);  // as something one has done

std::string why_of(const engine::CallTurn& turn);  // the author's, or the reason of a move that has none
std::string quoted(std::string_view says, std::string_view does);  // "says" in quotes, or what is done
std::string move_words(const engine::CallTurn& turn, course::Channel channel);
// What is put together, as it would be said; indexes as in CallMove::parts.
std::string parts_text(const course::CallBeat& beat, const std::vector<int>& parts);
std::string part_text(const course::CallBeat& beat, int part);
// The best move in place of one that was played; empty when there was none better.
std::string instead_words(const course::CallBeat& beat, const engine::ReviewPoint& point, course::Channel channel);

}  // namespace defuse::app
