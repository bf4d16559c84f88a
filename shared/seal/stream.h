#pragma once
// The body of an age file: STREAM with ChaCha20-Poly1305 in chunks of 64 KiB. Each chunk's nonce
// is an 11-byte counter and a byte that is 1 for the last one, so chunks cannot be dropped,
// doubled, moved or cut off.

#include "base/hash.h"
#include "seal/wrap.h"

namespace foyer::seal {

inline constexpr std::size_t chunk_size = 64 * 1024;
inline constexpr std::size_t stream_nonce_size = 16;

// Appends nonce and chunks to `file`.
void append_stream(const FileKey& file_key, base::ByteSpan nonce, base::ByteSpan plaintext,
                   base::Bytes& file);

// All of the plaintext or nothing. Code::bad_proof when a chunk is not authentic in its place,
// Code::malformed when the size cannot be a stream's.
base::Result<base::SecretBytes> open_stream(const FileKey& file_key, base::ByteSpan stream);

}  // namespace foyer::seal
