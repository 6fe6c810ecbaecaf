#include "progress/spot_counts.h"

namespace defuse::progress {

namespace {

constexpr std::string_view kHits = "hits=";
constexpr std::string_view kAlarms = " false-alarms=";
constexpr std::size_t kMostDigits = 6;

bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(wanted.size());
  return true;
}

bool take_number(std::string_view& text, int& value) {
  std::size_t digits = 0;
  value = 0;
  while (digits < text.size() && digits < kMostDigits && text[digits] >= '0' && text[digits] <= '9')
    value = value * 10 + (text[digits++] - '0');
  text.remove_prefix(digits);
  return digits > 0;
}

}  // namespace

std::string write_counts(const engine::Counts& c) {
  return std::string(kHits) + std::to_string(c.hits) + "/" + std::to_string(c.slips) + std::string(kAlarms) +
         std::to_string(c.false_alarms) + "/" + std::to_string(c.innocents);
}

std::optional<engine::Counts> read_counts(std::string_view answer) {
  engine::Counts c;
  const bool whole = take(answer, kHits) && take_number(answer, c.hits) && take(answer, "/") &&
                     take_number(answer, c.slips) && take(answer, kAlarms) && take_number(answer, c.false_alarms) &&
                     take(answer, "/") && take_number(answer, c.innocents) && answer.empty();
  if (!whole || c.hits > c.slips) return std::nullopt;
  return c;
}

}  // namespace defuse::progress
