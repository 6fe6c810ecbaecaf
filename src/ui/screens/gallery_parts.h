// Parts of the gallery, gallery.cpp.
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

// A card with a heading of the second level.
class GalleryPart {
 public:
  GalleryPart(Ui& ui, std::string_view id, std::string_view title) : card_(ui, "gallery." + std::string(id), title) {
    heading(ui, "gallery." + std::string(id) + ".title", 2, title);
  }

 private:
  Card card_;
};

void gallery_figures(Ui& ui);   // what shows how much or how far, and what was said
void gallery_pictures(Ui& ui);  // scenes and rooms

}  // namespace defuse::ui
