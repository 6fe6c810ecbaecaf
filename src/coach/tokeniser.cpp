#include "coach/tokeniser.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "coach/scanner.h"

namespace defuse::coach {

namespace {

constexpr std::size_t kLongestQuote = 120;  // pieces between two quotation marks

bool closes(Sign open, Sign sign) {
  switch (open) {
    case Sign::Double:
      return sign == Sign::Double || sign == Sign::CloseQuote;
    case Sign::OpenQuote:
      return sign == Sign::CloseQuote || sign == Sign::Double;
    case Sign::OpenSingle:
      return sign == Sign::CloseSingle;
    default:
      return false;
  }
}

// Where the quotation that opens at `at` ends; `at` when it does not. `budget` keeps a text full of opening marks from
// being searched over and over.
std::size_t end_of_quote(const std::vector<Raw>& raws, std::size_t at, std::size_t& budget) {
  const std::size_t last = std::min(raws.size(), at + kLongestQuote);
  for (std::size_t i = at + 1; i < last && budget > 0; ++i, --budget) {
    if (!closes(raws[at].sign, raws[i].sign)) continue;
    // 'it's Sam's' : a single mark closes only where no word goes on.
    if (raws[i].sign == Sign::CloseSingle && i == at + 1) return at;
    return i;
  }
  return at;
}

// "Mr. Cole": a dot that ends no sentence, because a name follows.
bool is_title_dot(const std::vector<Raw>& raws, std::size_t at) {
  constexpr std::array<std::string_view, 6> kTitles = {"mr", "mrs", "ms", "mx", "dr", "prof"};
  if (at == 0 || at + 1 >= raws.size() || raws[at].text != "." || raws[at + 1].sign != Sign::Word) return false;
  return raws[at + 1].capital && raws[at - 1].sign == Sign::Word &&
         std::find(kTitles.begin(), kTitles.end(), raws[at - 1].text) != kTitles.end();
}

class Tokeniser {
 public:
  Tokeniser(const std::vector<Raw>& raws, const Spelling& spelling, const Words& known)
      : raws_(raws), spelling_(spelling), known_(known) {}

  std::vector<Token> run() {
    std::size_t budget = raws_.size() * 4;
    for (std::size_t i = 0; i < raws_.size();) {
      const Raw& raw = raws_[i];
      if (raw.sign == Sign::Word) {
        i += words(i);
        continue;
      }
      const std::size_t close = end_of_quote(raws_, i, budget);
      // A text that is all in quotation marks is the speaker's own.
      if (close != i && !(i == 0 && close + 2 >= raws_.size())) {
        push(TokenKind::Quote, raw.begin, raws_[close].end, "\"");
        const Sign last = raws_[close - 1].sign;
        if (last == Sign::Stop && close + 1 < raws_.size() && raws_[close + 1].capital)
          push(TokenKind::Stop, raws_[close - 1].begin, raws_[close - 1].end, raws_[close - 1].text);
        i = close + 1;
        continue;
      }
      if (raw.sign == Sign::Soft) push(TokenKind::Soft, raw.begin, raw.end, raw.text);
      if (raw.sign == Sign::Stop && !is_title_dot(raws_, i)) push(TokenKind::Stop, raw.begin, raw.end, raw.text);
      if (raw.sign == Sign::LineEnd) push(TokenKind::Stop, raw.begin, raw.end, "\n");
      ++i;
    }
    number_sentences();
    return std::move(out_);
  }

 private:
  void push(TokenKind kind, std::size_t begin, std::size_t end, std::string text) {
    // One sign for several: "?\n" ends one sentence, and ends it with a question mark.
    if (kind == TokenKind::Stop && (out_.empty() || out_.back().kind == TokenKind::Stop)) return;
    if (kind == TokenKind::Soft && !out_.empty() && out_.back().kind == TokenKind::Soft) return;
    Token token;
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.text = std::move(text);
    out_.push_back(std::move(token));
  }

  // The word at `i`, or the two or three that the table of spellings takes together; how many they are.
  std::size_t words(std::size_t i) {
    std::string together[3];
    std::size_t count = 0;
    while (count < 3 && i + count < raws_.size() && raws_[i + count].sign == Sign::Word) {
      together[count] = raws_[i + count].text;
      ++count;
    }
    std::vector<std::string> meant;
    std::size_t taken = spelling_.look_up(together, count, meant);
    if (taken == 0) {
      taken = 1;
      if (!Spelling::expand(together[0], meant)) meant = {Spelling::mend(together[0], known_)};
    }
    const Raw& first = raws_[i];
    const Raw& last = raws_[i + taken - 1];
    for (std::size_t n = 0; n < meant.size(); ++n) {
      push(TokenKind::Word, first.begin, last.end, std::move(meant[n]));
      Token& token = out_.back();
      token.capital = first.capital && n == 0;
      token.capitals = first.capitals && n == 0;
      token.joined = first.joined;
    }
    return taken;
  }

  // In a sentence that is all in capitals, capitals say nothing of the single word.
  void lower_shouting(std::size_t first, std::size_t last) {
    std::size_t words = 0;
    std::size_t loud = 0;
    for (std::size_t i = first; i <= last; ++i) {
      words += out_[i].kind == TokenKind::Word ? 1 : 0;
      loud += out_[i].capitals ? 1 : 0;
    }
    if (words < 3 || loud * 2 < words) return;
    for (std::size_t i = first; i <= last; ++i) out_[i].capitals = false;
  }

  void number_sentences() {
    std::uint32_t sentence = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      out_[i].sentence = sentence;
      if (out_[i].kind != TokenKind::Stop && i + 1 < out_.size()) continue;
      lower_shouting(first, i);
      if (out_[i].text == "?") {
        for (std::size_t k = first; k <= i; ++k) out_[k].question = true;
      }
      first = i + 1;
      ++sentence;
    }
  }

  const std::vector<Raw>& raws_;
  const Spelling& spelling_;
  const Words& known_;
  std::vector<Token> out_;
};

}  // namespace

Tokens tokenise(std::string_view text, const Spelling& spelling, const Words& known) {
  Tokens tokens;
  tokens.cut = text.size() > kMostBytes;
  if (tokens.cut) {
    std::size_t end = kMostBytes;
    while (end > kMostBytes - 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
    text = text.substr(0, end);
  }
  std::size_t end = 0;
  const std::vector<Raw> raws = scan(text, kMostTokens, end);
  tokens.cut = tokens.cut || end < text.size();
  tokens.all = Tokeniser(raws, spelling, known).run();
  return tokens;
}

}  // namespace defuse::coach
