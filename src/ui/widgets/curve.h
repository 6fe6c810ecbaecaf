// Lines over the turns of a conversation, with a mark for each decision. The twin has the same as a table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/text.h"
#include "ui/widgets/ui.h"

namespace defuse::ui {

enum class CurveStroke : std::uint8_t { Solid, Dashed, Dotted };

struct CurveLine {
  std::string name;           // in the legend; a line without one has none
  std::vector<float> values;  // 0 to 10, one a point
  int first = 0;              // the point at which it begins
  Ink ink = Ink::Primary;
  CurveStroke stroke = CurveStroke::Solid;
  bool faint = false;
};

enum class CurveShape : std::uint8_t { Disc, Ring, Cross };

// A decision, on the first line.
struct CurveMark {
  int point = 0;
  CurveShape shape = CurveShape::Disc;
  std::string label;  // of a point that stands out; drawn over it
};
struct CurveLegend {
  CurveShape shape = CurveShape::Disc;
  std::string name;
};

struct CurveTable {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  // the first cell is the row's header
};

struct CurveOptions {
  std::string_view high;   // what 10 means, at the top left
  std::string_view low;    // what 0 means
  std::string_view along;  // what goes from left to right
  float height = 220;
};

void curve(Ui& ui, std::string_view id, std::string_view name, const CurveOptions& options,
           std::span<const CurveLine> lines, std::span<const CurveMark> marks, std::span<const CurveLegend> legend,
           const CurveTable& table);

}  // namespace defuse::ui
