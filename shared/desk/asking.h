#pragma once
// Requests to the relay through the desk's own origin, and bells. Each answer finds by its number
// what goes on then.

#include "desk/state.h"

namespace foyer::desk {

void get_public(State& state, const std::string& path, Effects& effects, Then then);
// With an Authorization header: the token of a link.
void get_with(State& state, const std::string& path, const std::string& authorization,
              Effects& effects, Then then);
void post_with(State& state, const std::string& path, const std::string& authorization,
               Effects& effects, Then then);
// RFC 9421, by the worker's key. `query` begins with '?' or is empty.
void get_signed(State& state, const std::string& path, const std::string& query, Effects& effects,
                Then then);
void post_signed(State& state, const std::string& path, const std::string& body, Effects& effects,
                 Then then);
// Parts of submissions, signed now, for an opener beside the page.
void assign(State& state, const base::Json& job, const std::vector<std::string>& paths,
            Effects& effects, Then then);
void ring_after(State& state, int ms, Effects& effects, Then then);
// A row in the browser's own store: nothing that was opened ever gets there.
void keep_row(State& state, const std::string& name, base::Bytes bytes, Effects& effects);

void take_answer(State& state, int id, Answer answer, Effects& effects);

// A sentence for an answer that is not good: the relay's own where it has one.
Word trouble_of(const Answer& answer);

}  // namespace foyer::desk
