#include "platform/web/pointer.h"

#include <doctest/doctest.h>

using defuse::platform::Pointer;
using defuse::platform::PointerQueue;

TEST_CASE("a tap that comes at once is seen as a press and, in the next pass, a release") {
  PointerQueue queue;
  queue.move(10, 20);
  queue.press(true);
  queue.press(false);
  Pointer pointer = queue.next();
  CHECK(pointer.down);
  CHECK(pointer.x == 10);
  CHECK(queue.waiting());
  pointer = queue.next();
  CHECK_FALSE(pointer.down);
  CHECK(pointer.y == 20);
  CHECK_FALSE(queue.waiting());
}

TEST_CASE("moves in a row count once and the last place stays") {
  PointerQueue queue;
  for (int i = 0; i < 1000; ++i) queue.move(static_cast<float>(i), 5);
  CHECK(queue.next().x == 999);
  CHECK_FALSE(queue.waiting());
  CHECK(queue.next().x == 999);
}

TEST_CASE("a drag keeps where it began and where it ended") {
  PointerQueue queue;
  queue.move(1, 1);
  queue.press(true);
  for (int i = 2; i < 50; ++i) queue.move(static_cast<float>(i), 1);
  queue.press(false);
  queue.move(90, 90);
  Pointer pointer = queue.next();
  CHECK(pointer.down);
  CHECK(pointer.x == 1);
  pointer = queue.next();
  CHECK_FALSE(pointer.down);
  CHECK(pointer.x == 49);
  CHECK(queue.waiting());
  pointer = queue.next();
  CHECK(pointer.x == 90);
}
