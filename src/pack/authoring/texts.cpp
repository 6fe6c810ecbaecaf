#include "pack/authoring/texts.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <optional>

#include "pack/authoring/file_text.h"
#include "pack/authoring/readers.h"
#include "pack/authoring/text_notes.h"

namespace defuse::pack::authoring {

namespace {

using Spot = std::pair<int, int>;  // line, column

struct Heard {
  std::string what;
  std::string key;
  std::string text;
  bool one_line = true;
  bool markdown = false;
};

class Listener : public Texts {
 public:
  std::optional<std::string> instead_of(const Told& told) override {
    heard.try_emplace(
        {told.place.line, told.place.column},
        Heard{std::string(told.what), std::string(told.key), std::string(told.text), told.one_line, told.markdown});
    return std::nullopt;
  }
  std::map<Spot, Heard> heard;
};

std::string hash_of(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::uint64_t value = XXH64(text.data(), text.size(), 0);
  std::string out = "~";
  for (int i = 0; i < 8; ++i, value >>= 4U) out += digits[value & 15U];
  return out;
}

// Names that several places of a file use, and that must be the same everywhere.
std::string shared_as(const Heard& heard) {
  if (heard.key == "who") return "who";
  if (heard.key == "choices" || (heard.key == "name" && heard.what == "cue")) return "names";
  if (heard.key == "kinds" || (heard.key == "kind" && heard.what == "span")) return "kinds";
  return {};
}

class Walker {
 public:
  Walker(const std::string& file, const std::map<Spot, Heard>& heard, PackTexts& texts)
      : file_(file), heard_(heard), texts_(texts) {}

  void walk(const Node& tree, const std::string& root) {
    root_ = root;
    const Node* title = tree.find("title");
    title_ = title == nullptr ? "" : title->text;
    visit(tree, "", root);
  }

 private:
  const Heard* heard_at(const Node& node) const {
    const auto found = heard_.find({node.place.line, node.place.column});
    return node.kind != NodeKind::Text || found == heard_.end() ? nullptr : &found->second;
  }

  void visit(const Node& node, std::string_view key, const std::string& path) {
    if (node.kind == NodeKind::Text) {
      const Heard* heard = heard_at(node);
      if (heard != nullptr && key != "id") put(node, *heard, path);
      return;
    }
    std::map<std::string, int> used;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const Node& child = node.items[i];
      if (node.kind == NodeKind::Map) {
        visit(child, node.keys[i].name, path + "/" + node.keys[i].name);
        continue;
      }
      std::string name = name_of(child);
      if (const int times = ++used[name]; times > 1) name += "-" + std::to_string(times);
      visit(child, "", path + "/" + name);
    }
  }

  // Of an entry of a list: its id, or a hash of what it says.
  std::string name_of(const Node& node) const {
    if (const Node* id = node.find("id"); id != nullptr && base::is_id(id->text)) return id->text;
    if (node.kind == NodeKind::Text) return hash_of(node.text);
    constexpr std::array<std::string_view, 9> kTelling = {"who", "says",   "does",  "text", "words",
                                                          "ask", "prompt", "title", "file"};
    std::string telling;
    for (const std::string_view key : kTelling) {
      const Node* value = node.find(key);
      if (value != nullptr && value->kind == NodeKind::Text) telling += value->text + "\n";
    }
    if (telling.empty()) {
      for (const Node& value : node.items) telling += value.text + "\n";
    }
    return hash_of(telling);
  }

  void put(const Node& node, const Heard& heard, const std::string& path) {
    if (heard.text.empty()) return;
    const std::string shared = shared_as(heard);
    const std::string id = shared.empty() ? path : root_ + "/" + shared + "/" + hash_of(heard.text);
    const auto [known, fresh] = by_id_.try_emplace(id, texts_.all.size());
    if (fresh) {
      const std::string note = note_for(heard.what, heard.key, heard.one_line, heard.markdown);
      texts_.all.push_back({id, file_, heard.text, note + (title_.empty() ? "" : " In: " + title_)});
    }
    texts_.places[{file_, node.place.line, node.place.column}] = known->second;
  }

  const std::string& file_;
  const std::map<Spot, Heard>& heard_;
  PackTexts& texts_;
  std::string root_;
  std::string title_;
  std::map<std::string, std::size_t> by_id_;
};

// The id of what a file holds: ids of lessons, exercises and calls are no other's, and `pack.yaml` can be no id.
std::string root_of(const SourceFile& source) {
  if (source.index) return "pack.yaml";
  if (source.call) return source.call->id;
  if (source.item) return std::visit([](const auto& one) { return one.id; }, *source.item);
  return {};
}

}  // namespace

FileKind kind_of_file(std::string_view path) {
  if (path == "pack.yaml") return FileKind::Index;
  const std::size_t slash = path.find('/');
  if (slash == std::string_view::npos || path.find('/', slash + 1) != std::string_view::npos) return FileKind::Other;
  const std::string_view folder = path.substr(0, slash);
  if (folder == "lessons" && path.ends_with(".md")) return FileKind::Lesson;
  if (!path.ends_with(".yaml")) return FileKind::Other;
  if (folder == "exercises") return FileKind::Exercise;
  return folder == "calls" && !path.ends_with(".plan.yaml") ? FileKind::Call : FileKind::Other;
}

SourceFile read_source(const std::string& path, const std::string& bytes, Sink& sink) {
  SourceFile source;
  const FileKind kind = kind_of_file(path);
  const std::optional<std::string> text = kind == FileKind::Other ? std::nullopt : text_of(bytes, sink);
  if (!text) return source;
  if (kind == FileKind::Lesson) {
    if (auto lesson = read_lesson(*text, source.tree, sink)) source.item = std::move(*lesson);
    return source;
  }
  std::optional<Node> tree = parse_yaml(*text, 1, sink);
  if (!tree) return source;
  source.tree = std::move(*tree);
  if (kind == FileKind::Index) source.index = read_index(source.tree, sink);
  if (kind == FileKind::Call) source.call = read_call(source.tree, sink);
  if (kind == FileKind::Exercise) {
    if (auto exercise = read_exercise(source.tree, sink)) source.item = std::move(*exercise);
  }
  return source;
}

PackTexts texts_of(const Files& files) {
  PackTexts texts;
  for (const FileKind wanted : {FileKind::Index, FileKind::Lesson, FileKind::Exercise, FileKind::Call}) {
    for (const auto& [path, bytes] : files) {
      if (kind_of_file(path) != wanted) continue;
      std::vector<Problem> ignored;  // for `check` to tell
      Listener listener;
      Sink sink(path, ignored, &listener);
      const SourceFile source = read_source(path, bytes, sink);
      if (const std::string root = root_of(source); !root.empty())
        Walker(path, listener.heard, texts).walk(source.tree, root);
    }
  }
  return texts;
}

}  // namespace defuse::pack::authoring
