// Ids, text and chance: what everything else leans on.
#include <doctest/doctest.h>

#include "base/escape.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "base/utf8.h"

namespace defuse::base {

TEST_CASE("ids are lower-case words with single hyphens") {
  for (const char* good : {"a", "spot-gestures", "s0", "a1-2b"}) CHECK(is_id(good));
  for (const char* bad : {"", "-a", "a-", "a--b", "A", "1a", "a b", "a_b", "ä", "a.b", "a/b"}) CHECK_FALSE(is_id(bad));
  CHECK(is_id(std::string(64, 'a')));
  CHECK_FALSE(is_id(std::string(65, 'a')));
}

TEST_CASE("a title becomes an id, or nothing") {
  CHECK(id_from_title("The Whistle!") == "the-whistle");
  CHECK(id_from_title("  2 whistles, 1 sigh ") == "whistles-1-sigh");
  CHECK(id_from_title("...").empty());
  CHECK(id_from_title("Größe") == "gr-e");
  const Id longest = id_from_title(std::string(63, 'x') + " y z");
  CHECK(is_id(longest));
}

TEST_CASE("malformed UTF-8 is seen and repaired") {
  CHECK(is_valid_utf8("Größe \xF0\x9F\x99\x82"));
  for (const char* bad :
       {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82", "\xF0\x80\x80\x80"}) {
    CHECK_FALSE(is_valid_utf8(bad));
    CHECK(is_valid_utf8(clean_text(bad)));
  }
  CHECK(clean_text("a\xC3(b") == "a\xEF\xBF\xBD(b");
}

TEST_CASE("characters that turn text around are dropped, blanks are kept") {
  CHECK(clean_text("a\xE2\x80\xAE"
                   "b\xE2\x81\xA6"
                   "c") == "abc");
  CHECK(clean_text("a\tb\nc\r\x01\x7F") == "a\tb\nc");
}

TEST_CASE("code points go there and back") {
  for (const char32_t c : {U'a', U'ß', U'€', U'\U0001F642'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t pos = 0;
    CHECK(next_code_point(text, pos) == c);
    CHECK(pos == text.size());
  }
}

TEST_CASE("words are what stands between blanks") {
  const std::string text = " You, \n you. ";
  const auto words = words_of(text);
  REQUIRE(words.size() == 2);
  CHECK(text.substr(words[0].begin, words[0].end - words[0].begin) == "You,");
  CHECK(words_of("  ").empty());
}

TEST_CASE("the same seed gives the same numbers everywhere") {
  Random random(1);
  CHECK(random.next() == 0x910A2DEC89025CC1ULL);  // published test value of SplitMix64
  Random a(7);
  Random b(7);
  std::vector<int> first{1, 2, 3, 4, 5, 6};
  std::vector<int> second = first;
  a.shuffle(first);
  b.shuffle(second);
  CHECK(first == second);
  for (int i = 0; i < 1000; ++i) CHECK(a.below(3) < 3);
}

TEST_CASE("a result is a value or an error") {
  const Result<int> good = 3;
  const Result<int> bad = Error{"Not today."};
  CHECK(good.value() == 3);
  CHECK_FALSE(bad.ok());
  CHECK(bad.error().message == "Not today.");
}

}  // namespace defuse::base

TEST_CASE("text in markup stays text") {
  CHECK(defuse::base::escaped("<b onclick='x'>\"&\"</b>") ==
        "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;");
  CHECK(defuse::base::escaped("plain \xC3\xAB") == "plain \xC3\xAB");
}
