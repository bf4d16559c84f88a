// The words of the protocol, each in one table.

#include <array>
#include <utility>

#include "transfer/protocol.h"

namespace foyer::transfer {
namespace {

using base::Code;

constexpr std::array<std::pair<Code, std::string_view>, 14> codes{{
    {Code::malformed, "malformed"},
    {Code::too_large, "too-large"},
    {Code::unknown_version, "unknown-version"},
    {Code::bad_proof, "bad-proof"},
    {Code::wrong_key, "wrong-key"},
    {Code::mismatch, "mismatch"},
    {Code::not_found, "not-found"},
    {Code::denied, "denied"},
    {Code::locked, "locked"},
    {Code::revoked, "revoked"},
    {Code::expired, "expired"},
    {Code::conflict, "conflict"},
    {Code::unavailable, "unavailable"},
    {Code::unsupported, "unsupported"},
}};

constexpr std::array<std::pair<LinkState, std::string_view>, 5> states{{
    {LinkState::open, "open"},
    {LinkState::locked, "locked"},
    {LinkState::revoked, "revoked"},
    {LinkState::expired, "expired"},
    {LinkState::committed, "committed"},
}};

template <typename Table, typename Value>
std::string_view find_name(const Table& table, Value value) {
  for (const auto& [known, text] : table) {
    if (known == value) return text;
  }
  return {};
}

template <typename Value, typename Table>
std::optional<Value> find_value(const Table& table, std::string_view name) {
  for (const auto& [value, text] : table) {
    if (text == name) return value;
  }
  return {};
}

}  // namespace

std::string_view name(base::Code code) {
  return find_name(codes, code);
}
std::optional<base::Code> parse_code(std::string_view name) {
  return find_value<base::Code>(codes, name);
}

std::string_view name(LinkState state) {
  return find_name(states, state);
}
std::optional<LinkState> parse_link_state(std::string_view name) {
  return find_value<LinkState>(states, name);
}

std::string write_error(const base::Error& error) {
  return to_jcs(base::Json::object().set("error", name(error.code)).set("text", error.text));
}

base::Code read_error(std::string_view body) {
  constexpr std::size_t error_bytes_max = 4096;
  const auto json = base::parse_json(body, error_bytes_max);
  if (!json) return Code::unavailable;
  return parse_code((*json)["error"].text()).value_or(Code::unavailable);
}

}  // namespace foyer::transfer
