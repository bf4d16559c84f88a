#pragma once
// One HTTP request after its form was checked: what endpoints may rely on.

#include <map>
#include <string>

#include "base/bytes.h"

namespace foyer::relay {

struct Request {
  std::string method;     // GET
  std::string authority;  // Host as received, lower case, or the name that the door was given
  std::string path;       // begins with '/'; letters, digits and -._~/ only
  std::string query;      // with its '?', or empty
  std::map<std::string, std::string, std::less<>> headers;  // lower-case names
  std::size_t body_size = 0;  // as declared; the body has exactly this size once it is there
  std::string body;
  bool keep_alive = false;
  bool expects_continue = false;

  std::string_view header(std::string_view name) const {
    auto found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
  }
  // "application/json" of "Application/JSON; charset=utf-8".
  std::string media_type() const;
};

}  // namespace foyer::relay
