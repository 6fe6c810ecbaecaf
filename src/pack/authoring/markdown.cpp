#include "pack/authoring/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "base/ascii.h"
#include "pack/authoring/text_rules.h"

namespace defuse::pack::authoring {

namespace {

using course::BlockKind;
using course::RunStyle;

// Rules and underlined headings: a line of nothing but dashes, equals signs, stars or underscores.
bool is_rule_line(std::string_view line) {
  std::string marks;
  for (const char c : line) {
    if (c != ' ' && c != '\t') marks += c;
  }
  if (marks.size() < 2) return marks == "=";
  const char first = marks.front();
  const bool same = std::all_of(marks.begin(), marks.end(), [&](char c) { return c == first; });
  return same && (first == '-' || first == '=' || ((first == '*' || first == '_') && marks.size() > 2));
}

class Reader {
 public:
  Reader(const std::string& text, int first_line, Sink& sink) : text_(text), first_line_(first_line), sink_(sink) {}

  course::RichText read() {
    check_lines();
    MD_PARSER parser{};
    parser.flags =
        MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<Reader*>(self)->enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<Reader*>(self)->leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<Reader*>(self)->enter_span(type);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<Reader*>(self)->leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<Reader*>(self)->add(type, {text, size}, text);
    };
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0)
      report("markdown", "This cannot be read as Markdown.");
    flush(last_);
    const auto empty = [](const course::Block& block) { return block.runs.empty(); };
    blocks_.erase(std::remove_if(blocks_.begin(), blocks_.end(), empty), blocks_.end());
    return std::move(blocks_);
  }

 private:
  // Faults that can be told from a line alone, at their exact place.
  void check_lines() {
    int line = first_line_;
    for (std::size_t begin = 0; begin < text_.size(); ++line) {
      if (begin > 0) starts_.push_back(begin);
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::string_view one(text_.data() + begin, end - begin);
      if (const auto fault = find_fault(one)) {
        sink_.error({line, static_cast<int>(fault->at) + 1}, fault->code, fault->message);
        reported_.insert(line);
      } else if (is_rule_line(one)) {
        sink_.error(
            {line, 1}, "markdown",
            "Rules and underlined headings are not part of a lesson; start a page with `## Title {#id}` instead.");
        reported_.insert(line);
        reported_.insert(line - 1);
      }
      begin = end + 1;
    }
  }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_DOC:
      case MD_BLOCK_HR:  // said by check_lines
        break;
      case MD_BLOCK_QUOTE:
        if (quotes_ > 0 || lists_ > 0) report("markdown", "A quote cannot stand inside a quote or a list.");
        ++quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        if (lists_ > 0 || quotes_ > 0)
          report("markdown", "A list cannot stand inside a list or a quote; make two lists of it.");
        ++lists_;
        list_kind_ = type == MD_BLOCK_UL ? BlockKind::Bullet : BlockKind::Numbered;
        break;
      case MD_BLOCK_LI:
        blocks_.push_back({list_kind_, {}});
        item_paragraphs_ = 0;
        break;
      case MD_BLOCK_P:
        enter_paragraph();
        break;
      case MD_BLOCK_H:
        enter_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_CODE:
        report("markdown",
               "Blocks of code are not part of a lesson; only ```take, ```think, ```practise and ```audio are.");
        blocks_.push_back({});
        break;
      case MD_BLOCK_HTML:
        report("html", "HTML has no place in a pack: text is shown as it is written. Remove the tag.");
        blocks_.push_back({});
        break;
      case MD_BLOCK_TABLE:
        report("markdown", "Tables are not part of a lesson; a list says the same and can be read on a phone.");
        blocks_.push_back({});
        break;
      default:
        break;
    }
    return 0;
  }

  void enter_paragraph() {
    if (lists_ > 0) {
      if (item_paragraphs_++ > 0)
        report("markdown", "An entry of a list is one paragraph; take the second one out of the list.");
      return;
    }
    blocks_.push_back({quotes_ > 0 ? BlockKind::Quote : BlockKind::Paragraph, {}});
  }

  void enter_heading(unsigned level) {
    if (level != 3)
      report("markdown",
             "Inside a page a heading starts with `### `; `## ` starts a page, and other levels are not used.");
    if (lists_ > 0 || quotes_ > 0) report("markdown", "A heading cannot stand inside a list or a quote.");
    blocks_.push_back({BlockKind::Heading, {}});
  }

  int leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) --lists_;
    return 0;
  }

  int enter_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) ++emphasis_;
    if (type == MD_SPAN_STRONG) ++strong_;
    if (type == MD_SPAN_A)
      report("address", "Links are not part of a lesson. Name the thing; a ```practise block leads to an exercise.");
    if (type == MD_SPAN_IMG)
      report(
          "markdown",
          "A picture stands in a paragraph of its own, with its whole text in one pair of brackets: `![What is to be "
          "seen](media/desk.png)`.");
    if (type == MD_SPAN_CODE)
      report("markdown", "Text between back-quotes is not part of a lesson; use quotation marks.");
    if (type == MD_SPAN_DEL) report("markdown", "Text cannot be struck through; remove the tildes.");
    return 0;
  }
  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) --emphasis_;
    if (type == MD_SPAN_STRONG) --strong_;
    return 0;
  }

  int add(MD_TEXTTYPE type, std::string_view text, const char* at) {
    if (at >= text_.data() && at < text_.data() + text_.size())
      flush(last_ = static_cast<std::size_t>(at - text_.data()));
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) text = " ";
    if (type == MD_TEXT_HTML)
      report_at(last_, "html", "HTML has no place in a pack: text is shown as it is written. Remove the tag.");
    if (type == MD_TEXT_ENTITY)
      report_at(last_, "markdown", "Type the character itself instead of `" + std::string(text) + "`.");
    if (type == MD_TEXT_NULLCHAR)
      report_at(last_, "characters", "An invisible character stands here. Type the text again.");
    if (blocks_.empty()) blocks_.push_back({});
    const RunStyle style = strong_ > 0 ? RunStyle::Strong : emphasis_ > 0 ? RunStyle::Emphasis : RunStyle::Plain;
    std::vector<course::Run>& runs = blocks_.back().runs;
    if (runs.empty() || runs.back().style != style) runs.push_back({style, {}});
    runs.back().text += text;
    return 0;
  }

  // md4c names no places: a fault waits for the next text, whose address tells where it is.
  void report(std::string code, std::string message) { waiting_.push_back({std::move(code), std::move(message)}); }
  void flush(std::size_t at) {
    for (const auto& [code, message] : waiting_) report_at(at, code, message);
    waiting_.clear();
  }
  void report_at(std::size_t at, std::string_view code, std::string message) {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), at);
    const int line = first_line_ + static_cast<int>(next - starts_.begin()) - 1;
    if (!reported_.insert(line).second) return;
    const std::string_view before = std::string_view(text_).substr(*(next - 1), at - *(next - 1));
    const auto characters = std::count_if(before.begin(), before.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
    sink_.error({line, static_cast<int>(characters) + 1}, code, std::move(message));
  }

  const std::string& text_;
  int first_line_;
  Sink& sink_;
  course::RichText blocks_;
  std::vector<std::pair<std::string, std::string>> waiting_;
  std::vector<std::size_t> starts_{0};  // of the lines, in bytes
  std::set<int> reported_;              // one fault a line is enough
  std::size_t last_ = 0;
  int lists_ = 0;
  int quotes_ = 0;
  int item_paragraphs_ = 0;
  int emphasis_ = 0;
  int strong_ = 0;
  BlockKind list_kind_ = BlockKind::Bullet;
};

PageSource page_heading(std::string_view line, Place place, Sink& sink) {
  PageSource page;
  page.place = place;
  std::string_view title = base::trimmed(line.substr(3), base::kSpaceOrTab);
  const std::size_t brace = title.rfind('{');
  if (brace != std::string_view::npos && title.back() == '}') {
    std::string_view id = title.substr(brace + 1, title.size() - brace - 2);
    title = base::trimmed(title.substr(0, brace), base::kSpaceOrTab);
    if (!id.empty() && id.front() == '#') {
      page.id = id.substr(1);
    } else {
      sink.error(place, "heading", "A page's id is written `{#the-id}`, with a `#`, at the end of its heading.");
    }
  }
  page.title = title;
  if (title.empty()) sink.error(place, "heading", "This page has no title; write it after `## `.");
  if (const auto fault = find_fault(title)) sink.error(place, fault->code, fault->message);
  return page;
}

}  // namespace

course::RichText parse_markdown(const std::string& text, int first_line, Sink& sink) {
  return Reader(text, first_line, sink).read();
}

std::vector<Chunk> paragraphs_of(const Chunk& chunk) {
  std::vector<Chunk> all;
  bool open = false;
  int number = chunk.first_line;
  for (std::size_t begin = 0; begin < chunk.text.size(); ++number) {
    const std::size_t end = std::min(chunk.text.find('\n', begin), chunk.text.size());
    const std::string_view line =
        base::trimmed(std::string_view(chunk.text).substr(begin, end - begin), base::kSpaceOrTab);
    begin = end + 1;
    if (line.empty()) {
      open = false;
      continue;
    }
    if (!open) all.push_back({false, {}, {}, number, {number, 1}});
    const std::size_t digits = line.find_first_not_of("0123456789");
    const bool starts = line.starts_with("- ") || line.starts_with(">") || line.starts_with("#") ||
                        (digits != 0 && digits != std::string_view::npos && line.substr(digits).starts_with(". "));
    if (open) all.back().text += starts ? '\n' : ' ';
    all.back().text.append(line);
    open = true;
  }
  return all;
}

std::vector<PageSource> split_pages(const std::string& body, int first_line, Sink& sink) {
  std::vector<PageSource> pages;
  bool astray = false;  // text before the first page was reported
  bool in_fence = false;
  int number = first_line;
  const auto chunks = [&]() -> std::vector<Chunk>& { return pages.back().chunks; };
  for (std::size_t begin = 0; begin < body.size(); ++number) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view line(body.data() + begin, end - begin);
    begin = end + 1;
    const bool ticks = line.substr(0, 3) == "```";
    if (!in_fence && line.substr(0, 3) == "## ") {
      pages.push_back(page_heading(line, {number, 1}, sink));
    } else if (pages.empty()) {
      if (!astray && !base::trimmed(line, base::kSpaceOrTab).empty())
        sink.error({number, 1}, "heading", "Text before the first page; start a page with `## Title {#id}`.");
      astray = astray || !base::trimmed(line, base::kSpaceOrTab).empty();
    } else if (ticks) {
      in_fence = !in_fence;
      if (in_fence)
        chunks().push_back(
            {true, std::string(base::trimmed(line.substr(3), base::kSpaceOrTab)), {}, number + 1, {number, 1}});
      if (!in_fence) chunks().push_back({false, {}, {}, number + 1, {number + 1, 1}});
    } else {
      if (chunks().empty()) chunks().push_back({false, {}, {}, number, {number, 1}});
      chunks().back().text.append(line).push_back('\n');
    }
  }
  if (in_fence)
    sink.error(chunks().back().place, "fence", "This block is opened and never closed; end it with a line of ```.");
  return pages;
}

}  // namespace defuse::pack::authoring
