#include "coach/spans.h"

#include <algorithm>
#include <map>
#include <string>

namespace defuse::coach {

Spans joined(Spans spans) {
  std::sort(spans.begin(), spans.end(),
            [](const Span& a, const Span& b) { return a.first != b.first ? a.first < b.first : a.last < b.last; });
  Spans out;
  for (const Span& span : spans) {
    if (!out.empty() && span.first <= out.back().last) {
      out.back().last = std::max(out.back().last, span.last);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

Spans without_touching(const Spans& spans, const Spans& others) {
  Spans out;
  for (const Span& span : spans) {
    // The last of the others that begins no later than this one ends.
    const auto after = std::upper_bound(others.begin(), others.end(), span.last,
                                        [](std::uint32_t last, const Span& other) { return last < other.first; });
    if (after == others.begin() || std::prev(after)->last < span.first) out.push_back(span);
  }
  return out;
}

Spans by_sentence(const Spans& spans, const Spans& others, const std::vector<Token>& tokens, bool keep) {
  std::vector<std::uint32_t> sentences;
  for (const Span& other : others) {
    for (std::uint32_t s = tokens[other.first].sentence; s <= tokens[other.last].sentence; ++s) sentences.push_back(s);
  }
  std::sort(sentences.begin(), sentences.end());
  Spans out;
  for (const Span& span : spans) {
    const auto low = std::lower_bound(sentences.begin(), sentences.end(), tokens[span.first].sentence);
    const bool meets = low != sentences.end() && *low <= tokens[span.last].sentence;
    if (meets == keep) out.push_back(span);
  }
  return out;
}

Spans largest_alike(const Spans& spans, const std::vector<Token>& tokens) {
  std::map<std::string, Spans> groups;
  for (const Span& span : spans) {
    std::string words;
    for (std::uint32_t i = span.first; i <= span.last; ++i) words += tokens[i].text + " ";
    groups[words].push_back(span);
  }
  Spans largest;
  for (auto& [words, group] : groups) {
    if (group.size() > largest.size()) largest = std::move(group);
  }
  return largest;
}

}  // namespace defuse::coach
