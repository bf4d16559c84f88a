#pragma once
// Results instead of exceptions: what the world can do wrong is a value, handled once.

#include <expected>
#include <string_view>
#include <utility>

namespace foyer::base {

// What kind of failure it was; callers choose their next step by it, people read the text.
enum class Code {
  malformed,        // bytes that do not follow the format
  too_large,        // a limit of limits.h is passed
  unknown_version,  // a format version that this program does not know, refused by name
  bad_proof,        // a signature or authentication tag does not verify
  wrong_key,        // no key at hand opens this
  mismatch,         // two things that must agree do not
  not_found,
  denied,
  locked,
  revoked,
  expired,
  conflict,
  unavailable,  // storage, network or random source does not answer now
  unsupported,
};

// A literal text that never holds an answer of a client, so it may be logged and shown.
struct Error {
  Code code;
  std::string_view text;
};

template <typename T>
using Result = std::expected<T, Error>;

using Status = Result<void>;

// fail(Code::malformed, "The link is cut short.") as a return value of any Result.
inline std::unexpected<Error> fail(Code code, std::string_view text) {
  return std::unexpected(Error{code, text});
}

}  // namespace foyer::base
