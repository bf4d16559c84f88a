#include <cstdio>

#include "raster.h"

namespace foyer::paint::testing {
namespace {

using Bytes = std::vector<std::uint8_t>;

void put_u32(Bytes& to, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    to.push_back(static_cast<std::uint8_t>(value >> shift));
}

std::uint32_t crc32(const Bytes& bytes, std::size_t from) {
  std::uint32_t crc = 0xffffffffU;
  for (std::size_t i = from; i < bytes.size(); ++i) {
    crc ^= bytes[i];
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ (0xedb88320U & (0U - (crc & 1U)));
  }
  return ~crc;
}

void put_chunk(Bytes& file, const char* name, const Bytes& body) {
  put_u32(file, static_cast<std::uint32_t>(body.size()));
  const std::size_t from = file.size();
  file.insert(file.end(), name, name + 4);
  file.insert(file.end(), body.begin(), body.end());
  put_u32(file, crc32(file, from));
}

// zlib's container (RFC 1950) around blocks that are not compressed.
Bytes stored(const Bytes& raw) {
  Bytes out = {0x78, 0x01};
  std::uint32_t a = 1, b = 0;
  for (const std::uint8_t byte : raw) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  for (std::size_t from = 0; from < raw.size(); from += 65535) {
    const std::size_t size = raw.size() - from < 65535 ? raw.size() - from : 65535;
    out.push_back(from + size == raw.size() ? 1 : 0);
    for (const std::size_t word : {size, ~size}) {
      out.push_back(static_cast<std::uint8_t>(word));
      out.push_back(static_cast<std::uint8_t>(word >> 8U));
    }
    const auto first = raw.begin() + static_cast<std::ptrdiff_t>(from);
    out.insert(out.end(), first, first + static_cast<std::ptrdiff_t>(size));
  }
  put_u32(out, b << 16U | a);
  return out;
}

}  // namespace

bool write_png(const Picture& picture, const std::string& path) {
  Bytes header;
  put_u32(header, static_cast<std::uint32_t>(picture.width));
  put_u32(header, static_cast<std::uint32_t>(picture.height));
  header.insert(header.end(), {8, 2, 0, 0, 0});
  Bytes rows;
  for (int y = 0; y < picture.height; ++y) {
    rows.push_back(0);
    for (int x = 0; x < picture.width; ++x)
      for (const unsigned shift : {16U, 8U, 0U})
        rows.push_back(static_cast<std::uint8_t>(picture.at(x, y) >> shift));
  }
  Bytes file = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  put_chunk(file, "IHDR", header);
  put_chunk(file, "IDAT", stored(rows));
  put_chunk(file, "IEND", {});
  std::FILE* out = std::fopen(path.c_str(), "wb");
  if (!out) return false;
  const bool whole = std::fwrite(file.data(), 1, file.size(), out) == file.size();
  return std::fclose(out) == 0 && whole;
}

}  // namespace foyer::paint::testing
