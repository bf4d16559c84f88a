#pragma once
// Reads tests/vectors/<name>.json, which generate.mjs wrote with other people's code.

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/random.h"

namespace foyer::vectors {

inline std::string read_file(const std::string& path) {
  std::string out;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return out;
  char piece[65536];
  for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, file)) > 0;) {
    out.append(piece, got);
  }
  std::fclose(file);
  return out;
}

inline base::Json read(const std::string& name) {
  const auto json =
      base::parse_json(read_file(std::string(FOYER_SOURCE_DIR "/tests/vectors/") + name + ".json"));
  return json ? *json : base::Json();
}

inline base::Bytes bytes(const base::Json& b64u) {
  const auto out = base::parse_b64u(b64u.text());
  return out ? *out : base::Bytes();
}

inline base::Secret32 secret(const base::Json& b64u) {
  return base::Secret32(bytes(b64u));
}

template <std::size_t N>
std::array<std::uint8_t, N> array(const base::Json& b64u) {
  std::array<std::uint8_t, N> out{};
  const base::Bytes from = bytes(b64u);
  if (from.size() == N) std::ranges::copy(from, out.begin());
  return out;
}

// Gives the bytes that the other program drew, in the same order.
class Replayed final : public base::Random {
 public:
  explicit Replayed(std::vector<base::Bytes> draws) : draws_(std::move(draws)) {}
  void fill(std::span<std::uint8_t> out) override {
    if (next_ < draws_.size() && draws_[next_].size() == out.size()) {
      std::ranges::copy(draws_[next_++], out.begin());
    } else {
      in_step_ = false;
    }
  }
  bool used_all() const { return in_step_ && next_ == draws_.size(); }

 private:
  std::vector<base::Bytes> draws_;
  std::size_t next_ = 0;
  bool in_step_ = true;
};

}  // namespace foyer::vectors
