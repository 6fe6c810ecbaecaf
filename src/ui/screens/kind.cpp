#include "ui/screens/kind.h"

namespace defuse::ui {

app::S kind_word(course::ItemKind kind) {
  constexpr app::S words[] = {
      app::S::kind_lesson,
#define DEFUSE_KIND(Type, name, doing) app::S::kind_##name,
#include "course/kinds.def"
#undef DEFUSE_KIND
  };
  return words[static_cast<std::size_t>(kind)];
}

Icon kind_icon(course::ItemKind kind) {
  switch (kind) {
    case course::ItemKind::Lesson:
      break;
    case course::ItemKind::Spot:
      return Icon::Eye;
    case course::ItemKind::Mark:
      return Icon::Marker;
    case course::ItemKind::Position:
      return Icon::Room;
    case course::ItemKind::Rewrite:
      return Icon::Words;
    case course::ItemKind::Order:
      return Icon::Order;
    case course::ItemKind::Sort:
      return Icon::Sort;
    case course::ItemKind::Verbatim:
      return Icon::Quote;
    case course::ItemKind::Recall:
      return Icon::Notepad;
    case course::ItemKind::Chunk:
      return Icon::Pieces;
    case course::ItemKind::Breathe:
      return Icon::Breath;
    case course::ItemKind::Quiz:
      return Icon::Question;
    case course::ItemKind::Debrief:
      return Icon::Pen;
  }
  return Icon::Book;
}

Icon channel_icon(course::Channel channel) {
  switch (channel) {
    case course::Channel::Desk:
      return Icon::Desk;
    case course::Channel::Chat:
      return Icon::Chat;
    case course::Channel::Email:
      return Icon::Mail;
    case course::Channel::Phone:
      break;
  }
  return Icon::Phone;
}

}  // namespace defuse::ui
