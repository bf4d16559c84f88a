#pragma once
// What opens sealed files: identities, and headers that were added to files for newer readers. An
// added header wraps the file's own key anew, so that not one byte of the file changes, and
// receipts and chains over its bytes hold.

#include <functional>
#include <initializer_list>
#include <optional>

#include "seal/age.h"

namespace foyer::seal {

struct AddedHeader {
  base::Bytes bytes;
  std::string by;  // who added it, as the caller verified
};
// Those that were added to the file with this hash name. Asked only when the file's own header is
// for none of the identities.
using AddedHeaders = std::function<std::vector<AddedHeader>(const std::string& of)>;

class Keyring {
 public:
  Keyring(std::vector<const Identity*> identities, AddedHeaders added = {})
      : identities_(std::move(identities)), added_(std::move(added)) {}
  Keyring(std::initializer_list<const Identity*> identities) : identities_(identities) {}

  struct Opened {
    base::SecretBytes plaintext;
    std::string by;  // whose header it was opened by; empty: its own
  };
  // As open_with. An added header is believed only when its file key is the one that the file was
  // sealed with: the MAC of the file's own header says so. Otherwise Code::mismatch, or what else
  // is wrong with it, unless another one opens the file.
  base::Result<Opened> open(base::ByteSpan file) const;

  // The same of the header alone: whether it would be found.
  bool has_key_of(base::ByteSpan file) const;

  // The added header that opens it; nothing where its own does, or none.
  std::optional<AddedHeader> added_to(base::ByteSpan file) const;

  // Whether an added header, by itself, is for one of the identities.
  bool fits(base::ByteSpan header) const;

  // A new header for this file, to these readers: the same file key, fresh shares, its own MAC.
  base::Result<base::Bytes> make_header(base::ByteSpan file,
                                        const std::vector<std::string>& recipients,
                                        base::Random& random) const;

 private:
  std::vector<const Identity*> identities_;
  AddedHeaders added_;

  struct Found;
  base::Result<Found> find(base::ByteSpan file) const;
};

// The file with this header in the place of its own, for stock age: another file by its hash, to
// which no receipt belongs. Code::malformed unless `header` is one whole header for X25519 readers.
base::Result<base::Bytes> replace_header(base::ByteSpan file, base::ByteSpan header);

}  // namespace foyer::seal
