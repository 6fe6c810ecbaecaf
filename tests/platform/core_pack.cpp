#include "core_pack.h"

#include <doctest/doctest.h>

#include "app/state.h"
#include "app/strings.h"
#include "pack/container.h"
#include "pack_folder.h"

namespace defuse::test {

using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

course::Pack read(const char* name) {
  const pack::authoring::Reading reading = read_pack_folder(packs_folder() / name);
  for (const auto& problem : reading.problems) INFO(problem.file << ":" << problem.line << " " << problem.message);
  REQUIRE(reading.ok());
  return reading.pack;
}

template <class T>
const T& session(const Learner& learner) {
  const T* open = std::get_if<T>(&learner.app().state().session);
  REQUIRE(open != nullptr);
  return *open;
}

void press(Learner& learner, Role role, std::string_view name) {
  INFO("looking for \"" << std::string(name) << "\" in\n" << learner.frame().title);
  REQUIRE(learner.press(role, name));
}

void name_flags(Learner& learner, bool right) {
  while (session<app::SpotSession>(learner).runner.phase() == engine::SpotPhase::Naming) {
    const auto& runner = session<app::SpotSession>(learner).runner;
    const engine::Flag flag = runner.flags()[static_cast<std::size_t>(runner.naming())];
    const std::string truth =
        flag.cue < 0 ? runner.spot().choices.front() : runner.run().cues[static_cast<std::size_t>(flag.cue)].name;
    std::string chosen = truth;
    for (const std::string& choice : runner.spot().choices) {
      if (!right && choice != truth) chosen = choice;
    }
    press(learner, Role::Button, chosen);
  }
}

}  // namespace

course::PackIndex index_of(const char* pack) { return read(pack).index; }

const std::string& core_pack() {
  static const std::string bytes = pack::write_container(read("defuse-core"));
  return bytes;
}

const std::string& template_pack() {
  static const std::string bytes = pack::write_container(template_pack_value());
  return bytes;
}

const course::Pack& template_pack_value() {
  static const course::Pack pack = read("template");
  return pack;
}

std::string without_coach(course::Pack pack) {
  pack.coach.clear();
  pack.index.coach.clear();
  return pack::write_container(pack);
}

void open_course(Learner& learner) {
  learner.open_pack(core_pack());
  learner.bring_records();
}

void do_lesson(Learner& learner, const std::string& id) {
  learner.command(app::Go{"#/lesson/" + id});
  while (learner.find(Role::Button, tr(S::lesson_next)) != nullptr) press(learner, Role::Button, tr(S::lesson_next));
  press(learner, Role::Button, tr(S::lesson_finish));
}

void do_spot(Learner& learner, const std::string& id, bool perfect) {
  learner.command(app::Go{"#/exercise/" + id});
  const int runs = session<app::SpotSession>(learner).runner.run_count();
  for (int run = 0; run < runs; ++run) {
    press(learner, Role::Button, tr(S::spot_step));
    while (session<app::SpotSession>(learner).runner.phase() == engine::SpotPhase::Stepping) {
      const auto& runner = session<app::SpotSession>(learner).runner;
      const course::Cue& cue = runner.run().cues[static_cast<std::size_t>(runner.step_cue())];
      if (cue.slip == perfect && !cue.name.empty()) press(learner, Role::Toggle, tr(S::spot_flag_this));
      const bool more = learner.find(Role::Button, tr(S::spot_next_moment)) != nullptr;
      press(learner, Role::Button, tr(more ? S::spot_next_moment : S::spot_last_moment));
    }
    name_flags(learner, perfect);
    press(learner, Role::Button, tr(run + 1 == runs ? S::spot_to_result : S::spot_next_run));
  }
}

void do_mark(Learner& learner, bool perfect, const std::string& id) {
  learner.command(app::Go{"#/exercise/" + id});
  const auto lines = session<app::MarkSession>(learner).runner.mark().lines;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t span = 0; span < lines[line].spans.size(); ++span) {
      if (lines[line].spans[span].slip != perfect) continue;
      const auto& words = session<app::MarkSession>(learner).runner.words()[line];
      for (std::size_t w = 0; w < words.size(); ++w) {
        if (words[w].span != static_cast<int>(span)) continue;
        REQUIRE(learner.press_id("mark.line" + std::to_string(line) + ".w" + std::to_string(w)));
        break;
      }
    }
  }
  press(learner, Role::Button, tr(S::check_answer));
  while (session<app::MarkSession>(learner).runner.phase() != engine::MarkPhase::Review) {
    const auto& runner = session<app::MarkSession>(learner).runner;
    const engine::SpanAnswer answer = runner.found()[static_cast<std::size_t>(runner.present())];
    const course::MarkSpan& span =
        lines[static_cast<std::size_t>(answer.ref.line)].spans[static_cast<std::size_t>(answer.ref.span)];
    if (runner.phase() == engine::MarkPhase::Naming) {
      press(learner, Role::Button, span.kind);
    } else {
      for (const course::Option& recast : span.recasts) {
        if (recast.good) {
          press(learner, Role::Button, recast.text);
          break;
        }
      }
    }
  }
}

void do_position(Learner& learner, const std::string& id) {
  learner.command(app::Go{"#/exercise/" + id});
  const course::Position position = session<app::PositionSession>(learner).runner.position();
  // The author's own arrangement, reached with the commands that drag and keys send.
  for (const course::PieceKind wanted :
       {course::PieceKind::Desk, course::PieceKind::Counter, course::PieceKind::Cabinet, course::PieceKind::Plant,
        course::PieceKind::Chair, course::PieceKind::Stool, course::PieceKind::Screen, course::PieceKind::Person}) {
    for (const course::Piece& target : position.model) {
      const auto& pieces = session<app::PositionSession>(learner).runner.pieces();
      for (std::size_t n = 0; n < pieces.size(); ++n) {
        const course::Piece now = pieces[n];
        if (now.id != target.id || now.kind != wanted || now == target) continue;
        const auto piece = static_cast<int>(n);
        learner.command(app::DragPiece{.piece = piece, .x = target.x, .y = target.y});
        const int heading = session<app::PositionSession>(learner).runner.pieces()[n].heading;
        if (heading != target.heading) learner.command(app::TurnPiece{piece, target.heading - heading});
      }
    }
  }
  press(learner, Role::Button, tr(S::room_check));
}

}  // namespace defuse::test
