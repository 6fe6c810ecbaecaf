#include "semantics/tree_diff.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace defuse::semantics {
namespace {

using Elements = std::vector<Element>;

std::size_t index(int value) { return static_cast<std::size_t>(value); }

class TreeDiff {
 public:
  TreeDiff(const Elements& previous, const Elements& next, PatchWriter& out) : old_(previous), new_(next), out_(out) {}

  void write() {
    match();
    remove();
    clear_texts();
    arrange();
    for (std::size_t i = 0; i < new_.size(); ++i) update(i);
    // After everything else: a select's options must be there, and a slider's limits set.
    for (const Element* element : values_) out_.open("v").text(element->id).text(*element->value).close();
  }

 private:
  // An element is kept when its id is still there with the same tag, and whatever it stood in is kept too: what stands
  // in a removed element goes with it and is made anew.
  void match() {
    std::unordered_map<std::string_view, int> by_id;
    by_id.reserve(new_.size());
    for (std::size_t i = 0; i < new_.size(); ++i) by_id.emplace(new_[i].id, static_cast<int>(i));
    old_of_.assign(new_.size(), -1);
    kept_.assign(old_.size(), false);
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (old_[i].parent >= 0 && !kept_[index(old_[i].parent)]) continue;
      const auto found = by_id.find(old_[i].id);
      if (found == by_id.end() || new_[index(found->second)].tag != old_[i].tag) continue;
      kept_[i] = true;
      old_of_[index(found->second)] = static_cast<int>(i);
    }
  }

  void remove() {
    for (std::size_t i = 0; i < old_.size(); ++i) {
      const bool parent_stays = old_[i].parent < 0 || kept_[index(old_[i].parent)];
      if (!kept_[i] && parent_stays) out_.open("-").text(old_[i].id).close();
    }
  }

  // Before children come: setting textContent would remove them.
  void clear_texts() {
    for (std::size_t i = 0; i < new_.size(); ++i) {
      if (old_of_[i] >= 0 && new_[i].text.empty() && !old_[index(old_of_[i])].text.empty())
        out_.open("t").text(new_[i].id).text("").close();
    }
  }

  std::string_view parent_id(const Element& element, const Elements& all) const {
    if (element.parent >= 0) return all[index(element.parent)].id;
    return element.layer == Layer::Fixed ? "fixed" : "page";
  }

  bool same_parent(const Element& now, const Element& before) const {
    if ((now.parent < 0) != (before.parent < 0)) return false;
    if (now.parent < 0) return now.layer == before.layer;
    return old_of_[index(now.parent)] == before.parent;
  }

  // Creates and moves, parents first. Among the children that stay in their parent, the longest run already in order
  // stays where it is (moving an element takes the focus from it); the others are put before the next one that stays.
  void arrange() {
    const auto page = static_cast<std::size_t>(new_.size());
    std::vector<std::vector<int>> children(new_.size() + 2);  // the last two: the roots
    for (std::size_t i = 0; i < new_.size(); ++i) {
      const int parent = new_[i].parent;
      children[parent >= 0 ? index(parent) : page + (new_[i].layer == Layer::Fixed ? 1 : 0)].push_back(
          static_cast<int>(i));
    }
    place(children[page]);
    place(children[page + 1]);
    for (std::size_t i = 0; i < new_.size(); ++i) place(children[i]);
  }

  void place(const std::vector<int>& siblings) {
    if (siblings.empty()) return;
    const std::vector<bool> stays = staying(siblings);
    std::vector<const std::string*> before(siblings.size(), nullptr);
    const std::string* next = nullptr;
    for (std::size_t i = siblings.size(); i-- > 0;) {
      before[i] = next;
      if (stays[i]) next = &new_[index(siblings[i])].id;
    }
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      if (stays[i]) continue;
      const Element& element = new_[index(siblings[i])];
      const bool is_new = old_of_[index(siblings[i])] < 0;
      out_.open(is_new ? "+" : ">").text(element.id);
      if (is_new) out_.text(element.tag);
      out_.text(parent_id(element, new_)).text_or_null(before[i]).close();
    }
  }

  // Longest increasing run of old positions, by patience sorting.
  std::vector<bool> staying(const std::vector<int>& siblings) const {
    std::vector<bool> stays(siblings.size(), false);
    std::vector<std::size_t> tails;  // index into siblings of the end of the best run of each length
    std::vector<int> link(siblings.size(), -1);
    const auto position = [&](std::size_t i) { return old_of_[index(siblings[i])]; };
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      if (position(i) < 0 || !same_parent(new_[index(siblings[i])], old_[index(position(i))])) continue;
      const auto at = std::lower_bound(tails.begin(), tails.end(), i,
                                       [&](std::size_t a, std::size_t b) { return position(a) < position(b); });
      if (at != tails.begin()) link[i] = static_cast<int>(*(at - 1));
      if (at == tails.end()) {
        tails.push_back(i);
      } else {
        *at = i;
      }
    }
    for (int i = tails.empty() ? -1 : static_cast<int>(tails.back()); i >= 0; i = link[index(i)])
      stays[index(i)] = true;
    return stays;
  }

  void update(std::size_t i) {
    static const Element kNothing;
    const Element& now = new_[i];
    const Element& before = old_of_[i] < 0 ? kNothing : old_[index(old_of_[i])];
    const bool limits_changed = attributes(now, before);
    if (!now.text.empty() && now.text != before.text) out_.open("t").text(now.id).text(now.text).close();
    if (now.rect != before.rect) {
      out_.open("r").text(now.id);
      if (now.rect) out_.rect(*now.rect);
      out_.close();
    }
    if (now.value && (!before.value || *now.value != *before.value || limits_changed)) values_.push_back(&now);
  }

  // Both lists are sorted. Returns whether a slider's limits are among the changes.
  bool attributes(const Element& now, const Element& before) {
    bool limits = false;
    auto a = now.attributes.begin();
    auto b = before.attributes.begin();
    while (a != now.attributes.end() || b != before.attributes.end()) {
      const bool gone = a == now.attributes.end() || (b != before.attributes.end() && b->first < a->first);
      const bool come = !gone && (b == before.attributes.end() || a->first < b->first);
      if (gone) {
        out_.open("a").text(now.id).text(b->first).text_or_null(nullptr).close();
      } else if (come || a->second != b->second) {
        out_.open("a").text(now.id).text(a->first).text(a->second).close();
        limits = limits || a->first == "min" || a->first == "max" || a->first == "step";
      }
      if (gone || !come) ++b;
      if (!gone) ++a;
    }
    return limits;
  }

  const Elements& old_;
  const Elements& new_;
  PatchWriter& out_;
  std::vector<bool> kept_;   // of old_
  std::vector<int> old_of_;  // new index -> old index, -1 = made anew
  std::vector<const Element*> values_;
};

}  // namespace

void write_tree_patch(const std::vector<Element>& previous, const std::vector<Element>& next, PatchWriter& out) {
  TreeDiff(previous, next, out).write();
}

}  // namespace defuse::semantics
