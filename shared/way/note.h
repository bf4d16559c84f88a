#pragma once
// A client's note from her way back: she takes choices back, or asks. An age file to the team, to
// recovery and to herself; proved by the key that her signed record names.

#include <string>
#include <vector>

#include "base/time.h"
#include "keys/keyset.h"
#include "way/way.h"

namespace foyer::way {

struct RowName {
  std::string about, id;
  bool operator==(const RowName&) const = default;
};

struct Note {
  enum class Kind { withdraw, question };
  std::string id;  // of the way
  std::int64_t seq = 0;
  std::string prev;        // hash name of her file before; transfer::first_prev for the first
  std::string submission;  // hash name of line 1 of her document
  Kind kind = Kind::question;
  std::vector<RowName> rows;  // withdraw: at least one, none twice; question: what it is about
  std::string text;           // question: what she asks; withdraw: may be empty
  std::string lang;
  base::UnixSeconds at = 0;  // a claim of her device
};
std::string_view name(Note::Kind kind);

base::Result<base::Bytes> seal_note(const Note& note, const WayKeys& keys,
                                    const keys::Keyset& newest, base::Random& random);

// Whose note it must be: `wayBack` of a document that verified as the client's, and its line 1.
struct Whose {
  std::string id;
  keys::PublicKey sign_key{};
  std::string age_key;     // age1...: what workers seal to
  std::string submission;  // hash name of line 1
};
// Code::not_found when the record has no way back.
base::Result<Whose> find_whose(const base::Json& document, std::string_view document_line);

// Opens and verifies: hers (Code::bad_proof), of this way and record (Code::mismatch), and at this
// place of the chain. Whoever records a withdrawal trusts nothing else of what the relay says.
base::Result<Note> open_note(const std::vector<const seal::Identity*>& identities,
                             base::ByteSpan file, const Whose& whose, std::int64_t seq,
                             std::string_view prev);
// The same of a file that was opened already, by whatever keys.
base::Result<Note> read_note(std::string_view plaintext, const Whose& whose, std::int64_t seq,
                             std::string_view prev);

}  // namespace foyer::way
