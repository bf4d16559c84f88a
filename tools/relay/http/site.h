#pragma once
// The static site, read into memory once. Only what was found then can be asked for, by its exact
// name, so no request ever reaches the file system.

#include <map>

#include "relay/http/answer.h"
#include "relay/http/request.h"

namespace foyer::relay {

class Site {
 public:
  // Every regular file below `folder`; `name.br` is the Brotli form of `name`. "/" and every path
  // that ends in '/' stand for index.html.
  static base::Result<Site> read(const std::string& folder);

  // The page that agencies show in a frame of their own sites.
  static constexpr std::string_view embed_path = "/embed/";

  // Nothing when there is no such file. GET and HEAD only.
  std::optional<Answer> find(const Request& request) const;

 private:
  struct Form {
    std::shared_ptr<const std::string> bytes;
    std::string etag;
  };
  struct File {
    Form plain, brotli;
    std::string type;
    bool immutable = false;  // its name holds a hash of its content
  };
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace foyer::relay
