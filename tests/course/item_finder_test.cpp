#include "course/item_finder.h"

#include <doctest/doctest.h>

using namespace defuse::course;

TEST_CASE("items are found in any order, again and again, and strangers are not") {
  PackIndex index;
  for (const char* id : {"a", "b", "c", "d"}) {
    ItemHead head;
    head.id = id;
    index.items.push_back(head);
  }
  ItemFinder finder(index);
  for (const char* id : {"a", "b", "d", "c", "c", "a", "d", "b"}) {
    REQUIRE(finder.find(id) != nullptr);
    CHECK(finder.find(id)->id == id);
    CHECK(finder.find("stranger") == nullptr);
  }
  const PackIndex empty;
  CHECK(ItemFinder(empty).find("a") == nullptr);
}
