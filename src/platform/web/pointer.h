// What the pointer did since the last pass, in order. A tap is a move, a press and a release at once: each pass of the
// interface takes at most one press or release, or it would see none of them.
#pragma once

#include <deque>

namespace defuse::platform {

struct Pointer {
  float x = -1;  // CSS pixels from the top left of the window; -1, -1 = nowhere
  float y = -1;
  bool down = false;
};

class PointerQueue {
 public:
  void move(float x, float y) { push({x, y, latest().down}); }
  void press(bool down) { push({latest().x, latest().y, down}); }
  void put(const Pointer& pointer) { push(pointer); }

  bool waiting() const { return !queue_.empty(); }

  // The state for the next pass.
  Pointer next() {
    while (!queue_.empty()) {
      const bool changes = queue_.front().down != now_.down;
      now_ = queue_.front();
      queue_.pop_front();
      if (changes) break;
    }
    return now_;
  }

 private:
  const Pointer& latest() const { return queue_.empty() ? now_ : queue_.back(); }
  void push(const Pointer& pointer) {
    // Moves in a row count once.
    if (queue_.size() > 1 && queue_.back().down == pointer.down && queue_[queue_.size() - 2].down == pointer.down)
      queue_.pop_back();
    queue_.push_back(pointer);
  }

  Pointer now_;
  std::deque<Pointer> queue_;
};

}  // namespace defuse::platform
