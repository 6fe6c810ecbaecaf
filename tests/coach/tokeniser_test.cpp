// How a text becomes words: typing noise, signs, quotation marks, and where each word stands in the original.
#include "coach/tokeniser.h"

#include <doctest/doctest.h>

namespace defuse::coach {

namespace {

Spelling spelling() { return Spelling({{"didnt", "did not"}, {"u", "you"}, {"should of", "should have"}}); }

Words known() {
  Words words;
  for (const char* word : {"calm", "down", "apologise", "inconvenience", "receive", "printer"}) words.put(word);
  return words;
}

// Words as they are, signs in brackets: "oh [,] no [.]".
std::string read(const std::string& text) {
  std::string all;
  for (const Token& token : tokenise(text, spelling(), known()).all) {
    if (!all.empty()) all += ' ';
    all += token.kind == TokenKind::Word ? token.text : "[" + (token.text == "\n" ? "line" : token.text) + "]";
  }
  return all;
}

}  // namespace

TEST_CASE("contractions are spelt out, whichever apostrophe was typed") {
  CHECK(read("You didn't") == "you did not");
  CHECK(read("You didn\u2019t") == "you did not");
  CHECK(read("I can't, we won't, they shan't") == "i can not [,] we will not [,] they shall not");
  CHECK(read("You're late, it's gone, she'd know, I'll go, we've been") ==
        "you are late [,] it 's gone [,] she 'd know [,] i will go [,] we have been");
  CHECK(read("You shouldn't've") == "you should not have");
  CHECK(read("Let's go at one o'clock") == "let's go at one o'clock");
}

TEST_CASE("typing noise counts as what it means") {
  CHECK(read("u didnt") == "you did not");
  CHECK(read("U SHOULD OF known") == "you should have known");
  CHECK(read("appologise for the inconvenence, recieve") == "apologise for the inconvenience [,] receive");
  CHECK(read("the printers") == "the printers");  // another word, not a slip of the finger
}

TEST_CASE("sentences end at signs and lines, clauses at softer ones") {
  CHECK(read("Wait... what?! No!!") == "wait [...] what [?] no [!]");
  CHECK(read("One\n\ntwo; three: four \u2014 five (six)") == "one [line] two [;] three [:] four [-] five [(] six [(]");
  CHECK(read("It costs 2.50, at 9:30. Fine.Done") == "it costs 2.50 [,] at 9:30 [.] fine [.] done");
  CHECK(read("Dr. Varga, hello. Mr. Cole is here. See the Dr. now") ==
        "dr varga [,] hello [.] mr cole is here [.] see the dr [.] now");
  const Tokens tokens = tokenise("It works. Does it?", spelling(), known());
  CHECK_FALSE(tokens.all.front().question);
  CHECK(tokens.all.back().question);
  CHECK(tokens.all.back().sentence == 1);
}

TEST_CASE("quotation marks hold one piece, apostrophes do not") {
  CHECK(read("You said 'it eats my drafts'. Right?") == "you said [\"] [.] right [?]");
  CHECK(read("You said \u201cit's gone\u201d today") == "you said [\"] today");
  CHECK(read("the users' files and 'til nine") == "the users files and til nine");
  CHECK(read("\"Calm down.\"") == "calm down [.]");  // all of it quoted: the speaker's own words
  CHECK(read("an \"open end") == "an open end");
}

TEST_CASE("hyphens part words and leave a mark") {
  const Tokens tokens = tokenise("Uh-oh, Ann-Marie", spelling(), known());
  REQUIRE(tokens.all.size() == 5);
  CHECK(tokens.all[1].text == "oh");
  CHECK(tokens.all[1].joined);
  CHECK_FALSE(tokens.all[3].joined);
  CHECK(tokens.all[4].joined);
}

TEST_CASE("capitals are told apart, and shouting is not an acronym") {
  const Tokens tokens = tokenise("Your DNS, Maria", spelling(), known());
  CHECK(tokens.all[1].capitals);
  CHECK(tokens.all[3].capital);
  for (const Token& token : tokenise("PLEASE JUST RESTART IT", spelling(), known()).all) CHECK_FALSE(token.capitals);
}

TEST_CASE("every word knows its bytes in the original") {
  const std::string text = "\u201cH\u00E9\u201d \u2014 you didn\u2019t";
  const Tokens tokens = tokenise(text, spelling(), known());
  for (const Token& token : tokens.all) {
    CHECK(token.begin < token.end);
    CHECK(token.end <= text.size());
  }
  CHECK(text.substr(tokens.all.back().begin, tokens.all.back().end - tokens.all.back().begin) == "didn\u2019t");
}

TEST_CASE("what is not seen does not matter") {
  CHECK(read("ca\u00ADlm\u200B do\u200Dwn") == "calm down");
  CHECK(read("\u202Ecalm\u202C down") == "calm down");
  CHECK(read("ca\u0301lm") == "calm");  // a combining mark on a letter
  CHECK(read("") == "");
  CHECK(read("\u0301\u0301") == "");
}

TEST_CASE("a text that is too long is cut at a character") {
  std::string text;
  while (text.size() < kMostBytes + 10) text += "\u00E9 ";
  const Tokens tokens = tokenise(text, spelling(), known());
  CHECK(tokens.cut);
  CHECK(tokens.all.back().end <= kMostBytes);
  CHECK_FALSE(tokenise("short", spelling(), known()).cut);
}

}  // namespace defuse::coach
