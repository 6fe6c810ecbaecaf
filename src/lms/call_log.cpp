#include "lms/call_log.h"

#include <cstdio>

#include "base/utf8.h"

namespace defuse::lms {

namespace {

constexpr std::size_t kMostLines = 400;
constexpr std::size_t kLongestPart = 160;

std::string shortened(const std::string& text) {
  std::string clean = base::clean_text(text);
  for (char& c : clean) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  if (clean.size() <= kLongestPart) return clean;
  std::size_t end = kLongestPart;
  while (end > 0 && (static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U) --end;
  return clean.substr(0, end) + "... (" + std::to_string(text.size()) + " bytes)";
}

// Names and answers are the learner's; a ticket needs neither to say what went wrong.
bool is_private(const std::string& name) {
  for (const char* word : {"learner_name", "student_name", "learner_id", "student_id", "auth-token", "actor"}) {
    if (name.find(word) != std::string::npos) return true;
  }
  return false;
}

std::string clock_of(base::Instant time) {
  const auto ms = ((time.ms % 86400000) + 86400000) % 86400000;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%02d:%02d:%02d.%03d", static_cast<int>(ms / 3600000),
                static_cast<int>(ms / 60000 % 60), static_cast<int>(ms / 1000 % 60), static_cast<int>(ms % 1000));
  return buffer;
}

}  // namespace

void CallLog::add(const Called& call, base::Instant now) {
  Called kept = call;
  kept.name = shortened(call.name);
  const std::string length = "(" + std::to_string(call.argument.size()) + " characters)";
  const bool suspend = call.name.find("suspend_data") != std::string::npos;
  kept.argument = suspend && !call.argument.empty() ? length : shortened(call.argument);
  kept.result = shortened(suspend && call.result.size() > 5 ? "(" + std::to_string(call.result.size()) + " characters)"
                                                            : call.result);
  if (is_private(call.name)) {
    kept.argument = kept.argument.empty() ? "" : "(not shown)";
    kept.result = kept.result.empty() ? "" : "(not shown)";
  }
  kept.error = shortened(call.error);
  if (!kept.error.empty() && kept.error != "0") ++errors_;
  lines_.push_back({now, std::move(kept)});
  if (lines_.size() <= kMostLines) return;
  lines_.pop_front();
  ++forgotten_;
}

std::string CallLog::text() const {
  std::string text;
  if (forgotten_ > 0) text += "(" + std::to_string(forgotten_) + " earlier calls are not kept)\n";
  for (const CallLine& line : lines_) {
    text += clock_of(line.time) + "  " + line.call.name + "(" + line.call.argument + ")  " + line.call.result + "  " +
            (line.call.error.empty() ? "0" : line.call.error) + "  " + std::to_string(line.call.took) + " ms\n";
  }
  return text;
}

}  // namespace defuse::lms
