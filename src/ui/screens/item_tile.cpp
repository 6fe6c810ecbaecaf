#include "ui/screens/item_tile.h"

#include "app/call_words.h"
#include "app/strings.h"
#include "ui/screens/kind.h"
#include "ui/widgets/container.h"
#include "ui/widgets/tile.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

std::string kind_facts(const app::ItemCard& item) {
  if (item.call) return fill(S::call_tile, {app::channel_word(*item.call), app::number(item.minutes)});
  return std::string(tr(kind_word(item.kind))) + ", " + fill(S::minutes_about, {app::number(item.minutes)});
}

std::string state_word(const app::ItemCard& item) {
  if (item.finished && (item.call || course::is_scored(item.kind)))
    return fill(S::item_best, {app::number(static_cast<int>(item.best * 100 + 0.5))});
  if (item.finished) return std::string(tr(S::item_done));
  return std::string(tr(item.started ? S::item_started : S::item_new));
}

namespace {

Icon icon_of(const app::ItemCard& item) { return item.call ? channel_icon(*item.call) : kind_icon(item.kind); }

}  // namespace

void item_tile(Ui& ui, const std::string& id, const app::ItemCard& item, Commands& commands) {
  const Group row(ui, id + ".row", semantics::Role::ListItem);
  const std::string state = state_word(item);
  const std::string about = kind_facts(item);
  const TileOptions options{.icon = icon_of(item),
                            .facts = about,
                            .state = state,
                            .done = item.finished,
                            .begun = item.started,
                            .next = item.is_next};
  if (tile(ui, id, item.title, item.address, options)) commands.emplace_back(app::Go{item.address});
}

bool item_tile(Ui& ui, const std::string& id, const app::ItemCard& item, std::string_view state, bool done) {
  const Group row(ui, id + ".row", semantics::Role::ListItem);
  const std::string about = kind_facts(item);
  const TileOptions options{.icon = icon_of(item), .facts = about, .state = state, .done = done};
  return tile(ui, id, item.title, item.address, options);
}

}  // namespace defuse::ui
