#include "ui/widgets/twin_table.h"

namespace defuse::ui {

namespace {

void row(Ui::Internals& i, const std::string& id, Role first, Role others, const std::vector<std::string>& cells) {
  Node node;
  node.id = id;
  node.role = Role::Row;
  i.parents.push_back(i.add(std::move(node)));
  for (std::size_t n = 0; n < cells.size(); ++n) {
    Node cell;
    cell.id = id + (n == 0 ? ".label" : n == 1 ? ".value" : ".value" + std::to_string(n));
    cell.role = n == 0 ? first : others;
    cell.name = cells[n];
    i.add(std::move(cell));
  }
  i.parents.pop_back();
}

}  // namespace

void twin_table(Ui::Internals& i, std::string_view id, std::string_view name, const Rect& rect,
                const std::vector<std::string>& head, const std::vector<std::vector<std::string>>& rows) {
  const std::string own(id);
  Node table;
  table.id = own;
  table.role = Role::Table;
  table.name = name;
  table.rect = rect;
  i.parents.push_back(i.add(std::move(table)));
  row(i, own + ".head", Role::ColumnHeader, Role::ColumnHeader, head);
  for (std::size_t n = 0; n < rows.size(); ++n)
    row(i, own + "." + std::to_string(n), Role::RowHeader, Role::Cell, rows[n]);
  i.parents.pop_back();
}

}  // namespace defuse::ui
