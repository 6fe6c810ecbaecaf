// Containers, as scopes: what is asked for while one lives belongs to it, on the canvas and in the twin.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "ui/widgets/ui.h"

struct ImDrawListSplitter;

namespace defuse::ui {

// The scrolling page, inset by what the fixed layer covers. One a frame; records the main landmark.
struct PageInsets {
  float left = 0;
  float top = 0;
  float bottom = 0;
};
class Page {
 public:
  // `measure`: the widest the content may get; it is centred in what is left of the window.
  Page(Ui& ui, const PageInsets& insets, float measure);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  float width() const { return width_; }  // of the content

 private:
  Ui& ui_;
  PageInsets insets_;
  int node_ = 0;
  float width_ = 0;
};

// A bar that does not scroll, at a place of the window.
class FixedBar {
 public:
  FixedBar(Ui& ui, std::string_view id, std::string_view name, semantics::Role role, const semantics::Rect& rect,
           bool row, float padding);
  ~FixedBar();
  FixedBar(const FixedBar&) = delete;
  FixedBar& operator=(const FixedBar&) = delete;

 private:
  Ui& ui_;
};

enum class CardLook { Plain, Weak, Strong, Accent, Note, Certificate };

// A surface with a line around it. `name` makes it a region for screen readers; empty leaves it a plain group.
class Card {
 public:
  Card(Ui& ui, std::string_view id, std::string_view name, CardLook look = CardLook::Plain, float padding = 20);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  Ui& ui_;
  CardLook look_;
  float padding_;
  int node_;
  semantics::Rect rect_;
  std::unique_ptr<ImDrawListSplitter> splitter_;
};

// What is asked for while it lives gets no wider than can be read with ease; no node of its own.
class Measure {
 public:
  explicit Measure(Ui& ui);
  ~Measure();
  Measure(const Measure&) = delete;
  Measure& operator=(const Measure&) = delete;

 private:
  Ui& ui_;
};

// Widgets side by side, wrapping; no node of its own.
class Row {
 public:
  explicit Row(Ui& ui, float gap = 12);
  ~Row();
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

 private:
  Ui& ui_;
};

// Two columns where there is room, else one below the other. Ask for the first's widgets, call second(), ask for the
// second's.
class Split {
 public:
  // `share` of the width for the first; columns only when the content is at least `needs` px wide.
  Split(Ui& ui, float share, float needs, float gap = 24);
  ~Split();
  Split(const Split&) = delete;
  Split& operator=(const Split&) = delete;
  void second();
  bool beside() const { return beside_; }

 private:
  Ui& ui_;
  bool beside_;
  float gap_;
  float share_;
  float first_end_ = 0;
};

// A node that groups others without being drawn: List, ListItem, Region, Group, Log, Status, RadioGroup, Table, Row.
class Group {
 public:
  Group(Ui& ui, std::string_view id, semantics::Role role, std::string_view name = {}, float gap = 8,
        bool ordered = false);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  Ui& ui_;
  int node_;
  float old_gap_;
};

// A question over the page; everything else is inert until it is answered.
class Dialog {
 public:
  Dialog(Ui& ui, std::string_view id, std::string_view title);
  ~Dialog();
  Dialog(const Dialog&) = delete;
  Dialog& operator=(const Dialog&) = delete;

 private:
  Ui& ui_;
  int node_;
  float text_scale_;  // outside the dialog
  semantics::Rect rect_;
  std::unique_ptr<ImDrawListSplitter> splitter_;
};

void space(Ui& ui, float px);
float content_width(Ui& ui);  // of the present box

}  // namespace defuse::ui
