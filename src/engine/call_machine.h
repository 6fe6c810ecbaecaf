// The rules of a simulated call: which moves a state offers and where each leads. Pure and without memory; what was
// said on the way is the runner's. The solver uses the same steps by number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "course/call.h"
#include "engine/call_move.h"
#include "engine/call_state.h"

namespace defuse::engine {

// What a state offers, in the author's order: one entry a reply, the engine's own moves, and for what is put together
// one entry an answer.
struct CallChoice {
  MoveKind kind = MoveKind::Reply;
  int reply = -1;   // Reply
  int answer = -1;  // Compose: which answer it gets
};

// Why a move was good or not where no author has written it.
enum class CallReason : std::uint8_t {
  Written,      // CallTurn::why says it
  Quiet,        // stayed silent, and nothing was lost
  FactMissed,   // stayed silent, and a fact went by that was not written down
  LimitMissed,  // stayed silent after abuse, where a limit could have been said
  WroteDown,    // wrote down what was said, in silence
};

// Of a single decision, 0 to 1.
inline double worth(course::ReplyQuality quality) {
  return quality == course::ReplyQuality::Good ? 1 : quality == course::ReplyQuality::Fair ? 0.5 : 0;
}

struct CallStep {
  CallState state;
  course::ReplyQuality quality = course::ReplyQuality::Fair;
  CallReason reason = CallReason::Written;
  int played = -1;          // the piece of the recording that plays now; -1 for none
  int rewound = 0;          // how many pieces the recording went back
  std::uint64_t noted = 0;  // facts written down by this move
};

class CallMachine {
 public:
  // `call` must keep the rules of pack/check.h.
  explicit CallMachine(std::shared_ptr<const course::Call> call, course::Temper temper = course::Temper::AsWritten);

  const course::Call& call() const { return *call_; }
  const std::shared_ptr<const course::Call>& shared_call() const { return call_; }
  course::Temper temper() const { return temper_; }
  CallState start() const;
  bool done(const CallState& state) const;
  const course::CallBeat& beat(const CallState& state) const { return call_->beats[state.beat]; }

  // All choices of the state's beat, and whether one is on offer.
  const std::vector<CallChoice>& choices(const CallState& state) const;
  bool offers(const CallState& state, const CallChoice& choice) const;
  CallStep step(const CallState& state, const CallChoice& choice) const;

  // The choice that a move comes to; an error says why it is not on offer. Words of one's own come to the reply on
  // offer that they are nearest to: in talk beats a slip when anything was found that hurts, else good
  // when anything was found that helps, else fair; where no reply has that quality, the nearest one, a worse before a
  // better; among several the first that shares a practice with what was found, else the first. While the recording
  // runs, the limit when abuse is answered with something that helps and nothing that hurts; else words that hurt come
  // to a slip in the same way, and all others to the first reply that makes the customer go back. Where words are to be
  // given back, they are compared with the customer's: case, punctuation and spaces make no difference.
  base::Result<CallChoice> choice_of(const CallState& state, const CallMove& move) const;
  // A move that comes to a choice.
  CallMove move_of(const CallState& state, const CallChoice& choice) const;

  bool holds(const CallState& state, const course::CallConditions& conditions) const;
  // The line said on entering the state's beat; -1 for none.
  int line(const CallState& state) const;

  // The parts of a state that can still matter: what no condition further on asks about is cleared. With `lines`, what
  // decides only which line is said matters as well.
  CallState essence(const CallState& state, bool lines = false) const;

  // Names of the bits of CallState.
  const std::vector<base::Id>& flags() const { return flags_; }
  const std::vector<base::Id>& promises() const { return promises_; }
  std::optional<std::size_t> beat_index(const base::Id& id) const;

 private:
  struct Test {  // a compiled condition
    course::Asked about = course::Asked::Arousal;
    bool at_most = false;
    bool holds = true;
    std::uint8_t number = 0;
    std::uint64_t bits = 0;
  };
  using Tests = std::vector<Test>;
  struct Deed {  // a compiled reply or answer
    Tests when;
    course::CallEffects effects;
    std::uint64_t sets = 0, notes = 0, promises = 0;
    std::uint8_t tells = 0;
    int next = -1;
  };
  struct Live {  // what can still be asked about
    std::uint64_t noted = 0, flags = 0, promised = 0;
    std::uint8_t told = 0;
    bool composure = false;
  };
  struct Route {
    Tests when;
    int next = -1;
  };
  struct Compiled {
    std::vector<CallChoice> choices;
    std::vector<Deed> replies;
    std::vector<Deed> answers;
    std::vector<Tests> lines;
    std::vector<std::uint64_t> facts;  // by piece
    std::vector<Route> routes;
    int next = -1;
    Live live, live_with_lines;
  };

  void compile(std::size_t beat);
  void work_out_what_lives();
  void collect_names();
  Tests tests_of(const course::CallConditions& conditions) const;
  Deed deed_of(const course::CallReply& reply) const;
  int index_of(const base::Id& beat) const;
  bool pass(const CallState& state, const Tests& tests) const;
  void feel(CallState& state, const course::CallEffects& effects) const;
  void carry_out(CallState& state, const Deed& deed) const;
  void enter(CallState& state, int beat) const;
  bool limit_is_due(const CallState& state) const;
  void let_run(CallStep& step, bool soothes) const;
  CallStep listen(const CallState& state, bool writes) const;
  base::Result<CallChoice> composed(const CallState& state, const CallMove& move) const;
  base::Result<CallChoice> said(const CallState& state, const CallMove& move) const;
  CallChoice stand_in(const CallState& state, const CallJudgement& judgement) const;
  CallStep reply_in_vent(const CallState& state, const CallChoice& choice) const;

  std::shared_ptr<const course::Call> call_;
  course::Temper temper_;
  std::vector<base::Id> flags_, promises_;
  std::vector<Compiled> beats_;
};

}  // namespace defuse::engine
