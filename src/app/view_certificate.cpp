// What the certificate says, and what is missing for it.
#include "app/certificate.h"
#include "app/day_words.h"
#include "app/view_parts.h"

namespace defuse::app {

DrawCertificate certificate_text(const State& s, const Certificate& c) {
  DrawCertificate text;
  text.file = "defuse-certificate.png";
  const course::Brand& brand = s.pack->index().brand;
  text.product = brand.name.empty() ? std::string(tr(S::product_name)) : brand.name;
  if (s.pack->index().title != text.product) text.course = s.pack->index().title;
  text.heading = tr(S::certificate_heading);
  text.name = s.settings.name;
  text.statement = fill(S::certificate_statement, {percent(c.score)});
  if (!brand.certificate.empty()) text.statement += " " + brand.certificate;
  for (const CertificateModule& one : c.modules)
    text.rows.emplace_back(one.module->title, fill(S::certificate_percent, {percent(one.score)}));
  if (c.ready) text.date = date_text(s.certificate_day);
  return text;
}

CertificateView certificate_view(const State& s) {
  const Certificate c = certificate(s.progress, s.pack->index());
  CertificateView v;
  v.ready = c.ready;
  for (const course::ItemHead* head : c.unread) v.unread.push_back(item_card(s, *head));
  for (const CertificateModule& one : c.modules) {
    if (one.enough) continue;
    MissingModule missing;
    // Rounded down: nobody reads 70 % of 70 % and is refused.
    const int score = static_cast<int>(one.score * 100);
    missing.text = fill(S::certificate_low_text, {one.module->title, number(score)});
    if (one.weakest != nullptr) missing.weakest = item_card(s, *one.weakest);
    v.low.push_back(std::move(missing));
  }
  v.name = s.settings.name;
  v.text = certificate_text(s, c);
  return v;
}

}  // namespace defuse::app
