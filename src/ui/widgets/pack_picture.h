// A picture of the pack, which the platform decodes: what is drawn is a texture, and until it is there, or where it
// cannot be, its words in a frame of the same size.
#pragma once

#include <string_view>

#include "ui/widgets/ui.h"

namespace defuse::ui {

struct PackPicture {
  std::string_view key;
  int width = 0;  // px, where there is room
  int height = 0;
};

void pack_picture(Ui& ui, std::string_view id, std::string_view alt, const PackPicture& picture);

// In place of the product's mark: the logo, then the name. The twin has the logo, called as the name is.
void brand_with_logo(Ui& ui, std::string_view name, const PackPicture& logo);

}  // namespace defuse::ui
