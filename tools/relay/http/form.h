#pragma once
// The form that every request must have before anything looks at its meaning. Refused here:
// Transfer-Encoding (a body has a declared length or there is none), compressed bodies, doubled
// headers that must be single, targets with percent escapes or control characters, no or a strange
// Host. See RFC 9110 and RFC 9112.

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <variant>

#include "relay/http/answer.h"
#include "relay/http/request.h"

namespace foyer::relay {

using HeaderParser = boost::beast::http::request_parser<boost::beast::http::empty_body>;

// A refusal closes the connection: after it nobody can say where the next request begins.
std::variant<Request, Answer> check_form(const HeaderParser& parser);

// Refuses what a browser was led to send by another site: Origin must be absent or the
// authority's own, and Sec-Fetch-Site must not say otherwise.
bool is_same_origin(const Request& request, std::string_view authority);

}  // namespace foyer::relay
