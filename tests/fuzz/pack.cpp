#include "pack/pack.h"

#include "../vectors/read_vectors.h"
#include "check.h"

using namespace foyer;

namespace {

base::Json whole_pack() {
  const std::string folder = FOYER_SOURCE_DIR "/assets/packs/default/";
  base::Json body = *base::parse_json(vectors::read_file(folder + "pack.json"));
  const base::Json languages = body["languages"];
  for (const base::Json& language : languages.items()) {
    const std::string tag(language["tag"].text());
    body.member("texts").set(tag, *base::parse_json(vectors::read_file(folder + tag + ".json")));
  }
  return body;
}

}  // namespace

// The input's members take the place of the default pack's, so that the parser gets far.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const base::Json whole = whole_pack();
  const auto members = base::parse_json(fuzz::text_of(data, size));
  if (!members) return 0;
  base::Json body = whole;
  for (const auto& [name, value] : members->members()) body.set(name, value);
  (void)pack::parse_pack(body);
  return 0;
}
