#include "cli/contacts.h"

#include <algorithm>

#include "base/json.h"
#include "cli/clauses.h"
#include "cli/failure.h"

namespace foyer::cli {
namespace {

std::string lowered(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
  return text;
}

bool is_number(std::string_view kind) {
  return kind == "phone" || kind == "text";
}

std::string digits_of(const std::string& value) {
  std::string out;
  for (char c : value) {
    if (c >= '0' && c <= '9') out += c;
  }
  // The country's own prefix may be written or not.
  return out.size() == 11 && out.front() == '1' ? out.substr(1) : out;
}

// Where an address or a page is: "office@harbour.example" and "https://www.harbour.example/team"
// are at harbour.example, below "office" and "team". A handle such as "@kim" has no host.
struct Spot {
  std::string host, below;
};
Spot spot_of(std::string value) {
  value = lowered(std::move(value));
  if (const std::size_t at = value.find("://"); at != std::string::npos) {
    value.erase(0, at + 3);
  } else if (const std::size_t sign = value.rfind('@'); sign != std::string::npos) {
    const std::string host = value.substr(sign + 1);
    return {host.contains('.') ? host : "", value.substr(0, sign)};
  }
  const std::size_t slash = std::min(value.find_first_of("/?#"), value.size());
  std::string host = value.substr(0, slash), below = value.substr(slash);
  if (const std::size_t user = host.rfind('@'); user != std::string::npos) host.erase(0, user + 1);
  if (const std::size_t port = host.find(':'); port != std::string::npos) host.erase(port);
  if (host.starts_with("www.")) host.erase(0, 4);
  below.erase(0, below.find_first_not_of('/'));
  while (below.ends_with('/')) below.pop_back();
  return {host.contains('.') ? host : "", below};
}

bool is_at(std::string_view host, std::string_view own) {
  return host == own || (host.ends_with(own) && host[host.size() - own.size() - 1] == '.');
}

bool is_public(std::string_view host) {
  static const base::Json hosts =
      need(base::parse_json(public_hosts_json()), "public_hosts.json")["hosts"];
  return std::ranges::any_of(hosts.items(),
                             [&](const base::Json& one) { return is_at(host, one.text()); });
}

bool is_below(std::string_view page, std::string_view own) {
  return page.starts_with(own) && (page.size() == own.size() || page[own.size()] == '/');
}

bool is_agencys(const link::Contact& contact, const pack::Contact& own) {
  if (is_number(contact.kind) || is_number(own.kind)) {
    return is_number(contact.kind) && is_number(own.kind) &&
           digits_of(own.value) == digits_of(contact.value);
  }
  if (own.kind != "email" && own.kind != "web") return false;
  const Spot ours = spot_of(own.value), theirs = spot_of(contact.value);
  if (ours.host.empty() || theirs.host.empty()) return false;
  if (!is_public(ours.host)) return is_at(theirs.host, ours.host);
  return theirs.host == ours.host && !ours.below.empty() && is_below(theirs.below, ours.below);
}

// Without a pack a number cannot be told from another.
bool looks_private(const link::Contact& contact) {
  if (is_number(contact.kind)) return false;
  const std::string host = spot_of(contact.value).host;
  return host.empty() || is_public(host);
}

}  // namespace

std::vector<std::string> flag_contacts(const link::WorkerStatement& worker,
                                       const pack::Pack* pack) {
  std::vector<std::string> out;
  for (const link::Contact& contact : worker.contacts) {
    const bool fine = pack == nullptr
                          ? !looks_private(contact)
                          : std::ranges::any_of(pack->agency.contacts, [&](const auto& own) {
                              return is_agencys(contact, own);
                            });
    if (fine) continue;
    out.push_back(
        "Is " + contact.value + " an official contact? " +
        (pack == nullptr ? "Anybody can have one like it." : "It is not among the agency's own.") +
        " Clients are told to expect " + worker.name + " there and nowhere else.");
  }
  return out;
}

}  // namespace foyer::cli
