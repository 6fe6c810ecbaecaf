// The page, as C++ calls it. Each is one function of the `page` object in web/src/page.js; texts are UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/media.h"
#include "ui/theme/theme.h"
#include "ui/widgets/ui.h"

namespace defuse::platform::page {

void patch(std::string_view json);  // see semantics/diff.h
void show_document(bool document_view);
void set_theme(const ui::Theme& theme);
void set_language(bool right_to_left);  // the words around the course, in the language that is spoken
// A picture or a sound of the pack, to be decoded; kept for as long as the page is open.
void take_medium(const std::string& key, const app::MediumBytes& medium);
// Into the texture that is bound, in a size in device pixels. Of a picture that waits `defuse_medium_decoded` tells.
enum class Upload : std::uint8_t { Waits, Done, Failed };
Upload upload_picture(const std::string& key, int width, int height);
void set_cursor(ui::Cursor cursor);
void perform(const app::Effect& effect);

}  // namespace defuse::platform::page
