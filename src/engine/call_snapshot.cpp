// A play as bytes: its options and its moves by id. Restoring plays them again, so an edited call goes on from where it
// was as far as it still has the ids.
#include "base/bounded_archive.h"
#include "course/names.h"
#include "engine/call_runner.h"
#include "engine/index.h"

namespace defuse::engine {

namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kMostMoves = 5000;
constexpr const char* kNewer = "saved by a newer Defuse";

struct SavedMove {
  base::Id beat;
  std::string name;
  std::int32_t mistakes = 0;
  std::int32_t good = 0;
  std::vector<base::Id> labels;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(beat, name, mistakes, good, labels);
  }
};

struct Saved {
  std::uint32_t version = kVersion;
  base::Id call;
  std::uint64_t seed = 0;
  std::uint8_t temper = 0;
  std::uint8_t feedback = 0;
  bool hints = true;
  bool guide = true;
  std::int32_t hints_shown = 0;
  std::vector<SavedMove> moves;
  template <class Archive>
  void serialize(Archive& archive) {
    archive(version);
    if (version > kVersion) throw cereal::Exception(kNewer);
    archive(call, seed, temper, feedback, hints, guide, hints_shown, moves);
  }
};

base::Error unreadable() { return {"The saved call cannot be read. Start it again."}; }

base::Error changed(const std::string& what) {
  return {"This call has been changed since you left it: " + what + " Start it again; your results are kept."};
}

}  // namespace

std::string CallRunner::snapshot() const {
  Saved saved;
  saved.call = call().id;
  saved.seed = options_.seed;
  saved.temper = static_cast<std::uint8_t>(options_.temper);
  saved.feedback = static_cast<std::uint8_t>(options_.feedback);
  saved.hints = options_.hints;
  saved.guide = options_.guide;
  saved.hints_shown = hints_shown_;
  for (const CallTurn& turn : turns_) {
    const CallJudgement& judged = turn.move.judgement;
    saved.moves.push_back({turn.beat, turn.name, judged.mistakes, judged.good, judged.labels});
  }
  return base::to_bytes(saved);
}

base::Result<CallRunner> CallRunner::restore(std::shared_ptr<const course::Call> call, std::string_view bytes) {
  const base::Result<Saved> read = base::from_bytes<Saved>(bytes);
  if (!read) {
    if (read.error().message.find(kNewer) == std::string::npos) return unreadable();
    return base::Error{"This call was saved by a newer Defuse. Reload the page."};
  }
  const Saved& saved = read.value();
  if (saved.version < kVersion || saved.moves.size() > kMostMoves || saved.temper > 2 || saved.feedback > 1)
    return unreadable();
  if (saved.call != call->id) return base::Error{"What was saved belongs to another call."};
  CallOptions options;
  options.seed = saved.seed;
  options.temper = static_cast<course::Temper>(saved.temper);
  options.feedback = static_cast<CallFeedback>(saved.feedback);
  options.hints = saved.hints;
  options.guide = saved.guide;
  CallRunner runner(std::move(call), options);
  for (const SavedMove& one : saved.moves) {
    const course::CallBeat& at = runner.beat();
    if (at.id != one.beat) {
      const bool gone = runner.call().find_beat(one.beat) == nullptr;
      return changed(gone ? "its part `" + one.beat + "` is gone." : "it now goes another way at `" + one.beat + "`.");
    }
    base::Result<CallMove> move = engine::move_of(at, one.name);
    if (!move) return changed(move.error().message);
    CallMove played = move.take();
    played.judgement = {one.mistakes, one.good, one.labels};
    const base::Result<CallTurn> turn = runner.apply(played);
    if (!turn) return changed(turn.error().message);
  }
  for (std::int32_t i = 0; i < saved.hints_shown && runner.show_hint();) ++i;
  return runner;
}

}  // namespace defuse::engine
