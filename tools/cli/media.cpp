#include "cli/media.h"

#include "base/hash.h"
#include "cli/failure.h"
#include "pack/media.h"

namespace foyer::cli {
namespace {

using base::Json;

class Files {
 public:
  Files(const fs::path& pack, const char* folder, std::string statement, pack::Lint& lint)
      : path_(pack / folder), folder_(folder), statement_(std::move(statement)), lint_(lint) {}

  // Its bytes; empty after a finding.
  std::string check(std::string_view name, std::size_t bytes_max) {
    const std::size_t dot = name.find('.');
    const bool safe = dot != std::string_view::npos && is_file_name(name.substr(0, dot)) &&
                      is_file_name(name.substr(dot + 1));
    if (!safe) return {};  // the lint of pack.json has said so
    std::string bytes;
    try {
      bytes = read_text(path_ / name, bytes_max);
    } catch (const Failure& failure) {
      say(failure.text);
      return {};
    }
    const std::string hash = base::hash_name(base::as_bytes(bytes));
    if (name.substr(0, name.find('.')) == hash) return bytes;
    say(folder_ + "/" + std::string(name) + " is another file than its name says: its hash is " +
        hash + ".");
    return {};
  }
  void say(std::string sentence) {
    lint_.findings.push_back({pack::Severity::error, statement_, {}, std::move(sentence)});
  }

 private:
  fs::path path_;
  std::string folder_, statement_;
  pack::Lint& lint_;
};

void check_sized(Files& files, const Json& name, const Json& size_bytes, std::int64_t bytes_max) {
  const std::string bytes = files.check(name.text(), static_cast<std::size_t>(bytes_max));
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (size > 0 && size != size_bytes.integer())
    files.say(std::string(name.text()) + " has " + std::to_string(size) +
              " bytes, and pack.json says another size.");
}

void check_film(Files& files, const Json& film) {
  check_sized(files, film["film"], film["sizeBytes"], pack::film_bytes_max);
  for (const auto& [tag, name] : film["captions"].members()) {
    const std::string captions = files.check(name.text(), pack::captions_bytes_max);
    if (!captions.empty() && !captions.starts_with("WEBVTT")) {
      files.say("The captions in '" + tag + "' are not WebVTT.");
    }
  }
}

}  // namespace

void check_media_files(const fs::path& folder, const Json& body, pack::Lint& lint) {
  for (const Json& statement : body["statements"].items()) {
    const std::string id(statement["id"].text());
    Files films(folder, "films", id, lint);
    for (const Json& film : statement["signLanguage"].items()) check_film(films, film);
    Files audio(folder, "audio", id, lint);
    for (const char* member : {"audio", "easyAudio"})
      for (const auto& [tag, one] : statement[member].members())
        check_sized(audio, one["file"], one["sizeBytes"], pack::audio_bytes_max);
  }
}

}  // namespace foyer::cli
