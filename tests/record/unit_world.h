#pragma once
// A unit for tests of join(): submissions that are altered copies of one that verified, and acts.

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "pack/pack.h"
#include "record/join.h"
#include "world.h"

namespace foyer::record::test {

using base::Json;
using Why = std::vector<std::string>;

// A unit whose submissions are altered copies of one that verified, and the acts done since.
class Unit {
 public:
  Unit() : pack_(pack::open_pack(case_.agency.pack_text)->pack) {
    base_ = *case_submission(case_.report(), false);
    Json quiet = Json::array();
    base_.document.set("questionsForWorker", quiet);
    base_.unit.required_signers = base_.unit.turns = {"client"};
  }

  void require(std::vector<std::string> roles) { required_ = std::move(roles); }

  // Sent by this role through a link of its own, with this choice for text messages.
  CaseSubmission& send(const std::string& role, const std::string& choice,
                       const std::string& person = "") {
    CaseSubmission one = base_;
    const std::string number = std::to_string(sent.size());
    one.digest = base::hash_name(base::as_bytes("submission " + number));
    one.unit.link_id = "link " + number;
    one.unit.role = one.unit.signer.role = role;
    one.unit.required_signers = one.unit.turns = required_;
    one.unit.submitted += static_cast<base::UnixSeconds>(sent.size());
    one.signed_at = noon + static_cast<base::UnixSeconds>(sent.size());
    one.document.set("role", role);
    one.document.member("identity").set("legalName", person.empty() ? role : person);
    Json decision = Json::object().set("about", "channel").set("id", "text");
    decision.set("choice", choice);
    Json decisions = Json::array();
    one.document.set("decisions", decisions.push(decision));
    sent.push_back(std::move(one));
    return sent.back();
  }

  void act(EntryKind kind, Json body = Json::object()) {
    Entry entry;
    for (const CaseSubmission& one : sent) entry.submissions.push_back(one.digest);
    entry.seq = static_cast<std::int64_t>(done.size()) + 1;
    entry.kind = kind;
    entry.body = std::move(body);
    REQUIRE(check_body(kind, entry.body));
    done.push_back(std::move(entry));
  }
  void confirm(const std::string& role) {
    act(EntryKind::identity,
        Json::object().set("role", role).set("method", "phone").set("result", "confirmed"));
  }
  // All that a worker does for a unit in which nobody raised anything.
  void settle(std::initializer_list<const char*> roles) {
    for (const char* role : roles) confirm(role);
    act(EntryKind::legal_basis, Json::object().set("state", "US-MS").set("basis", "a permit"));
    act(EntryKind::countersign);
  }
  void activate() {
    Json rows = Json::array();
    act(EntryKind::activate, Json::object().set("rows", rows.push("channel.text")));
  }
  void withdraw(const std::string& role) {
    act(EntryKind::withdraw,
        Json::object().set("role", role).set("rows", Json::array()).set("route", "voice"));
  }

  record::Case join(base::UnixSeconds now = noon + base::day_s) const {
    return *record::join(sent, done, pack_, now, notes);
  }
  Row text(base::UnixSeconds now = noon + base::day_s) const {
    return *join(now).row("channel.text");
  }

  std::vector<CaseSubmission> sent;
  std::vector<Entry> done;
  std::vector<Withdrawal> notes;  // by ways back
  pack::Pack& pack() { return pack_; }

 private:
  record::test::Case case_;
  pack::Pack pack_;
  CaseSubmission base_;
  std::vector<std::string> required_{"client"};
};

inline bool has_task(const record::Case& joined, std::string_view kind, bool open) {
  for (const Task& task : joined.tasks) {
    if (task.kind == kind && task.open == open) return true;
  }
  return false;
}

}  // namespace foyer::record::test
