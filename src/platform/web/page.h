// The page, as C++ calls it. Each is one function of the `page` object in web/src/page.js; texts are UTF-8.
#pragma once

#include <string_view>

#include "app/effect.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ui.h"

namespace defuse::platform::page {

void patch(std::string_view json);  // see semantics/diff.h
void show_document(bool document_view);
void set_theme(const ui::Theme& theme);
void set_language(bool right_to_left);  // the words around the course, in the language that is spoken
void set_cursor(ui::Cursor cursor);
void perform(const app::Effect& effect);

}  // namespace defuse::platform::page
