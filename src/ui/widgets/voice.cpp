#include "ui/widgets/voice.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

constexpr float kHeight = 56;
constexpr float kBar = 4;
constexpr float kStep = 9;

// 0 to 1; three slow waves that never meet, so that nothing flickers and nothing repeats at once.
float loudness(float place, float seconds) {
  const float a = std::sin(place * 0.55F + seconds * 3.1F);
  const float b = std::sin(place * 0.23F - seconds * 1.7F + 1);
  const float c = std::sin(place * 1.31F + seconds * 4.3F + 2);
  return std::clamp(0.42F + 0.3F * a * b + 0.28F * std::fabs(c) * (0.6F + 0.4F * b), 0.06F, 1.0F);
}

Rgb heat_colour(const Colours& c, float heat) {
  return heat < 0.5F ? mix(c.primary, c.warm, heat * 2) : mix(c.warm, c.hot, (heat - 0.5F) * 2);
}

}  // namespace

void voice(Ui& ui, std::string_view id, std::string_view name, const VoiceOptions& o) {
  Ui::Internals& i = ui.internals();
  Node node;
  node.id = id;
  node.role = Role::Image;
  node.name = name;
  node.rect = i.take(i.box().width, kHeight);
  const Rect r = node.rect;
  i.add(std::move(node));
  if (!i.visible(r)) return;
  const Colours& c = i.theme.colours;
  const bool moves = o.speaks && !i.theme.reduced_motion;
  const float seconds = static_cast<float>(o.time) / 1000;
  const Rgb ink = heat_colour(c, std::clamp(o.heat, 0.0F, 1.0F));
  const int bars = static_cast<int>(r.width / kStep);
  const float left = r.x + (r.width - static_cast<float>(bars) * kStep) / 2;
  const float middle = r.y + r.height / 2;
  for (int n = 0; n < bars; ++n) {
    // Quieter towards both ends.
    const float along = (static_cast<float>(n) + 0.5F) / static_cast<float>(bars);
    const float swell = 0.35F + 0.65F * std::sin(along * 3.1416F);
    const float loud = loudness(static_cast<float>(n), moves ? seconds : 0) * swell;
    const float share = moves || i.theme.reduced_motion ? 0.3F + 0.7F * o.heat : 0.22F;
    const float half = std::max(2.0F, loud * share * (kHeight / 2 - 2));
    const float x = left + static_cast<float>(n) * kStep + (kStep - kBar) / 2;
    i.draw->AddRectFilled(i.at(x, middle - half), i.at(x + kBar, middle + half),
                          colour(mix(c.surface, ink, moves || i.theme.high_contrast ? 1 : 0.55)), kBar / 2);
  }
}

void speech_bar(Ui& ui, std::string_view id, std::string_view name, std::string_view text, const SpeechOptions& o) {
  Ui::Internals& i = ui.internals();
  constexpr float height = 12;
  constexpr float gap = 5;
  Node node;
  node.id = id;
  node.role = Role::Meter;
  node.name = name;
  node.range = semantics::Range{0, static_cast<double>(std::max(1, o.pieces)),
                                static_cast<double>(std::min(o.pieces, o.piece + 1)), 0, std::string(text)};
  node.tone = tone_of(o.ink);
  node.rect = i.take(i.box().width, height);
  const Rect r = node.rect;
  i.add(std::move(node));
  if (!i.visible(r) || o.pieces < 1) return;
  const Colours& c = i.theme.colours;
  const float width = (r.width - gap * static_cast<float>(o.pieces - 1)) / static_cast<float>(o.pieces);
  for (int n = 0; n < o.pieces; ++n) {
    const float x = r.x + static_cast<float>(n) * (width + gap);
    const ImU32 ink = colour(ink_colour(i.theme, o.ink));
    i.draw->AddRectFilled(i.at(x, r.y), i.at(x + width, r.y + height), colour(mix(c.surface, c.line, 0.3)), height / 2);
    const float full = n < o.piece ? 1 : n == o.piece ? std::clamp(o.share, 0.0F, 1.0F) : 0;
    if (full > 0)
      i.draw->AddRectFilled(i.at(x, r.y), i.at(x + std::max(height, width * full), r.y + height), ink, height / 2);
    // Heard before the speech went back.
    if (n > o.piece && n <= o.heard)
      i.draw->AddRect(i.at(x + 0.75F, r.y + 0.75F), i.at(x + width - 0.75F, r.y + height - 0.75F), ink, height / 2, 0,
                      1.5F);
  }
}

}  // namespace defuse::ui
