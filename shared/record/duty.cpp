#include "record/duty.h"

#include "record/names.h"
#include "record/write.h"

namespace foyer::record {
namespace {

using base::Json;

Json to_json(const SafeContact& c) {
  Json out = Json::object().set("channel", c.channel).set("safe", name(c.safe));
  put(out, "address", c.address);
  put(out, "hours", c.hours);
  put(out, "senderName", c.sender_name);
  put(out, "voicemail", std::string(name(c.voicemail)));
  put(out, "content", std::string(name(c.content)));
  return out;
}

Json to_json(const EmergencyPlan& e) {
  Json out = Json::object();
  put(out, "callback", e.callback);
  put(out, "supportName", e.support_name);
  put(out, "supportPhone", e.support_phone);
  put(out, "supportRelationship", e.support_relationship);
  put(out, "supportMayBeTold", e.support_may_be_told);
  put(out, "localNumber", e.local_number);
  put(out, "refusedBecause", e.refused_because);
  return out;
}

}  // namespace

Json to_json(const Duty& duty) {
  Json out = Json::object();
  put(out, "name", duty.name);
  put(out, "nowState", duty.now_state);
  put(out, "nowAddress", duty.now_address);
  out.set("emergency", to_json(duty.emergency));
  out.set("safeContact", list(duty.safe_contacts, [](const SafeContact& c) { return to_json(c); }));
  put(out, "breachContact", duty.breach_contact);
  put(out, "safeWord", duty.safe_word);
  return out;
}

}  // namespace foyer::record
