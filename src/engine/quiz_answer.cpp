// The answers of a quiz as text, and what of it can be read back.
#include <string_view>

#include "base/id.h"
#include "engine/join.h"
#include "engine/quiz_runner.h"

namespace defuse::engine {

namespace {

constexpr std::string_view kDigits = "0123456789";

// "0.2": numbers with points between them.
bool is_list_of_numbers(std::string_view text) {
  bool number = false;
  for (const char c : text) {
    const bool digit = kDigits.find(c) != std::string_view::npos;
    if (!digit && (c != '.' || !number)) return false;
    number = digit;
  }
  return number;
}

// "a=0.2:3:+"; certainty 0 when it is not of that form.
Certainty read_one(std::string_view text) {
  constexpr Certainty kNone{0, false};
  constexpr std::size_t kTail = 4;  // ":3:+"
  if (text.size() < kTail) return kNone;
  const std::string_view tail = text.substr(text.size() - kTail);
  text.remove_suffix(kTail);
  const bool fits =
      tail[0] == ':' && tail[1] >= '1' && tail[1] <= '3' && tail[2] == ':' && (tail[3] == '+' || tail[3] == '-');
  const std::size_t equals = text.find('=');
  if (!fits || equals == std::string_view::npos) return kNone;
  if (!base::is_id(text.substr(0, equals)) || !is_list_of_numbers(text.substr(equals + 1))) return kNone;
  return {tail[1] - '0', tail[3] == '+'};
}

}  // namespace

std::string QuizRunner::answer() const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    const QuizAnswer& one = answers_[i];
    parts.push_back(quiz_.questions[i].id + "=" + joined(one.chosen, ".") + ":" + std::to_string(one.certainty) + ":" +
                    (one.right ? "+" : "-"));
  }
  return joined(parts, " ");
}

std::vector<Certainty> read_certainties(const std::string& answer) {
  std::vector<Certainty> certainties;
  std::string_view rest = answer;
  while (true) {
    const std::size_t space = rest.find(' ');
    const Certainty one = read_one(rest.substr(0, space));
    if (one.certainty == 0) return {};
    certainties.push_back(one);
    if (space == std::string_view::npos) return certainties;
    rest.remove_prefix(space + 1);
  }
}

}  // namespace defuse::engine
