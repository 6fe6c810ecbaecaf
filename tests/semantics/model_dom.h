// A model of the page: applies patches exactly as web/src/mirror.js does, and fails on any operation that a real page
// could not carry out. The same tree can be built straight from the elements of a frame.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "semantics/element.h"

namespace defuse::test {

struct DomNode {
  std::string tag;
  std::string parent;
  std::vector<std::string> children;
  std::map<std::string, std::string> attributes;
  std::string text;
  std::optional<semantics::Rect> rect;
  std::string value;
  bool operator==(const DomNode&) const = default;
};

class ModelDom {
 public:
  ModelDom();

  // Throws std::runtime_error with a sentence when an operation does not fit.
  void apply(const std::string& patch);

  const std::map<std::string, DomNode>& nodes() const { return nodes_; }
  std::string title;
  std::string lang;
  std::string focus;
  std::string modal;
  std::string screen;
  float height = 0;
  std::vector<std::string> said;  // "polite: ..."
  int moves = 0;
  int created = 0;

 private:
  DomNode& need(const std::string& id);
  void insert(const std::string& id, const std::string& parent, const char* before);
  void take_out(const std::string& id);
  void remove(const std::string& id);

  std::map<std::string, DomNode> nodes_;
};

// What the page must look like for a frame.
std::map<std::string, DomNode> built_from_scratch(const semantics::Frame& frame);

}  // namespace defuse::test
