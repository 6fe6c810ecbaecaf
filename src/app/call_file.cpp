// The review of a call as a page that opens anywhere: plain HTML without scripts, every text escaped.
#include "app/view_parts.h"
#include "base/escape.h"

namespace defuse::app {

namespace {

using base::escaped;

std::string element(std::string_view tag, std::string_view text) {
  if (text.empty()) return {};
  return "<" + std::string(tag) + ">" + escaped(text) + "</" + std::string(tag) + ">\n";
}

constexpr std::string_view kStyle =
    "body{font:17px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1f2a30;"
    "background:#fff}h1{font-size:1.8rem}h2{font-size:1.3rem;margin-top:2rem}h3{font-size:1.05rem;margin-bottom:0}"
    "table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border:1px solid #8b8778;padding:.3rem .5rem;"
    "text-align:left;vertical-align:top}";

std::string table(const CallReviewView& v) {
  std::string out = "<table>\n<thead><tr>";
  for (const std::string& cell : v.table_head) out += "<th scope=\"col\">" + escaped(cell) + "</th>";
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : v.table) {
    out += "<tr>";
    for (std::size_t n = 0; n < row.size(); ++n) {
      out += n == 0 ? "<th scope=\"row\">" : "<td>";
      out += escaped(row[n]);
      out += n == 0 ? "</th>" : "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

std::string decision(const DecisionRow& row) {
  std::string out = element("h3", fill(S::call_decision, {number(row.turn), row.words}));
  out += element(
      "p", row.quality_text + (row.turning ? ", " + std::string(tr(S::call_turning_point)) : "") + ". " + row.why);
  if (!row.practice.empty()) out += element("p", fill(S::call_practice, {row.practice}));
  out += element("p", row.feelings.empty() ? row.cost : row.cost + " " + row.feelings);
  if (!row.instead.empty())
    out += element("p", fill(S::call_instead, {row.instead}) + (row.instead_why.empty() ? "" : " " + row.instead_why));
  return out;
}

}  // namespace

std::string call_review_file(const State& s, const CallSession& session) {
  const CallReviewView v = call_review_view(s, session);
  const std::string title = fill(S::call_review_title, {session.call->title});
  std::string out = "<!doctype html>\n<html lang=\"" + escaped(interface_language(s)) +
                    "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                    "content=\"width=device-width\">\n" +
                    element("title", title) + "<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n<main>\n";
  out += element("h1", title);
  out += element("p", v.result.headline);
  out += element("p", v.result.detail);
  out += element("h2", v.ending_title) + element("p", v.ending_text) + element("p", v.wants);
  if (!v.second.empty())
    out += element("h2", tr(S::call_second)) + element("p", v.second) + element("p", v.second_title) +
           element("p", v.second_text);
  out += element("h2", tr(S::call_curve)) + table(v);
  out += element("h2", tr(S::call_decisions));
  for (const DecisionRow& row : v.decisions) out += decision(row);
  if (!v.repairs.empty()) out += element("h2", tr(S::call_repairs_heading));
  for (const std::string& text : v.repairs) out += element("p", text);
  out += element("h2", tr(S::call_guide)) + "<ol>\n";
  for (const GuideRow& row : v.steps) out += element("li", fill(S::call_note, {row.name, row.word}));
  out += "</ol>\n" + element("p", v.bounded) + element("p", tr(S::call_export_made));
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace defuse::app
