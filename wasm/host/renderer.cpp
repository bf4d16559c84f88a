#include "host/renderer.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>

#include "backends/imgui_impl_opengl3.h"

// Only the browser can copy a canvas into a texture, so this one call is its own.
EM_JS(void, foyer_copy_strip, (unsigned y), {
  GLctx.pixelStorei(GLctx.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  GLctx.texSubImage2D(GLctx.TEXTURE_2D, 0, 0, y, GLctx.RGBA, GLctx.UNSIGNED_BYTE, Module["strip"]);
});

namespace foyer::host {
namespace {

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

std::uint32_t largest_side() {
  GLint texture = 0;
  GLint target = 0;
  GLint viewport[2] = {0, 0};
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &target);
  glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport);
  return static_cast<std::uint32_t>(std::min({texture, target, viewport[0], viewport[1], 8192}));
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
  side_max_ = largest_side();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 300 es");
  return true;
}

void Renderer::close() {
  if (!is_open()) return;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
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
  glBindTexture(GL_TEXTURE_2D, atlas_);
  foyer_copy_strip(y);
}

ImTextureID Renderer::atlas() const {
  return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(atlas_));
}

void Renderer::draw(ImDrawData& data, paint::Colour paper) {
  ImGui_ImplOpenGL3_NewFrame();
  glClearColor(channel(paper, 16), channel(paper, 8), channel(paper, 0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
}

}  // namespace foyer::host
