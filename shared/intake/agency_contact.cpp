#include "intake/agency_contact.h"

#include "intake/state.h"

namespace foyer::intake {
namespace {

// tel: takes digits and a leading plus only (RFC 3966, without visual separators).
std::string tel(std::string_view phone) {
  std::string uri = "tel:";
  for (char c : phone)
    if ((c >= '0' && c <= '9') || (c == '+' && uri.size() == 4)) uri += c;
  return uri;
}

}  // namespace

std::string agency_name(const State& state) {
  return state.arrival.agency ? state.arrival.agency->name : state.say("agency.unknown"_w);
}

void contact_agency(const State& state, Page& page) {
  if (!state.arrival.agency) return page.say("agency.find"_w);
  page.say("agency.call"_w.with(agency_name(state)));
  agency_phone(state, page);
}

void agency_phone(const State& state, Page& page) {
  if (!state.arrival.agency) return;
  const std::string& phone = state.arrival.agency->phone;
  page.link("agency.phone", "agency.phone"_w.with(phone), tel(phone));
}

}  // namespace foyer::intake
