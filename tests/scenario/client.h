#pragma once
// A person at the page: finds things by their role and their words, as anybody does, and never by a
// key. A thing that is not there ends the test and prints what was on the page.

#include <string>
#include <vector>

#include "device.h"
#include "pack/pack.h"
#include "word.h"

namespace foyer::scenario {

class Client {
 public:
  Client(Device& device, const Agency& agency);

  Client& opens(const Link& link);
  Client& opens_fragment(const std::string& fragment);
  Client& types(std::string_view label, std::string_view text);
  Client& chooses(std::string_view question, std::string_view answer);
  Client& ticks(std::string_view question, const std::vector<std::string>& answers);
  Client& draws(std::string_view label);
  Client& presses(std::string_view button);
  Client& opens_card(std::string_view gist);
  Client& closes_card(std::string_view gist);
  Client& waits(int ms);

  // What is on the page.
  Client& is_on(std::string_view screen);
  Client& sees(std::string_view text);
  Client& sees_statement(std::string_view id);  // of one paragraph, as the pack says it
  Client& does_not_see(std::string_view text);
  Client& sees_error(std::string_view about);
  bool is_asked_about(std::string_view point) const;  // by the question on the page
  bool can_see(std::string_view text) const;
  bool has(view::Kind kind, std::string_view label) const;
  const view::Node& node(view::Kind kind, std::string_view label) const;
  const view::View& view() const { return device_.view(); }

  // Whole stretches of the way, for journeys that are about something else.
  Client& comes_in(const Link& link);  // to the screen after the code
  Client& says_whose_device();         // her own
  Client& says_own_device();           // the same, takes the screen, and is here for herself
  Client& takes_the_screen();          // not paper, and reads the sample
  Client& says_who_takes_part();       // one person, for herself
  Client& says_where();                // her name, and where she is
  Client& says_who_and_where();        // the same first, where it was not said yet
  Client& plans_for_an_emergency();
  Client& calls_all_safe();
  Client& says_safe_ways();   // every channel is safe; passes over her device
  Client& reads_all_cards();  // technology and risks
  Client& accepts_part();
  Client& answers_rightly();                         // every question that is still open
  Client& answers(bool rightly);                     // the one on the page
  Client& decides(std::string_view answer);          // the same about every row
  Client& chooses_for_all(std::string_view answer);  // and has no needs to tell
  Client& signs_by_typing(std::string_view name);
  Client& comes_to(std::string_view screen);     // from where she is, Yes to everything
  Client& comes_to_signing(const Link& link);    // all of the above
  Client& sends();                               // signs, takes no copy, locks and sends
  Client& sends_with_way(std::string_view pin);  // the same with a printed copy and a way back

 private:
  const view::Node* look_for(view::Kind kind, std::string_view label) const;
  void missing(view::Kind kind, std::string_view label) const;

  Device& device_;
  pack::Pack pack_;  // what the person has understood, or not
};

std::string outline(const view::View& view);  // the page as text, for messages

}  // namespace foyer::scenario
