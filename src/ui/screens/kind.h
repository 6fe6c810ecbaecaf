// How lists show what kind of item something is.
#pragma once

#include "app/strings.h"
#include "course/call.h"
#include "course/exercise.h"
#include "ui/widgets/icons.h"

namespace defuse::ui {

app::S kind_word(course::ItemKind kind);
Icon kind_icon(course::ItemKind kind);
Icon channel_icon(course::Channel channel);  // of a simulated call

}  // namespace defuse::ui
