#include "relay/http/site.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

#include "base/hash.h"

namespace foyer::relay {
namespace {

namespace fs = std::filesystem;

constexpr auto types = std::to_array<std::pair<std::string_view, std::string_view>>({
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".jsonl", "application/jsonl"},
    {".wasm", "application/wasm"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".webm", "video/webm"},
    {".mp4", "video/mp4"},
    {".vtt", "text/vtt; charset=utf-8"},
    {".mp3", "audio/mpeg"},
    {".m4a", "audio/mp4"},
    {".ogg", "audio/ogg"},
    {".wav", "audio/wav"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
});

std::string type_of(std::string_view path) {
  for (const auto& [ending, type] : types) {
    if (path.ends_with(ending)) return std::string(type);
  }
  return "application/octet-stream";
}

// app.0123456789abcdef.js: eight or more hex digits between dots.
bool names_its_content(std::string_view path) {
  std::size_t from = path.rfind('/') + 1;
  while (from < path.size()) {
    std::size_t to = std::min(path.find('.', from), path.size());
    std::string_view step = path.substr(from, to - from);
    if (step.size() >= 8 && step.find_first_not_of("0123456789abcdef") == std::string_view::npos) {
      return true;
    }
    from = to + 1;
  }
  return false;
}

std::optional<std::string> read_file(const fs::path& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  std::array<char, 65536> piece{};
  std::size_t got = 0;
  while ((got = std::fread(piece.data(), 1, piece.size(), file)) > 0) {
    bytes.append(piece.data(), got);
  }
  bool whole = std::ferror(file) == 0;
  std::fclose(file);
  return whole ? std::optional(std::move(bytes)) : std::nullopt;
}

// True when the header names "br" and does not weigh it with 0.
bool accepts_brotli(std::string_view header) {
  while (!header.empty()) {
    std::string_view one = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), one.size() + 1));
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (!one.starts_with("br")) continue;
    one.remove_prefix(2);
    if (one.empty() || one.starts_with(' ')) return true;
    if (one.starts_with(';')) return !one.contains("q=0") || one.contains("q=0.");
  }
  return false;
}

}  // namespace

base::Result<Site> Site::read(const std::string& folder) {
  Site site;
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (!at->is_regular_file(error)) continue;
    auto bytes = at->file_size(error) <= base::limits::site_file_bytes_max ? read_file(at->path())
                                                                           : std::nullopt;
    if (!bytes || site.files_.size() >= base::limits::site_files_max) {
      return base::fail(base::Code::too_large, "The site folder holds what cannot be served.");
    }
    // By its name alone: fs::relative would follow a link and name what lies outside.
    std::string path = "/" + at->path().lexically_relative(folder).generic_string();
    bool brotli = path.ends_with(".br");
    if (brotli) path.resize(path.size() - 3);
    File& file = site.files_[path];
    Form& form = brotli ? file.brotli : file.plain;
    form.etag = "\"" + base::hash_name(base::as_bytes(*bytes)) + "\"";
    form.bytes = std::make_shared<const std::string>(std::move(*bytes));
    file.type = type_of(path);
    file.immutable = names_its_content(path);
  }
  if (error) return base::fail(base::Code::unavailable, "The site folder cannot be read.");
  return site;
}

std::optional<Answer> Site::find(const Request& request) const {
  if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
  std::string path = request.path;
  if (path.ends_with('/')) path += "index.html";
  auto found = files_.find(path);
  if (found == files_.end() || !found->second.plain.bytes) return std::nullopt;
  const File& file = found->second;
  bool brotli = file.brotli.bytes && accepts_brotli(request.header("accept-encoding"));
  const Form& form = brotli ? file.brotli : file.plain;
  Answer answer{.status = 200, .type = file.type, .body = {}, .shared_body = form.bytes};
  answer.with("ETag", form.etag).with("Vary", "Accept-Encoding");
  answer.with("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (brotli) answer.with("Content-Encoding", "br");
  if (request.header("if-none-match").contains(form.etag)) {
    answer.status = 304;
    answer.shared_body = nullptr;
  }
  return answer;
}

}  // namespace foyer::relay
