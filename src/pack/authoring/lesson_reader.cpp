#include <algorithm>

#include "pack/authoring/markdown.h"
#include "pack/authoring/picture_line.h"
#include "pack/authoring/readers.h"
#include "pack/authoring/text_rules.h"

namespace defuse::pack::authoring {

namespace {

struct Split {
  std::string front;  // between the two lines of dashes; starts on line 2
  std::string body;
  int body_line = 1;
};

std::optional<Split> split_front(const std::string& text, Sink& sink) {
  const auto missing = [&]() -> std::optional<Split> {
    sink.error({1, 1}, "front-matter",
               "A lesson starts with a line `---`, then its keys (id, title, ...), then another line `---`.");
    return std::nullopt;
  };
  if (text.compare(0, 4, "---\n") != 0) return missing();
  std::size_t end = text.compare(4, 4, "---\n") == 0 ? 3 : text.find("\n---\n", 3);
  if (end == std::string::npos) return missing();
  Split split;
  split.front = text.substr(4, end >= 4 ? end - 3 : 0);
  split.body = text.substr(end + 5);
  split.body_line = 3 + static_cast<int>(std::count(split.front.begin(), split.front.end(), '\n'));
  return split;
}

course::TakeLine read_take_line(const Node& node, Sink& sink) {
  Fields fields(node, kTakeLine, sink);
  course::TakeLine line;
  line.who = fields.line("who");
  line.technician = fields.boolean("technician");
  line.text = fields.prose("says");
  line.does = fields.prose("does");
  line.note = fields.prose("note");
  return line;
}

course::Take read_take(const Node& node, Sink& sink) {
  Fields fields(node, kTake, sink);
  course::Take take;
  const Node* quality = node.find("quality");
  if (quality != nullptr && quality->kind != NodeKind::Nothing && quality->text != "weak" &&
      quality->text != "strong") {
    sink.error(quality->place, "unknown-choice", "`quality` must be weak or strong.");
  }
  take.quality = quality != nullptr && quality->text == "strong" ? course::Quality::Strong : course::Quality::Weak;
  take.title = fields.line("title");
  for (const Node& one : fields.list("lines")) take.lines.push_back(read_take_line(one, sink));
  take.outcome = fields.prose("outcome");
  return take;
}

Node text_node(std::string text, Place place) {
  Node node;
  node.kind = NodeKind::Text;
  node.place = place;
  node.text = std::move(text);
  return node;
}

void add_key(Node& map, const char* key, Node value) {
  map.keys.push_back({key, value.place});
  map.items.push_back(std::move(value));
}

Node group(NodeKind kind, Place place) {
  Node node;
  node.kind = kind;
  node.place = place;
  return node;
}

// The Markdown of a chunk, each of its paragraphs as it is to be read; `node` gets what they are and where.
std::string told_markdown(const Chunk& chunk, Node& node, Sink& sink) {
  std::string text;
  node = group(NodeKind::List, chunk.place);
  for (const Chunk& one : paragraphs_of(chunk)) {
    text += (text.empty() ? "" : "\n\n") + sink.text({one.place, "page", "text", one.text, false, true});
    node.items.push_back(text_node(one.text, one.place));
  }
  return text;
}

// Text and the pictures in it, with their places.
void read_text(const Chunk& chunk, course::Page& page, Node& parts, Sink& sink) {
  for (const std::variant<Chunk, Node>& part : parted_at_pictures(chunk)) {
    if (const Node* picture = std::get_if<Node>(&part)) {
      Fields fields(*picture, kPicture, sink);
      page.parts.emplace_back(course::Picture{fields.word("file"), fields.line("alt")});
      parts.items.push_back(*picture);
      continue;
    }
    const Chunk& text = std::get<Chunk>(part);
    Node places = text_node({}, text.place);
    const std::string told = sink.translates() ? told_markdown(text, places, sink) : text.text;
    course::RichText blocks = parse_markdown(told, text.first_line, sink);
    if (blocks.empty()) continue;
    page.parts.emplace_back(std::move(blocks));
    parts.items.push_back(std::move(places));
  }
}

// Reads a page, and builds the node that stands for it in the tree of places.
course::Page read_page(const PageSource& source, Node& tree, Sink& sink) {
  course::Page page{source.id, sink.text({source.place, "page", "title", source.title}), {}};
  if (page.title != source.title) {
    if (const auto fault = find_fault(page.title)) sink.error(source.place, fault->code, fault->message);
  }
  tree = group(NodeKind::Map, source.place);
  if (!source.id.empty()) add_key(tree, "id", text_node(source.id, source.place));
  add_key(tree, "title", text_node(source.title, source.place));
  Node parts = group(NodeKind::List, source.place);
  for (const Chunk& chunk : source.chunks) {
    if (!chunk.fence) {
      read_text(chunk, page, parts, sink);
      continue;
    }
    if (chunk.name != "take" && chunk.name != "think" && chunk.name != "practise" && chunk.name != "audio") {
      sink.error(chunk.place, "fence",
                 "A block must be ```take, ```think, ```practise or ```audio." +
                     did_you_mean(chunk.name, {"take", "think", "practise", "audio"}));
      continue;
    }
    std::optional<Node> node = parse_yaml(chunk.text, chunk.first_line, sink);
    if (!node) continue;
    std::optional<course::Part> part = read_block(chunk.name, chunk.place, *node, sink);
    if (!part) continue;
    page.parts.push_back(std::move(*part));
    parts.items.push_back(std::move(*node));
  }
  add_key(tree, "parts", std::move(parts));
  return page;
}

}  // namespace

std::optional<course::Part> read_block(const std::string& name, Place place, const Node& node, Sink& sink) {
  if (node.kind == NodeKind::Nothing) {
    sink.error(place, "empty", "This block is empty.");
    return std::nullopt;
  }
  if (name == "take") return read_take(node, sink);
  if (name == "think") {
    Fields fields(node, kThink, sink);
    return course::Think{fields.id("id"), fields.prose("prompt"), fields.prose("reveal")};
  }
  if (name == "audio") {
    Fields fields(node, kAudio, sink);
    return course::Audio{fields.word("file"), fields.line("title"), fields.prose("transcript")};
  }
  Fields fields(node, kPractise, sink);
  return course::Practise{fields.id("exercise")};
}

std::optional<course::Lesson> read_lesson(const std::string& text, Node& tree, Sink& sink) {
  const std::optional<Split> split = split_front(text, sink);
  if (!split) return std::nullopt;
  std::optional<Node> front = parse_yaml(split->front, 2, sink);
  course::Lesson lesson;
  if (front) {
    tree = std::move(*front);
    Fields fields(tree, kLesson, sink);
    lesson.id = fields.id("id");
    lesson.title = fields.line("title");
    lesson.summary = fields.prose("summary");
    lesson.minutes = fields.integer("minutes", 3);
    lesson.practices = fields.words("practices");
    lesson.sources = fields.words("sources");
  }
  const std::vector<PageSource> sources = split_pages(split->body, split->body_line, sink);
  Node pages = group(NodeKind::List, {split->body_line, 1});
  for (const PageSource& source : sources) {
    Node page;
    lesson.pages.push_back(read_page(source, page, sink));
    pages.items.push_back(std::move(page));
  }
  if (!front) return std::nullopt;
  add_key(tree, "pages", std::move(pages));
  return lesson;
}

}  // namespace defuse::pack::authoring
