// Tables as spreadsheets write them (RFC 4180), with commas, semicolons or tabs.
#pragma once

#include <string>
#include <vector>

#include "pack/authoring/problem.h"

namespace defuse::pack::authoring {

struct CsvRow {
  std::vector<std::string> cells;
  std::vector<Place> places;  // parallel to `cells`
};

// Rows with nothing in them are left out. The separator is the one that the first row has most of.
std::vector<CsvRow> parse_csv(const std::string& text, Sink& sink);

}  // namespace defuse::pack::authoring
