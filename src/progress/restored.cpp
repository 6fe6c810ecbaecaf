#include "progress/restored.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace defuse::progress {

namespace {

constexpr std::array<std::int32_t, 3> kLeast{0, 1, 0};
constexpr std::array<std::int32_t, 3> kMost{100, 365'000, 10'000'000};

// The number up to `end`, which is taken off with it.
std::optional<std::int32_t> take_number(std::string_view& text, char end, std::size_t field) {
  const std::size_t size = end == '\0' ? text.size() : text.find(end);
  if (size == std::string_view::npos) return std::nullopt;
  std::int32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + size, value);
  if (read.ec != std::errc() || read.ptr != text.data() + size) return std::nullopt;
  if (value < kLeast.at(field) || value > kMost.at(field)) return std::nullopt;
  text.remove_prefix(std::min(text.size(), size + 1));
  return value;
}

std::optional<RestoredPractice> read_word(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  RestoredPractice out;
  out.practice = word.substr(0, equals);
  if (!base::is_id(out.practice)) return std::nullopt;
  word.remove_prefix(equals + 1);
  const auto mastery = take_number(word, ':', 0);
  const auto stability = mastery ? take_number(word, ':', 1) : std::nullopt;
  const auto day = stability ? take_number(word, '\0', 2) : std::nullopt;
  if (!day) return std::nullopt;
  out.mastery = *mastery / 100.0;
  out.stability = *stability / 10.0;
  out.last = {*day};
  return out;
}

}  // namespace

std::string write_restored(const std::vector<RestoredPractice>& practices) {
  std::string out;
  for (const RestoredPractice& one : practices) {
    if (!out.empty()) out += ' ';
    out += one.practice + "=" + std::to_string(std::lround(one.mastery * 100)) + ":" +
           std::to_string(std::lround(one.stability * 10)) + ":" + std::to_string(one.last.number);
  }
  return out;
}

std::vector<RestoredPractice> read_restored(std::string_view answer) {
  std::vector<RestoredPractice> out;
  while (!answer.empty()) {
    const std::size_t end = std::min(answer.find(' '), answer.size());
    if (auto one = read_word(answer.substr(0, end))) out.push_back(std::move(*one));
    answer.remove_prefix(std::min(answer.size(), end + 1));
  }
  return out;
}

}  // namespace defuse::progress
