#include "base/hash.h"
#include "check.h"
#include "transfer/way_note.h"
#include "way/box.h"

using namespace foyer;

namespace {

const way::NewWay& known_way() {
  static const way::NewWay made = [] {
    base::SeededRandom random{base::Secret32(base::sha256("fuzz"))};
    return way::make_way("402918", random);
  }();
  return made;
}

// The input as the plaintext of a note: sealed rightly, proved rightly, and still only words.
void read_inside(std::string_view text) {
  const way::NewWay& own = known_way();
  base::SeededRandom random{base::Secret32(base::sha256("nonces"))};
  base::Bytes plain = base::to_bytes(text);
  plain.push_back('\n');
  seal::pad_small(plain);
  const auto file = seal::seal_to({own.keys.age.recipient}, plain, random);
  const way::Whose whose{own.kept.id, own.keys.sign.public_key, own.keys.age.recipient, {}};
  if (!file) return;
  fuzz::check(!way::open_note({&own.keys.age}, *file, whose, 1, {}), "nothing proves itself");
  fuzz::check(!way::open_answer(own.keys.age, *file, own.kept.id, 1, {}, {}), "nobody signed it");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (const auto w = way::parse_fragment(text)) {
    const std::string again = way::write_fragment(*w);
    fuzz::check(text == again || text == "#" + again, "a fragment has one form");
  }
  if (const auto pin = way::normalise_pin(text)) {
    fuzz::check(pin->size() == 6 && way::normalise_pin(*pin) == *pin, "a PIN has one form");
  }
  if (const auto box = way::parse_box(text)) {
    const way::Box open = way::open_box(*box, known_way().keys, known_way().kept.id, {}, {});
    fuzz::check(open.notes.empty() && open.answers.empty(), "nothing is believed");
  }
  if (const auto post = transfer::parse_note_post(text, base::limits::way_note_bytes_max)) {
    const auto again = transfer::parse_note_post(transfer::write_note_post(*post),
                                                 base::limits::way_note_bytes_max);
    fuzz::check(again && again->file == post->file, "a post writes back");
  }
  read_inside(text);
  return 0;
}
