// The name on the certificate, printing and saving it; opening and closing modules of the map.
#include "app/certificate.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

// The certificate that may be given out now; nothing while something is missing or no name is typed.
std::optional<DrawCertificate> ready_certificate(const State& s) {
  if (!s.pack || s.route.place != Place::Certificate || s.settings.name.empty()) return std::nullopt;
  const Certificate c = certificate(s.progress, s.pack->index());
  if (!c.ready) return std::nullopt;
  return certificate_text(s, c);
}

}  // namespace

void handle(State& s, const WriteName& c) {
  s.settings.name = tidy_name(c.name);
  s.effects.push_back(KeepSettings{write_settings(s.settings)});
}

void date_certificate(State& s) {
  if (s.pack && certificate(s.progress, s.pack->index()).ready)
    s.certificate_day = earned_on(s.journal, s.pack->index(), s.utc_offset);
}

void handle(State& s, const PrintCertificate&) {
  if (ready_certificate(s)) s.effects.push_back(Print{});
}

void handle(State& s, const SaveCertificate&) {
  std::optional<DrawCertificate> text = ready_certificate(s);
  if (!text) return;
  s.effects.push_back(std::move(*text));
  say(s, std::string(tr(S::certificate_saved)));
}

void handle(State& s, const ShowModule& c) { s.modules_shown[c.module] = c.open; }

}  // namespace defuse::app
