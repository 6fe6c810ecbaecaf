#include <algorithm>
#include <set>

#include "pack/check.h"

namespace defuse::pack {

namespace {

void check_after(const course::Order& order, std::size_t s, Findings& findings) {
  const course::Step& step = order.steps[s];
  for (std::size_t i = 0; i < step.after.size(); ++i) {
    const base::Id& before = step.after[i];
    const std::string path = path_to("steps", s, "after", i);
    const auto is = [&](const course::Step& one) { return one.id == before; };
    const auto end = order.steps.begin() + static_cast<std::ptrdiff_t>(s);
    if (std::count(step.after.begin(), step.after.begin() + static_cast<std::ptrdiff_t>(i), before) > 0) {
      findings.error(path, "duplicate", "`" + before + "` is listed twice.");
    } else if (std::any_of(order.steps.begin(), end, is)) {
      continue;
    } else if (before == step.id) {
      findings.error(path, "after-order", "A step cannot come after itself; remove `" + before + "`.");
    } else if (std::any_of(end, order.steps.end(), is)) {
      findings.error(path, "after-order",
                     "`" + before +
                         "` is listed further down. Steps are listed in an order that works: move it above "
                         "this one.");
    } else {
      std::vector<std::string> known;
      for (const course::Step& one : order.steps) known.push_back(one.id);
      findings.error(path, "unknown-step", "No step has the id `" + before + "`." + did_you_mean(before, known));
    }
  }
}

}  // namespace

void check_body(const course::Order& order, Findings& findings) {
  if (order.steps.size() < 2)
    findings.error("steps", "too-few", "An order exercise needs at least two steps, or there is nothing to order.");
  check_ids(
      order.steps, "step", [](std::size_t i) { return path_to("steps", i); }, findings);
  std::set<std::string_view> texts;
  bool any = false;
  for (std::size_t i = 0; i < order.steps.size(); ++i) {
    const course::Step& step = order.steps[i];
    const std::string path = path_to("steps", i);
    check_text(step.text, path, "text", findings);
    if (!step.text.empty() && !texts.insert(step.text).second) {
      findings.error(path_to(path, "text"), "duplicate",
                     "Two steps have this text; learners could not tell them apart.");
    }
    check_after(order, i, findings);
    any = any || !step.after.empty();
  }
  if (order.steps.size() > 1 && !any) {
    findings.error("steps", "no-order",
                   "No step has to come after another, so every order works; give one of them `after`.");
  }
}

}  // namespace defuse::pack
