#pragma once
// The files that a pack names beside its words: films in sign language with their captions, and
// read-out statements. Each is named by its content, so whoever fetches one can check it.

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace foyer::pack {

inline constexpr std::int64_t film_bytes_max = 16 << 20;
inline constexpr std::size_t captions_bytes_max = 64 << 10;
inline constexpr std::int64_t audio_bytes_max = 2 << 20;

inline constexpr std::string_view film_endings[] = {".webm", ".mp4"};
inline constexpr std::string_view caption_endings[] = {".vtt"};
inline constexpr std::string_view audio_endings[] = {".mp3", ".m4a", ".ogg", ".wav"};

// SHA-256 of the file's bytes as base64url, and one of the endings.
bool is_media_name(std::string_view name, std::span<const std::string_view> endings);

struct Film {
  std::string language;  // the sign language, as ase
  std::string file;
  std::map<std::string, std::string, std::less<>> captions;  // files by language tag
};

using Audio = std::map<std::string, std::string, std::less<>>;  // files by language tag

}  // namespace foyer::pack
