#include "app/settings.h"

#include <algorithm>

#include "app/languages.h"
#include "base/utf8.h"

namespace defuse::app {

namespace {

constexpr int kLeastText = 100;
constexpr int kMostText = 200;
constexpr int kTextStep = 25;

char digit(int value) { return static_cast<char>('0' + value); }

// A choice out of `count`, or `fallback` when the text is not one.
template <class E>
E choice(std::string_view text, int count, E fallback) {
  if (text.size() != 1) return fallback;
  const int value = text[0] - '0';
  return value >= 0 && value < count ? static_cast<E>(value) : fallback;
}

bool flag(std::string_view text, bool fallback) {
  if (text == "1") return true;
  return text == "0" ? false : fallback;
}

int percent(std::string_view text) {
  int value = 0;
  for (const char c : text.substr(0, 4)) {
    if (c < '0' || c > '9') return kLeastText;
    value = value * 10 + (c - '0');
  }
  return std::clamp(value / kTextStep * kTextStep, kLeastText, kMostText);
}

void read_line(Settings& s, std::string_view key, std::string_view value) {
  if (key == "theme") s.theme = choice(value, 3, s.theme);
  if (key == "contrast") s.contrast = choice(value, 3, s.contrast);
  if (key == "reduced-motion") s.reduced_motion = choice(value, 3, s.reduced_motion);
  if (key == "text") s.text_percent = percent(value);
  if (key == "sound") s.sound = flag(value, s.sound);
  if (key == "captions") s.captions = flag(value, s.captions);
  if (key == "untimed") s.untimed = flag(value, s.untimed);
  if (key == "name") s.name = tidy_name(value);
  if (key == "language" && find_language(value) != nullptr) s.language = value;
  if (key == "course-language" && value.size() <= kLongestTag) s.course_language = value;
  if (key == "document-view") s.document_view = flag(value, s.document_view);
  if (key == "tour") s.tour = choice(value, kTourClosed + 1, s.tour);
}

}  // namespace

std::string tidy_name(std::string_view text) {
  std::string out = base::clean_text(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  if (out.size() <= kLongestName) return out;
  std::size_t end = kLongestName;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
  return out.substr(0, end);
}

std::string write_settings(const Settings& s) {
  std::string out;
  const auto put = [&](std::string_view key, std::string_view value) {
    out.append(key).append("=").append(value).append("\n");
  };
  const auto put_digit = [&](std::string_view key, int value) { put(key, std::string(1, digit(value))); };
  put_digit("theme", static_cast<int>(s.theme));
  put_digit("contrast", static_cast<int>(s.contrast));
  put_digit("reduced-motion", static_cast<int>(s.reduced_motion));
  put("text", std::to_string(s.text_percent));
  put_digit("sound", s.sound ? 1 : 0);
  put_digit("captions", s.captions ? 1 : 0);
  put_digit("untimed", s.untimed ? 1 : 0);
  put_digit("document-view", s.document_view ? 1 : 0);
  put_digit("tour", s.tour);
  if (!s.language.empty()) put("language", s.language);
  if (!s.course_language.empty()) put("course-language", s.course_language);
  if (!s.name.empty()) put("name", s.name);
  return out;
}

Settings read_settings(std::string_view text) {
  Settings settings;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t equals = line.find('=');
    if (equals != std::string_view::npos) read_line(settings, line.substr(0, equals), line.substr(equals + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return settings;
}

Appearance appearance(const Settings& settings, const SystemPreferences& system) {
  const auto resolve = [](Choice choice, bool preferred) {
    return choice == Choice::System ? preferred : choice == Choice::On;
  };
  return {
      .dark = settings.theme == ThemeChoice::System ? system.dark : settings.theme == ThemeChoice::Dark,
      .high_contrast = resolve(settings.contrast, system.more_contrast),
      .reduced_motion = resolve(settings.reduced_motion, system.reduced_motion),
      .text_scale = static_cast<float>(settings.text_percent) / 100.0F,
  };
}

}  // namespace defuse::app
