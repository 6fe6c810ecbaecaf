#include "pack/authoring/ids.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "pack/authoring/readers.h"

namespace defuse::pack::authoring {

namespace {

struct Insertion {
  Place place;
  std::string text;
};

std::string text_at(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value != nullptr && value->kind == NodeKind::Text ? value->text : "";
}

const std::vector<Node>& list_at(const Node& node, std::string_view key) {
  static const std::vector<Node> none;
  const Node* value = node.find(key);
  return value != nullptr && value->kind == NodeKind::List ? value->items : none;
}

// The ids of one file, and what is to be inserted.
class IdWriter {
 public:
  void exercise(const Node& tree) {
    collect(tree);
    give_each(tree, "rounds", {"hurts", "says"}, "round");
    give_each(tree, "cards", {"text"}, "card");
    give_each(tree, "facts", {"ask"}, "fact");
    give_each(tree, "complaint", {"name", "words"}, "stretch");
    give_each(tree, "questions", {"prompt"}, "question");
    give_each(tree, "ready", {"text"}, "ready");
    for (const Node& run : list_at(tree, "runs")) {
      const std::string id = give(run, text_at(run, "title"), "run");
      for (const Node& cue : list_at(run, "cues")) give(cue, id + " " + text_at(cue, "act"), "cue");
    }
    for (const Node& line : list_at(tree, "lines")) {
      for (const Node& span : list_at(line, "spans")) give(span, text_at(span, "words"), "span");
    }
    give_each(tree, "pieces", {"name"}, "piece");
  }

  void lesson(const course::Lesson& lesson, const Node& tree) {
    collect(tree);
    const std::vector<Node>& pages = list_at(tree, "pages");
    for (std::size_t i = 0; i < pages.size() && i < lesson.pages.size(); ++i) {
      if (lesson.pages[i].id.empty())
        headings_.push_back({pages[i].place, " {#" + fresh(lesson.pages[i].title, "page") + "}"});
      for (const Node& part : list_at(pages[i], "parts")) {
        if (part.find("prompt") != nullptr) give(part, "think " + lesson.pages[i].title, "think");
      }
    }
  }

  int count() const { return static_cast<int>(insertions_.size() + headings_.size()); }

  // Last place first, so that the earlier places stay true.
  std::string apply(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    const auto later = [](const Insertion& a, const Insertion& b) {
      return a.place.line != b.place.line ? a.place.line > b.place.line : a.place.column > b.place.column;
    };
    std::sort(insertions_.begin(), insertions_.end(), later);
    for (const Insertion& one : insertions_) {
      std::string& line = lines[static_cast<std::size_t>(one.place.line) - 1];
      line.insert(bytes_of(line, one.place.column - 1), one.text);
    }
    for (const Insertion& one : headings_) {
      std::string& line = lines[static_cast<std::size_t>(one.place.line) - 1];
      const bool crlf = !line.empty() && line.back() == '\r';
      line.insert(line.size() - (crlf ? 1 : 0), one.text);
    }
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? "" : "\n") + lines[i];
    return out;
  }

 private:
  void collect(const Node& node) {
    const std::string id = text_at(node, "id");
    if (!id.empty()) taken_.insert(id);
    for (const Node& item : node.items) collect(item);
  }

  std::string fresh(const std::string& title, const char* otherwise) {
    base::Id stem = base::id_from_title(title).substr(0, 50);
    while (!stem.empty() && stem.back() == '-') stem.pop_back();
    if (stem.empty()) stem = otherwise;
    base::Id id = stem;
    for (int i = 2; !taken_.insert(id).second; ++i) id = stem + "-" + std::to_string(i);
    return id;
  }

  // Ids for the entries of a list, made of the first of `titles` that an entry has.
  void give_each(const Node& tree, std::string_view list, std::initializer_list<std::string_view> titles,
                 const char* otherwise) {
    for (const Node& node : list_at(tree, list)) {
      std::string title;
      for (const std::string_view key : titles) {
        if (title.empty()) title = text_at(node, key);
      }
      give(node, title, otherwise);
    }
  }

  std::string give(const Node& node, const std::string& title, const char* otherwise) {
    std::string id = text_at(node, "id");
    if (!id.empty() || node.kind != NodeKind::Map || node.keys.empty() || node.find("id") != nullptr) return id;
    std::string made = fresh(title, otherwise);
    // A map written with brackets starts at its bracket, any other at its first key.
    if (node.flow) insertions_.push_back({{node.place.line, node.place.column + 1}, "id: " + made + ", "});
    if (!node.flow)
      insertions_.push_back(
          {node.place, "id: " + made + "\n" + std::string(static_cast<std::size_t>(node.place.column - 1), ' ')});
    return made;
  }

  static std::size_t bytes_of(const std::string& line, int characters) {
    std::size_t at = 0;
    while (at < line.size() && characters > 0) {
      ++at;
      while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80) ++at;
      --characters;
    }
    return at;
  }

  std::set<std::string> taken_;
  std::vector<Insertion> insertions_;
  std::vector<Insertion> headings_;
};

}  // namespace

Files with_missing_ids(const Files& files, int* written) {
  Files changed;
  *written = 0;
  for (const auto& [path, text] : files) {
    const bool lesson = path.compare(0, 8, "lessons/") == 0;
    if (!lesson && path.compare(0, 10, "exercises/") != 0) continue;
    if (text.find('\r') != std::string::npos || text.size() > kLargestFile) continue;  // places would not fit
    std::vector<Problem> ignored;
    Sink sink(path, ignored);
    IdWriter writer;
    if (lesson) {
      Node tree;
      if (const auto read = read_lesson(text, tree, sink)) writer.lesson(*read, tree);
    } else if (const auto tree = parse_yaml(text, 1, sink)) {
      writer.exercise(*tree);
    }
    if (writer.count() == 0) continue;
    *written += writer.count();
    changed[path] = writer.apply(text);
  }
  return changed;
}

}  // namespace defuse::pack::authoring
