#include "platform/web/renderer.h"

#include <GLES3/gl3.h>

#include <cstddef>
#include <cstring>
#include <initializer_list>

#include "imgui.h"

namespace defuse::platform {
namespace {

// The scale from CSS pixels to clip space is a constant vertex attribute: unlike a uniform it needs no location to be
// asked for.
constexpr GLuint kPosition = 0;
constexpr GLuint kTexture = 1;
constexpr GLuint kColour = 2;
constexpr GLuint kScale = 3;

constexpr const char* kVertexShader = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_at;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 scale;
out vec2 fragment_texture_at;
out vec4 fragment_colour;
void main() {
  fragment_texture_at = texture_at;
  fragment_colour = colour;
  gl_Position = vec4(position.x * scale.x - 1.0, 1.0 - position.y * scale.y, 0.0, 1.0);
}
)";

constexpr const char* kFragmentShader = R"(#version 300 es
precision mediump float;
uniform sampler2D glyphs;
in vec2 fragment_texture_at;
in vec4 fragment_colour;
out vec4 result;
void main() { result = fragment_colour * texture(glyphs, fragment_texture_at); }
)";

GLuint shader(GLenum kind, const char* text) {
  const GLuint id = glCreateShader(kind);
  glShaderSource(id, 1, &text, nullptr);
  glCompileShader(id);
  return id;
}

void point_at(std::size_t first_vertex) {
  const auto at = [first_vertex](std::size_t offset) {
    return reinterpret_cast<const void*>(first_vertex * sizeof(ImDrawVert) + offset);
  };
  constexpr GLsizei kStride = sizeof(ImDrawVert);
  glVertexAttribPointer(kPosition, 2, GL_FLOAT, GL_FALSE, kStride, at(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(kTexture, 2, GL_FLOAT, GL_FALSE, kStride, at(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(kColour, 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride, at(offsetof(ImDrawVert, col)));
}

GLuint name_of(ImTextureID id) { return static_cast<GLuint>(id); }

GLuint bind_new_texture() {
  GLuint id = 0;
  glGenTextures(1, &id);
  glBindTexture(GL_TEXTURE_2D, id);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  return id;
}

void create_texture(ImTextureData& texture) {
  const GLuint id = bind_new_texture();
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
               texture.GetPixels());
  texture.SetTexID(id);
  texture.SetStatus(ImTextureStatus_OK);
}

void update_texture(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture.GetTexID()));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates) {
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
  }
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  texture.SetStatus(ImTextureStatus_OK);
}

void forget_texture(ImTextureData& texture) {
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

class Fingerprint {
 public:
  void add(const void* data, std::size_t size) {
    const auto* bytes = static_cast<const unsigned char*>(data);
    for (; size >= 8; bytes += 8, size -= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes, 8);
      mix(word);
    }
    std::uint64_t rest = size;
    std::memcpy(&rest, bytes, size);
    mix(rest);
  }
  std::uint64_t value() const { return value_; }

 private:
  void mix(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ULL;
    value_ ^= value_ >> 29U;
  }
  std::uint64_t value_ = 1;
};

std::uint64_t fingerprint(const ImDrawData& data, int width, int height, std::uint32_t background) {
  Fingerprint print;
  const std::uint64_t frame[] = {static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height), background};
  print.add(frame, sizeof frame);
  for (const ImDrawList* list : data.CmdLists) {
    print.add(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    print.add(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    for (const ImDrawCmd& command : list->CmdBuffer) {
      print.add(&command.ClipRect, sizeof command.ClipRect);
      const std::uint64_t rest[] = {command.GetTexID(), command.VtxOffset, command.IdxOffset, command.ElemCount};
      print.add(rest, sizeof rest);
    }
  }
  return print.value();
}

}  // namespace

void Renderer::create() {
  const GLuint program = glCreateProgram();
  glAttachShader(program, shader(GL_VERTEX_SHADER, kVertexShader));
  glAttachShader(program, shader(GL_FRAGMENT_SHADER, kFragmentShader));
  glLinkProgram(program);
  glUseProgram(program);  // its sampler reads texture unit 0, the default

  GLuint vertex_array = 0;
  glGenVertexArrays(1, &vertex_array);
  glBindVertexArray(vertex_array);
  GLuint buffers[2] = {0, 0};
  glGenBuffers(2, buffers);
  glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
  for (const GLuint attribute : {kPosition, kTexture, kColour}) glEnableVertexAttribArray(attribute);

  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  ready_ = true;
  shown_ = 0;
}

bool Renderer::update_textures(ImDrawData& data) {
  bool changed = false;
  if (data.Textures == nullptr) return changed;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_OK) continue;
    if (texture->Status == ImTextureStatus_WantCreate) create_texture(*texture);
    if (texture->Status == ImTextureStatus_WantUpdates) update_texture(*texture);
    if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      const GLuint id = name_of(texture->GetTexID());
      glDeleteTextures(1, &id);
      forget_texture(*texture);
    }
    changed = true;
  }
  return changed;
}

void Renderer::draw_lists(const ImDrawData& data, int width, int height) {
  const float scale_x = data.FramebufferScale.x;
  const float scale_y = data.FramebufferScale.y;
  GLuint bound = 0;
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
    unsigned first_vertex = 0;
    point_at(first_vertex);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr || command.ElemCount == 0) continue;
      const int left = static_cast<int>((command.ClipRect.x - data.DisplayPos.x) * scale_x);
      const int top = static_cast<int>((command.ClipRect.y - data.DisplayPos.y) * scale_y);
      const int right = static_cast<int>((command.ClipRect.z - data.DisplayPos.x) * scale_x + 0.5F);
      const int bottom = static_cast<int>((command.ClipRect.w - data.DisplayPos.y) * scale_y + 0.5F);
      if (right <= left || bottom <= top || right <= 0 || bottom <= 0 || left >= width || top >= height) continue;
      if (command.VtxOffset != first_vertex) {
        first_vertex = command.VtxOffset;
        point_at(first_vertex);
      }
      if (const GLuint texture = name_of(command.GetTexID()); texture != bound) {
        glBindTexture(GL_TEXTURE_2D, texture);
        bound = texture;
      }
      glScissor(left, height - bottom, right - left, bottom - top);
      constexpr GLenum kIndex = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), kIndex,
                     reinterpret_cast<const void*>(static_cast<std::uintptr_t>(command.IdxOffset) * sizeof(ImDrawIdx)));
    }
  }
}

bool Renderer::draw(ImDrawData& data, int width, int height, std::uint32_t background) {
  if (!ready_ || width <= 0 || height <= 0) return false;
  const bool textures_changed = update_textures(data);
  const std::uint64_t print = fingerprint(data, width, height, background);
  if (!textures_changed && print == shown_) return false;
  shown_ = print;

  const auto part = [background](unsigned shift) { return static_cast<float>((background >> shift) & 0xFFU) / 255.0F; };
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width, height);
  glClearColor(part(16), part(8), part(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glVertexAttrib2f(kScale, 2.0F / data.DisplaySize.x, 2.0F / data.DisplaySize.y);
  draw_lists(data, width, height);
  return true;
}

unsigned Renderer::make_texture() { return ready_ ? bind_new_texture() : 0; }

void Renderer::delete_texture(unsigned texture) {
  if (ready_ && texture != 0) glDeleteTextures(1, &texture);
}

void Renderer::lose(ImDrawData* data) {
  ready_ = false;
  if (data == nullptr || data->Textures == nullptr) return;
  for (ImTextureData* texture : *data->Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      forget_texture(*texture);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
  }
}

void Renderer::draw_nothing(ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
    if (texture->Status == ImTextureStatus_WantDestroy) {
      forget_texture(*texture);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace defuse::platform
