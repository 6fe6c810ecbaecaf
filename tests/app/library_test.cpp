#include "app/library.h"

#include <doctest/doctest.h>

#include "app/languages.h"

using namespace defuse::app;

TEST_CASE("a site's list is read line by line, and what is no pack is left out") {
  const auto all = listed_packs(
      "own\tdefuse-core\tDefuse\t1.0.0\ten\t1000\tabc\tpacks/defuse-core.defuse\n"
      "\treception\tAt the desk\t0.1.0\ten,de\t99\tdef\tpacks/reception.defuse\n"
      "\treception\tThe same id again\t0.1.0\ten\t99\tdef\tpacks/other.defuse\n"
      "\tNot An Id\tX\t1\ten\t1\t0\tpacks/x.defuse\n"
      "\tno-address\tX\t1\ten\t1\t0\t\n"
      "\tno-title\t\t1\ten\t1\t0\tpacks/x.defuse\n"
      "<html>\n\n\t\t\t\t\t\t\t\t\t");
  REQUIRE(all.size() == 2);
  CHECK(all[0].own);
  CHECK_FALSE(all[1].own);
  CHECK(all[1].languages == std::vector<std::string>{"en", "de"});
  CHECK(all[1].size == 99);
  CHECK(all[1].address == "packs/reception.defuse");
}

TEST_CASE("a language is drawn where its letters are there, and named in itself where it can be") {
  CHECK(on_canvas("pt-BR"));
  CHECK_FALSE(on_canvas("ar"));
  CHECK_FALSE(on_canvas("xx"));
  CHECK(reads_right_to_left("fa-IR"));
  CHECK_FALSE(reads_right_to_left("en"));
  CHECK(course_language_name("de", false) == "Deutsch");
  CHECK(course_language_name("pt-BR", false) == "Português (pt-BR)");
  CHECK(course_language_name("ar", false) == "Arabic");
  CHECK(course_language_name("ar", true) == "العربية");
  CHECK(course_language_name("xx", true) == "xx");
}
