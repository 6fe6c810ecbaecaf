// What a learner may choose, and what the system prefers. Stored as lines of `key=value`; unknown keys are ignored.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace defuse::app {

enum class ThemeChoice : std::uint8_t { System, Light, Dark };
enum class Choice : std::uint8_t { System, On, Off };

inline constexpr std::size_t kLongestName = 120;
inline constexpr std::size_t kLongestTag = 35;  // of a language

// The first steps, a few cards for the first visit: shown while nothing has been done, at a card until they are closed.
inline constexpr int kTourCards = 3;
inline constexpr int kTourUnseen = 0;
inline constexpr int kTourClosed = kTourCards + 1;

struct Settings {
  ThemeChoice theme = ThemeChoice::System;
  Choice contrast = Choice::System;
  Choice reduced_motion = Choice::System;
  int text_percent = 100;  // 100 to 200 in steps of 25
  bool sound = false;
  bool captions = true;
  bool untimed = false;  // scenes are taken step by step
  bool document_view = false;
  int tour = kTourUnseen;       // or the card that is shown, whatever else was done; or kTourClosed
  std::string language;         // of the interface, a tag of languages.h; empty: the course's own where there is one
  std::string course_language;  // of the course, where it has several; empty: the interface's, or its own
  std::string name;             // for the certificate: as typed by the learner, one line, at most kLongestName bytes
  bool operator==(const Settings&) const = default;
};

// One line without what does not belong in a name, cut at a whole character.
std::string tidy_name(std::string_view text);

std::string write_settings(const Settings& settings);
Settings read_settings(std::string_view text);  // what cannot be read keeps its default

struct SystemPreferences {
  bool dark = false;
  bool reduced_motion = false;
  bool more_contrast = false;
  bool operator==(const SystemPreferences&) const = default;
};

// What holds, once choice and system are put together.
struct Appearance {
  bool dark = false;
  bool high_contrast = false;
  bool reduced_motion = false;
  float text_scale = 1;
  std::uint32_t primary = 0xFFFFFFFF;  // a pack's own colour, course::kNoColour for none
  bool operator==(const Appearance&) const = default;
};
Appearance appearance(const Settings& settings, const SystemPreferences& system);

}  // namespace defuse::app
