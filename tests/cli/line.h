#pragma once
// A client's way to the relay, as the page takes it: through the link, and with what she sends.

#include <string>

#include "base/json.h"
#include "cli/http.h"
#include "link/opening.h"
#include "record/submission.h"

namespace foyer::stand_in {

struct Line {
  std::string origin;
  cli::HttpAnswer ask(cli::HttpRequest request) const;  // stops unless the answer is good
  base::Json json(cli::HttpRequest request) const;
  std::string text(const std::string& path) const;
};

struct Opened {
  link::OpenedPublic open;
  link::OpenedPrivate closed;
  base::Bytes sealed_public, sealed_private;
  link::LinkSecrets secrets;
  base::Secret32 k;
};

// What the relay keeps of a link, opened with its K.
Opened open_kept(const link::Fragment& fragment, const base::Json& kept, base::Secret32 k);
Opened open_link(const Line& line, const std::string& fragment, const std::string& code);

// The relay's receipt.
std::string send(const Line& line, const Opened& link, const record::Made& made);

}  // namespace foyer::stand_in
