// The rules that every course value keeps, whoever made it. The authoring reader reports all of them with their lines;
// the container refuses an item that breaks one. Runners and screens may rely on them: ids are known, times fit, words
// lie inside their line.
#pragma once

#include "course/pack.h"
#include "pack/findings.h"

namespace defuse::pack {

// Limits, so that nothing an author writes can make the course hang or run out of memory.
inline constexpr std::size_t kMostItems = 5000;
inline constexpr std::size_t kMostListed = 500;  // entries of any list inside an item
inline constexpr base::Millis kShortestCue = 300;
inline constexpr base::Millis kLongestCue = 8000;
inline constexpr base::Millis kLongestRun = 180000;
inline constexpr int kLongestMinutes = 60;
inline constexpr int kSmallestRoom = 200;
inline constexpr int kLargestRoom = 2000;
inline constexpr int kSmallestPiece = 10;
inline constexpr int kLargestPiece = 600;

void check_index(const course::PackIndex& index, Findings& findings);
void check_item(const course::Item& item, const course::PackIndex& index, Findings& findings);

// The two used by check_item; apart, because each knows one exercise kind.
void check_spot(const course::Spot& spot, const course::PackIndex& index, Findings& findings);
void check_mark(const course::Mark& mark, const course::PackIndex& index, Findings& findings);
void check_position(const course::Position& position, const course::PackIndex& index, Findings& findings);
void check_lesson(const course::Lesson& lesson, const course::PackIndex& index, Findings& findings);

// Of `known`, the one that `wrong` most likely means; empty when none is near.
std::string nearest(std::string_view wrong, const std::vector<std::string>& known);

// " Did you mean `x`?" or nothing.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& known);

// Reports a practice that the pack does not list. An empty id passes: whether one is needed is for the caller.
void check_practice(const base::Id& practice, std::string path, const course::PackIndex& index, Findings& findings);

// Reports ids that are malformed or occur twice. `path(i)` names the place of the i-th; `what` as in "cue".
template <class T, class Path>
void check_ids(const std::vector<T>& all, std::string_view what, Path path, Findings& findings);

}  // namespace defuse::pack

#include "pack/check_ids.h"
