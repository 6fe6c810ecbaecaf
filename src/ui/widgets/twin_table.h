// The twin of a drawn plot: the same as a table. Only the widgets of this folder use it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widgets/internals.h"

namespace defuse::ui {

// The first cell of each row is its header.
void twin_table(Ui::Internals& i, std::string_view id, std::string_view name, const Rect& rect,
                const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows);

}  // namespace defuse::ui
