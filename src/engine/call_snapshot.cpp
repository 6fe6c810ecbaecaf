// A play as bytes: its options and its moves by id. Restoring plays them again, so an edited call goes on from where it
// was as far as it still has the ids.
#include "base/bounded_archive.h"
#include "course/names.h"
#include "engine/call_resume.h"
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

RestoredCall no_call(CannotResume why) { return {std::nullopt, {why, 0, {}, {}}}; }

RestoredCall changed(CannotResume why, std::size_t turn, const SavedMove& move) {
  return {std::nullopt, {why, static_cast<int>(turn) + 1, move.beat, move.name}};
}

bool is_sound(const Saved& saved) {
  return saved.version == kVersion && saved.moves.size() <= kMostMoves && saved.temper <= 2 && saved.feedback <= 1;
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

RestoredCall restore_call(std::shared_ptr<const course::Call> call, std::string_view bytes,
                          const PresentId& present_id) {
  const base::Result<Saved> read = base::from_bytes<Saved>(bytes);
  if (!read) {
    const bool newer = read.error().message.find(kNewer) != std::string::npos;
    return no_call(newer ? CannotResume::NewerFormat : CannotResume::Unreadable);
  }
  const Saved& saved = read.value();
  if (!is_sound(saved)) return no_call(CannotResume::Unreadable);
  if ((present_id ? present_id(saved.call) : saved.call) != call->id) return no_call(CannotResume::OtherCall);
  CallOptions options;
  options.seed = saved.seed;
  options.temper = static_cast<course::Temper>(saved.temper);
  options.feedback = static_cast<CallFeedback>(saved.feedback);
  options.hints = saved.hints;
  options.guide = saved.guide;
  CallRunner runner(std::move(call), options);
  for (std::size_t turn = 0; turn < saved.moves.size(); ++turn) {
    const SavedMove& one = saved.moves[turn];
    const course::CallBeat& at = runner.beat();
    if (at.id != one.beat) {
      const bool gone = runner.call().find_beat(one.beat) == nullptr;
      return changed(gone ? CannotResume::BeatGone : CannotResume::OtherWay, turn, one);
    }
    base::Result<CallMove> move = engine::move_of(at, one.name);
    if (!move) return changed(CannotResume::MoveGone, turn, one);
    CallMove played = move.take();
    played.judgement = {one.mistakes, one.good, one.labels};
    if (!runner.apply(played)) return changed(CannotResume::NotOnOffer, turn, one);
  }
  for (std::int32_t i = 0; i < saved.hints_shown && runner.show_hint();) ++i;
  return {std::move(runner), {}};
}

}  // namespace defuse::engine
