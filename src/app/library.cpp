#include "app/library.h"

#include <algorithm>

#include "app/state.h"

namespace defuse::app {

namespace {

std::string_view take_until(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

std::size_t size_from(std::string_view text) {
  std::size_t size = 0;
  for (const char c : text.substr(0, 9)) {
    if (c < '0' || c > '9') return 0;
    size = size * 10 + static_cast<std::size_t>(c - '0');
  }
  return size;
}

template <class T, class IdOf>
const T* find_in(const std::vector<T>& all, const IdOf& is_it) {
  const auto it = std::find_if(all.begin(), all.end(), is_it);
  return it == all.end() ? nullptr : &*it;
}

}  // namespace

PackTrouble pack_trouble(std::string_view code) {
  if (code == "foreign") return PackTrouble::Foreign;
  if (code == "missing") return PackTrouble::Missing;
  return code == "gone" ? PackTrouble::Gone : PackTrouble::Unreachable;
}

std::vector<ListedPack> listed_packs(std::string_view text) {
  std::vector<ListedPack> all;
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    ListedPack one;
    one.own = take_until(line, '\t') == kOwnSource;
    one.id = take_until(line, '\t');
    one.title = take_until(line, '\t');
    one.version = take_until(line, '\t');
    std::string_view languages = take_until(line, '\t');
    while (!languages.empty()) one.languages.emplace_back(take_until(languages, ','));
    one.size = size_from(take_until(line, '\t'));
    one.hash = take_until(line, '\t');
    one.address = line;
    const bool known = std::any_of(all.begin(), all.end(), [&](const ListedPack& other) { return other.id == one.id; });
    if (base::is_id(one.id) && !one.title.empty() && !one.address.empty() && !known) all.push_back(std::move(one));
  }
  return all;
}

const KeptPack* Library::find_kept(const base::Id& id) const {
  return find_in(kept, [&](const KeptPack& one) { return one.index.id == id; });
}

const ListedPack* Library::find_listed(const base::Id& id) const {
  return find_in(listed, [&](const ListedPack& one) { return one.id == id; });
}

bool Library::has_update(const base::Id& id) const {
  const KeptPack* here = find_kept(id);
  const ListedPack* there = find_listed(id);
  return here != nullptr && !here->own() && there != nullptr && !there->own && !there->hash.empty() &&
         there->hash != here->hash;
}

bool has_library(const State& s) { return !s.lms.connected(); }

bool knows_several(const State& s) {
  const auto other = [](const KeptPack& one) { return !one.own(); };
  return !s.pack_is_own || std::any_of(s.library.kept.begin(), s.library.kept.end(), other);
}

}  // namespace defuse::app
