// A short simulated call with a beat of every kind, on each channel, beside the template pack.
#pragma once

#include <string>

#include "course/call.h"

namespace defuse::test {

// Turns: ready? (talk), the speech (vent, three pieces, a fact in the second), the sentence given back, an apology, two
// offers, a date. Every beat has one best move and at least one slip.
course::Call sample_call(course::Channel channel);
std::string sample_call_id(course::Channel channel);  // "sample-phone"

const std::string& pack_with_calls();  // the template pack with a sample call for each channel

// The template pack with `call` alone, which had `earlier_id` before when that is given.
std::string pack_with(const course::Call& call, const base::Id& earlier_id = {});

}  // namespace defuse::test
