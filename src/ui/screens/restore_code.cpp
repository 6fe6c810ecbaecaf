// Where one stands as a short text: shown and copied, typed and brought in.
#include "app/strings.h"
#include "ui/screens/progress_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::S;
using app::tr;

void restore_code_card(Ui& ui, const app::ProgressView& v, Commands& commands) {
  const Card card(ui, "code", tr(S::code_heading));
  heading(ui, "code.title", 2, tr(S::code_heading));
  paragraph(ui, "code.text", tr(S::code_text));
  if (v.code.empty()) {
    const Row row(ui);
    if (button(ui, "code.show", tr(S::code_show))) commands.emplace_back(app::ShowCode{});
  } else {
    const Group group(ui, "code.shown", semantics::Role::Group, tr(S::code_label));
    paragraph(ui, "code.code", v.code, {.strong = true});
    const Row row(ui);
    if (button(ui, "code.copy", tr(S::code_copy))) commands.emplace_back(app::CopyCode{});
  }
  space(ui, 8);
  const FieldOptions field{.hint = tr(S::code_field_hint), .rows = 3, .autocomplete = "off"};
  if (auto typed = text_area(ui, "code.field", tr(S::code_field), v.code_typed, field))
    commands.emplace_back(app::TypeCode{std::move(*typed)});
  if (!v.code_notice.empty()) paragraph(ui, "code.notice", v.code_notice, {.ink = Ink::Primary, .strong = true});
  const Row row(ui);
  if (button(ui, "code.use", tr(S::code_use))) commands.emplace_back(app::UseCode{});
}

}  // namespace defuse::ui
