// What stands around every screen: navigation, the save state, dialogs; and the choice of the screen itself.
#include <string>

#include "app/languages.h"
#include "app/strings.h"
#include "ui/screens/library.h"
#include "ui/screens/screens.h"
#include "ui/screens/stored.h"
#include "ui/widgets/button.h"
#include "ui/widgets/container.h"
#include "ui/widgets/frame_info.h"
#include "ui/widgets/pack_picture.h"
#include "ui/widgets/text.h"

namespace defuse::ui {

using app::S;
using app::tr;

namespace {

constexpr float kSideWidth = 232;
constexpr float kTopHeight = 64;
constexpr float kBottomHeight = 64;

struct NavItem {
  app::Place place;
  const char* id;
  S label;
  const char* address;
  Icon icon;
};
constexpr NavItem kNav[] = {
    {app::Place::Home, "nav.home", S::nav_home, "#/", Icon::Home},
    {app::Place::Progress, "nav.progress", S::nav_progress, "#/progress", Icon::Progress},
    {app::Place::Settings, "nav.settings", S::nav_settings, "#/settings", Icon::Settings},
};

enum class Shape { Bottom, Top, Side };

Shape shape_for(const FrameInfo& info) {
  if (info.width < 600) return Shape::Bottom;
  // With large text three links no longer fit beside the name at the side, but do in a bar.
  return info.width < 960 ? Shape::Top : Shape::Side;
}

bool is_current(app::Place shown, app::Place item) {
  switch (shown) {
    case app::Place::Lesson:
    case app::Place::Exercise:
    case app::Place::Call:
    case app::Place::CallReview:
    case app::Place::OwnCall:
    case app::Place::Review:
    case app::Place::Search:
    case app::Place::Glossary:
    case app::Place::Coach:
    case app::Place::Library:
    case app::Place::Pack:
      return item == app::Place::Home;
    case app::Place::Certificate:
    case app::Place::Connection:
      return item == app::Place::Progress;
    default:
      return shown == item;
  }
}

void nav_links(Ui& ui, const app::View& view, Shape shape, float width, Commands& commands) {
  for (const NavItem& item : kNav) {
    LinkOptions options{.look = ButtonLook::Quiet, .icon = item.icon, .current = is_current(view.place, item.place)};
    options.stacked = shape == Shape::Bottom;
    options.width = width / 3;
    options.wide = shape == Shape::Side;
    if (link(ui, item.id, tr(item.label), item.address, options)) commands.emplace_back(app::Go{item.address});
  }
}

void save_line(Ui& ui, const app::View& view) {
  const bool bad = view.save == app::SaveState::NotSaved || !view.lms_note.empty();
  paragraph(ui, "save", view.save_line, {.ink = bad ? Ink::Hot : Ink::Muted, .small = true, .strong = bad});
}

std::string product(const app::View& view) {
  return view.brand.empty() ? std::string(tr(S::product_name)) : view.brand;
}

void mark(Ui& ui, const app::View& view) {
  if (view.logo.key.empty()) return brand(ui, product(view));
  brand_with_logo(ui, product(view), {view.logo.key, view.logo.width, view.logo.height});
}

PageInsets navigation(Ui& ui, const app::View& view, Commands& commands) {
  const FrameInfo info = frame_info(ui);
  const Shape shape = shape_for(info);
  const std::string_view name = tr(S::nav_name);
  const auto role = semantics::Role::Navigation;
  if (shape == Shape::Bottom) {
    FixedBar bar(ui, "nav", name, role, {0, info.height - kBottomHeight, info.width, kBottomHeight}, true, 4);
    nav_links(ui, view, shape, info.width - 16, commands);
    return {.left = 0, .top = 0, .bottom = kBottomHeight};
  }
  if (shape == Shape::Top) {
    FixedBar bar(ui, "nav", name, role, {0, 0, info.width, kTopHeight}, true, 10);
    mark(ui, view);
    nav_links(ui, view, shape, 0, commands);
    return {.left = 0, .top = kTopHeight, .bottom = 0};
  }
  const float width = kSideWidth * (1 + (info.text_scale - 1) * 0.4F);
  FixedBar bar(ui, "nav", name, role, {0, 0, width, info.height}, false, 16);
  mark(ui, view);
  space(ui, 12);
  nav_links(ui, view, shape, 0, commands);
  return {.left = width, .top = 0, .bottom = 0};
}

void message(Ui& ui, std::string_view title, std::string_view text, bool with_way_home, Commands& commands) {
  heading(ui, "message.title", 1, title);
  paragraph(ui, "message.text", text);
  if (with_way_home && link(ui, "message.home", tr(S::to_home), "#/", {.look = ButtonLook::Primary}))
    commands.emplace_back(app::Go{"#/"});
}

struct DrawScreen {
  Ui& ui;
  Commands& commands;
  void operator()(const app::LoadingView&) const {
    message(ui, tr(S::loading_title), tr(S::loading_text), false, commands);
  }
  void operator()(const app::MessageView& v) const { message(ui, v.title, v.text, true, commands); }
  void operator()(const app::HomeView& v) const { home_screen(ui, v, commands); }
  void operator()(const app::LessonView& v) const { lesson_screen(ui, v, commands); }
  void operator()(const app::SpotView& v) const { spot_screen(ui, v, commands); }
  void operator()(const app::MarkView& v) const { mark_screen(ui, v, commands); }
  void operator()(const app::PositionView& v) const { position_screen(ui, v, commands); }
  void operator()(const app::TaskView& v) const { task_screen(ui, v, commands); }
  void operator()(const app::CallView& v) const { call_screen(ui, v, commands); }
  void operator()(const app::CallReviewView& v) const { call_review_screen(ui, v, commands); }
  void operator()(const app::OwnCallView& v) const { own_call_screen(ui, v, commands); }
  void operator()(const app::ProgressView& v) const { progress_screen(ui, v, commands); }
  void operator()(const app::ReviewView& v) const { review_screen(ui, v, commands); }
  void operator()(const app::CertificateView& v) const { certificate_screen(ui, v, commands); }
  void operator()(const app::GlossaryView& v) const { glossary_screen(ui, v, commands); }
  void operator()(const app::SearchView& v) const { search_screen(ui, v, commands); }
  void operator()(const app::TryView& v) const { try_screen(ui, v, commands); }
  void operator()(const app::SettingsView& v) const { settings_screen(ui, v, commands); }
  void operator()(const app::ConnectionView& v) const { connection_screen(ui, v, commands); }
  void operator()(const app::LibraryView& v) const { library_screen(ui, v, commands); }
  void operator()(const app::PackView& v) const { pack_screen(ui, v, commands); }
  void operator()(const app::GalleryView&) const { gallery_screen(ui); }
};

struct TitleOf {
  std::string operator()(const app::LoadingView&) const { return std::string(tr(S::loading_title)); }
  std::string operator()(const app::MessageView& v) const { return v.title; }
  std::string operator()(const app::HomeView&) const { return std::string(tr(S::home_map_heading)); }
  std::string operator()(const app::LessonView& v) const { return v.session->lesson.title; }
  std::string operator()(const app::SpotView& v) const { return v.session->frame.exercise.title; }
  std::string operator()(const app::MarkView& v) const { return v.session->frame.exercise.title; }
  std::string operator()(const app::PositionView& v) const { return v.session->frame.exercise.title; }
  std::string operator()(const app::TaskView& v) const { return v.session->frame.exercise.title; }
  std::string operator()(const app::CallView& v) const { return v.session->call->title; }
  std::string operator()(const app::CallReviewView& v) const {
    return app::fill(S::call_review_title, {v.session->call->title});
  }
  std::string operator()(const app::OwnCallView&) const { return std::string(tr(S::own_heading)); }
  std::string operator()(const app::ProgressView&) const { return std::string(tr(S::progress_title)); }
  std::string operator()(const app::ReviewView&) const { return std::string(tr(S::review_title)); }
  std::string operator()(const app::CertificateView&) const { return std::string(tr(S::certificate_title)); }
  std::string operator()(const app::GlossaryView&) const { return std::string(tr(S::glossary_title)); }
  std::string operator()(const app::SearchView&) const { return std::string(tr(S::search_title)); }
  std::string operator()(const app::TryView&) const { return std::string(tr(S::coach_title)); }
  std::string operator()(const app::SettingsView&) const { return std::string(tr(S::settings_title)); }
  std::string operator()(const app::ConnectionView&) const { return std::string(tr(S::lms_title)); }
  std::string operator()(const app::LibraryView&) const { return std::string(tr(S::library_title)); }
  std::string operator()(const app::PackView& v) const { return v.row.title; }
  std::string operator()(const app::GalleryView&) const { return "Gallery"; }
};

// Scenes, rooms and maps use the width; text stays at a readable measure.
float measure_for(const app::ScreenView& screen) {
  const bool wide =
      std::holds_alternative<app::SpotView>(screen) || std::holds_alternative<app::PositionView>(screen) ||
      std::holds_alternative<app::HomeView>(screen) || std::holds_alternative<app::ProgressView>(screen) ||
      std::holds_alternative<app::CallReviewView>(screen);
  const auto* call = std::get_if<app::CallView>(&screen);
  if (call != nullptr && call->session->phase == app::CallPhase::Talking) return 1080;
  return wide ? 1080 : 720;
}

void reset_dialog(Ui& ui, Commands& commands) {
  Dialog dialog(ui, "reset", tr(S::progress_reset_ask));
  heading(ui, "reset.title", 2, tr(S::progress_reset_ask));
  paragraph(ui, "reset.text", tr(S::progress_reset_text));
  space(ui, 8);
  Row row(ui);
  if (button(ui, "reset.cancel", tr(S::progress_reset_cancel), {.look = ButtonLook::Primary}))
    commands.emplace_back(app::CancelDialog{});
  if (button(ui, "reset.confirm", tr(S::progress_reset_confirm), {.look = ButtonLook::Danger}))
    commands.emplace_back(app::ConfirmReset{});
}

}  // namespace

void draw_app(Ui& ui, const app::View& view, const std::vector<semantics::Announcement>& announcements,
              Commands& commands) {
  const std::string title = std::visit(TitleOf{}, view.screen);
  const std::string page_title = view.brand.empty() ? app::fill(S::page_title, {title}) : title + " - " + view.brand;
  screen(ui, view.screen_id, page_title, view.lang);
  const PageInsets insets = navigation(ui, view, commands);
  {
    Page page(ui, insets, measure_for(view.screen));
    if (view.save == app::SaveState::NotSaved) {
      Card card(ui, "notsaved", tr(S::save_why), CardLook::Note, 14);
      paragraph(ui, "notsaved.text", view.save_text);
    }
    if (!view.lms_note.empty()) {
      Card card(ui, "lms", tr(S::lms_why), CardLook::Note, 14);
      paragraph(ui, "lms.text", view.lms_note);
    }
    if (view.resumed) {
      Card card(ui, "resumed", tr(S::lms_resumed_name), CardLook::Note, 14);
      paragraph(ui, "resumed.text", tr(S::lms_resumed));
    }
    if (!view.storage_notice.empty()) {
      Card card(ui, "storage", tr(S::storage_notice_name), CardLook::Note, 14);
      paragraph(ui, "storage.text", view.storage_notice);
      if (button(ui, "storage.dismiss", tr(S::storage_notice_dismiss))) commands.emplace_back(app::DismissNotice{});
    }
    if (view.update_ready) {
      Card card(ui, "update", tr(S::update_name), CardLook::Note, 14);
      paragraph(ui, "update.text", tr(S::update_text));
      if (button(ui, "update.load", tr(S::update_load))) commands.emplace_back(app::TakeUpdate{});
    }
    std::visit(DrawScreen{ui, commands}, view.screen);
    space(ui, 20);
    save_line(ui, view);
  }
  if (view.asking_reset) reset_dialog(ui, commands);
  if (view.asking_erase) erase_dialog(ui, commands);
  if (!view.asking_remove.empty()) remove_dialog(ui, view.asking_remove, view.forget_removed, commands);
  for (const semantics::Announcement& a : announcements) announce(ui, a.text, a.politeness);
  const Tongue tongues[] = {{view.lang, app::reads_right_to_left(view.lang)},
                            {view.course_lang, app::reads_right_to_left(view.course_lang)},
                            {view.own_lang, app::reads_right_to_left(view.own_lang)}};
  mark_foreign_words(ui, tongues, [&](std::string_view text) -> std::size_t {
    if (app::is_interface_text(text)) return 0;
    return view.untranslated != nullptr && view.untranslated->contains(text) ? 2 : 1;
  });
}

Theme theme_for(const app::Appearance& a) {
  Colours colours = colours_of(a.dark, a.high_contrast);
  if (a.primary != course::kNoColour && !a.high_contrast) colours.primary = {a.primary};
  return {.colours = colours,
          .dark = a.dark,
          .high_contrast = a.high_contrast,
          .reduced_motion = a.reduced_motion,
          .text_scale = a.text_scale};
}

}  // namespace defuse::ui
