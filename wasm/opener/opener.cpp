// The opener behind the calls of its web worker. Bytes come through one room; the page's side of
// each call is web/desk/opener.ts.

#include "desk/opener.h"

#include <cstdint>
#include <optional>

namespace {

using foyer::base::Bytes;
using foyer::base::ByteSpan;
using foyer::desk::Opener;

constexpr std::size_t job_bytes_max = 64 * foyer::base::limits::MiB;

Bytes& room() {
  static Bytes one;
  return one;
}
ByteSpan in_room(std::uint32_t size) {
  return ByteSpan(room()).first(size);
}
std::optional<Opener>& opener() {
  static std::optional<Opener> one;
  return one;
}
// The parts of a job, as they were handed in one after the other.
std::vector<foyer::record::Received>& parts() {
  static std::vector<foyer::record::Received> all;
  return all;
}
std::string& answer() {
  static std::string one;
  return one;
}

// Each part by its kind, submission by submission.
std::vector<std::vector<foyer::record::Received>> sorted(const foyer::base::Json& job) {
  std::vector<std::vector<foyer::record::Received>> out;
  std::size_t at = 0;
  for (const foyer::base::Json& sent : job["sent"].items()) {
    out.emplace_back();
    for (const foyer::base::Json& part : sent["parts"].items()) {
      if (at == parts().size()) return {};
      out.back().push_back(std::move(parts()[at]));
      out.back().back().kind = part["kind"].text();
      ++at;
    }
  }
  return out;
}

}  // namespace

extern "C" {

std::uint8_t* foyer_room(std::uint32_t size) {
  room().resize(size);
  return room().data();
}

// The setup stands in the room, and is wiped there. 1 when work can begin.
int foyer_hire(std::uint32_t size) {
  const auto setup = foyer::base::parse_json(foyer::base::as_text(in_room(size)));
  sodium_memzero(room().data(), room().size());
  auto hired = setup ? Opener::hire(*setup) : std::unexpected(setup.error());
  if (!hired) return 0;
  opener() = std::move(*hired);
  return 1;
}

// A path of so many bytes stands in the room, and behind it what is there.
void foyer_text(std::uint32_t path_size, std::uint32_t size) {
  const std::string_view all = foyer::base::as_text(in_room(size));
  if (opener())
    opener()->take_text(std::string(all.substr(0, path_size)), std::string(all.substr(path_size)));
}

// The SHA-256 of a part stands in the room, made by the browser, and behind it the part.
void foyer_part(std::uint32_t size) {
  constexpr std::size_t digest_size = std::tuple_size_v<foyer::base::Digest>;
  if (size < digest_size) return;
  const ByteSpan all = in_room(size), body = all.subspan(digest_size);
  parts().push_back({.kind = "",
                     .body = Bytes(body.begin(), body.end()),
                     .digest = foyer::base::to_b64u(all.first(digest_size))});
}

// The job stands in the room, its parts were handed in. How long the answer is; 0: no job.
std::uint32_t foyer_work(std::uint32_t size) {
  const auto job = foyer::base::parse_json(foyer::base::as_text(in_room(size)), job_bytes_max);
  answer().clear();
  if (job && opener()) answer() = foyer::base::to_jcs(opener()->work(*job, sorted(*job)));
  parts().clear();
  return static_cast<std::uint32_t>(answer().size());
}

const char* foyer_answer() {
  return answer().data();
}
}
