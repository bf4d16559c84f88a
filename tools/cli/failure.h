#pragma once
// What a command needs and cannot have. It is thrown where that shows, and caught once, in main():
// files that were begun vanish on the way, and the person reads one sentence.

#include <string>
#include <string_view>

#include "base/result.h"

namespace foyer::cli {

enum class Exit {
  done = 0,
  failed = 1,       // the world said no
  usage = 2,        // the command line makes no sense
  unverified = 3,   // a layer of a submission failed
  not_checked = 4,  // nothing failed, and something could not be checked
};

struct Failure {
  std::string text;  // a sentence
  Exit exit = Exit::failed;
};

[[noreturn]] inline void stop(std::string text) {
  throw Failure{std::move(text)};
}

// The value, or the library's sentence as the failure; `about` says what it was about.
template <typename T>
T need(base::Result<T> result, std::string_view about = {}) {
  if (!result) {
    stop(about.empty() ? std::string(result.error().text)
                       : std::string(about) + ": " + std::string(result.error().text));
  }
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace foyer::cli
