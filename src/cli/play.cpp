// A call in the terminal: what is said, what can be done, and at the end how it went.
#include <charconv>
#include <cmath>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/disk.h"
#include "course/names.h"
#include "engine/call_review.h"

namespace defuse::cli {

namespace {

using engine::CallMove;
using engine::CallRunner;
using engine::CallTurn;

std::string shown(const engine::Mood& mood) {
  return "arousal " + std::to_string(mood.arousal) + ", trust " + std::to_string(mood.trust) + ", composure " +
         std::to_string(mood.composure);
}

std::string line_of(const CallRunner& runner, const engine::CallSaid& said) {
  if (said.who.empty() && said.says.empty()) return "(" + said.does + ")\n";
  const std::string who = said.who.empty() ? runner.call().customer.name : said.who;
  std::string text = who + ":";
  if (!said.does.empty()) text += " (" + said.does + ")";
  if (!said.says.empty()) text += " " + said.says;
  return text + "\n";
}

std::string reason_of(const CallTurn& turn) {
  switch (turn.reason) {
    case engine::CallReason::Quiet:
      return "You let it run, and nothing was lost.";
    case engine::CallReason::FactMissed:
      return "Silence was right. Something went by that is not on your paper.";
    case engine::CallReason::LimitMissed:
      return "That was aimed at you. The limit could have been said.";
    case engine::CallReason::WroteDown:
      return "You wrote it down without a sound.";
    case engine::CallReason::Written:
      break;
  }
  return turn.why;
}

std::string text_of(const CallRunner& runner, const CallTurn& turn) {
  std::string text = "You: ";
  if (turn.move.kind == engine::MoveKind::Silence) text += "(say nothing)";
  if (turn.move.kind == engine::MoveKind::WriteDown) text += "(write it down)";
  if (!turn.does.empty()) text += "(" + turn.does + ")";
  text += turn.says + "\n";
  text += "   [" + std::string(course::name_of(turn.quality)) + ", " + turn.practice + "] " + reason_of(turn) + "\n";
  text += "   " + shown(turn.after) + "\n";
  for (const engine::CallSaid& said : turn.answer) text += line_of(runner, said);
  return text;
}

// A move as one line to choose from.
std::string choice_of(const CallRunner& runner, const CallMove& move) {
  const course::CallBeat& beat = runner.beat();
  switch (move.kind) {
    case engine::MoveKind::Silence:
      return "(say nothing)";
    case engine::MoveKind::WriteDown:
      return "(write it down)";
    case engine::MoveKind::Reply: {
      const course::CallReply& reply = beat.replies[static_cast<std::size_t>(move.reply)];
      return reply.says.empty() ? "(" + reply.does + ")" : reply.says;
    }
    case engine::MoveKind::Compose:
    case engine::MoveKind::Say:
      break;
  }
  return engine::move_name(beat, move);
}

// The moves to choose from, in the order in which they are shown.
std::vector<CallMove> shown_moves(const CallRunner& runner) {
  const std::vector<CallMove> moves = runner.moves();
  std::vector<CallMove> all;
  for (const CallMove& move : moves) {
    if (move.kind != engine::MoveKind::Reply) all.push_back(move);
  }
  for (const int reply : runner.order()) {
    for (const CallMove& move : moves) {
      if (move.kind == engine::MoveKind::Reply && move.reply == reply) all.push_back(move);
    }
  }
  return all;
}

// What can be put together here, with the name of each part.
std::string parts_of(const course::CallBeat& beat) {
  std::string text;
  for (std::size_t i = 0; i < beat.words.size(); ++i)
    text += "   " + std::to_string(i + 1) + "  " + beat.words[i] + "\n";
  for (std::size_t i = 0; i < beat.tempting.size(); ++i)
    text += "   t" + std::to_string(i + 1) + " " + beat.tempting[i].text + "\n";
  for (const course::CallPart& part : beat.parts) text += "   " + part.id + "  " + part.says + "\n";
  return text + "   Join what you choose with ` + `.\n";
}

std::string offers_of(const CallRunner& runner) {
  if (course::answer_count(runner.beat().kind) != 0) return parts_of(runner.beat());
  std::string text;
  int number = 0;
  for (const CallMove& move : shown_moves(runner))
    text += "   " + std::to_string(++number) + " " + choice_of(runner, move) + "\n";
  return text;
}

// A number from the list, or the name of a move.
base::Result<CallMove> move_from(const CallRunner& runner, const std::string& line) {
  std::size_t number = 0;
  const auto read = std::from_chars(line.data(), line.data() + line.size(), number);
  const bool plain = read.ec == std::errc() && read.ptr == line.data() + line.size();
  if (plain && course::answer_count(runner.beat().kind) == 0) {
    const std::vector<CallMove> moves = shown_moves(runner);
    if (number < 1 || number > moves.size()) return base::Error{"There is no " + line + " here."};
    return moves[number - 1];
  }
  const std::string prefix = runner.beat().id + ": ";
  return engine::move_of(runner.beat(), line.starts_with(prefix) ? line.substr(prefix.size()) : line);
}

std::string end_of(const CallRunner& runner) {
  const engine::CallReview review =
      engine::review(runner, engine::CallSolver(std::make_shared<const engine::CallMachine>(runner.machine())));
  const engine::CallResult& result = review.result;
  std::string text = "\n== " + runner.beat().title + " (" + std::string(course::name_of(result.kind)) + ")\n" +
                     runner.beat().text + "\n\n";
  text += "Turns " + std::to_string(result.turns) + ", slips " + std::to_string(result.slips) + ", turns of repair " +
          std::to_string(result.repair_turns) + ", times the recording went back " + std::to_string(result.rewinds) +
          ".\nScore " + std::to_string(std::lround(100 * result.outcome.score)) + " of 100; " +
          std::to_string(std::lround(review.points_scored)) + " points, the best play has " +
          std::to_string(std::lround(review.points_best)) + ".\n";
  for (const engine::CallStepReport& step : result.steps) {
    static constexpr const char* kStates[] = {"not in this call", "skipped", "done out of order", "done"};
    text +=
        "  " + std::string(course::name_of(step.stage)) + ": " + kStates[static_cast<std::size_t>(step.state)] + "\n";
  }
  for (const engine::ReviewPoint& point : review.points) {
    if (point.cost <= 0) continue;
    const CallTurn& turn = runner.turns()[static_cast<std::size_t>(point.turn - 1)];
    text += "  turn " + std::to_string(point.turn) + ", " + turn.beat + ": `" + turn.name + "` cost " +
            std::to_string(std::lround(point.cost)) + "; better `" + point.instead + "`\n";
  }
  return text;
}

std::string opening_of(const CallRunner& runner) {
  std::string text = "== " + runner.call().title + "\n" + runner.call().situation + "\n\n";
  for (const engine::CallSaid& said : runner.opening()) text += line_of(runner, said);
  return text;
}

// Lines that say something, without comments.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (!line.empty() && line.front() != '#') lines.push_back(std::move(line));
  }
  return lines;
}

int play_lines(CallRunner runner, const std::vector<std::string>& lines, Said& said) {
  said.out += opening_of(runner);
  for (std::size_t i = 0; i < lines.size() && !runner.done(); ++i) {
    const base::Result<CallMove> move = move_from(runner, lines[i]);
    const base::Result<CallTurn> turn = move ? runner.apply(move.value()) : base::Result<CallTurn>(move.error());
    if (!turn) {
      said.err += "defuse: move " + std::to_string(i + 1) + ", `" + lines[i] + "`: " + turn.error().message +
                  " On offer:\n" + offers_of(runner);
      return kInputWrong;
    }
    said.out += text_of(runner, turn.value());
  }
  if (!runner.done()) {
    said.err += "defuse: the moves stop in `" + runner.beat().id + "`, before the end. On offer:\n" + offers_of(runner);
    return kInputWrong;
  }
  said.out += end_of(runner);
  return kFine;
}

int play_here(CallRunner runner) {
  std::cout << opening_of(runner);
  std::string line;
  while (!runner.done()) {
    std::cout << "\n" << offers_of(runner) << "> " << std::flush;
    if (!std::getline(std::cin, line)) return kInputWrong;
    const base::Result<CallMove> move = move_from(runner, line);
    const base::Result<CallTurn> turn = move ? runner.apply(move.value()) : base::Result<CallTurn>(move.error());
    std::cout << (turn ? text_of(runner, turn.value()) : turn.error().message + "\n");
  }
  std::cout << end_of(runner);
  return kFine;
}

}  // namespace

int play(const Arguments& arguments, Said& said) {
  engine::CallOptions options;
  const std::string& seed = arguments.seed;
  if (!seed.empty()) {
    const auto read = std::from_chars(seed.data(), seed.data() + seed.size(), options.seed);
    if (read.ec != std::errc() || read.ptr != seed.data() + seed.size()) {
      said.err += "defuse: `--seed` needs a whole number. `defuse --help` shows how it is used.\n";
      return kCommandWrong;
    }
  }
  base::Result<course::Call> call = load_call(arguments);
  if (!call) {
    said.err += call.error().message + (call.error().message.ends_with('\n') ? "" : "\n");
    return kInputWrong;
  }
  CallRunner runner(std::make_shared<const course::Call>(call.take()), options);
  if (arguments.replies.empty()) return play_here(std::move(runner));
  std::string text;
  if (arguments.replies == "-") {
    text.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  } else {
    base::Result<std::string> bytes = read_file(arguments.replies);
    if (!bytes) {
      said.err += "defuse: " + bytes.error().message + "\n";
      return kInputWrong;
    }
    text = bytes.take();
  }
  return play_lines(std::move(runner), lines_of(text), said);
}

}  // namespace defuse::cli
