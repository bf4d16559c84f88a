#pragma once
// The Signature-Input header in the one form that is written and read here (RFC 9421 section 4.1,
// RFC 8941): a dictionary with the member `foyer`, an inner list of the five components in fixed
// order, and parameters in any order.

#include <string>

#include "base/time.h"
#include "keys/proof.h"

namespace foyer::transfer {

struct SignatureInput {
  keys::PublicKey key{};
  base::UnixSeconds created = 0;
  std::string nonce;   // empty when the parameter is not there
  std::string params;  // the value of @signature-params, exact
};

SignatureInput make_signature_input(const keys::PublicKey& key, base::UnixSeconds created,
                                    std::string_view nonce);
std::string write_signature_input(const SignatureInput& input);

// Code::malformed for any other member, component, parameter, algorithm, tag or spelling.
base::Result<SignatureInput> parse_signature_input(std::string_view header);

}  // namespace foyer::transfer
