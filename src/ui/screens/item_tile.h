// A lesson or an exercise in a list: what it is, how long it takes, how far it has come.
#pragma once

#include <string>
#include <string_view>

#include "ui/screens/screens.h"

namespace defuse::ui {

std::string kind_facts(const app::ItemCard& item);  // "Lesson, about 4 min"
std::string state_word(const app::ItemCard& item);  // "Done, best score 80 %"

// A list item; call inside a list. Goes to the item when pressed.
void item_tile(Ui& ui, const std::string& id, const app::ItemCard& item, Commands& commands);

// The same with words of one's own in place of its state. True when pressed; nothing else happens.
bool item_tile(Ui& ui, const std::string& id, const app::ItemCard& item, std::string_view state, bool done);

}  // namespace defuse::ui
