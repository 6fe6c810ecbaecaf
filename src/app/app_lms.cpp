// The session with a learning management system: what arrives from it, and its orders.
#include <algorithm>
#include <utility>

#include "app/judged_answers.h"
#include "app/languages.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr std::size_t kMostEarly = 100;
constexpr base::Millis kHeartbeat = 60000;  // time is accounted though the learner only reads

lms::Answer answer_from(std::string_view word) {
  if (word == "stored") return lms::Answer::Stored;
  if (word == "too-long") return lms::Answer::TooLong;
  if (word == "unreachable") return lms::Answer::Unreachable;
  return word == "expired" ? lms::Answer::Expired : lms::Answer::Failed;
}

lms::Setup setup_of(const State& s) {
  const course::PackIndex& index = s.pack->index();
  lms::Setup setup;
  setup.pack = index.id;
  for (const course::ItemHead& head : index.items) setup.ids.push_back(head.id);
  for (const course::CallHead& head : index.calls) setup.ids.push_back(head.id);
  for (const course::Practice& practice : index.practices) setup.ids.push_back(practice.id);
  setup.renames.assign(index.renames.begin(), index.renames.end());
  setup.rules = lms::rules_from_text(s.lms.rules);
  return setup;
}

// A language that the interface speaks, or its main part: "de-AT" is spoken as "de".
std::string spoken(std::string_view tag) {
  if (find_language(tag) != nullptr) return std::string(tag);
  const std::string_view main = tag.substr(0, tag.find('-'));
  return find_language(main) != nullptr ? std::string(main) : std::string();
}

// What the LMS knows of the learner's wishes; choices made here go before it.
void take_wishes(State& s, const lms::Launch& launch) {
  if (launch.audio) s.settings.sound = *launch.audio;
  if (!s.settings.language.empty() || launch.language.empty()) return;
  s.settings.language = spoken(launch.language);
  speak_chosen_language(s);
}

// Where the last visit stopped: an item that was open and not done. Nothing where the address or the learner has
// already chosen, and after an exercise or a call that was done, whose result is not there any more: the map says what
// is next.
std::optional<Route> last_place(const State& s) {
  if (s.route.place != Place::Home) return {};
  const lms::Session& session = *s.lms.session;
  Route route = parse_address(session.launch().location);
  const course::PackIndex& index = s.pack->index();
  route.item = index.present_id(route.item);
  if (route.place == Place::Lesson) {
    if (index.find_item(route.item) == nullptr) return {};
    return route;
  }
  if (route.place == Place::Exercise ? index.find_item(route.item) == nullptr : index.find_call(route.item) == nullptr)
    return {};
  const std::vector<lms::ItemSummary>& items = session.saved().items;
  const auto known = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == route.item; });
  if ((route.place != Place::Exercise && route.place != Place::Call) || (known != items.end() && known->finished))
    return {};
  return route;
}

void open_last_place(State& s) {
  std::optional<Route> place = last_place(s);
  if (!place) return;
  place->document_view = s.route.document_view;
  place->language = s.route.language;
  s.route = std::move(*place);
  s.lms.resumed = true;
  s.effects.push_back(SetAddress{address_of(s.route), false});  // so that the map is one step back
  open_route(s);
  say(s, std::string(tr(S::lms_resumed)));
}

void ask_for_tick(State& s) {
  LmsLink& link = s.lms;
  std::optional<base::Instant> wake = link.session->wake();
  if (link.connected() && (!wake || wake->ms > link.looked.ms + kHeartbeat))
    wake = base::Instant{link.looked.ms + kHeartbeat};
  if (!wake || (link.wake && *link.wake <= *wake && *link.wake > s.now)) return;
  link.wake = wake;
  s.effects.push_back(WakeLater{std::max<base::Millis>(0, wake->ms - s.now.ms) + kWakeSlack});
}

}  // namespace

void join_lms(State& s) {
  LmsLink& link = s.lms;
  if (!link.launch || !s.pack || link.session) return;
  link.session.emplace(setup_of(s));
  for (lms::Called& call : std::exchange(link.early, {})) tell_lms(s, call);
  take_wishes(s, *link.launch);
  const bool alone = link.launch->profile == lms::Profile::None;
  const course::PackIndex& index = s.pack->index();
  s.effects.push_back(OpenStorage{alone ? "" : lms::storage_key(index.id, *link.launch), index.id, index.title});
  tell_lms(s, lms::Started{*link.launch});
  open_last_place(s);
  bring_in_saved(s);
}

void bring_in_saved(State& s) {
  LmsLink& link = s.lms;
  if (!link.session || !s.records_arrived || std::exchange(link.brought_in, true)) return;
  if (take_in(s, attempts_from(s, link.session->saved())) == 0) return;
  refold(s);
  reopen_with_records(s);
}

bool kept_by_lms(const State& s) {
  if (!s.lms.connected() || !s.lms.session->launch().keeps()) return false;
  const lms::ConnectionState& state = s.lms.session->state();
  if (state.connection == lms::Connection::SessionEnded) return false;
  using lms::Because;
  return state.because != Because::Offline && state.because != Because::Retrying &&
         state.because != Because::OtherTab && state.because != Because::NewerData;
}

void tell_lms(State& s, const lms::Event& event) {
  LmsLink& link = s.lms;
  if (!link.session) return;
  link.looked = s.now;
  const lms::Orders orders = link.session->handle(event, s.now);
  if (orders.commit) s.effects.push_back(CommitToLms{lms::to_json(*orders.commit)});
  if (orders.probe) s.effects.push_back(ProbeNetwork{});
}

// Another item, or the same begun anew: what is judged there already was told when it was.
void tell_answers(State& s) {
  LmsLink& link = s.lms;
  const std::vector<lms::Interaction> judged = judged_answers(s.session);
  const bool another = link.open != s.route.item;
  const auto* call = std::get_if<CallSession>(&s.session);
  if (call != nullptr && call->branched_at > 0) return;  // other moves are only tried out
  if (another || judged.size() < link.answers) {
    const bool told_before = call != nullptr && (call->resumed || call->phase == CallPhase::LookingBack);
    link.answers = told_before ? judged.size() : 0;
    link.asked = s.now;
  }
  link.open = s.route.item;
  // What is judged together was open together, all the time.
  const base::Millis latency = std::max<base::Millis>(1, s.now.ms - link.asked.ms);
  if (link.answers < judged.size()) link.asked = s.now;
  for (; link.answers < judged.size(); ++link.answers) {
    lms::Interaction one = judged[link.answers];
    one.time = s.now;
    one.latency = latency;
    tell_lms(s, lms::Answered{std::move(one)});
  }
}

void follow_with_lms(State& s, bool by_learner) {
  LmsLink& link = s.lms;
  if (!link.session) return;
  tell_lms(s, by_learner ? lms::Event(lms::Active{}) : lms::Event(lms::Tick{}));
  if (std::string here = address_of(s.route); here != link.place) {
    link.resumed = link.resumed && link.place.empty();  // the first place is where it was resumed
    link.place = std::move(here);
    tell_lms(s, lms::Moved{link.place});
  }
  if (link.brought_in && link.told != s.journal.attempts().size()) {
    link.told = s.journal.attempts().size();
    const std::vector<lms::ItemSummary> items = item_summaries(s);
    tell_lms(s, lms::Progressed{lms::tally_of(plan_of(s.pack->index()), items), items, objectives_of(s),
                                practice_summaries(s)});
  }
  tell_answers(s);
  if (std::string note = lms_note(s); note != link.note) {
    link.note = std::move(note);
    if (!link.note.empty()) say(s, link.note);
  }
  if (by_learner && link.visit != s.visit) link.resumed = false;
  link.visit = s.visit;
  ask_for_tick(s);
}

void handle(State& s, const LmsLaunched& c) {
  if (s.lms.launch) return;
  s.lms.launch = lms::launch_from_text(c.launch);
  s.lms.rules = c.rules;
  s.lms.problem = c.problem;
  join_lms(s);
}

void handle(State& s, const LmsCommitted& c) { tell_lms(s, lms::Committed{c.number, answer_from(c.answer), c.error}); }

void handle(State& s, const LmsCalled& c) {
  lms::Called call{c.name, c.argument, c.result, c.error, c.took};
  if (s.lms.session) return tell_lms(s, call);
  if (s.lms.early.size() < kMostEarly) s.lms.early.push_back(std::move(call));
}

void handle(State& s, const NetworkSeen& c) {
  tell_lms(s, lms::NetworkChanged{c.online});
  if (c.online && s.pack && !s.pack_problem.empty()) fetch_again(s);
}
void handle(State& s, const PageHidden&) { tell_lms(s, lms::Hidden{}); }
void handle(State& s, const PageShown&) { tell_lms(s, lms::Shown{}); }

void handle(State& s, const PageLeft& c) {
  close_session(s);
  follow_with_lms(s, false);
  tell_lms(s, lms::Leaving{c.may_return});
}

void handle(State& s, const OtherTabOpened&) { tell_lms(s, lms::TabTaken{}); }

void handle(State& s, const HostWished& c) {
  if (c.what == "pause") {
    handle(s, PauseScene{});
    handle(s, PauseBreathing{});
  } else if (c.what == "mute") {
    s.settings.sound = c.value == "0";
  } else if (c.what == "locale") {
    s.settings.language = spoken(c.value);
    speak_chosen_language(s);
  }
}

void handle(State& s, const SaveAndLeave&) {
  if (!s.lms.connected() || std::exchange(s.lms.left, true)) return;
  close_session(s);
  follow_with_lms(s, true);
  tell_lms(s, lms::LeaveAsked{});
}

void handle(State& s, const CopyCalls&) {
  if (!s.lms.session) return;
  s.effects.push_back(CopyText{s.lms.session->log().text()});
  s.lms.notice = tr(S::lms_copied);
  say(s, s.lms.notice);
}

void handle(State& s, const CopyFailed&) {
  const bool code = s.route.place == Place::Progress;  // else the calls of an interface
  std::string& notice = code ? s.code_notice : s.lms.notice;
  notice = tr(code ? S::code_not_copied : S::lms_not_copied);
  say(s, notice, semantics::Politeness::Assertive);
}

void handle(State& s, const ExportCalls&) {
  if (!s.lms.session) return;
  s.effects.push_back(SaveFile{"defuse-lms-calls.txt", "text/plain;charset=utf-8", s.lms.session->log().text()});
  s.lms.notice = tr(S::lms_exported);
  say(s, s.lms.notice);
}

}  // namespace defuse::app
