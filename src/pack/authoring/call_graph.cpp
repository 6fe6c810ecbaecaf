#include "pack/authoring/call_graph.h"

#include <algorithm>
#include <vector>

#include "base/escape.h"
#include "base/utf8.h"
#include "course/names.h"
#include "pack/authoring/call_parts.h"

namespace defuse::pack::authoring {

namespace {

using course::BeatKind;
using course::CallBeat;
using course::ReplyQuality;

constexpr int kMargin = 40;
constexpr int kWidth = 340;           // of a box
constexpr int kAcross = 40;           // between boxes of a layer
constexpr int kDown = 90;             // between layers
constexpr int kLine = 20;             // of text
constexpr int kHead = 50;             // id, kind and stage of a beat
constexpr std::size_t kLetters = 42;  // of a line in a box

struct Box {
  const CallBeat* beat = nullptr;
  std::vector<CallExit> exits;
  int layer = 0;
  int x = 0;
  int y = 0;
  int height = 0;
};

using base::escaped;

std::string cut(std::string_view text, std::size_t most) {
  std::size_t pos = 0;
  for (std::size_t count = 0; pos < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, pos)) + "\xE2\x80\xA6";
    base::next_code_point(text, pos);
  }
  return std::string(text);
}

std::string words_of(const course::CallReply& reply) {
  return reply.says.empty() ? "(" + reply.does + ")" : reply.says;
}

std::string conditions_of(const course::CallConditions& when) {
  std::string text;
  for (const course::CallCondition& one : when) text += (text.empty() ? "" : ", ") + text_of(one);
  return text.empty() ? "otherwise" : text;
}

constexpr const char* kColours[] = {"#0b6e4f", "#8a5a00", "#a3123a", "#5b6470"};  // by quality, then without

const char* colour_of(const CallExit& exit) { return kColours[exit.plain ? 3 : static_cast<int>(exit.quality)]; }

const char* class_of(const CallExit& exit) {
  constexpr const char* kClasses[] = {"good", "fair", "slip"};
  return exit.plain ? "plain" : kClasses[static_cast<int>(exit.quality)];
}

std::string number(int value) { return std::to_string(value); }

class Picture {
 public:
  explicit Picture(const course::Call& call) : call_(call) {
    for (const CallBeat& beat : call.beats) boxes_.push_back({&beat, exits_of(beat), 0, 0, 0, 0});
    put_into_layers();
    place();
  }

  std::string draw() {
    text_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width_) + "\" height=\"" + number(height_) +
            "\" viewBox=\"0 0 " + number(width_) + " " + number(height_) +
            "\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"sans-serif\" font-size=\"14\">\n";
    text_ += "<title id=\"title\">" + escaped(call_.title) + "</title>\n";
    text_ += "<desc id=\"desc\">" + escaped(described()) + "</desc>\n";
    text_ += "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    for (const char* colour : kColours) {
      const std::string name = colour + 1;
      text_ += "<marker id=\"to-" + name +
               "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">"
               "<path d=\"M0 0 L8 4 L0 8 Z\" fill=\"" +
               colour + "\"/></marker>\n";
    }
    legend();
    for (const Box& box : boxes_) lines_of(box);
    for (const Box& box : boxes_) box_of(box);
    return text_ + "</svg>\n";
  }

 private:
  std::size_t index_of(const base::Id& id) const {
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
      if (boxes_[i].beat->id == id) return i;
    }
    return boxes_.size();
  }

  // The longest way from the start, so that every line leads downwards. Beats lead only to beats further down the list.
  void put_into_layers() {
    for (Box& box : boxes_) {
      for (const CallExit& exit : box.exits) {
        const std::size_t next = index_of(exit.next);
        if (next < boxes_.size()) boxes_[next].layer = std::max(boxes_[next].layer, box.layer + 1);
      }
      layers_ = std::max(layers_, box.layer + 1);
    }
  }

  void place() {
    std::vector<std::vector<std::size_t>> layers(static_cast<std::size_t>(layers_));
    for (std::size_t i = 0; i < boxes_.size(); ++i) layers[static_cast<std::size_t>(boxes_[i].layer)].push_back(i);
    std::size_t widest = 1;
    for (const auto& layer : layers) widest = std::max(widest, layer.size());
    const int inner = static_cast<int>(widest) * (kWidth + kAcross) - kAcross;
    // Room at both sides for lines that pass by other beats.
    width_ = inner + 2 * kMargin + 2 * kSide;
    int y = kMargin + kLegend;
    for (const auto& layer : layers) {
      const int own = static_cast<int>(layer.size()) * (kWidth + kAcross) - kAcross;
      int x = kMargin + kSide + (inner - own) / 2;
      int tallest = 0;
      for (const std::size_t i : layer) {
        Box& box = boxes_[i];
        box.x = x;
        box.y = y;
        box.height = kHead + kLine * static_cast<int>(box.exits.size()) + 10;
        tallest = std::max(tallest, box.height);
        x += kWidth + kAcross;
      }
      y += tallest + kDown;
    }
    height_ = y - kDown + kMargin;
  }

  std::string described() const {
    std::string text = call_.summary + " The call has " + std::to_string(boxes_.size()) + " beats.";
    for (const Box& box : boxes_) {
      text += " " + box.beat->id + ":";
      if (box.beat->kind == BeatKind::Ending)
        text += " an ending, " + std::string(course::name_of(box.beat->ending)) + ".";
      for (const CallExit& exit : box.exits) {
        const std::string name = exit.plain ? exit.text : exit.text.substr(0, exit.text.find(':'));
        const std::string quality = exit.plain ? "" : " (" + std::string(course::name_of(exit.quality)) + ")";
        text += " " + name + quality + (exit.next.empty() ? "" : " leads to " + exit.next) + ";";
      }
    }
    return text;
  }

  void mark(const CallExit& exit, int x, int y) {
    const std::string fill = std::string(" class=\"") + class_of(exit) + " filled\" fill=\"" + colour_of(exit) + "\"";
    const std::string stroke = std::string(" class=\"") + class_of(exit) +
                               "\" fill=\"#ffffff\" stroke-width=\"2\" stroke=\"" + colour_of(exit) + "\"";
    const std::string at = " cx=\"" + number(x) + "\" cy=\"" + number(y) + "\"";
    if (exit.plain) {
      text_ += "<rect x=\"" + number(x - 4) + "\" y=\"" + number(y - 4) + "\" width=\"8\" height=\"8\"" + fill + "/>\n";
    } else if (exit.quality == ReplyQuality::Good) {
      text_ += "<circle" + at + " r=\"5\"" + fill + "/>\n";
    } else if (exit.quality == ReplyQuality::Fair) {
      text_ += "<circle" + at + " r=\"4\"" + stroke + "/>\n";
    } else {
      text_ += "<path d=\"M" + number(x - 6) + " " + number(y + 5) + " L" + number(x + 6) + " " + number(y + 5) + " L" +
               number(x) + " " + number(y - 6) + " Z\"" + fill + "/>\n";
    }
  }

  void legend() {
    write(kMargin, kMargin, call_.title, " font-size=\"20\" font-weight=\"bold\"");
    int x = kMargin + 6;
    for (const ReplyQuality quality : {ReplyQuality::Good, ReplyQuality::Fair, ReplyQuality::Slip}) {
      const CallExit sample{"", "", quality, false};
      mark(sample, x, kMargin + 26);
      write(x + 14, kMargin + 31, std::string(course::name_of(quality)), "");
      x += 90;
    }
    mark({"", "", ReplyQuality::Fair, true}, x, kMargin + 26);
    write(x + 14, kMargin + 31, "no decision", "");
  }

  void write(int x, int y, std::string_view words, const std::string& how) {
    text_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" fill=\"#1b1f24\"" + how + ">" + escaped(words) +
             "</text>\n";
  }

  // From the lower edge of one box to the upper edge of the next; past other layers beside them.
  void lines_of(const Box& from) {
    for (std::size_t i = 0; i < from.exits.size(); ++i) {
      const CallExit& exit = from.exits[i];
      const std::size_t next = index_of(exit.next);
      if (next >= boxes_.size()) continue;
      const Box& to = boxes_[next];
      const int count = static_cast<int>(from.exits.size());
      const int x = from.x + kWidth * (static_cast<int>(i) + 1) / (count + 1);
      const int y = from.y + from.height;
      const int target = to.x + kWidth * (static_cast<int>(i) + 1) / (count + 1);
      std::string path = "M" + number(x) + " " + number(y) + " ";
      if (to.layer == from.layer + 1) {
        path += "C" + number(x) + " " + number(y + kDown / 2) + " " + number(target) + " " + number(to.y - kDown / 2) +
                " " + number(target) + " " + number(to.y - 3);
      } else {
        const bool left = x + target < width_;
        const int lane =
            left ? kMargin + (lanes_left_++ * 12) % kSide : width_ - kMargin - (lanes_right_++ * 12) % kSide;
        path += "C" + number(x) + " " + number(y + kDown / 2) + " " + number(lane) + " " + number(y) + " " +
                number(lane) + " " + number(y + kDown) + " L" + number(lane) + " " + number(to.y - kDown) + " C" +
                number(lane) + " " + number(to.y) + " " + number(target) + " " + number(to.y - kDown / 2) + " " +
                number(target) + " " + number(to.y - 3);
      }
      const bool dashed = !exit.plain && exit.quality == ReplyQuality::Slip;
      text_ += std::string("<path class=\"line ") + class_of(exit) + "\" d=\"" + path +
               "\" fill=\"none\" stroke-width=\"1.5\" stroke=\"" + colour_of(exit) + "\"" +
               (dashed ? " stroke-dasharray=\"6 4\"" : "") + " marker-end=\"url(#to-" + (colour_of(exit) + 1) +
               ")\"/>\n";
    }
  }

  void box_of(const Box& box) {
    const CallBeat& beat = *box.beat;
    const bool ending = beat.kind == BeatKind::Ending;
    text_ += "<g class=\"beat\" data-beat=\"" + escaped(beat.id) + "\"><title>" + escaped(beat.id) +
             "</title>\n<rect x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(kWidth) +
             "\" height=\"" + number(box.height) + "\" rx=\"" + (ending ? "20" : "6") + "\" fill=\"" +
             (ending ? "#eef3f8" : "#fbfbfa") + "\" stroke=\"#5b6470\"/>\n";
    const std::string kind =
        ending ? "ending, " + std::string(course::name_of(beat.ending))
               : std::string(course::name_of(beat.kind)) + ", " + std::string(course::name_of(beat.stage));
    write(box.x + 12, box.y + 20, beat.id + "  (" + kind + ")", " font-weight=\"bold\"");
    write(box.x + 12, box.y + 40, cut(heard_in(beat), kLetters), " font-style=\"italic\"");
    for (std::size_t i = 0; i < box.exits.size(); ++i) {
      const int y = box.y + kHead + kLine * static_cast<int>(i) + 10;
      mark(box.exits[i], box.x + 20, y - 4);
      text_ += "<g><title>" + escaped(box.exits[i].text) + "</title>\n";
      write(box.x + 34, y, cut(box.exits[i].text, kLetters - 2), " font-size=\"13\"");
      text_ += "</g>\n";
    }
    text_ += "</g>\n";
  }

  static constexpr int kLegend = 60;
  static constexpr int kSide = 120;
  const course::Call& call_;
  std::vector<Box> boxes_;
  int layers_ = 1;
  int width_ = 0;
  int height_ = 0;
  int lanes_left_ = 0;
  int lanes_right_ = 0;
  std::string text_;
};

}  // namespace

std::vector<CallExit> exits_of(const CallBeat& beat) {
  std::vector<CallExit> exits;
  for (const course::CallReply& reply : beat.replies) {
    std::string text = reply.id + ": " + words_of(reply);
    if (!reply.when.empty()) text = reply.id + " [" + conditions_of(reply.when) + "]: " + words_of(reply);
    exits.push_back({std::move(text), reply.next, reply.quality, false});
  }
  for (std::size_t i = 0; i < beat.answers.size(); ++i) {
    const ReplyQuality poor = beat.kind == BeatKind::Verify || i == 2 ? ReplyQuality::Slip : ReplyQuality::Fair;
    exits.push_back({std::string(course::answer_name(beat.kind, i)) + ": " + beat.answers[i].says, beat.answers[i].next,
                     i == 0 ? ReplyQuality::Good : poor, false});
  }
  for (const course::CallRoute& route : beat.routes)
    exits.push_back({conditions_of(route.when), route.next, ReplyQuality::Fair, true});
  if (beat.kind == BeatKind::Vent)
    exits.push_back({"when the speech is over (" + std::to_string(beat.recording.size()) + " pieces)", beat.next,
                     ReplyQuality::Good, true});
  return exits;
}

std::string heard_in(const CallBeat& beat) {
  if (beat.kind == BeatKind::Ending) return beat.title;
  if (beat.kind == BeatKind::Vent && !beat.recording.empty()) return beat.recording.front().says;
  return beat.lines.empty() ? beat.does : beat.lines.back().says;
}

std::string graph_of(const course::Call& call) { return Picture(call).draw(); }

}  // namespace defuse::pack::authoring
