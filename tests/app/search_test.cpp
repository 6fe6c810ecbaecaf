#include "app/search.h"

#include <doctest/doctest.h>

using namespace defuse;
using app::Found;
using app::FoundKind;
using app::search;
using app::search_entry;
using app::SearchIndex;

namespace {

SearchIndex index() {
  return {search_entry(FoundKind::Item, "let-it-run", "Let the recording run", "Why silence helps.",
                       {"A customer who is angry has said it all in their head before.",
                        "A short \xE2\x80\x9CI see\xE2\x80\x9D starts the recording again, so the caller begins at the "
                        "start, and you hear all of it a second time, word for word, only louder than before."}),
          search_entry(FoundKind::Item, "whistle", "What a whistle says", "Gestures that nobody means."),
          search_entry(FoundKind::Practice, "take-notes", "Take notes", "write down facts while they talk"),
          search_entry(FoundKind::Term, "recording", "Recording", "The speech that an angry person has rehearsed.")};
}

std::vector<std::string> ids(const std::vector<Found>& found) {
  std::vector<std::string> out;
  for (const Found& one : found) out.push_back(one.entry->id);
  return out;
}

}  // namespace

TEST_CASE("nothing is found for nothing") {
  const SearchIndex all = index();
  for (const char* query : {"", "   ", "!?.", "\""}) CHECK(search(all, query).empty());
}

TEST_CASE("titles come before texts, whatever the case") {
  const SearchIndex all = index();
  CHECK(ids(search(all, "RECORDING")) == std::vector<std::string>{"let-it-run", "recording"});
  CHECK(ids(search(all, "angry")) == std::vector<std::string>{"let-it-run", "recording"});
  CHECK(ids(search(all, "whistle")) == std::vector<std::string>{"whistle"});
}

TEST_CASE("every word must be there, each as the beginning of a word") {
  const SearchIndex all = index();
  CHECK(ids(search(all, "record run")) == std::vector<std::string>{"let-it-run"});
  CHECK(ids(search(all, "cord")).empty());
  CHECK(ids(search(all, "note fact")) == std::vector<std::string>{"take-notes"});
  CHECK(ids(search(all, "recording whistle")).empty());
}

TEST_CASE("typographic marks in the text do not stand in the way") {
  const SearchIndex all = index();
  CHECK(ids(search(all, "\"I see\"")) == std::vector<std::string>{"let-it-run"});
  CHECK(app::fold_text("Don\xE2\x80\x99T \xE2\x80\x9CX\xE2\x80\x9D") == "don't \"x\"");
}

TEST_CASE("a result shows the passage around what matched, cut at whole words and characters") {
  const SearchIndex all = index();
  const std::vector<Found> found = search(all, "louder");
  REQUIRE(found.size() == 1);
  CHECK(found[0].passage.find("louder") != std::string::npos);
  CHECK(found[0].passage.size() < 170);
  CHECK(found[0].passage.substr(0, 4) == "\xE2\x80\xA6 ");
  CHECK(search(all, "silence")[0].passage == "Why silence helps.");
  CHECK(search(all, "whistle")[0].passage == "Gestures that nobody means.");
}

TEST_CASE("all that a lesson says can be found") {
  course::Lesson lesson;
  course::Page page;
  page.title = "First page";
  page.parts.emplace_back(course::RichText{{course::BlockKind::Paragraph, {{course::RunStyle::Strong, "Bold words"}}}});
  course::Take take;
  take.lines.push_back({"Ann", true, "Said words", "nods", "Noted words"});
  take.outcome = "Outcome words";
  page.parts.emplace_back(take);
  page.parts.emplace_back(course::Think{"why", "Prompt words", "Reveal words"});
  lesson.pages.push_back(page);
  const SearchIndex all{search_entry(FoundKind::Item, "l", "Lesson", "", app::passages(lesson))};
  for (const char* words : {"first page", "bold", "said", "noted", "outcome", "prompt", "reveal"}) {
    CAPTURE(words);
    CHECK(search(all, words).size() == 1);
  }
}
