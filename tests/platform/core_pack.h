// The default pack, compiled from its sources, and learners who do its exercises through the twin alone.
#pragma once

#include <string>

#include "course/pack.h"
#include "platform/headless/learner.h"

namespace defuse::test {

const std::string& core_pack();  // container bytes
const std::string& template_pack();
const course::Pack& template_pack_value();
course::PackIndex index_of(const char* pack);  // a folder of content/packs
std::string without_coach(course::Pack pack);  // container bytes

// A learner with the core pack open and storage answered.
void open_course(platform::Learner& learner);

// Each goes to the exercise and does it without a fault, by role and name.
void do_lesson(platform::Learner& learner, const std::string& id = "hidden-gestures");
void do_spot(platform::Learner& learner, const std::string& id, bool perfect = true);
void do_mark(platform::Learner& learner, bool perfect = true, const std::string& id = "mark-you");
void do_position(platform::Learner& learner, const std::string& id = "position-barrier");

}  // namespace defuse::test
