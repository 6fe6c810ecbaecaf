// Readers of what the beats of a call have in common.
#pragma once

#include <optional>

#include "base/result.h"
#include "course/call.h"
#include "pack/authoring/fields.h"

namespace defuse::pack::authoring {

// "arousal <= 4", "not noted tag"; an error says what a condition looks like.
base::Result<course::CallCondition> condition_of(std::string_view text);
std::string text_of(const course::CallCondition& condition);

course::CallConditions read_conditions(Fields& fields, std::string_view key, Sink& sink);

// A reply of a talk or vent beat, or a date, told apart by the shape.
course::CallReply read_reply(const Node& node, const Shape& shape, Sink& sink);

course::CallAnswer read_answer(const Node& node, Sink& sink);

}  // namespace defuse::pack::authoring
