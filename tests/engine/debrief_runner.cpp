#include "engine/debrief_runner.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::DebriefRunner;

namespace {

course::Debrief sample() {
  course::Debrief debrief;
  debrief.fields = {{"happened", "What happened?", ""}, {"worked", "What worked?", ""}, {"next", "What next?", ""}};
  return debrief;
}

}  // namespace

TEST_CASE("debrief: what is written counts, however much, and blanks do not") {
  DebriefRunner runner(sample());
  CHECK(runner.wanted() == 5);
  CHECK(runner.written() == 0);
  CHECK(runner.outcome() == engine::Outcome{});
  CHECK(runner.write(0, "Mr K. called."));
  CHECK(runner.write(1, " \n\t "));
  CHECK(runner.write_plan(true, "drop my shoulders"));
  CHECK(runner.written() == 2);
  CHECK(runner.outcome().score == doctest::Approx(0.4));
  CHECK(runner.write(0, ""));
  CHECK(runner.written() == 1);
  for (int i = 0; i < 3; ++i) CHECK(runner.write(i, "x"));
  CHECK(runner.write_plan(false, "a caller shouts"));
  CHECK(runner.outcome() == engine::Outcome{1, {}});
  CHECK(runner.plan_if() == "a caller shouts");
  CHECK(runner.plan_then() == "drop my shoulders");
}

TEST_CASE("debrief: it is closed once something is written, and can be opened again") {
  DebriefRunner runner(sample());
  CHECK_FALSE(runner.finish());
  CHECK(runner.write(2, "  "));
  CHECK_FALSE(runner.finish());
  CHECK(runner.write(2, "Ask her tomorrow."));
  CHECK(runner.finish());
  CHECK(runner.done());
  CHECK_FALSE(runner.finish());
  CHECK_FALSE(runner.write(2, "Changed."));
  CHECK_FALSE(runner.write_plan(true, "Changed."));
  CHECK(runner.text(2) == "Ask her tomorrow.");
  runner.reopen();
  CHECK_FALSE(runner.done());
  CHECK(runner.write(2, "Ask her today."));
  CHECK(runner.text(2) == "Ask her today.");
  CHECK(runner.finish());
}

TEST_CASE("debrief: the answer never tells what was written") {
  DebriefRunner runner(sample());
  CHECK(runner.answer() == "written=0/5");
  for (int i = 0; i < 3; ++i) runner.write(i, "secret");
  runner.write_plan(false, "secret");
  runner.write_plan(true, "secret");
  CHECK(runner.answer() == "written=5/5");
}

TEST_CASE("debrief: without a plan it is not asked for") {
  auto debrief = sample();
  debrief.plan = false;
  DebriefRunner runner(debrief);
  CHECK(runner.wanted() == 3);
  CHECK_FALSE(runner.write_plan(false, "a caller shouts"));
  CHECK(runner.plan_if().empty());
  CHECK(runner.written() == 0);
}

TEST_CASE("debrief: text is cleaned and cut at a whole character") {
  DebriefRunner runner(sample());
  CHECK(runner.write(0,
                     "a\xFF"
                     "b\x01\u202E"));
  CHECK(runner.text(0) == "a\uFFFDb");
  std::string much = "ab";
  while (much.size() < 2 * engine::kLongestText) much += "\u20AC";
  CHECK(runner.write(1, much));
  CHECK(runner.text(1).size() == engine::kLongestText - 2);
  CHECK(base::is_valid_utf8(runner.text(1)));
  const std::string full(engine::kLongestText, 'x');
  CHECK(runner.write_plan(true, full));
  CHECK(runner.plan_then() == full);
}

TEST_CASE("debrief: fields that are not there are refused") {
  DebriefRunner runner(sample());
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.write(index, "x"));
    CHECK(runner.text(index).empty());
  }
  CHECK_FALSE(runner.write(3, "x"));
  auto nothing = course::Debrief{};
  nothing.plan = false;
  DebriefRunner empty(nothing);
  CHECK_FALSE(empty.finish());
  CHECK(empty.outcome() == engine::Outcome{});
  CHECK(empty.answer() == "written=0/0");
}
