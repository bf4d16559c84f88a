#pragma once

#include <string_view>

namespace foyer::cli {

// assets/clauses.json, as it was when this program was built.
std::string_view clauses_json();

// assets/public_hosts.json: {v, hosts[]}: where anybody may have an address or a page.
std::string_view public_hosts_json();

// web/headers.json: {everywhere, tls: {name: value}, desk, never[]}: what a site's answers carry.
std::string_view site_headers_json();

// [{clauses[], file, name} ..., null]: the tests of the tree that it was built from.
std::string_view clause_tests_json();

}  // namespace foyer::cli
