#pragma once
// The JSON of an event, as contract.h describes it.

#include "base/bytes.h"
#include "base/result.h"
#include "intake/event.h"

namespace foyer::host {

// Takes the blobs that the event names. Code::malformed for what the page cannot have meant.
base::Result<intake::Event> decode_event(base::ByteSpan json);

}  // namespace foyer::host
