#pragma once
// The one session of a program of this host: each program is linked with one of kiosk.cpp and
// desk.cpp, so neither carries the other's code.

#include "base/bytes.h"
#include "base/json.h"
#include "base/result.h"
#include "view/node.h"

namespace foyer::host {

// Takes one event as contract.h describes it; the effects that follow, as a list.
// Code::malformed for what the page cannot have meant.
base::Result<base::Json> update_session(base::ByteSpan event);
// Valid until the next update.
const view::View& session_view();

}  // namespace foyer::host
