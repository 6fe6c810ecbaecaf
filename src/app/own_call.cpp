#include "app/own_call.h"

#include <algorithm>

#include "course/names.h"

namespace defuse::app {

namespace {

bool has_words(std::string_view text) { return text.find_first_not_of(" \t\r\n") != std::string_view::npos; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\\\";
    if (c == '\n') out += "\\n";
    if (c != '\\' && c != '\n') out += c;
  }
  return out;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      out += text[i];
      continue;
    }
    out += text[++i] == 'n' ? '\n' : text[i];
  }
  return out;
}

std::string key_of(std::string_view name, std::size_t n) { return std::string(name) + std::to_string(n + 1); }

void read_line(OwnCall& own, std::string_view key, std::string_view value) {
  const std::string text = unescaped(value);
  if (key == "title") own.title = text;
  if (key == "customer") own.customer = text;
  if (key == "situation") own.situation = text;
  if (key == "channel") own.channel = course::from_name<course::Channel>(value).value_or(own.channel);
  for (std::size_t n = 0; n < kOwnPieces; ++n) {
    if (key == key_of("piece", n)) own.pieces[n] = text;
  }
  for (std::size_t n = 0; n < kOwnMoments; ++n) {
    if (key == key_of("said", n)) own.moments[n].said = text;
    if (key == key_of("better", n)) own.moments[n].better = text;
    if (key == key_of("practice", n) && base::is_id(value)) own.moments[n].practice = text;
  }
}

}  // namespace

bool OwnCall::blank() const {
  const auto written = [](const OwnMoment& one) { return has_words(one.said) || has_words(one.better); };
  return !has_words(title) && !has_words(customer) && !has_words(situation) &&
         std::none_of(pieces.begin(), pieces.end(), [](const std::string& one) { return has_words(one); }) &&
         std::none_of(moments.begin(), moments.end(), written);
}

bool OwnCall::complete() const {
  const auto whole = [](const OwnMoment& one) {
    return has_words(one.said) && has_words(one.better) && !one.practice.empty();
  };
  return has_words(title) && has_words(customer) && has_words(situation) &&
         std::all_of(pieces.begin() + kOwnBefore, pieces.end(),
                     [](const std::string& one) { return has_words(one); }) &&
         std::all_of(moments.begin(), moments.end(), whole);
}

std::string* own_field(OwnCall& own, int field) {
  constexpr int first_piece = 3;
  constexpr int first_moment = first_piece + static_cast<int>(kOwnPieces);
  if (field < 0 || field >= kOwnFields) return nullptr;
  if (field == 0) return &own.title;
  if (field == 1) return &own.customer;
  if (field == 2) return &own.situation;
  if (field < first_moment) return &own.pieces[static_cast<std::size_t>(field - first_piece)];
  OwnMoment& moment = own.moments[static_cast<std::size_t>((field - first_moment) / 2)];
  return (field - first_moment) % 2 == 0 ? &moment.said : &moment.better;
}

std::string write_own_call(const OwnCall& own) {
  std::string out;
  const auto line = [&](const std::string& key, std::string_view value) {
    if (!value.empty()) out += key + "=" + escaped(value) + "\n";
  };
  line("title", own.title);
  line("customer", own.customer);
  line("channel", course::name_of(own.channel));
  line("situation", own.situation);
  for (std::size_t n = 0; n < kOwnPieces; ++n) line(key_of("piece", n), own.pieces[n]);
  for (std::size_t n = 0; n < kOwnMoments; ++n) {
    line(key_of("said", n), own.moments[n].said);
    line(key_of("better", n), own.moments[n].better);
    line(key_of("practice", n), own.moments[n].practice);
  }
  return out;
}

OwnCall read_own_call(std::string_view text) {
  OwnCall own;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t equals = line.find('=');
    if (equals != std::string_view::npos) read_line(own, line.substr(0, equals), line.substr(equals + 1));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return own;
}

}  // namespace defuse::app
