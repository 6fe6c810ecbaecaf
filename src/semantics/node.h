// One node of the twin: what a screen reader, a keyboard or a test can know of a widget. Screens never make nodes; the
// widget layer records one for everything it draws, in reading order. Roles are a closed set, each with one native
// element.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace defuse::semantics {

enum class Role : std::uint8_t {
  Heading,
  Paragraph,
  List,
  ListItem,
  Button,
  Toggle,
  Link,
  Checkbox,
  RadioGroup,
  Radio,
  Slider,
  TextField,
  TextArea,
  Select,
  Option,
  Tabs,
  Tab,
  TabPanel,
  Dialog,
  Meter,
  Progress,
  Image,
  Table,
  Row,
  ColumnHeader,
  RowHeader,
  Cell,
  Log,
  Status,
  Alert,
  Navigation,
  Main,
  Banner,
  Region,
  Group,
  Timer,
  Quote,
  Strong,
  Mark,  // words of a text that are pointed out; the description says why
  FilePicker,
};

// CSS pixels. Layer Page: from the top left of the scrolled content; layer Fixed: from the top left of the window.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool operator==(const Rect&) const = default;
};

enum class Layer : std::uint8_t { Page, Fixed };

struct Range {
  double min = 0;
  double max = 1;
  double now = 0;
  double step = 0;   // 0 = continuous
  std::string text;  // "7 of 10"
  bool operator==(const Range&) const = default;
};

enum class Tristate : std::uint8_t { Unset, False, True };

// A colour with a meaning. Colour never says anything alone: the node's words, or a shape, say it too.
enum class Tone : std::uint8_t { None, Good, Warm, Hot };

struct Node {
  std::string id;   // stable path, unique in the frame: "spot.flag", "lesson.page2.think"
  int parent = -1;  // index in Frame::nodes; -1 = top
  Role role = Role::Paragraph;
  std::string name;   // what it is called: the text of a paragraph or heading, the label of a control
  std::string value;  // of text fields and selects; href of links ("#/progress"); accepted types of file pickers; of
                      // pictures that the platform has, the key by which it knows them
  std::string description;
  int level = 0;  // of headings, 1 to 6
  std::optional<Range> range;

  bool disabled = false;
  Tristate checked = Tristate::Unset;   // checkbox, radio
  Tristate pressed = Tristate::Unset;   // toggle
  Tristate expanded = Tristate::Unset;  // disclosure buttons
  bool selected = false;                // tab, option
  bool current = false;                 // the present page or step
  bool invalid = false;
  bool required = false;
  bool busy = false;
  bool ordered = false;       // lists
  bool drag_surface = false;  // takes pointer and touch drags itself: the applier lets no pan start here
  bool page_only = false;     // shown in Document view and to assistive technology, not drawn (a scene's cue list)

  std::string autocomplete;  // of text fields: what the browser may fill in ("name"); empty = nothing

  std::string lang;  // when it differs from the screen's
  std::string dir;
  std::string description_lang;  // when it differs from that of what stands around the description

  Layer layer = Layer::Page;
  Rect rect;
  std::string style_hint;  // class names for Document view: "primary", "card", "weak"; never meaning

  // For the rules of lint.h alone.
  std::string drawn;  // the label that is drawn on a control, where its name is another
  Tone tone = Tone::None;
  bool operator==(const Node&) const = default;
};

enum class Politeness : std::uint8_t { Polite, Assertive };

struct Announcement {
  Politeness politeness = Politeness::Polite;
  std::string text;  // one full sentence
  std::string lang;  // when it differs from the screen's
  bool operator==(const Announcement&) const = default;
};

// One frame of the twin.
struct Frame {
  std::string title;  // document.title
  std::string lang = "en";
  std::string screen;       // changes when a new screen is shown: its h1 then takes the focus
  std::vector<Node> nodes;  // parents before children, siblings in reading order
  std::vector<Announcement> announcements;
  std::string focus;         // id that must take the focus now; empty = leave it where it is
  std::string modal;         // id of the open dialog; everything else is inert
  float content_height = 0;  // of the scrolled page in CSS px
};

}  // namespace defuse::semantics
