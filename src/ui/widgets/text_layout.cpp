#include "ui/widgets/text_layout.h"

#include <algorithm>
#include <cfloat>

#include "base/utf8.h"
#include "ui/widgets/internals.h"

namespace defuse::ui {

namespace {

std::uint64_t hash_of(const std::vector<TextRun>& runs, float size, float width) {
  std::uint64_t h = 1469598103934665603ULL;  // FNV-1a
  const auto mix = [&](std::uint64_t v) { h = (h ^ v) * 1099511628211ULL; };
  for (const TextRun& run : runs) {
    mix(static_cast<std::uint64_t>(run.style) + 1000);
    for (const char c : run.text) mix(static_cast<unsigned char>(c));
  }
  mix(static_cast<std::uint64_t>(size * 8));
  mix(static_cast<std::uint64_t>(width * 8));
  return h;
}

// Puts words one after the other; a fragment is a stretch of one style on one line.
class Breaker {
 public:
  Breaker(Ui::Internals& ui, TextLayout& out, float width) : ui_(ui), out_(out), width_(width) {}

  void add_run(TextStyle style, std::size_t begin, std::size_t end) {
    std::size_t pos = begin;
    while (pos < end) {
      if (out_.text[pos] == '\n') {
        new_line();
        ++pos;
        continue;
      }
      const bool space = out_.text[pos] == ' ';
      std::size_t stop = pos;
      while (stop < end && out_.text[stop] != '\n' && (out_.text[stop] == ' ') == space) ++stop;
      if (space) {
        add_space(style, pos, stop);
      } else {
        add_word(style, pos, stop);
      }
      pos = stop;
    }
  }

  void finish() {
    out_.lines = line_ + 1;
    out_.width = std::max(out_.width, x_);
  }

 private:
  float measure(TextStyle style, std::size_t begin, std::size_t end) {
    return ui_.text_width(std::string_view(out_.text).substr(begin, end - begin), style == TextStyle::Strong,
                          out_.size);
  }
  void new_line() {
    out_.width = std::max(out_.width, x_);
    x_ = 0;
    ++line_;
    word_on_line_ = false;
  }
  void add_space(TextStyle style, std::size_t begin, std::size_t end) {
    if (!word_on_line_) return;  // none at the start of a line
    put(style, begin, end, measure(style, begin, end));
  }
  void add_word(TextStyle style, std::size_t begin, std::size_t end) {
    const float w = measure(style, begin, end);
    // A style change inside a word ("**calm**.") must not break the line before the full stop.
    const bool glued = begin > 0 && out_.text[begin - 1] != ' ' && out_.text[begin - 1] != '\n';
    if (x_ + w > width_ && word_on_line_ && !(glued && w < width_ * 0.2F)) new_line();
    if (w > width_) {
      split_word(style, begin, end);
      return;
    }
    put(style, begin, end, w);
    word_on_line_ = true;
  }
  void split_word(TextStyle style, std::size_t begin, std::size_t end) {
    std::size_t start = begin;
    std::size_t pos = begin;
    while (pos < end) {
      std::size_t next = pos;
      base::next_code_point(out_.text, next);
      if (pos > start && x_ + measure(style, start, next) > width_) {
        put(style, start, pos, measure(style, start, pos));
        new_line();
        start = pos;
      }
      pos = next;
    }
    put(style, start, end, measure(style, start, end));
    word_on_line_ = true;
  }
  void put(TextStyle style, std::size_t begin, std::size_t end, float w) {
    if (!out_.fragments.empty()) {
      TextFragment& last = out_.fragments.back();
      if (last.line == line_ && last.style == style && last.end == begin) {
        last.end = end;
        x_ += w;
        return;
      }
    }
    out_.fragments.push_back({style, begin, end, x_, line_});
    x_ += w;
  }

  Ui::Internals& ui_;
  TextLayout& out_;
  float width_;
  float x_ = 0;
  int line_ = 0;
  bool word_on_line_ = false;
};

}  // namespace

const TextLayout& Ui::Internals::layout(const std::vector<TextRun>& runs, float size, float width) {
  const std::uint64_t key = hash_of(runs, size, width);
  const auto found = layouts.find(key);
  if (found != layouts.end()) {
    found->second.used_in_frame = frame_number;
    return found->second;
  }
  TextLayout& out = layouts[key];
  out.size = size;
  out.used_in_frame = frame_number;
  for (const TextRun& run : runs) out.text += run.text;
  Breaker breaker(*this, out, width);
  std::size_t begin = 0;
  for (const TextRun& run : runs) {
    breaker.add_run(run.style, begin, begin + run.text.size());
    begin += run.text.size();
  }
  breaker.finish();
  return out;
}

float Ui::Internals::text_width(std::string_view text, bool bold, float size) {
  ImGui::PushFont(font(bold), face_size(size));
  const float width = font(bold)->CalcTextSizeA(face_size(size), FLT_MAX, 0, text.data(), text.data() + text.size()).x;
  ImGui::PopFont();
  return width;
}

void Ui::Internals::draw_text(std::string_view text, bool bold, float size, float x, float y, float height,
                              ImU32 colour) {
  ImFont* face = font(bold);
  ImGui::PushFont(face, face_size(size));
  const ImFontBaked* baked = ImGui::GetFontBaked();
  const float ink = baked->Ascent - baked->Descent;
  const ImVec2 pos = at(x, y + (height - ink) / 2);
  draw->AddText(face, face_size(size), pos, colour, text.data(), text.data() + text.size());
  ImGui::PopFont();
}

void Ui::Internals::draw_layout(const TextLayout& layout, float x, float y, float line_height, ImU32 colour) {
  constexpr float kSlant = 0.2F;  // there is no italic face: emphasis leans the letters of the regular one
  for (const TextFragment& f : layout.fragments) {
    const float top = y + static_cast<float>(f.line) * line_height;
    if (top > view_bottom || top + line_height < view_top) continue;
    const int first = draw->VtxBuffer.Size;
    draw_text(std::string_view(layout.text).substr(f.begin, f.end - f.begin), f.style == TextStyle::Strong, layout.size,
              x + f.x, top, line_height, colour);
    if (f.style != TextStyle::Emphasis) continue;
    const float base_line = at(0, top + line_height * 0.7F).y;
    for (int i = first; i < draw->VtxBuffer.Size; ++i)
      draw->VtxBuffer[i].pos.x += (base_line - draw->VtxBuffer[i].pos.y) * kSlant;
  }
}

}  // namespace defuse::ui
