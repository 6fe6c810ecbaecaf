#include "app/route.h"

namespace defuse::app {

namespace {

constexpr std::string_view kLesson = "lesson/";
constexpr std::string_view kExercise = "exercise/";
constexpr std::string_view kCall = "call/";
constexpr std::string_view kOwnCall = "own-call";
constexpr std::string_view kPack = "library/";
constexpr std::string_view kOfCall = "/review";

struct Named {
  Place place;
  std::string_view path;
};
constexpr Named kNamed[] = {
    {Place::Review, "review"},     {Place::Progress, "progress"},     {Place::Certificate, "certificate"},
    {Place::Glossary, "glossary"}, {Place::Search, "search"},         {Place::Coach, "coach"},
    {Place::Settings, "settings"}, {Place::Connection, "connection"}, {Place::Library, "library"},
    {Place::Gallery, "gallery"},
};

Route item_route(Place place, std::string_view id) {
  if (!base::is_id(id)) return {.place = Place::Unknown};
  return {.place = place, .item = base::Id(id)};
}

// The value of a key of the query; no escapes, which no value that means anything here has.
std::string_view query_value(std::string_view query, std::string_view key) {
  while (!query.empty()) {
    if (query.front() == '?' || query.front() == '&') query.remove_prefix(1);
    const std::string_view pair = query.substr(0, query.find('&'));
    if (pair.starts_with(key) && pair.substr(key.size()).starts_with('=')) return pair.substr(key.size() + 1);
    query.remove_prefix(pair.size());
  }
  return {};
}

Route parse_path(std::string_view path) {
  if (path.empty()) return {};
  for (const Named& named : kNamed) {
    if (path == named.path) return {.place = named.place};
  }
  if (path.starts_with(kLesson)) return item_route(Place::Lesson, path.substr(kLesson.size()));
  if (path.starts_with(kExercise)) return item_route(Place::Exercise, path.substr(kExercise.size()));
  if (path.starts_with(kPack)) return item_route(Place::Pack, path.substr(kPack.size()));
  if (path == kOwnCall) return {.place = Place::OwnCall};
  if (path.starts_with(kOwnCall) && path.substr(kOwnCall.size()).starts_with('/'))
    return item_route(Place::OwnCall, path.substr(kOwnCall.size() + 1));
  if (path.starts_with(kCall)) {
    path.remove_prefix(kCall.size());
    const bool review = path.ends_with(kOfCall);
    if (review) path.remove_suffix(kOfCall.size());
    return item_route(review ? Place::CallReview : Place::Call, path);
  }
  return {.place = Place::Unknown};
}

}  // namespace

Route parse_address(std::string_view address) {
  const std::size_t hash = address.find('#');
  const std::string_view query = address.substr(0, hash);
  std::string_view path = hash == std::string_view::npos ? std::string_view{} : address.substr(hash + 1);
  if (path.starts_with('/')) path.remove_prefix(1);
  if (path.ends_with('/')) path.remove_suffix(1);
  Route route = parse_path(path);
  route.document_view = query_value(query, "view") == "document";
  route.language = query_value(query, "lang");
  return route;
}

std::string lesson_address(const base::Id& id) { return "#/lesson/" + id; }
std::string exercise_address(const base::Id& id) { return "#/exercise/" + id; }
std::string call_address(const base::Id& id) { return "#/call/" + id; }
std::string pack_address(const base::Id& id) { return "#/" + std::string(kPack) + id; }
std::string own_call_address(const base::Id& id) { return "#/" + std::string(kOwnCall) + (id.empty() ? "" : "/" + id); }
std::string call_review_address(const base::Id& id) { return call_address(id) + std::string(kOfCall); }

std::string address_of(const Route& route) {
  if (route.place == Place::Lesson) return lesson_address(route.item);
  if (route.place == Place::Exercise) return exercise_address(route.item);
  if (route.place == Place::Call) return call_address(route.item);
  if (route.place == Place::Pack) return pack_address(route.item);
  if (route.place == Place::OwnCall) return own_call_address(route.item);
  if (route.place == Place::CallReview) return call_review_address(route.item);
  for (const Named& named : kNamed) {
    if (route.place == named.place) return "#/" + std::string(named.path);
  }
  return "#/";
}

}  // namespace defuse::app
