#pragma once
// Every screen, overlay and plain page by name; each is defined in the file of its name.

#include "intake/screen.h"

namespace foyer::intake {

// The journey, in the order of journey.cpp.
extern const Screen screen_welcome;
extern const Screen screen_code;
extern const Screen screen_now;
extern const Screen screen_papers;
extern const Screen screen_who;
extern const Screen screen_you;
extern const Screen screen_emergency;
extern const Screen screen_reach;
extern const Screen screen_device;
extern const Screen screen_technology;
extern const Screen screen_risks;
extern const Screen screen_part;
extern const Screen screen_check;
extern const Screen screen_choices;
extern const Screen screen_needs;
extern const Screen screen_sign;
extern const Screen screen_refusal;
extern const Screen screen_send;

// The client's way back, by the address on her copy.
extern const Screen screen_way_pin;
extern const Screen screen_way_home;
extern const Screen screen_way_withdraw;
extern const Screen screen_way_ask;

// Over any screen.
extern const Screen overlay_help;
extern const Screen overlay_display;
extern const Screen overlay_language;
extern const Screen overlay_idle;

// Instead of the journey, each with a next step.
extern const Screen page_starting;
extern const Screen page_no_link;
extern const Screen page_bad_link;
extern const Screen page_altered;
extern const Screen page_expired;
extern const Screen page_revoked;
extern const Screen page_locked;
extern const Screen page_committed;
extern const Screen page_offline;
extern const Screen page_relay;
extern const Screen page_no_random;
extern const Screen page_way_none;
extern const Screen page_way_locked;
extern const Screen page_way_full;

// Between two turns on one device.
extern const Screen page_hand_over;

}  // namespace foyer::intake
