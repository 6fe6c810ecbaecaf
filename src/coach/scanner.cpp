#include "coach/scanner.h"

#include "base/utf8.h"

namespace defuse::coach {

namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_upper(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7); }

// Letters of every script, roughly: the signs of Latin-1, of general punctuation and the symbols are not.
bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return false;
  if (c >= 0x3000 && c <= 0x303F) return false;
  return c < 0xD800 || (c >= 0xF900 && c <= 0xFDFF) || (c >= 0x20000 && c < 0x30000);
}

// Marks that belong to the letter before, and signs that are not seen.
bool is_unseen(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF) || c == 0xAD ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == '`' || c == 0xB4 || c == 0x2032;
}
bool is_dash(char32_t c) { return (c >= 0x2012 && c <= 0x2015) || c == 0x2212; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

char32_t lower(char32_t c) { return is_upper(c) ? c + 0x20 : c; }

class Scanner {
 public:
  Scanner(std::string_view text, std::size_t most) : text_(text), most_(most) {}

  std::vector<Raw> scan(std::size_t& end) {
    while (at_ < text_.size() && out_.size() < most_) {
      std::size_t next = at_;
      const char32_t c = base::next_code_point(text_, next);
      if (is_letter(c) || is_digit(c)) {
        word();
      } else {
        sign(c, next);
        at_ = next;
      }
    }
    end = at_;
    return std::move(out_);
  }

 private:
  char32_t peek(std::size_t pos) const { return pos < text_.size() ? base::next_code_point(text_, pos) : 0; }

  // The code point at `pos` and beyond it, without what is not seen.
  char32_t seen(std::size_t& pos) const {
    while (pos < text_.size()) {
      const char32_t c = base::next_code_point(text_, pos);
      if (!is_unseen(c)) return c;
    }
    return 0;
  }

  void word() {
    Raw raw;
    raw.begin = at_;
    raw.joined = joins_;
    joins_ = false;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool digits = false;
    for (std::size_t pos = at_; pos < text_.size();) {
      std::size_t next = pos;
      const char32_t c = seen(next);
      const char32_t after = peek(next);
      const bool inner = is_letter(after) || is_digit(after);
      if (is_letter(c) || is_digit(c)) {
        if (letters == 0 && is_upper(c)) raw.capital = true;
        letters += is_letter(c) ? 1 : 0;
        capitals += is_upper(c) ? 1 : 0;
        digits = digits || is_digit(c);
        base::append_utf8(raw.text, lower(c));
      } else if (is_apostrophe(c) && is_letter(after)) {
        raw.text += '\'';
      } else if ((c == '.' || c == ',' || c == ':') && is_digit(after) && digits) {
        raw.text += static_cast<char>(c);
      } else if (c == '%' && digits && !inner) {
        raw.text += '%';
      } else if ((c == '_' || c == '@' || c == '/' || c == '\\' || c == '.' || c == '&') && inner) {
        if (c == '.' && !digits && is_upper(after)) break;  // a full stop without its blank
        raw.text += static_cast<char>(c);
      } else if (is_hyphen(c) && inner) {
        joins_ = true;
        at_ = next;
        break;
      } else {
        break;
      }
      pos = next;
      at_ = next;
      raw.end = next;
    }
    if (raw.end == 0) raw.end = at_;
    raw.capitals = letters > 1 && capitals == letters;
    raw.capital = raw.capital && !raw.capitals;
    out_.push_back(std::move(raw));
  }

  void push(Sign sign, std::size_t end, std::string text = {}) {
    Raw raw;
    raw.sign = sign;
    raw.begin = at_;
    raw.end = end;
    raw.text = std::move(text);
    out_.push_back(std::move(raw));
  }

  void sign(char32_t c, std::size_t& next) {
    joins_ = false;
    if (c == '.' || c == 0x2026) {
      const bool dots = c == 0x2026 || peek(next) == '.';
      while (peek(next) == '.' || peek(next) == 0x2026) base::next_code_point(text_, next);
      push(dots ? Sign::Soft : Sign::Stop, next, dots ? "..." : ".");
    } else if (c == '?' || c == '!' || c == 0x203D || c == 0xFF1F || c == 0xFF01) {
      bool asks = c == '?' || c == 0x203D || c == 0xFF1F;
      while (peek(next) == '?' || peek(next) == '!') asks = base::next_code_point(text_, next) == '?' || asks;
      push(Sign::Stop, next, asks ? "?" : "!");
    } else if (c == ';') {
      push(Sign::Stop, next, ";");
    } else if (c == '\n' || c == 0x2028 || c == 0x2029) {
      push(Sign::LineEnd, next);
    } else if (c == ',' || c == '(' || c == ')' || c == '[' || c == ']' || c == 0x3001) {
      push(Sign::Soft, next, c == ',' || c == 0x3001 ? "," : "(");
    } else if (c == ':') {
      push(Sign::Soft, next, ":");
    } else if (is_dash(c) || is_hyphen(c)) {
      while (is_dash(peek(next)) || is_hyphen(peek(next))) base::next_code_point(text_, next);
      push(Sign::Soft, next, "-");
    } else if (c == '"' || c == 0xFF02) {
      push(Sign::Double, next);
    } else if (c == 0x201C || c == 0x201E || c == 0xAB || c == 0x2039) {
      push(Sign::OpenQuote, next);
    } else if (c == 0x201D || c == 0xBB || c == 0x203A) {
      push(Sign::CloseQuote, next);
    } else if (is_apostrophe(c)) {
      const bool before = at_ > 0 && !is_blank(text_[at_ - 1]) && text_[at_ - 1] != '(';
      const char32_t after = peek(next);
      push(before || after == 0 || after == ' ' ? Sign::CloseSingle : Sign::OpenSingle, next);
    }
  }

  static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

  std::string_view text_;
  std::size_t most_;
  std::size_t at_ = 0;
  bool joins_ = false;
  std::vector<Raw> out_;
};

}  // namespace

std::vector<Raw> scan(std::string_view text, std::size_t most, std::size_t& end) {
  return Scanner(text, most).scan(end);
}

}  // namespace defuse::coach
