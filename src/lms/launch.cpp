#include "lms/launch.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"

namespace defuse::lms {

namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestSuspend = 64000;

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    if (escape) {
      out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string short_text(std::string_view value, std::size_t most) {
  std::string text = base::clean_text(value);
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

template <class Number>
std::optional<Number> number(const std::string& value, Number least, Number most) {
  Number found = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), found);
  if (error != std::errc() || end != value.data() + value.size() || found < least || found > most) return {};
  return found;
}

std::optional<Share> share(const std::string& value) { return number<Share>(value, 0, kWhole); }

template <class Enum, std::size_t n>
void choose(Enum& field, const std::array<std::string_view, n>& names, const std::string& value) {
  for (std::size_t i = 0; i < n; ++i) {
    if (names[i] == value) field = static_cast<Enum>(i);
  }
}

void set(Launch& launch, std::string_view name, const std::string& value) {
  constexpr std::int64_t kCentury = 3155760000000;
  const bool yes = value == "1";
  if (name == "profile")
    choose(launch.profile, std::array<std::string_view, 6>{"none", "scorm12", "scorm2004", "cmi5", "xapi", "host"},
           value);
  else if (name == "mode")
    choose(launch.mode, std::array<std::string_view, 3>{"normal", "browse", "review"}, value);
  else if (name == "completion")
    choose(launch.completion, std::array<std::string_view, 3>{"not-attempted", "incomplete", "completed"}, value);
  else if (name == "success")
    choose(launch.success, std::array<std::string_view, 3>{"unknown", "failed", "passed"}, value);
  else if (name == "credit")
    launch.credit = value != "0";
  else if (name == "resumed")
    launch.resumed = yes;
  else if (name == "continued")
    launch.continued = yes;
  else if (name == "audio")
    launch.audio = yes;
  else if (name == "score")
    launch.score = share(value);
  else if (name == "mastery")
    launch.mastery = share(value);
  else if (name == "total-time")
    launch.total_time = number<std::int64_t>(value, 0, kCentury).value_or(0);
  else if (name == "session-time")
    launch.session_time = number<std::int64_t>(value, 0, kCentury).value_or(0);
  else if (name == "location")
    launch.location = short_text(value, 255);
  else if (name == "suspend-data")
    launch.suspend_data = value.substr(0, kLongestSuspend);
  else if (name == "learner-id")
    launch.learner_id = value.substr(0, 4000);
  else if (name == "learner-name")
    launch.learner_name = short_text(value, kLongestName);
  else if (name == "attempt")
    launch.attempt = short_text(value, kLongestName);
  else if (name == "language")
    launch.language = short_text(value, 35);
  else if (name == "launch-data")
    launch.launch_data = short_text(value, 4000);
}

}  // namespace

Launch launch_from_text(std::string_view text) {
  Launch launch;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t sign = line.find('=');
    if (sign != std::string_view::npos) set(launch, line.substr(0, sign), decoded(line.substr(sign + 1)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return launch;
}

std::string storage_key(const base::Id& pack, const Launch& launch) {
  if (launch.profile == Profile::None || launch.learner_id.empty()) return pack;
  const std::string person = launch.learner_id + '\n' + launch.attempt;
  std::uint64_t hash = XXH64(person.data(), person.size(), 0);
  std::string key = pack + ".";
  for (int i = 0; i < 16; ++i, hash >>= 4U) key += "0123456789abcdef"[hash & 15U];
  return key;
}

}  // namespace defuse::lms
