#include "tools/review_sheet.h"

#include <algorithm>
#include <set>

#include "base/escape.h"
#include "pack/authoring/texts.h"

namespace defuse::tools {

namespace {

using namespace pack::authoring;

constexpr const char* kHead = "<!doctype html>\n<html lang=\"";
constexpr const char* kStyle =
    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<style>\n"
    "body{font:11pt/1.45 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#111}\n"
    "h2{break-before:page;border-bottom:1pt solid}\nh2,h3{break-after:avoid}\n"
    "ul{list-style:none;padding-left:1.1rem;border-left:1pt solid #bbb}\nli{break-inside:avoid-page;margin:.15rem 0}\n"
    ".key{color:#444}\n.slip{font-weight:bold}\n.note{border:1pt solid #888;min-height:4rem;margin:.5rem "
    "0;padding:.3rem}\n"
    "</style>\n";

std::string escaped(std::string_view text) { return base::escaped(text); }

// What an expert must see at once: which answers count as good and which as hurtful.
bool is_verdict(std::string_view key) { return key == "quality" || key == "good" || key == "slip" || key == "real"; }

class Listener : public Texts {
 public:
  std::optional<std::string> instead_of(const Told& told) override {
    places.insert({told.place.line, told.place.column});
    return std::nullopt;
  }
  std::set<std::pair<int, int>> places;
};

class Sheet {
 public:
  explicit Sheet(const course::PackIndex& index) : index_(index) {}

  std::string run(const Files& files) {
    out_ = kHead + escaped(index_.language) + "\">\n" + kStyle + "<title>" + escaped(index_.title) + "</title>\n<h1>" +
           escaped(index_.title) + "</h1>\n<p>" + escaped(index_.summary) + "</p>\n<p>Pack <code>" +
           escaped(index_.id) + "</code>, version " + escaped(index_.version) +
           ". Tick what is right; write beside it what is not.</p>\n<p>Reviewed by: ____________________ "
           "Date: ____________</p>\n";
    for (const FileKind kind : {FileKind::Index, FileKind::Lesson, FileKind::Exercise, FileKind::Call}) {
      for (const auto& [path, bytes] : files) {
        if (kind_of_file(path) == kind) add_file(path, bytes);
      }
    }
    return out_ + "</html>\n";
  }

 private:
  void add_file(const std::string& path, const std::string& bytes) {
    std::vector<Problem> ignored;
    Listener listener;
    Sink sink(path, ignored, &listener);
    const SourceFile source = read_source(path, bytes, sink);
    if (source.tree.kind != NodeKind::Map) return;
    const Node* title = source.tree.find("title");
    out_ += "<h2>" + escaped(title == nullptr ? path : title->text) + "</h2>\n<p class=\"key\"><code>" + escaped(path) +
            "</code></p>\n";
    texts_ = &listener.places;
    add(source.tree);
    out_ += "<div class=\"note\">Remarks:</div>\n";
  }

  void add(const Node& node) {
    out_ += "<ul>\n";
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      const std::string key = node.kind == NodeKind::Map ? node.keys[i].name : "";
      const Node& value = node.items[i];
      if (value.kind == NodeKind::Text) {
        add_text(key, value);
      } else if (value.kind != NodeKind::Nothing) {
        out_ += "<li><span class=\"key\">" + escaped(key.empty() ? std::to_string(i + 1) : key) + "</span>\n";
        add(value);
        out_ += "</li>\n";
      }
    }
    out_ += "</ul>\n";
  }

  void add_text(const std::string& key, const Node& value) {
    const bool judged = key != "id" && texts_->contains({value.place.line, value.place.column});
    const bool verdict = is_verdict(key);
    out_ += std::string("<li>") + (judged || verdict ? "\xE2\x98\x90 " : "");
    if (!key.empty()) out_ += "<span class=\"key\">" + escaped(key) + ":</span> ";
    out_ += verdict ? "<span class=\"slip\">" + escaped(value.text) + "</span>" : escaped(value.text);
    out_ += escaped(named(value.text)) + "</li>\n";
  }

  // Ids of practices and sources are followed by what they stand for.
  std::string named(const std::string& id) const {
    if (const course::Practice* practice = index_.find_practice(id)) return " (" + practice->title + ")";
    const auto source =
        std::find_if(index_.sources.begin(), index_.sources.end(), [&](const auto& one) { return one.id == id; });
    return source == index_.sources.end() ? "" : " (" + source->title + ")";
  }

  const course::PackIndex& index_;
  const std::set<std::pair<int, int>>* texts_ = nullptr;
  std::string out_;
};

}  // namespace

std::string review_sheet(const course::PackIndex& index, const Files& files) { return Sheet(index).run(files); }

}  // namespace defuse::tools
