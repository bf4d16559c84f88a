#pragma once
// The content of the duty part: what whoever is on duty needs when the worker is not there, and
// nothing else. It always exists, and it alone is also sealed to the on-duty key.

#include <string>
#include <vector>

#include "base/json.h"

namespace foyer::record {

struct SafeContact {
  std::string channel;
  std::string address;  // the number or address that the client gave for it
  enum class Safe { yes, no, ask_first } safe = Safe::ask_first;
  std::string hours, sender_name;
  enum class Voicemail { unasked, yes, no } voicemail = Voicemail::unasked;
  enum class Content { unasked, appointment_only, details } content = Content::unasked;
};

struct EmergencyPlan {
  std::string callback;  // phone
  std::string support_name, support_phone, support_relationship;
  std::string support_may_be_told;  // location, safety, nothing
  std::string local_number;
  std::string refused_because;
};

struct Duty {
  std::string name;  // the name that the client uses, so that a caller asks for the right person
  std::string now_state, now_address;
  EmergencyPlan emergency;
  std::vector<SafeContact> safe_contacts;
  std::string breach_contact;  // id of the channel, or an address
  std::string safe_word;
};

base::Json to_json(const Duty& duty);

}  // namespace foyer::record
