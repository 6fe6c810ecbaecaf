#include "app/suggestion.h"

#include <doctest/doctest.h>

using namespace defuse;
using app::applied;
using app::fit;
using app::quoted_sentence;

namespace {

// The text with the sentence in the place of `words`; empty where it does not fit.
std::string put(const std::string& text, const std::string& words,
                std::string_view sentence = "Let me take it from here.") {
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  const auto made = fit(text, at, at + words.size(), sentence);
  return made ? applied(text, *made) : std::string();
}

}  // namespace

TEST_CASE("a whole sentence in quotation marks can be put in, half ones and gaps cannot") {
  CHECK(quoted_sentence("No defence. Say what you will own, \"Let me take it from here.\"") ==
        "Let me take it from here.");
  CHECK(quoted_sentence("Keep the fact, \"The document was not backed up\", then \"I can look.\"") == "I can look.");
  CHECK(quoted_sentence("Say \"I\" and the reason.").empty());
  CHECK(quoted_sentence("Name the thing, \"Your computer has ...\".").empty());
  CHECK(quoted_sentence("Say \"what you can do.\"").empty());
  CHECK(quoted_sentence("The plan, and then \"Shall we begin?\"").empty());
  CHECK(quoted_sentence("An \"open mark").empty());
  CHECK(quoted_sentence("").empty());
}

TEST_CASE("it takes the place of the clause, with the signs that belong there") {
  CHECK(put("Calm down!", "Calm down") == "Let me take it from here.");
  CHECK(put("Calm down", "Calm down") == "Let me take it from here.");
  CHECK(put("Please calm down, sir.", "calm down") == "Let me take it from here, sir.");
  CHECK(put("Look, calm down. It is noon.", "calm down") == "Look, let me take it from here. It is noon.");
  CHECK(put("Look, calm down.", "calm down", "I can hear you.") == "Look, I can hear you.");
  CHECK(put("Calm down, then we can look at it.", "Calm down") == "Let me take it from here. Then we can look at it.");
  CHECK(put("Calm down,", "Calm down") == "Let me take it from here.");
  CHECK(put("One.\ncalm down\nThree.", "calm down") == "One.\nLet me take it from here.\nThree.");
  CHECK(put("Calm down, sir.", "Calm down", "Shall we look?") == "Shall we look? Sir.");
}

TEST_CASE("where most of the clause would be lost it does not fit") {
  CHECK(put("Please calm down and tell me the number on the screen.", "calm down").empty());
  CHECK(put("It will be there at 9.30 or at noon, promised.", "promised") ==
        "It will be there at 9.30 or at noon, let me take it from here.");
  CHECK_FALSE(fit("Calm down", 0, 0, "Let me.").has_value());
  CHECK_FALSE(fit("Calm down", 5, 99, "Let me.").has_value());
  CHECK_FALSE(fit("Calm down", 0, 4, "").has_value());
}
