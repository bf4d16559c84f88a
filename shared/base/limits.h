#pragma once
// Every maximum in one place; writers and readers test against the same numbers.

#include <cstddef>
#include <cstdint>

namespace foyer::base::limits {

inline constexpr std::size_t KiB = 1024;
inline constexpr std::size_t MiB = 1024 * KiB;

// JSON
inline constexpr int json_depth_max = 32;
inline constexpr std::size_t json_bytes_max = 8 * MiB;
inline constexpr std::size_t json_string_bytes_max = 256 * KiB;
inline constexpr std::size_t json_nodes_max = 200'000;
inline constexpr std::int64_t json_integer_max = 9'007'199'254'740'991;  // 2^53 - 1, RFC 8785

// What a client writes, in UTF-8 bytes
inline constexpr std::size_t short_answer_bytes_max = 400;
inline constexpr std::size_t long_answer_bytes_max = 8'000;

// Signed documents
inline constexpr std::size_t agency_bytes_max = 64 * KiB;
inline constexpr std::size_t keyset_bytes_max = 256 * KiB;
inline constexpr std::size_t pack_bytes_max = 4 * MiB;
inline constexpr std::size_t manifest_bytes_max = 64 * KiB;
inline constexpr std::int64_t agency_days_max = 45;

// A built site and its release manifest
inline constexpr std::size_t release_bytes_max = 1 * MiB;
inline constexpr std::size_t site_files_max = 4096;
inline constexpr std::size_t site_file_bytes_max = 32 * MiB;

// Content pack
inline constexpr std::size_t pack_id_bytes_max = 64;
inline constexpr std::size_t pack_line_bytes_max = 400;
inline constexpr std::size_t pack_text_bytes_max = 8'000;
inline constexpr std::size_t pack_list_max = 1'000;
inline constexpr std::size_t pack_languages_max = 64;

// Link
inline constexpr std::int64_t link_days_max = 30;
inline constexpr std::int64_t late_days_max = 30;
inline constexpr std::int64_t release_after_first_code_s = 4 * 3600;
inline constexpr int code_misses_max = 5;
inline constexpr int code_reopens_max = 2;
inline constexpr int turns_max = 32;

// Envelope and record
inline constexpr std::size_t age_header_bytes_max = 64 * KiB;
inline constexpr std::size_t age_stanzas_max = 64;
inline constexpr int scrypt_log_n = 17;
inline constexpr int scrypt_log_n_max = 20;
inline constexpr std::size_t part_bytes_max = 16 * MiB;
inline constexpr std::size_t parts_max = 16;
inline constexpr std::size_t record_bytes_max = 8 * MiB;
inline constexpr std::size_t stroke_points_max = 20'000;
inline constexpr std::size_t strokes_max = 500;

// Case entries: their document, the sealed file, and how many a unit has
inline constexpr std::size_t entry_bytes_max = 64 * KiB;
inline constexpr std::size_t sealed_entry_bytes_max = 80 * KiB;
inline constexpr std::int64_t entries_max = 10'000;

// The client's way back
inline constexpr std::size_t way_rows_max = 64;
inline constexpr std::size_t way_card_bytes_max = 64 * KiB;
inline constexpr std::size_t way_note_bytes_max = 24 * KiB;
inline constexpr std::size_t way_answer_bytes_max = 64 * KiB;
inline constexpr std::size_t way_notes_max = 64;  // of each side
inline constexpr std::size_t way_question_bytes_max = 4'000;
inline constexpr std::size_t way_answer_text_bytes_max = 40'000;

// Relay
inline constexpr std::size_t request_header_bytes_max = 16 * KiB;
inline constexpr std::size_t request_json_bytes_max = 1 * MiB;
inline constexpr std::size_t link_bytes_max = 64 * MiB;
inline constexpr std::int64_t request_window_s = 60;

}  // namespace foyer::base::limits
