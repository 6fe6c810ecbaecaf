#include "pack/authoring/twee.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace defuse::pack::authoring {

namespace {

constexpr std::size_t kMostPassages = 500;
constexpr std::size_t kMostLinks = 64;  // of one passage

// Columns count characters. Asked for places from left to right, each byte is looked at once, however long the line.
class Columns {
 public:
  explicit Columns(std::string_view line) : line_(line) {}
  int at(std::size_t byte) {
    for (; byte_ < byte; ++byte_) column_ += (static_cast<unsigned char>(line_[byte_]) & 0xC0U) != 0x80 ? 1 : 0;
    return column_;
  }

 private:
  std::string_view line_;
  std::size_t byte_ = 0;
  int column_ = 1;
};

std::vector<std::string> split_tags(std::string_view text) {
  std::vector<std::string> tags;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) tags.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return tags;
}

// ":: Name [tags] {"position":"0,0"}"; a backslash keeps a sign that would mean something.
TweePassage read_header(std::string_view line, Place place) {
  TweePassage passage;
  passage.place = place;
  std::size_t at = 2;
  for (; at < line.size() && line[at] != '[' && line[at] != '{'; ++at) {
    if (line[at] == '\\' && at + 1 < line.size()) ++at;
    passage.name += line[at];
  }
  passage.name = base::trimmed(passage.name, base::kSpaceOrTab);
  if (at < line.size() && line[at] == '[') {
    const std::size_t end = std::min(line.find(']', at), line.size());
    passage.tags = split_tags(line.substr(at + 1, end - at - 1));
  }
  return passage;
}

class Reader {
 public:
  explicit Reader(Sink& sink) : sink_(sink) {}

  TweeStory read(const std::string& text) {
    for (std::size_t begin = 0; begin < text.size(); ++line_) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      take(std::string_view(text).substr(begin, end - begin));
      begin = end + 1;
    }
    close();
    if (story_.start.empty()) story_.start = "Start";
    return std::move(story_);
  }

 private:
  void take(std::string_view line) {
    if (line.starts_with("::")) {
      close();
      passage_ = read_header(line, {line_, 1});
      open_ = true;
      raw_.clear();
      if (passage_.name.empty()) sink_.error({line_, 1}, "twee", "This passage has no name; write it after `::`.");
      return;
    }
    if (!open_) {
      if (!base::trimmed(line, base::kSpaceOrTab).empty() && !astray_) {
        sink_.error({line_, 1}, "twee", "Text before the first passage; a passage starts with a line `:: Name`.");
        astray_ = true;
      }
      return;
    }
    if (is_special()) {
      raw_.append(line).push_back('\n');
    } else {
      take_text(line);
    }
  }

  bool is_special() const { return passage_.name == "StoryTitle" || passage_.name == "StoryData" || is_left_out(); }
  bool is_left_out() const {
    constexpr std::array<std::string_view, 9> kTools = {"StoryInit",     "StoryCaption",  "StoryMenu",
                                                        "StoryBanner",   "StorySubtitle", "StoryAuthor",
                                                        "StorySettings", "PassageHeader", "PassageFooter"};
    const auto tagged = [&](const char* tag) {
      return std::find(passage_.tags.begin(), passage_.tags.end(), tag) != passage_.tags.end();
    };
    return tagged("script") || tagged("stylesheet") || tagged("widget") || tagged("Twine.private") ||
           std::find(kTools.begin(), kTools.end(), passage_.name) != kTools.end();
  }

  void close() {
    if (!open_) return;
    open_ = false;
    if (passage_.name == "StoryTitle") {
      story_.title = base::trimmed(std::string_view(raw_).substr(0, raw_.find('\n')), base::kSpaceOrTab);
    } else if (passage_.name == "StoryData") {
      read_data();
    } else if (is_left_out()) {
      sink_.warn(passage_.place, "twee",
                 "`" + passage_.name + "` is left out: a pack has no scripts, styles or settings of a story's player.");
    } else if (story_.passages.size() == kMostPassages) {
      if (!full_)
        sink_.error(passage_.place, "too-many", "A call has at most 500 beats; this story has more passages.");
      full_ = true;
    } else if (!passage_.name.empty()) {
      const bool twice = std::any_of(story_.passages.begin(), story_.passages.end(),
                                     [&](const TweePassage& one) { return one.name == passage_.name; });
      if (twice) sink_.error(passage_.place, "twee", "There are two passages of the name `" + passage_.name + "`.");
      if (!twice) story_.passages.push_back(std::move(passage_));
    }
  }

  void read_data() {
    rapidjson::Document json;
    json.Parse<rapidjson::kParseIterativeFlag>(raw_.data(), raw_.size());
    if (json.HasParseError() || !json.IsObject()) {
      sink_.error(passage_.place, "twee", "What StoryData holds is not JSON.");
      return;
    }
    if (!json.HasMember("start") || !json["start"].IsString()) return;
    const rapidjson::Value& start = json["start"];
    story_.start = std::string(start.GetString(), start.GetStringLength());
  }

  // A link, or a line of what is said. Several links in a line are several replies.
  void take_text(std::string_view line) {
    Columns columns(line);
    std::size_t open = line.find("[[");
    const std::string_view before = base::trimmed(line.substr(0, std::min(open, line.size())), base::kSpaceOrTab);
    if (before != "-" && before != "*" && before != "+") say(before, {line_, 1});
    while (open != std::string_view::npos) {
      const std::size_t close = line.find("]]", open);
      if (close == std::string_view::npos) {
        sink_.error({line_, columns.at(open)}, "twee", "This link is opened and never closed; end it with `]]`.");
        return;
      }
      const std::size_t next = line.find("[[", close);
      const std::string_view rest = line.substr(close + 2, std::min(next, line.size()) - close - 2);
      TweeLink link = read_link(line.substr(open + 2, close - open - 2));
      link.rest = base::trimmed(rest, base::kSpaceOrTab);
      link.place = {line_, columns.at(open)};
      if (link.text.empty() || link.target.empty()) {
        sink_.error(link.place, "twee", "A link is `[[text->passage]]`.");
      } else if (passage_.links.size() == kMostLinks) {
        return sink_.error(link.place, "too-many", "A passage has at most 64 links; a beat has three or four replies.");
      } else {
        passage_.links.push_back(std::move(link));
      }
      open = next;
    }
  }

  // "text->target", "target<-text", "text|target" and "target"; a part in further brackets is code and is cut off.
  static TweeLink read_link(std::string_view inside) {
    TweeLink link;
    inside = inside.substr(0, inside.find("]["));
    const std::size_t right = inside.rfind("->");
    const std::size_t left = inside.find("<-");
    const std::size_t bar = inside.find('|');
    if (right != std::string_view::npos) {
      link.text = base::trimmed(inside.substr(0, right), base::kSpaceOrTab);
      link.target = base::trimmed(inside.substr(right + 2), base::kSpaceOrTab);
    } else if (left != std::string_view::npos) {
      link.target = base::trimmed(inside.substr(0, left), base::kSpaceOrTab);
      link.text = base::trimmed(inside.substr(left + 2), base::kSpaceOrTab);
    } else if (bar != std::string_view::npos) {
      link.text = base::trimmed(inside.substr(0, bar), base::kSpaceOrTab);
      link.target = base::trimmed(inside.substr(bar + 1), base::kSpaceOrTab);
    } else {
      link.text = link.target = base::trimmed(inside, base::kSpaceOrTab);
    }
    return link;
  }

  void say(std::string_view text, Place place) {
    if (text.empty()) return;
    if (is_macro(text)) {
      sink_.warn(place, "twee",
                 "This macro is left out; a call has `when`, `sets` and `effects` for what it does: " +
                     std::string(text.substr(0, 40)));
      return;
    }
    const bool act = text.size() > 2 && text.front() == '(' && text.back() == ')';
    std::string& into = act ? passage_.does : passage_.says;
    if (act) text = text.substr(1, text.size() - 2);
    into += (into.empty() ? "" : " ") + std::string(text);
  }

  // "<<if $x>>", "(set: $x to 1)", "$x = 1", "{embed ...}"
  static bool is_macro(std::string_view text) {
    if (text.find("<<") != std::string_view::npos || text.front() == '$' || text.front() == '{') return true;
    if (text.front() != '(') return false;
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon < 2) return false;
    return std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  }

  Sink& sink_;
  TweeStory story_;
  TweePassage passage_;
  std::string raw_;
  bool open_ = false;
  bool astray_ = false;
  bool full_ = false;
  int line_ = 1;
};

}  // namespace

TweeStory parse_twee(const std::string& text, Sink& sink) { return Reader(sink).read(text); }

}  // namespace defuse::pack::authoring
