#pragma once
// Each endpoint is one file here and one row in register.cpp.

#include "base/limits.h"
#include "relay/http/endpoint.h"

namespace foyer::relay {

Answer get_agency(Call& call);
Answer get_keyset(Call& call);
Answer get_pack(Call& call);
Answer get_health(Call& call);
Answer get_leave(Call& call);
Answer get_weather(Call& call);
Answer get_call(Call& call);
// To measure the way, either way: a page asks for three runs of it, so less than 1 MB in all.
inline constexpr std::size_t weight_bytes_max = 128 * base::limits::KiB;
Answer get_weight(Call& call);
Answer post_weight(Call& call);

std::optional<Answer> check_agency(Call& call);
Answer put_agency(Call& call);
std::optional<Answer> check_keyset(Call& call);
Answer put_keyset(Call& call);
std::optional<Answer> check_pack(Call& call);
Answer put_pack(Call& call);

std::optional<Answer> check_walk_in(Call& call);
Answer put_walk_in(Call& call);
Answer get_walk_in(Call& call);
std::optional<Answer> check_walk_in_order(Call& call);
Answer post_walk_in(Call& call);

std::optional<Answer> check_join(Call& call);
Answer put_join(Call& call);
Answer take_join(Call& call);

Answer get_link(Call& call);
Answer post_code(Call& call);
std::optional<Answer> admit_part(Call& call);
std::optional<Answer> check_part(Call& call);
Answer put_part(Call& call);
Answer post_submission(Call& call);
Answer get_receipt(Call& call);

Answer post_link(Call& call);
Answer get_links(Call& call);
Answer post_revoke(Call& call);
Answer post_reopen(Call& call);
Answer get_inbox(Call& call);
Answer get_part(Call& call);
Answer get_entries(Call& call);
Answer get_units(Call& call);
Answer post_entry(Call& call);
std::optional<Answer> check_headers(Call& call);
Answer post_headers(Call& call);
Answer get_headers(Call& call);

Answer get_way(Call& call);
Answer post_pin(Call& call);
Answer get_box(Call& call);
Answer post_note(Call& call);
Answer post_answer(Call& call);
Answer get_way_notes(Call& call);
Answer get_notes(Call& call);
Answer post_way_reopen(Call& call);

}  // namespace foyer::relay
