#include "player.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/state.h"
#include "app/strings.h"
#include "core_pack.h"

namespace defuse::test {

using app::S;
using app::tr;
using platform::Learner;
using semantics::Role;

namespace {

template <class T>
const T& at(const std::vector<T>& all, int index) {
  return all[static_cast<std::size_t>(index)];
}

void press(Learner& learner, std::string_view name) {
  INFO("looking for the button \"" << std::string(name) << "\"");
  REQUIRE(learner.press(Role::Button, name));
}

// Goes on: the last step's button has another name.
void go_on(Learner& learner) {
  if (!learner.press(Role::Button, tr(S::task_next))) press(learner, tr(S::task_finish));
}

std::size_t pick(const std::vector<course::Option>& options, bool good) {
  const auto it = std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.good == good; });
  REQUIRE(it != options.end());
  return static_cast<std::size_t>(it - options.begin());
}

// Looks at the runner, which changes with every press.
template <class Runner>
const Runner* running(const Learner& learner) {
  const auto* open = std::get_if<app::TaskSession>(&learner.app().state().session);
  REQUIRE(open != nullptr);
  const auto* runner = std::get_if<Runner>(&open->runner);
  REQUIRE(runner != nullptr);
  return runner->done() ? nullptr : runner;
}

struct Player {
  Learner& learner;
  Play play;
  bool right() const { return play == Play::Right; }

  void operator()(const engine::RewriteRunner&) const {
    while (const auto* r = running<engine::RewriteRunner>(learner)) {
      const course::RewriteRound round = at(r->exercise().rounds, r->round());
      if (!right()) press(learner, round.options[pick(round.options, false)].text);
      press(learner, round.options[pick(round.options, true)].text);
      go_on(learner);
      if (!round.own_words.empty()) in_own_words(round);
    }
  }

  // Well: by an example of the coach's own. Badly: the very sentence that hurts.
  void in_own_words(const course::RewriteRound& round) const {
    if (!learner.app().state().coaching.coach) return;
    INFO("own words in the round " << round.id);
    REQUIRE(learner.set(Role::TextArea, tr(S::coach_field), right() ? good_words(round) : round.hurts));
    press(learner, tr(S::rewrite_own_submit));
    go_on(learner);
  }

  std::string good_words(const course::RewriteRound& round) const {
    const coach::Coach& coach = *learner.app().state().coaching.coach;
    for (const course::CoachRule& rule : coach.rules().rules) {
      if (std::find(round.own_words.begin(), round.own_words.end(), rule.id) == round.own_words.end()) continue;
      for (const std::string& example : rule.flags) {
        if (coach.judge(example).mistakes.empty()) return example;
      }
    }
    FAIL("the coach has no example of what is wanted");
    return {};
  }

  void operator()(const engine::OrderRunner& first) const {
    std::vector<std::string> wanted;
    for (const course::Step& step : first.exercise().steps) wanted.push_back(step.text);
    if (!right()) std::reverse(wanted.begin(), wanted.end());
    for (std::size_t place = 0; place < wanted.size(); ++place) {
      for (;;) {
        const auto* r = running<engine::OrderRunner>(learner);
        const auto& now = r->arrangement();
        std::size_t where = 0;
        while (at(r->exercise().steps, now[where]).text != wanted[place]) ++where;
        if (where == place) break;
        press(learner, app::fill(S::order_up, {wanted[place]}));
      }
    }
    press(learner, tr(S::check_answer));
  }

  void operator()(const engine::SortRunner&) const {
    while (const auto* r = running<engine::SortRunner>(learner)) {
      const course::Card card = at(r->exercise().cards, r->card());
      for (const course::Bin& bin : r->exercise().bins) {
        if ((bin.id == card.bin) != right()) continue;
        press(learner, bin.about.empty() ? bin.title : bin.title + ": " + bin.about);
        break;
      }
      go_on(learner);
    }
  }

  void operator()(const engine::VerbatimRunner&) const {
    while (const auto* first = running<engine::VerbatimRunner>(learner)) {
      const std::vector<engine::Tile> tiles = first->tiles();
      const auto pieces = static_cast<int>(at(first->exercise().rounds, first->round()).pieces.size());
      press(learner, tr(S::verbatim_heard));
      for (int piece = 0; piece < (right() ? pieces : 1); ++piece) {
        const auto tile = std::find_if(tiles.begin(), tiles.end(), [&](const engine::Tile& one) {
          return right() ? one.piece == piece : one.tempting == 0;
        });
        press(learner, app::fill(S::verbatim_put, {tile->text}));
      }
      press(learner, tr(S::verbatim_check));
      go_on(learner);
    }
  }

  void operator()(const engine::RecallRunner&) const {
    while (const auto* r = running<engine::RecallRunner>(learner)) {
      if (r->phase() == engine::RecallPhase::Listening) {
        if (!learner.press(Role::Button, tr(S::recall_next_line))) press(learner, tr(S::recall_last_line));
        continue;
      }
      const course::RecallFact fact = at(r->exercise().facts, r->fact());
      press(learner, fact.options[pick(fact.options, right())].text);
      go_on(learner);
    }
  }

  void operator()(const engine::ChunkRunner& first) const {
    const std::vector<course::Stretch> complaint = first.exercise().complaint;
    for (const course::Stretch& stretch : complaint) {
      if (!stretch.name.empty() == right()) REQUIRE(learner.set(Role::Checkbox, stretch.words, "true"));
    }
    press(learner, tr(S::check_answer));
    while (const auto* r = running<engine::ChunkRunner>(learner)) {
      const std::vector<int> left = r->left();
      const auto earlier = [&](int a, int b) { return at(complaint, a).turn < at(complaint, b).turn; };
      const int next = right() ? *std::min_element(left.begin(), left.end(), earlier)
                               : *std::max_element(left.begin(), left.end(), earlier);
      press(learner, at(complaint, next).name);
    }
  }

  void operator()(const engine::BreatheRunner& first) const {
    for (const course::Ready& ready : std::vector<course::Ready>(first.exercise().ready))
      REQUIRE(learner.set(Role::Checkbox, ready.text, "true"));
    if (!learner.press(Role::Button, tr(S::breathe_start))) press(learner, tr(S::breathe_first));
    while (const auto* r = running<engine::BreatheRunner>(learner)) {
      if (!r->running()) {
        press(learner, tr(S::breathe_step));
      } else if (right()) {
        learner.wait(r->stage_left());
      } else {
        press(learner, tr(S::breathe_pause));
      }
    }
  }

  void operator()(const engine::QuizRunner&) const {
    while (const auto* r = running<engine::QuizRunner>(learner)) {
      const course::Question question = at(r->exercise().questions, r->question());
      for (const course::Option& option : question.options) {
        if (option.good != right()) continue;
        REQUIRE(learner.set(question.several ? Role::Checkbox : Role::Radio, option.text, "true"));
        if (!question.several) break;
      }
      REQUIRE(learner.set(Role::Radio, tr(S::quiz_sure_3), "true"));
      press(learner, tr(S::check_answer));
      go_on(learner);
    }
  }

  void operator()(const engine::DebriefRunner& first) const {
    const course::Debrief exercise = first.exercise();
    for (const course::DebriefField& field : exercise.fields) {
      REQUIRE(learner.set(Role::TextArea, field.ask, "Something happened."));
      if (!right()) break;
    }
    if (exercise.plan && right()) {
      REQUIRE(learner.set(Role::TextArea, tr(S::debrief_if_name), "somebody shouts"));
      REQUIRE(learner.set(Role::TextArea, tr(S::debrief_then_name), "breathe out"));
    }
    press(learner, tr(S::debrief_finish));
  }
};

}  // namespace

void do_task(Learner& learner, Play play) {
  const auto* open = std::get_if<app::TaskSession>(&learner.app().state().session);
  REQUIRE(open != nullptr);
  std::visit(Player{learner, play}, open->runner);
}

void do_item(Learner& learner, const course::ItemHead& item, Play play) {
  CAPTURE(item.id);
  const bool right = play == Play::Right;
  switch (item.kind) {
    case course::ItemKind::Lesson:
      do_lesson(learner, item.id);
      break;
    case course::ItemKind::Spot:
      do_spot(learner, item.id, right);
      break;
    case course::ItemKind::Mark:
      do_mark(learner, right, item.id);
      break;
    case course::ItemKind::Position:
      if (right) {
        do_position(learner, item.id);
      } else {
        learner.command(app::Go{"#/exercise/" + item.id});
        press(learner, tr(S::room_check));
      }
      break;
    default:
      learner.command(app::Go{"#/exercise/" + item.id});
      do_task(learner, play);
      break;
  }
}

}  // namespace defuse::test
