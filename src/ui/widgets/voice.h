// What is shown of a conversation that cannot be seen: a voice on the line, a speech that runs, somebody writing.
#pragma once

#include <string_view>

#include "base/time.h"
#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

// A voice as bars. `time`: how long it has spoken; `speaks`: it does now, so the bars move unless motion is reduced.
// `heat` 0 to 1: how loud and how warm of colour. `name` is its text alternative.
struct VoiceOptions {
  bool speaks = false;
  base::Millis time = 0;
  float heat = 0.5F;
};
void voice(Ui& ui, std::string_view id, std::string_view name, const VoiceOptions& options);

// The pieces of a rehearsed speech: how many, the furthest heard, and the one that plays (counted from 0). `share`: how
// much of that one is over, 0 to 1.
struct SpeechOptions {
  int pieces = 1;
  int piece = 0;
  int heard = 0;
  float share = 1;
  Ink ink = Ink::Warm;
};
void speech_bar(Ui& ui, std::string_view id, std::string_view name, std::string_view text,
                const SpeechOptions& options);

}  // namespace defuse::ui
