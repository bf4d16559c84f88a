#include "host/renderer.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <cstddef>

// What only the browser can do: copy a canvas into a texture, and say how large a side all of its
// textures, targets and views may have.
EM_JS(void, foyer_copy_strip, (unsigned y), {
  GLctx.pixelStorei(GLctx.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  GLctx.texSubImage2D(GLctx.TEXTURE_2D, 0, 0, y, GLctx.RGBA, GLctx.UNSIGNED_BYTE, Module["strip"]);
});
EM_JS(unsigned, foyer_largest_side, (unsigned most), {
  const texture = GLctx.getParameter(GLctx.MAX_TEXTURE_SIZE);
  const target = GLctx.getParameter(GLctx.MAX_RENDERBUFFER_SIZE);
  const view = GLctx.getParameter(GLctx.MAX_VIEWPORT_DIMS);
  return Math.min(most, texture, target, view[0], view[1]);
});

namespace foyer::host {
namespace {

constexpr std::uint32_t longest_side = 8192;

EmscriptenWebGLContextAttributes wishes() {
  EmscriptenWebGLContextAttributes wish;
  emscripten_webgl_init_context_attributes(&wish);
  wish.majorVersion = 2;
  wish.alpha = false;
  wish.depth = false;
  wish.stencil = false;
  wish.antialias = false;  // the painter's own edges are smooth
  wish.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  wish.enableExtensionsByDefault = false;
  return wish;
}

enum Attribute : GLuint { position, texel, tint };

// A phone's `mediump` tells only some thousand places in a texture apart: too few for the atlas.
constexpr const char* vertex_source = R"(#version 300 es
precision highp float;
layout(location=0)in vec2 position;
layout(location=1)in vec2 texel;
layout(location=2)in vec4 tint;
uniform vec2 size;
out vec2 at;
out vec4 colour;
void main(){at=texel;colour=tint;gl_Position=vec4(position/size*vec2(2,-2)+vec2(-1,1),0,1);})";
constexpr const char* fragment_source = R"(#version 300 es
precision highp float;
uniform sampler2D atlas;
in vec2 at;
in vec4 colour;
out vec4 pixel;
void main(){pixel=colour*texture(atlas,at);})";

void add_shader(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
  glDeleteShader(shader);  // it goes with its program
}

void add_attribute(Attribute which, GLint numbers, GLenum type, std::size_t offset) {
  glEnableVertexAttribArray(which);
  glVertexAttribPointer(which, numbers, type, type == GL_UNSIGNED_BYTE, sizeof(ImDrawVert),
                        reinterpret_cast<const void*>(offset));
}

// Nobody else draws in this context, so all of this is said once. Returns where a frame's size
// goes, or less than 0 where the driver makes no program of the shaders.
GLint set_up() {
  const GLuint program = glCreateProgram();
  add_shader(program, GL_VERTEX_SHADER, vertex_source);
  add_shader(program, GL_FRAGMENT_SHADER, fragment_source);
  glLinkProgram(program);
  glUseProgram(program);
  GLuint buffers[2];
  glGenBuffers(2, buffers);
  glBindBuffer(GL_ARRAY_BUFFER, buffers[0]);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers[1]);
  add_attribute(position, 2, GL_FLOAT, offsetof(ImDrawVert, pos));
  add_attribute(texel, 2, GL_FLOAT, offsetof(ImDrawVert, uv));
  add_attribute(tint, 4, GL_UNSIGNED_BYTE, offsetof(ImDrawVert, col));
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  return glGetUniformLocation(program, "size");
}

template <class T>
void upload(GLenum target, const ImVector<T>& from) {
  glBufferData(target, from.size_in_bytes(), from.Data, GL_STREAM_DRAW);
}

void draw_part(const ImDrawCmd& part, GLsizei height) {
  static_assert(sizeof(ImDrawIdx) == 4);
  const ImVec4& clip = part.ClipRect;  // left, top, right, bottom; GL counts from the bottom
  if (clip.z <= clip.x || clip.w <= clip.y) return;
  glScissor(static_cast<GLint>(clip.x), height - static_cast<GLint>(clip.w),
            static_cast<GLsizei>(clip.z - clip.x), static_cast<GLsizei>(clip.w - clip.y));
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(part.ElemCount), GL_UNSIGNED_INT,
                 reinterpret_cast<const void*>(part.IdxOffset * sizeof(ImDrawIdx)));
}

float channel(paint::Colour colour, int shift) {
  return static_cast<float>((colour >> shift) & 0xFF) / 255;
}

}  // namespace

bool Renderer::open() {
  if (is_open()) return true;
  const EmscriptenWebGLContextAttributes wish = wishes();
  const auto made = emscripten_webgl_create_context("#ink", &wish);
  if (made <= 0) return false;
  emscripten_webgl_make_context_current(made);
  context_ = static_cast<std::intptr_t>(made);
  side_max_ = foyer_largest_side(longest_side);
  frame_size_ = set_up();
  if (frame_size_ < 0) close();
  return is_open();
}

void Renderer::close() {
  if (!is_open()) return;
  emscripten_webgl_destroy_context(static_cast<EMSCRIPTEN_WEBGL_CONTEXT_HANDLE>(context_));
  context_ = 0;
  atlas_ = 0;
}

void Renderer::make_atlas(std::uint32_t width, std::uint32_t height) {
  if (atlas_ != 0) glDeleteTextures(1, &atlas_);
  glGenTextures(1, &atlas_);
  glBindTexture(GL_TEXTURE_2D, atlas_);
  // One texel is one device pixel, so nothing is ever between two.
  for (GLenum side : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_NEAREST);
  }
  for (GLenum side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
    glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
  }
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_RGBA8, static_cast<GLsizei>(width),
                 static_cast<GLsizei>(height));
}

void Renderer::fill_atlas(std::uint32_t y) {
  foyer_copy_strip(y);
}

ImTextureID Renderer::atlas() const {
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(atlas_));
}

void Renderer::draw(ImDrawData& data, paint::Colour paper) {
  const auto width = static_cast<GLsizei>(data.DisplaySize.x);
  const auto height = static_cast<GLsizei>(data.DisplaySize.y);
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, width, height);
  glClearColor(channel(paper, 16), channel(paper, 8), channel(paper, 0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glUniform2f(frame_size_, data.DisplaySize.x, data.DisplaySize.y);
  for (const ImDrawList* list : data.CmdLists) {
    upload(GL_ARRAY_BUFFER, list->VtxBuffer);
    upload(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer);
    for (const ImDrawCmd& part : list->CmdBuffer) draw_part(part, height);
  }
}

}  // namespace foyer::host
