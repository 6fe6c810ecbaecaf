// Records of what a learner did some days ago, as storage would bring them.
#pragma once

#include <string>
#include <vector>

#include "course/pack.h"

namespace defuse::test {

// An exercise or a lesson that was finished; the score counts for each practice that it names.
std::string past(const course::ItemHead& head, const course::PackIndex& index, int days_ago, double score,
                 const std::string& answer = "");

// Every lesson and exercise in the pack, so long ago and so well.
std::vector<std::string> all_done(const course::PackIndex& index, int days_ago, double score);

// Every simulated call, so long ago and so well; nothing of it counts for a practice.
std::vector<std::string> calls_done(const course::PackIndex& index, int days_ago, double score);

// A few weeks of work on the first part of the course: scores high and low, scenes and quizzes with their answers.
std::vector<std::string> some_weeks(const course::PackIndex& index);

}  // namespace defuse::test
