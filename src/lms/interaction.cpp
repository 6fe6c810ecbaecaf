#include "lms/interaction.h"

#include <algorithm>

namespace defuse::lms {

namespace {

bool plain(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string reply_token(const Reply& reply, std::size_t most) {
  std::string token;
  for (const char c : reply.id) token += plain(c) ? c : '_';
  if (token.empty()) token = "x";
  token.resize(std::min(token.size(), most));
  std::string word;
  const auto add = [&] {
    const bool fits = token.size() + 1 + word.size() <= most;
    if (fits && !word.empty()) token += "_" + word;
    word.clear();
    return fits;
  };
  for (const char c : reply.text) {
    if (plain(c)) {
      word += c;
    } else if (c != '\'' && !add()) {  // "don't" stays one word
      return token;
    }
  }
  add();
  return token;
}

std::string response_text(const Interaction& interaction) {
  std::string text;
  for (std::size_t i = 0; i < interaction.responses.size(); ++i) {
    const std::string& response = interaction.responses[i];
    const auto reply = std::find_if(interaction.replies.begin(), interaction.replies.end(),
                                    [&](const Reply& one) { return one.id == response; });
    if (i > 0) text += interaction.type == InteractionType::Matching && i % 2 == 1 ? ": " : "; ";
    text += reply == interaction.replies.end() ? response : reply->text;
  }
  return text;
}

}  // namespace defuse::lms
