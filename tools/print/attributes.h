#pragma once
// Inside this folder: what cairo cannot write, added to its file as an incremental update
// (ISO 32000-1 section 7.5.6): the languages of document and parts, drawings in words, and which
// cells a header cell heads.

#include "print/sheet.h"

namespace foyer::print {

// `drawn` is a file of version 1.4 as cairo writes it, and `tags` are all that were begun, in
// order. Code::mismatch when the two do not agree.
base::Result<base::Bytes> add_attributes(base::Bytes drawn, const std::string& lang,
                                         const std::vector<Tag>& tags);

}  // namespace foyer::print
