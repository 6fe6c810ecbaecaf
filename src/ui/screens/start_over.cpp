#include "ui/screens/start_over.h"

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::S;
using app::tr;

void start_over(Ui& ui, std::string_view notice, Commands& commands) {
  const Card card(ui, "progress.over", tr(S::progress_start_over));
  heading(ui, "progress.over.title", 2, tr(S::progress_start_over));
  paragraph(ui, "progress.over.text", tr(S::progress_start_over_text));
  if (!notice.empty()) paragraph(ui, "progress.over.notice", notice, {.ink = Ink::Primary, .strong = true});
  const Row row(ui);
  if (button(ui, "progress.reset", tr(S::progress_start_over), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::AskReset{});
}

}  // namespace defuse::ui
