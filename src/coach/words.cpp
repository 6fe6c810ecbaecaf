#include "coach/words.h"

namespace defuse::coach {

namespace {

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return mixed(hash, static_cast<std::uint32_t>(word.size()));
}

}  // namespace

std::string_view Words::text(WordId word) const {
  const std::uint32_t begin = word == 0 ? 0 : ends_[word - 1];
  return std::string_view(texts_).substr(begin, ends_[word] - begin);
}

WordId Words::find(std::string_view word) const {
  return slots_.find(hash_of(word), [&](WordId known) { return text(known) == word; });
}

WordId Words::put(std::string_view word) {
  const WordId known = find(word);
  if (known != kNone) return known;
  const auto number = static_cast<WordId>(ends_.size());
  texts_ += word;
  ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
  slots_.put(hash_of(word), number);
  return number;
}

void Words::finish() {
  texts_.shrink_to_fit();
  ends_.shrink_to_fit();
}

}  // namespace defuse::coach
