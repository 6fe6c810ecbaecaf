#include "lms/suspend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "lms/bits.h"

namespace defuse::lms {

namespace {

constexpr std::string_view kFormat = "D2";
constexpr char kWithoutPractices = '1';
constexpr std::size_t kCheckLength = 6;
constexpr std::size_t kMostItems = (1U << 14U) - 1;
constexpr int kMostTimes = 63;
constexpr int kMostDays = (1 << 12) - 1;
constexpr int kLastDay = (1 << 20) - 1;
constexpr std::size_t kMostPractices = 255;
constexpr double kMostTenths = 365'000;
constexpr std::size_t kLongestPlace = 63;
constexpr std::size_t kNewestBookmarks = 3;
// Of bookmarks: what ids are made of, and a few signs of addresses. 0 ends nothing: lengths are given.
constexpr std::string_view kPlaceLetters = "abcdefghijklmnopqrstuvwxyz0123456789-_./:#";

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::string check_of(std::string_view text) {
  BitWriter writer;
  writer.put(crc32(text), 32);
  return writer.take();
}

std::uint32_t thousandths(double part) {
  if (!(part > 0)) return 0;
  return part >= 1 ? 1000 : static_cast<std::uint32_t>(std::lround(part * 1000));
}

bool storable(const std::string& place) {
  return !place.empty() && place.size() <= kLongestPlace && place.find_first_not_of(kPlaceLetters) == std::string::npos;
}

int within(int value, int most) { return std::clamp(value, 0, most); }

// First the day, then the hash, so that the order never depends on where the items came from.
bool newer(const ItemSummary& a, const ItemSummary& b) {
  return a.last_day != b.last_day ? a.last_day > b.last_day : a.hash < b.hash;
}

// Which items keep their bookmark.
void keep_bookmarks(std::vector<ItemSummary>& items, std::size_t most) {
  for (ItemSummary& item : items) {
    if (!storable(item.place)) item.place.clear();
  }
  std::vector<ItemSummary*> marked;
  for (ItemSummary& item : items) {
    if (!item.place.empty()) marked.push_back(&item);
  }
  if (marked.size() <= most) return;
  std::sort(marked.begin(), marked.end(), [](const auto* a, const auto* b) { return newer(*a, *b); });
  for (std::size_t i = most; i < marked.size(); ++i) marked[i]->place.clear();
}

void write_item(BitWriter& out, const ItemSummary& item, int detail, int first) {
  out.put(item.hash, 32);
  out.put(item.finished ? 1 : 0, 1);
  if (detail <= 3) out.put(static_cast<std::uint32_t>(within(item.last_day.number - first, kMostDays)), 12);
  if (item.finished) {
    out.put(thousandths(item.best), 10);
    if (detail <= 3) out.put(static_cast<std::uint32_t>(within(item.times, kMostTimes)), 6);
    if (detail <= 2) {
      out.put(thousandths(item.last), 10);
      const bool known = item.first_day.number > 0;
      out.put(known ? static_cast<std::uint32_t>(within(item.first_day.number - first + 1, kMostDays)) : 0, 12);
    }
  }
  if (detail > 4) return;
  out.put(item.place.empty() ? 0 : 1, 1);
  if (item.place.empty()) return;
  out.put(static_cast<std::uint32_t>(item.place.size()), 6);
  for (const char c : item.place) out.put(static_cast<std::uint32_t>(kPlaceLetters.find(c)), 6);
}

void write_practice(BitWriter& out, const PracticeSummary& practice, int first) {
  out.put(practice.hash, 32);
  out.put(static_cast<std::uint32_t>(std::lround(std::clamp(practice.mastery, 0.0, 1.0) * 100)), 7);
  out.put(static_cast<std::uint32_t>(std::lround(std::clamp(practice.stability * 10, 0.0, kMostTenths))), 19);
  out.put(static_cast<std::uint32_t>(within(practice.last.number - first, kMostDays)), 12);
}

PracticeSummary read_practice(BitReader& in, int first) {
  PracticeSummary practice;
  practice.hash = in.get(32);
  practice.mastery = std::min(in.get(7), 100U) / 100.0;
  practice.stability = std::min(static_cast<double>(in.get(19)), kMostTenths) / 10;
  practice.last.number = first + static_cast<int>(in.get(12));
  return practice;
}

int first_day_of(const std::vector<ItemSummary>& items, const std::vector<PracticeSummary>& practices) {
  int first = kLastDay;
  for (const ItemSummary& item : items) {
    for (const int day : {item.first_day.number, item.last_day.number}) {
      if (day > 0) first = std::min(first, day);
    }
  }
  for (const PracticeSummary& practice : practices) first = std::min(first, std::max(1, practice.last.number));
  return first == kLastDay ? 0 : first;
}

// By their hashes, each once.
std::vector<PracticeSummary> in_order(std::vector<PracticeSummary> practices) {
  for (PracticeSummary& one : practices) one.hash = one.id.empty() ? one.hash : hash_of(one.id);
  std::stable_sort(practices.begin(), practices.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
  const auto same = [](const auto& a, const auto& b) { return a.hash == b.hash; };
  practices.erase(std::unique(practices.begin(), practices.end(), same), practices.end());
  if (practices.size() > kMostPractices) practices.resize(kMostPractices);
  return practices;
}

std::string written(const base::Id& pack, std::uint32_t counter, std::vector<ItemSummary> items,
                    const std::vector<PracticeSummary>& practices, int detail, int lost) {
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
  const int first = detail <= 3 ? first_day_of(items, practices) : 0;
  BitWriter out;
  out.put(hash_of(pack), 32);
  out.put(counter, 32);
  out.put(static_cast<std::uint32_t>(detail), 3);
  out.put(static_cast<std::uint32_t>(within(lost, static_cast<int>(kMostItems))), 14);
  out.put(static_cast<std::uint32_t>(first), 20);
  out.put(static_cast<std::uint32_t>(items.size()), 14);
  for (const ItemSummary& item : items) write_item(out, item, detail, first);
  if (detail <= 3) {
    out.put(static_cast<std::uint32_t>(practices.size()), 8);
    for (const PracticeSummary& practice : practices) write_practice(out, practice, first);
  }
  std::string text = std::string(kFormat) + out.take();
  return text + check_of(text);
}

ItemSummary read_item(BitReader& in, int detail, int first) {
  ItemSummary item;
  item.hash = in.get(32);
  item.finished = in.get(1) == 1;
  if (detail <= 3) item.last_day.number = first + static_cast<int>(in.get(12));
  if (item.finished) {
    item.best = std::min(in.get(10), 1000U) / 1000.0;
    if (detail <= 3) item.times = static_cast<int>(in.get(6));
    if (detail <= 2) {
      item.last = std::min(in.get(10), 1000U) / 1000.0;
      const int day = static_cast<int>(in.get(12));
      if (day > 0) item.first_day.number = first + day - 1;
    }
    if (detail > 3) item.times = 1;
  }
  if (detail > 4 || in.get(1) == 0) return item;
  const std::uint32_t length = in.get(6);
  for (std::uint32_t i = 0; i < length; ++i) {
    const std::uint32_t letter = in.get(6);
    if (letter < kPlaceLetters.size()) item.place += kPlaceLetters[letter];
  }
  return item;
}

}  // namespace

Encoded encode(const base::Id& pack, std::uint32_t counter, const std::vector<ItemSummary>& items,
               const std::vector<PracticeSummary>& practices, std::size_t budget) {
  std::vector<ItemSummary> kept = merge(items, {});
  std::vector<PracticeSummary> practised = in_order(practices);
  const std::size_t all = kept.size();
  for (int detail = 0; detail <= static_cast<int>(Loss::FinishedItems); ++detail) {
    const auto step = static_cast<Loss>(detail);
    if (step == Loss::Nothing) keep_bookmarks(kept, kept.size());
    if (step == Loss::UnknownItems) {
      std::erase_if(kept, [](const auto& item) { return item.id.empty(); });
      std::erase_if(practised, [](const auto& practice) { return practice.id.empty(); });
    }
    if (step == Loss::OldBookmarks) keep_bookmarks(kept, kNewestBookmarks);
    if (step == Loss::BegunItems) std::erase_if(kept, [](const auto& item) { return !item.finished; });
    const auto lost = [&] { return static_cast<int>(all - kept.size()); };
    if (step == Loss::FinishedItems) {
      std::sort(kept.begin(), kept.end(), newer);
      // As many as fit: an item takes 43 bits at this detail.
      const std::size_t empty = written(pack, counter, {}, {}, detail, lost()).size();
      if (empty > budget) return {{}, Loss::FinishedItems, static_cast<int>(all)};
      kept.resize(std::min({kept.size(), (budget - empty) * 6 / 43, kMostItems}));
    }
    if (kept.size() > kMostItems) continue;
    std::string text = written(pack, counter, kept, practised, detail, lost());
    if (text.size() <= budget) return {std::move(text), step, lost()};
  }
  return {{}, Loss::FinishedItems, static_cast<int>(all)};
}

Decoded decode(std::string_view text, const base::Id& pack, const std::vector<base::Id>& ids,
               const std::vector<std::pair<base::Id, base::Id>>& renames) {
  if (text.empty()) return {Verdict::Empty, {}};
  if (text.size() < kFormat.size() + kCheckLength || text[0] != kFormat[0]) return {Verdict::Foreign, {}};
  const std::string_view body = text.substr(0, text.size() - kCheckLength);
  if (text.substr(body.size()) != check_of(body))
    return {text[1] == kFormat[1] || text[1] == kWithoutPractices ? Verdict::Damaged : Verdict::Foreign, {}};
  const bool with_practices = text[1] == kFormat[1];
  if (!with_practices && text[1] != kWithoutPractices)
    return {text[1] > kFormat[1] ? Verdict::Newer : Verdict::Foreign, {}};
  BitReader in(body.substr(kFormat.size()));
  Decoded decoded{Verdict::Good, {}};
  const bool ours = in.get(32) == hash_of(pack);
  decoded.saved.counter = in.get(32);
  const int detail = static_cast<int>(in.get(3));
  decoded.saved.loss = static_cast<Loss>(detail);
  decoded.saved.items_lost = static_cast<int>(in.get(14));
  const int first = static_cast<int>(in.get(20));
  const std::uint32_t count = in.get(14);
  for (std::uint32_t i = 0; i < count && in.good(); ++i) decoded.saved.items.push_back(read_item(in, detail, first));
  const std::uint32_t practices = with_practices && detail <= 3 ? in.get(8) : 0;
  for (std::uint32_t i = 0; i < practices && in.good(); ++i)
    decoded.saved.practices.push_back(read_practice(in, first));
  if (!in.at_end()) return {Verdict::Damaged, {}};
  if (!ours) return {Verdict::Foreign, {}};
  std::map<std::uint32_t, base::Id> names;
  for (const base::Id& id : ids) names.emplace(hash_of(id), id);
  for (const auto& [old_id, new_id] : renames) names.emplace(hash_of(old_id), new_id);
  const auto name_it = [&](auto& one) {
    const auto name = names.find(one.hash);
    if (name == names.end()) return;
    one.id = name->second;
    one.hash = hash_of(one.id);
  };
  for (ItemSummary& item : decoded.saved.items) name_it(item);
  for (PracticeSummary& practice : decoded.saved.practices) name_it(practice);
  decoded.saved.items = merge(decoded.saved.items, {});
  decoded.saved.practices = in_order(std::move(decoded.saved.practices));
  return decoded;
}

std::vector<std::pair<base::Id, base::Id>> clashes(const std::vector<base::Id>& ids) {
  std::vector<std::pair<base::Id, base::Id>> found;
  std::map<std::uint32_t, base::Id> names;
  for (const base::Id& id : ids) {
    const auto [place, fresh] = names.emplace(hash_of(id), id);
    if (!fresh && place->second != id) found.emplace_back(place->second, id);
  }
  return found;
}

}  // namespace defuse::lms
