#include "semantics/element.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <unordered_set>

#include "semantics/attributes.h"
#include "semantics/role.h"
#include "semantics/tag.h"

namespace defuse::semantics {
namespace {

float half(float value) { return std::isfinite(value) ? std::round(value * 2.0F) / 2.0F : 0.0F; }

// Elements that can hold no others: what is recorded under them is put beside them, so that nothing is lost.
bool holds_nothing(Role role) {
  if (role == Role::Select) return false;
  return is_labelled_control(role) || role == Role::Meter || role == Role::Progress || role == Role::Timer;
}

// Descriptions of a container stand in it, those of a control beside it.
bool takes_description(Role role) {
  if (role == Role::List || role == Role::Table || role == Role::Row) return false;
  return is_control(role) || is_container(role) || role == Role::Image;
}

class Builder {
 public:
  explicit Builder(const Frame& frame) : frame_(frame), places_(frame.nodes.size()) {
    elements_.reserve(frame.nodes.size() * 3 / 2 + 8);
    seen_.reserve(frame.nodes.size());
    for (const Node& node : frame.nodes) {
      if (node.parent >= 0 && index(node.parent) < places_.size()) places_[index(node.parent)].has_children = true;
    }
    find_path_to_modal();
    for (std::size_t i = 0; i < frame.nodes.size(); ++i) add(i);
  }

  std::vector<Element> take() { return std::move(elements_); }

 private:
  struct Place {
    bool present = false;
    int element = -1;  // that holds the node's children; -1 = its layer's root
    float x = 0;       // of the nearest ancestor with a rectangle
    float y = 0;
    int radio_group = -1;
    bool has_children = false;
    bool on_path_to_modal = false;
  };

  static std::size_t index(int value) { return static_cast<std::size_t>(value); }
  Element& at(int element) { return elements_[index(element)]; }

  void find_path_to_modal() {
    if (frame_.modal.empty()) return;
    for (std::size_t i = 0; i < frame_.nodes.size(); ++i) {
      if (frame_.nodes[i].id != frame_.modal) continue;
      modal_ = static_cast<int>(i);
      for (int node = modal_; node >= 0;) {
        places_[index(node)].on_path_to_modal = true;
        const int parent = frame_.nodes[index(node)].parent;
        if (parent >= node) break;
        node = parent;
      }
      return;
    }
  }

  // Everything beside the open dialog and its ancestors; what is inside those is covered by them.
  bool is_inert(std::size_t i) const {
    if (modal_ < 0 || places_[i].on_path_to_modal) return false;
    const int parent = frame_.nodes[i].parent;
    return parent < 0 || (parent != modal_ && places_[index(parent)].on_path_to_modal);
  }

  void add(std::size_t i) {
    const Node& node = frame_.nodes[i];
    if (node.id.empty() || node.parent >= static_cast<int>(i)) return;
    const Node* parent = node.parent < 0 ? nullptr : &frame_.nodes[index(node.parent)];
    const int under = parent == nullptr ? -1 : places_[index(node.parent)].element;
    if (parent != nullptr && !places_[index(node.parent)].present) return;
    if (!seen_.insert(node.id).second) return;

    Place& place = places_[i];
    if (parent != nullptr) {
      const Place& above = places_[index(node.parent)];
      place.x = above.x;
      place.y = above.y;
      place.radio_group = parent->role == Role::RadioGroup ? node.parent : above.radio_group;
    }
    const std::optional<Rect> rect = rect_of(node, place);
    const bool described = !node.description.empty() && takes_description(node.role);
    const bool wrapped = is_labelled_control(node.role) || node.role == Role::Meter || node.role == Role::Progress;
    const bool inert = is_inert(i);

    int outer = under;
    if (wrapped) {
      outer = put(node, "~w", under, is_labelled_control(node.role) ? "label" : "div");
      at(outer).attributes.emplace_back("class", classes_of(wrapper_class(node.role), node));
      if (inert) at(outer).attributes.emplace_back("inert", "");
      if (node.role == Role::Meter || node.role == Role::Progress) {
        // Heard as the meter's name; of its own it would be heard twice.
        const int label = put(node, "~l", outer, "span");
        at(label).attributes.emplace_back("aria-hidden", "true");
        at(label).text = node.name;
      }
      if (is_labelled_control(node.role) && !words_follow(node.role)) add_words(node, outer);
    }
    const int self = put(node, "", outer, tag_of(node, parent));
    Surroundings around;
    around.modal = frame_.modal;
    around.inert = inert;
    around.described = described;
    if (place.radio_group >= 0) around.radio_group = frame_.nodes[index(place.radio_group)].id;
    at(self).attributes = attributes_of(node, around);
    at(wrapped ? outer : self).rect = rect;
    place.present = true;
    place.element = self;
    if (holds_nothing(node.role)) {
      place.element = under;
      place.x = parent == nullptr ? 0 : places_[index(node.parent)].x;
      place.y = parent == nullptr ? 0 : places_[index(node.parent)].y;
    }
    add_own_words(node, place, self, outer);
    if (described) add_description(node, rect, self, under);
  }

  // Rectangle relative to the nearest ancestor with one; `place` then tells where this one begins.
  static std::optional<Rect> rect_of(const Node& node, Place& place) {
    if (is_table_part(node.role) || node.role == Role::Option) return std::nullopt;
    if (!(node.rect.width > 0) && !(node.rect.height > 0)) return std::nullopt;
    const float x = half(node.rect.x);
    const float y = half(node.rect.y);
    const Rect rect{x - place.x, y - place.y, half(node.rect.width), half(node.rect.height)};
    place.x = x;
    place.y = y;
    return rect;
  }

  int put(const Node& node, std::string_view part, int under, std::string_view tag) {
    Element& element = elements_.emplace_back();
    element.id.reserve(node.id.size() + part.size());
    element.id.append(node.id).append(part);
    element.parent = under;
    element.layer = node.layer;
    element.tag = tag;
    return static_cast<int>(elements_.size()) - 1;
  }

  static bool words_follow(Role role) { return role == Role::Checkbox || role == Role::Radio; }

  int add_words(const Node& node, int under) {
    const int words = put(node, "~t", under, "span");
    at(words).text = node.name;
    return words;
  }

  // The node's own words: straight into an element that holds nothing else, in a part of their own otherwise.
  void add_own_words(const Node& node, Place& place, int self, int outer) {
    switch (node.role) {
      case Role::RadioGroup:
        at(put(node, "~l", self, "legend")).text = node.name;
        return;
      case Role::Table:
        if (!node.name.empty()) at(put(node, "~l", self, "caption")).text = node.name;
        place.element = put(node, "~b", self, "tbody");
        return;
      case Role::ListItem:
      case Role::Quote:
      case Role::ColumnHeader:
      case Role::RowHeader:
      case Role::Cell:
        if (!node.name.empty()) add_words(node, self);
        return;
      case Role::Mark:  // no name of its own is allowed here, so the reason stands in the text
        if (!node.name.empty()) add_words(node, self);
        if (node.description.empty()) return;
        at(put(node, "~d", self, "span")).attributes.emplace_back("class", "description");
        if (!node.description_lang.empty()) elements_.back().attributes.emplace_back("lang", node.description_lang);
        elements_.back().text = " (" + node.description + ")";
        return;
      case Role::Image:
        if (node.value.empty()) at(add_words(node, self)).attributes.emplace_back("aria-hidden", "true");
        return;
      case Role::Timer:
        at(self).text = node.name;
        if (!spoken_value(node).empty()) at(self).text.append(node.name.empty() ? "" : ": ").append(spoken_value(node));
        return;
      case Role::Meter:
      case Role::Progress: {
        at(self).text = spoken_value(node);
        const int value = put(node, "~v", outer, "span");
        at(value).attributes.emplace_back("aria-hidden", "true");
        at(value).text = spoken_value(node);
        return;
      }
      default:
        break;
    }
    if (is_labelled_control(node.role)) {
      if (words_follow(node.role)) add_words(node, outer);
      if (node.role == Role::TextField || node.role == Role::TextArea) at(self).value = node.value;
      if (node.role == Role::Select && !node.value.empty()) at(self).value = node.value;
      if (node.role == Role::Slider && node.range) at(self).value = number_text(node.range->now);
    } else if (!is_container(node.role)) {
      if (!place.has_children) {
        at(self).text = node.name;
      } else if (!node.name.empty()) {
        add_words(node, self);
      }
    }
  }

  void add_description(const Node& node, const std::optional<Rect>& rect, int self, int under) {
    const bool inside = describes_inside(node.role);
    const int words = put(node, "~d", inside ? self : under, "span");
    // Heard with its control; beside it, it would be heard once more.
    if (!inside) at(words).attributes.emplace_back("aria-hidden", "true");
    at(words).attributes.emplace_back("class", "description");
    if (!node.description_lang.empty()) at(words).attributes.emplace_back("lang", node.description_lang);
    at(words).text = node.description;
    if (!inside) at(words).rect = rect;
  }

  const Frame& frame_;
  std::vector<Element> elements_;
  std::vector<Place> places_;
  std::unordered_set<std::string_view> seen_;
  int modal_ = -1;
};

}  // namespace

std::vector<Element> elements_of(const Frame& frame) { return Builder(frame).take(); }

}  // namespace defuse::semantics
