#include "pack/authoring/csv.h"

#include <algorithm>

namespace defuse::pack::authoring {

namespace {

char separator_of(const std::string& text) {
  const std::string_view first = std::string_view(text).substr(0, text.find('\n'));
  const auto many = [&](char c) { return std::count(first.begin(), first.end(), c); };
  if (many('\t') > many(',') && many('\t') > many(';')) return '\t';
  return many(';') > many(',') ? ';' : ',';
}

class Reader {
 public:
  Reader(const std::string& text, Sink& sink) : text_(text), sink_(sink), separator_(separator_of(text)) {}

  std::vector<CsvRow> read() {
    while (at_ < text_.size()) {
      cell();
      if (at_ < text_.size() && text_[at_] == separator_) {
        step();
        if (at_ == text_.size()) cell();  // an empty cell at the very end
        continue;
      }
      end_row();
      if (at_ < text_.size()) step();  // the line end
    }
    end_row();
    return std::move(rows_);
  }

 private:
  void step() {
    const char c = text_[at_++];
    if (c == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80) {
      ++place_.column;
    }
  }

  bool ends_cell() const { return at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n'; }

  void cell() {
    row_.places.push_back(place_);
    std::string value;
    const Place start = place_;
    if (at_ < text_.size() && text_[at_] == '"') {
      quoted(value, start);
    } else {
      for (; !ends_cell(); step()) value += text_[at_];
    }
    const std::size_t first = value.find_first_not_of(" \n");
    const std::size_t last = value.find_last_not_of(" \n");
    row_.cells.push_back(first == std::string::npos ? "" : value.substr(first, last + 1 - first));
  }

  void quoted(std::string& value, Place start) {
    step();
    for (; at_ < text_.size(); step()) {
      if (text_[at_] != '"') {
        value += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        value += '"';
        step();
      } else {
        step();
        if (!ends_cell())
          sink_.error(place_, "csv", "Text follows the closing quote of this cell; double a quote inside a cell.");
        while (!ends_cell()) step();
        return;
      }
    }
    sink_.error(start, "csv", "This cell is opened with a quote and never closed.");
  }

  void end_row() {
    const bool empty = std::all_of(row_.cells.begin(), row_.cells.end(), [](const auto& one) { return one.empty(); });
    if (!empty) rows_.push_back(std::move(row_));
    row_ = {};
  }

  const std::string& text_;
  Sink& sink_;
  char separator_;
  std::size_t at_ = 0;
  Place place_;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> parse_csv(const std::string& text, Sink& sink) { return Reader(text, sink).read(); }

}  // namespace defuse::pack::authoring
