#include "pack_lint/lint.h"

namespace foyer::pack {

void merge_texts(base::Json& body, std::string_view lang, const base::Json& texts) {
  body.member("texts").set(lang, texts);
}

}  // namespace foyer::pack
