#pragma once
// What was shown, when, in which words. It follows the pages as they are built, so the record says
// what the screen said.

#include <string>
#include <vector>

#include "base/json.h"
#include "record/answers.h"

namespace foyer::intake {

using Showing = record::Shown;  // with the times left open

class Evidence {
 public:
  // What is open on the page now; what was open and is not any more closes.
  void follow(const std::vector<Showing>& open, base::UnixSeconds now);
  void heard_or_printed(record::Shown::How how);  // what is open now
  void heard(const std::vector<Showing>& read);   // these, to their end
  void altered() { altered_ = true; }             // the browser changed the page's text

  bool was_shown(std::string_view id) const;
  // Everything so far; what is still open is closed at `now`.
  std::vector<record::Shown> all(base::UnixSeconds now) const;

  base::Json write() const;
  void restore(const base::Json& written);

 private:
  struct Entry {
    record::Shown shown;
    bool open = false;
  };
  std::vector<Entry> entries_;
  bool altered_ = false;
};

}  // namespace foyer::intake
