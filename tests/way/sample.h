#pragma once
// One client with a way back, and the agency that she writes to, all drawn from names.

#include "transfer/entry.h"
#include "way/box.h"

namespace foyer::sample::inline of_way {

inline constexpr base::UnixSeconds start = 1'767'225'600;

inline base::SeededRandom random(std::string_view name) {
  return base::SeededRandom(base::Secret32(base::sha256(name)));
}

inline keys::SigningKey key(std::string_view name) {
  return keys::signing_key_from_seed(base::Secret32(base::sha256(name)));
}

struct Client {
  seal::Identity team, recovery;
  keys::Keyset keyset;
  way::NewWay made;
  way::Card card;
  way::Whose whose;

  explicit Client(std::string_view name = "client") {
    auto draws = random(name);
    team = seal::make_identity(draws);
    recovery = seal::make_identity(draws);
    keyset.agency = base::hash_name(base::as_bytes("agency"));
    keyset.epoch = 1;
    keyset.not_before = start;
    keyset.not_after = start + 400 * base::day_s;
    keyset.team = keyset.duty = team.recipient;
    keyset.recovery = recovery.recipient;
    keyset.workers = {{"w-1", {"reader"}, key("reader").public_key, team.recipient},
                      {"w-2", {"maker"}, key("maker").public_key, team.recipient}};
    made = way::make_way("402918", draws);
    const std::string line1 = "the document of " + std::string(name);
    card = {keyset.agency,
            base::hash_name(base::as_bytes(line1)),
            base::hash_name(base::as_bytes("keyset")),
            "en",
            {{"channel", "text", "Text messages", "permit"},
             {"purpose", "recording", "Record a visit", "deny"}}};
    whose = {made.kept.id, made.keys.sign.public_key, made.keys.age.recipient, card.submission};
  }

  way::Note note(std::int64_t seq = 1, std::string prev = {}) const {
    return {.id = made.kept.id,
            .seq = seq,
            .prev = prev.empty() ? transfer::first_prev(made.kept.id) : prev,
            .submission = card.submission,
            .kind = way::Note::Kind::withdraw,
            .rows = {{"channel", "text"}},
            .text = {},
            .lang = "en",
            .at = start};
  }
  way::Answer answer(std::int64_t seq = 1, std::string prev = {}) const {
    return {.id = made.kept.id,
            .seq = seq,
            .prev = prev.empty() ? transfer::first_prev(made.kept.id) : prev,
            .kind = way::Answer::Kind::answer,
            .about = 1,
            .text = "We have stopped.",
            .lang = "en",
            .at = start};
  }
};

}  // namespace foyer::sample::inline of_way
