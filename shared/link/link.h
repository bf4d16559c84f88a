#pragma once
// A link: S in the fragment, R at the relay, K from both. Labels and bytes in FORMAT.md.

#include <string>
#include <vector>

#include "base/hash.h"
#include "base/random.h"
#include "base/result.h"
#include "keys/proof.h"

namespace foyer::link {

// What stands after '#': "1." + b64u(S || H). Any other version is Code::unknown_version, any other
// text Code::malformed: cut, longer, padded or non-canonical base64.
struct Fragment {
  base::Secret32 s;
  base::Digest h{};
};
base::Result<Fragment> parse_fragment(std::string_view text);  // with or without '#'
std::string write_fragment(const base::Secret32& s, const base::Digest& h);

// From S alone. None of these opens anything private.
struct LinkSecrets {
  std::string link_id;        // b64u of 32 bytes
  base::Secret32 open_token;  // Bearer for opening and for code tries
  base::Secret32 code_key;
  base::Secret32 public_key;  // opens the sealed public manifest
};
LinkSecrets derive_link(const base::Secret32& s);

// From S and R.
base::Secret32 derive_k(const base::Secret32& s, const base::Secret32& r);
base::Secret32 derive_private_key(const base::Secret32& k);  // sealed private manifest
keys::SigningKey derive_link_sign(const base::Secret32& k);  // link proofs
base::Secret32 derive_upload_token(const base::Secret32& k, int turn);
base::Secret32 derive_draft_key(const base::Secret32& k, int turn);

// Labels of seal(): "public" and "private" for the manifests, "draft/<turn>" for drafts.
// seal(k, label, linkId, m): nonce || XChaCha20-Poly1305, associated data PAE(label, linkId).
base::Bytes seal(const base::Secret32& key, std::string_view label, std::string_view link_id,
                 base::ByteSpan message, base::Random& random);
base::Result<base::Bytes> open(const base::Secret32& key, std::string_view label,
                               std::string_view link_id, base::ByteSpan sealed);

base::Digest hash_manifests(base::ByteSpan sealed_public, base::ByteSpan sealed_private);

// Digits of any script become ASCII and separators vanish; three words become lower case with
// single spaces (Latin, Greek, Cyrillic and Armenian letters; other scripts have no case). Six Han
// characters are three words of two, as Chinese is typed without spaces. The
// caller has made it NFC. Code::malformed when it is neither six digits nor three words.
base::Result<std::string> normalise_code(std::string_view typed);
// C = HMAC(HKDF(S, "code"), code): what the relay compares with.
base::Digest derive_code_proof(const base::Secret32& code_key, std::string_view normalised);
std::string make_digits_code(base::Random& random);  // six digits, evenly drawn
// Three of these words, each evenly drawn, in written form. Code::malformed where what was drawn
// is no code: an empty list, or a word that holds a separator or a digit (a parsed pack has none).
base::Result<std::string> make_words_code(const std::vector<std::string>& words,
                                          base::Random& random);

// What the relay keeps of a token: SHA-256 of its 32 bytes, as b64u.
std::string token_hash(const base::Secret32& token);
std::string bearer(const base::Secret32& token);  // "Bearer " + b64u

}  // namespace foyer::link
