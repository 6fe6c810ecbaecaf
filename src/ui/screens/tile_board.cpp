#include "ui/screens/tile_board.h"

#include "app/strings.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::fill;
using app::S;
using app::tr;

namespace {

const std::string& tile_at(const TileBoard& board, int index) { return board.tiles[static_cast<std::size_t>(index)]; }

std::optional<TileMove> built(Ui& ui, const TileBoard& board) {
  std::optional<TileMove> move;
  const std::string id = board.id + ".built";
  Card card(ui, id, tr(S::verbatim_yours), CardLook::Accent, 16);
  paragraph(ui, id + ".label", tr(S::verbatim_yours), {.ink = Ink::Muted, .small = true, .strong = true});
  if (board.built.empty()) paragraph(ui, id + ".none", tr(S::verbatim_nothing), {.ink = Ink::Muted});
  Row row(ui, 8);
  for (std::size_t n = 0; n < board.built.size(); ++n) {
    const std::string& text = tile_at(board, board.built[n]);
    const std::string name = fill(S::verbatim_back, {text});
    if (button(ui, id + "." + std::to_string(n), text, {.look = ButtonLook::Primary, .name = name})) {
      move = TileMove{false, static_cast<int>(n)};
      move_focus(ui, board.id + ".tile" + std::to_string(board.built[n]));
    }
  }
  return move;
}

std::string sentence(const TileBoard& board) {
  std::string out;
  for (const int tile : board.built) out += (out.empty() ? "" : " ") + tile_at(board, tile);
  return out;
}

}  // namespace

std::optional<TileMove> tile_board(Ui& ui, const TileBoard& board) {
  std::optional<TileMove> move = built(ui, board);
  Group tiles(ui, board.id + ".tiles", semantics::Role::Group, tr(S::verbatim_pieces));
  Row row(ui, 8);
  for (int n = 0; n < static_cast<int>(board.tiles.size()); ++n) {
    const std::string& text = tile_at(board, n);
    const std::string name = fill(S::verbatim_put, {text});
    const ButtonOptions options{.disabled = board.used[static_cast<std::size_t>(n)], .name = name};
    if (!button(ui, board.id + ".tile" + std::to_string(n), text, options)) continue;
    move = TileMove{true, n};
    announce(ui, sentence(board) + (board.built.empty() ? "" : " ") + text);
  }
  return move;
}

}  // namespace defuse::ui
