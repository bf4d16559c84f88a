// Statements that the pack reads out: each file says its size and which words it speaks, so that
// nobody hears what the text no longer says.

#include <set>

#include "base/hash.h"
#include "pack/media.h"
#include "pack_lint/report.h"

namespace foyer::pack {
using base::Json;

namespace {

class Spoken {
 public:
  Spoken(Report& report, const Json& statement, const char* member)
      : report_(report), id_(statement["id"].text()), audio_(statement[member]) {}

  void check(const std::string& text) {
    if (audio_.is_null()) return;
    if (text.empty()) return say("It reads out easier words that it does not have.");
    if (!audio_.is_object() || audio_.members().empty()) return say("It names no audio.");
    for (const auto& [tag, one] : audio_.members()) check_one(tag, one, text);
  }

 private:
  void say(const std::string& sentence) { report_.error(id_, {}, sentence); }

  void check_one(const std::string& tag, const Json& one, const std::string& text) {
    static const std::set<std::string_view> known{"file", "sizeBytes", "text"};
    for (const auto& [member, value] : one.members())
      if (!known.contains(member)) say("No program reads '" + member + "' of an audio.");
    if (!is_media_name(one["file"].text(), audio_endings))
      say("An audio is named by its hash: SHA-256 as base64url, and .mp3, .m4a, .ogg or .wav.");
    if (!one.get_integer("sizeBytes", 1, audio_bytes_max))
      say("An audio says its size, at most " + std::to_string(audio_bytes_max) + " bytes.");
    const std::string_view words = report_.text(tag, text);
    if (words.empty()) return say("It is read out in '" + tag + "', where it has no text.");
    if (one["text"].text() != base::hash_name(base::as_bytes(words)))
      say("The audio in '" + tag +
          "' speaks other words than the text: its 'text' is not the "
          "hash of what stands there now.");
  }

  Report& report_;
  std::string id_;
  const Json& audio_;
};

}  // namespace

void check_audio(Report& report) {
  for (const Json& statement : report.body["statements"].items()) {
    Spoken(report, statement, "audio").check(std::string(statement["id"].text()));
    Spoken(report, statement, "easyAudio").check(std::string(statement["easy"].text()));
  }
}

}  // namespace foyer::pack
