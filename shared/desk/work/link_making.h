#pragma once
// Making a link: secrets, manifests, seals and escrow, and the request that tells the relay.

#include <string>

#include "base/json.h"
#include "link/escrow.h"
#include "link/link.h"
#include "link/manifest.h"
#include "pack/pack.h"
#include "seal/key_file.h"

namespace foyer::work {

struct LinkWish {
  std::string label;
  std::vector<std::string> languages;
  link::PublicManifest::CodeWanted code = link::PublicManifest::CodeWanted::digits;
  std::vector<std::string> code_words;  // a language's, when the code is made of words
  base::UnixSeconds expiry = 0;
  link::PrivateManifest manifest;  // without what the keys and the folder tell
};

struct MadeLink {
  std::string link_id, fragment, code;  // code is empty when waived
  base::Json request;                   // body of POST /v1/links
};

// Refuses a wish of which the client's page could not read what comes out.
base::Result<MadeLink> make_link(const LinkWish& wish, const seal::WorkerKeys& maker,
                                 const std::string& team, base::Random& random);

// The list that holds a code's words, so that a new one is of the same kind; empty for digits, and
// where the pack has these words no longer.
std::vector<std::string> words_like(const pack::Pack& pack, std::string_view code);

// A locked link gets a new code: what tells the relay so, twice at most. Of digits without
// `code_words`.
struct NewCode {
  std::string code;
  base::Json request;  // body of POST /v1/links/{id}/reopen
};
base::Result<NewCode> make_new_code(const link::Escrow& kept,
                                    const std::vector<std::string>& code_words,
                                    const seal::WorkerKeys& maker, const std::string& team,
                                    base::Random& random);

}  // namespace foyer::work
