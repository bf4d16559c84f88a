#pragma once
// How the desk says what the records hold: people, choices, reasons and times.

#include "desk/state.h"

namespace foyer::desk {

// "a few minutes ago", "yesterday", "March 12, 2026": as people say it.
std::string ago(const State& state, base::UnixSeconds time);
std::string day(const State& state, base::UnixSeconds time);

// "A parent", and the second of them "A parent (2)".
std::string role_name(const State& state, std::string_view role);
// The name of one signer, or the role where nobody gave one.
std::string signer_name(const State& state, const Case& one, std::string_view signer);
// Of a case: one of which nobody told a name is called by the role.
std::string title_said(const State& state, const Gist& line);

// The worker's word for a link; of one without a word, how its id begins.
Word link_word(const std::string& label, const std::string& link_id);

std::string row_name(const State& state, const Case& one, const std::string& row);
std::string channel_name(const State& state, std::string_view channel);
std::string place_name(const State& state, std::string_view place);
std::string row_state(const State& state, const record::Row& row);
// What another way or a question was about, as the client's screen called it.
std::string about_name(const State& state, const Case& one, const std::string& about);
std::string point_name(const State& state, std::string_view id);
// "<reason>" or "<reason>:<signer>" as a sentence.
std::string reason(const State& state, const Case& one, const std::string& why);

// "family.member" where the words have it, else the member itself: ids of packs are the agency's.
std::string id_word(const State& state, intake::Family family, std::string_view member);

// A choice between words of one family.
std::vector<Choice> words_of(const State& state, intake::Family family,
                             std::initializer_list<std::string_view> ids);

// What is not empty, one after the other as the worker's language lists it: "a, b" or "a、b".
std::string join(const State& state, const std::vector<std::string>& pieces);
// "a: b", or the one of them that is not empty.
std::string named(const State& state, const std::string& name, const std::string& said);
// Sentences, or whatever else has a mark of its own between them.
std::string join(const std::vector<std::string>& pieces, std::string_view by);

}  // namespace foyer::desk
