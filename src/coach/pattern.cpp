#include "coach/pattern.h"

#include <algorithm>
#include <array>
#include <utility>

#include "coach/spelling.h"

namespace defuse::coach {

namespace {

constexpr int kDeepest = 12;

constexpr std::array<std::string_view, 14> kShapes{"ANY", "NUM", "CAP", "ACR",   "CODE", "ED",   "ING",
                                                   "LY",  ",",   ":",   "QUOTE", "STOP", "ASKS", "JOINED"};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' || c == '/' ||
         c == '@' || c == '%' || static_cast<unsigned char>(c) >= 0x80;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  base::Result<Pattern> whole() {
    Pattern pattern = choice(0);
    if (wrong_.empty() && at_ < text_.size()) fail("there is a `)` too many");
    if (wrong_.empty() && !takes_words(pattern)) fail("it matches nothing, or everything");
    if (!wrong_.empty()) return base::Error{"The pattern `" + std::string(text_) + "` cannot be read: " + wrong_ + "."};
    return pattern;
  }

 private:
  void fail(std::string why) {
    if (wrong_.empty()) wrong_ = std::move(why);
    at_ = text_.size();
  }
  bool take(std::string_view sign) {
    if (text_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    return true;
  }
  void blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  Pattern choice(int depth) {
    if (depth > kDeepest) fail("its brackets go too deep");
    std::vector<Pattern> kids;
    kids.push_back(sequence(depth));
    while (take("|")) kids.push_back(sequence(depth));
    if (kids.size() == 1) return std::move(kids.front());
    Pattern pattern;
    pattern.kind = PatternKind::Choice;
    pattern.kids = std::move(kids);
    return pattern;
  }

  Pattern sequence(int depth) {
    Pattern pattern;
    for (blanks(); at_ < text_.size() && text_[at_] != '|' && text_[at_] != ')'; blanks())
      pattern.kids.push_back(element(depth));
    if (pattern.kids.size() == 1) {
      Pattern only = std::move(pattern.kids.front());
      return only;
    }
    return pattern;
  }

  Pattern element(int depth) {
    Pattern one = atom(depth);
    while (take("?")) {
      Pattern optional;
      optional.kind = PatternKind::Optional;
      optional.kids.push_back(std::move(one));
      one = std::move(optional);
    }
    return one;
  }

  static Pattern make_guard(GuardKind kind) {
    Pattern guard;
    guard.kind = PatternKind::Guard;
    guard.guard = kind;
    return guard;
  }

  Pattern atom(int depth) {
    if (take("^,")) return make_guard(GuardKind::ClauseStart);
    if (take("^")) return make_guard(GuardKind::SentenceStart);
    if (take("$,")) return make_guard(GuardKind::ClauseEnd);
    if (take("$")) return make_guard(GuardKind::SentenceEnd);
    if (take("@q")) return make_guard(GuardKind::Question);
    if (take("@s")) return make_guard(GuardKind::Statement);
    if (take("<!")) return compared(GuardKind::PreviousIsNot, depth);
    if (take("<")) return compared(GuardKind::PreviousIs, depth);
    if (take("&")) return compared(GuardKind::NextIs, depth);
    if (take("!")) return compared(GuardKind::NextIsNot, depth);
    if (take("...")) return gap(true);
    if (take("..")) return gap(false);
    if (take("(")) {
      Pattern inner = choice(depth + 1);
      if (!take(")")) fail("a `)` is missing");
      return inner;
    }
    Pattern pattern;
    if (take("{")) {
      const std::size_t end = std::min(text_.find('}', at_), text_.size());
      if (end == text_.size()) fail("a `}` is missing");
      pattern.kind = PatternKind::Class;
      pattern.text = text_.substr(std::min(at_, text_.size()), end - std::min(at_, end));
      at_ = std::min(end + 1, text_.size());
      return pattern;
    }
    pattern.kind = PatternKind::Word;
    if (take(",")) {
      pattern.text = ",";
    } else if (take(".")) {
      pattern.text = "STOP";
    } else if (take(":")) {
      pattern.text = ":";
    } else {
      const std::size_t begin = at_;
      while (at_ < text_.size() && is_word_byte(text_[at_])) ++at_;
      pattern.text = text_.substr(begin, at_ - begin);
      if (pattern.text.empty()) {
        const std::string sign(text_.substr(begin, 1));
        fail("`" + sign + "` has no meaning here");
      } else if (!is_shape(pattern.text) &&
                 std::any_of(pattern.text.begin(), pattern.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
        fail("`" + pattern.text + "` is no shape, and words are written in small letters");
      } else {
        spell_out(pattern);
      }
    }
    return pattern;
  }

  // "don't" is two words, here as in texts.
  static void spell_out(Pattern& pattern) {
    std::vector<std::string> words;
    if (!Spelling::expand(pattern.text, words)) return;
    pattern.kind = PatternKind::Sequence;
    pattern.text.clear();
    for (std::string& one : words) {
      Pattern word;
      word.kind = PatternKind::Word;
      word.text = std::move(one);
      pattern.kids.push_back(std::move(word));
    }
  }

  Pattern compared(GuardKind kind, int depth) {
    Pattern guard = make_guard(kind);
    guard.kids.push_back(atom(depth));
    return guard;
  }

  Pattern gap(bool crosses) {
    Pattern pattern;
    pattern.kind = PatternKind::Gap;
    pattern.crosses = crosses;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9' && pattern.most <= kLongestGap)
      pattern.most = pattern.most * 10 + (text_[at_++] - '0');
    if (pattern.most < 1 || pattern.most > kLongestGap) fail("a gap is `..1` to `..12`");
    return pattern;
  }

  // Whether at least one word or sign must be there.
  static bool takes_words(const Pattern& pattern) {
    switch (pattern.kind) {
      case PatternKind::Word:
      case PatternKind::Class:
        return true;
      case PatternKind::Sequence:
        return std::any_of(pattern.kids.begin(), pattern.kids.end(), takes_words);
      case PatternKind::Choice:
        return std::all_of(pattern.kids.begin(), pattern.kids.end(), takes_words);
      default:
        return false;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string wrong_;
};

}  // namespace

bool is_shape(std::string_view text) { return std::find(kShapes.begin(), kShapes.end(), text) != kShapes.end(); }

base::Result<Pattern> parse_pattern(std::string_view text) { return Parser(text).whole(); }

base::Result<std::vector<Pattern>> parse_word_line(std::string_view line) {
  std::vector<Pattern> all;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(',', at), line.size());
    const std::string_view part = line.substr(at, end - at);
    at = end + 1;
    if (part.find_first_not_of(" \n") == std::string_view::npos) continue;
    base::Result<Pattern> pattern = parse_pattern(part);
    if (!pattern) return pattern.error();
    all.push_back(pattern.take());
  }
  return all;
}

}  // namespace defuse::coach
