#include "semantics/model_dom.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <stdexcept>

namespace defuse::test {
namespace {

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what); }

std::string text_at(const rapidjson::Value& operation, rapidjson::SizeType at) {
  if (operation.Size() <= at || !operation[at].IsString()) fail("an operation lacks a text");
  return {operation[at].GetString(), operation[at].GetStringLength()};
}

const char* id_or_null(const rapidjson::Value& operation, rapidjson::SizeType at) {
  if (operation.Size() <= at) fail("an operation is too short");
  return operation[at].IsNull() ? nullptr : operation[at].GetString();
}

float number_at(const rapidjson::Value& operation, rapidjson::SizeType at) {
  if (operation.Size() <= at || !operation[at].IsNumber()) fail("an operation lacks a number");
  return operation[at].GetFloat();
}

}  // namespace

ModelDom::ModelDom() {
  nodes_["page"] = DomNode{};
  nodes_["fixed"] = DomNode{};
}

DomNode& ModelDom::need(const std::string& id) {
  const auto found = nodes_.find(id);
  if (found == nodes_.end()) fail("no element " + id);
  return found->second;
}

void ModelDom::insert(const std::string& id, const std::string& parent, const char* before) {
  for (std::string up = parent; !up.empty(); up = need(up).parent) {
    if (up == id) fail(id + " would stand in itself");
  }
  std::vector<std::string>& children = need(parent).children;
  if (before == nullptr) {
    children.push_back(id);
  } else {
    const auto at = std::find(children.begin(), children.end(), before);
    if (at == children.end()) fail(std::string(before) + " is not in " + parent);
    children.insert(at, id);
  }
  need(id).parent = parent;
  if (!need(parent).text.empty()) fail(parent + " has text and children");
}

void ModelDom::take_out(const std::string& id) {
  std::vector<std::string>& children = need(need(id).parent).children;
  children.erase(std::find(children.begin(), children.end(), id));
}

void ModelDom::remove(const std::string& id) {
  for (const std::string& child : std::vector<std::string>(need(id).children)) remove(child);
  take_out(id);
  nodes_.erase(id);
}

void ModelDom::apply(const std::string& patch) {
  if (patch.empty()) return;
  rapidjson::Document document;
  document.Parse(patch.data(), patch.size());
  if (document.HasParseError() || !document.IsArray()) fail("not JSON: " + patch);
  for (const rapidjson::Value& operation : document.GetArray()) {
    const std::string kind = text_at(operation, 0);
    if (kind == "+") {
      const std::string id = text_at(operation, 1);
      if (nodes_.count(id) != 0) fail(id + " is created twice");
      nodes_[id].tag = text_at(operation, 2);
      insert(id, text_at(operation, 3), id_or_null(operation, 4));
      ++created;
    } else if (kind == ">") {
      const std::string id = text_at(operation, 1);
      take_out(id);
      insert(id, text_at(operation, 2), id_or_null(operation, 3));
      ++moves;
    } else if (kind == "-") {
      remove(text_at(operation, 1));
    } else if (kind == "a") {
      DomNode& node = need(text_at(operation, 1));
      if (const char* value = id_or_null(operation, 3); value != nullptr) {
        node.attributes[text_at(operation, 2)] = value;
      } else if (node.attributes.erase(text_at(operation, 2)) == 0) {
        fail("no attribute " + text_at(operation, 2));
      }
    } else if (kind == "t") {
      DomNode& node = need(text_at(operation, 1));
      if (!node.children.empty()) fail(text_at(operation, 1) + " would lose its children to text");
      node.text = text_at(operation, 2);
    } else if (kind == "r") {
      DomNode& node = need(text_at(operation, 1));
      node.rect.reset();
      if (operation.Size() == 6)
        node.rect = semantics::Rect{number_at(operation, 2), number_at(operation, 3), number_at(operation, 4),
                                    number_at(operation, 5)};
    } else if (kind == "v") {
      need(text_at(operation, 1)).value = text_at(operation, 2);
    } else if (kind == "title") {
      title = text_at(operation, 1);
    } else if (kind == "lang") {
      lang = text_at(operation, 1);
    } else if (kind == "height") {
      height = number_at(operation, 1);
    } else if (kind == "screen") {
      screen = text_at(operation, 1);
    } else if (kind == "modal") {
      modal = id_or_null(operation, 1) == nullptr ? "" : text_at(operation, 1);
    } else if (kind == "focus") {
      focus = text_at(operation, 1);
      need(focus);
    } else if (kind == "say") {
      const std::string lang = operation.Size() > 3 ? " [" + text_at(operation, 3) + "]" : "";
      said.push_back(text_at(operation, 1) + ": " + text_at(operation, 2) + lang);
    } else {
      fail("unknown operation " + kind);
    }
  }
}

std::map<std::string, DomNode> built_from_scratch(const semantics::Frame& frame) {
  std::map<std::string, DomNode> nodes;
  nodes["page"] = DomNode{};
  nodes["fixed"] = DomNode{};
  const std::vector<semantics::Element> elements = semantics::elements_of(frame);
  for (const semantics::Element& element : elements) {
    DomNode node;
    node.tag = element.tag;
    node.parent = element.layer == semantics::Layer::Fixed ? "fixed" : "page";
    if (element.parent >= 0) node.parent = elements[static_cast<std::size_t>(element.parent)].id;
    for (const auto& [name, value] : element.attributes) node.attributes[std::string(name)] = value;
    node.text = element.text;
    node.rect = element.rect;
    node.value = element.value.value_or("");
    nodes[node.parent].children.push_back(element.id);
    nodes[element.id] = node;
  }
  return nodes;
}

}  // namespace defuse::test
