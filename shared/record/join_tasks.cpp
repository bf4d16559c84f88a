// What waits for the worker: everything in the submissions that wants an answer or an act, open
// until the entry that settles it.

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "record/join_parts.h"
#include "record/names.h"

namespace foyer::record {
namespace {

using base::Json;

std::string text(const Json& json, std::string_view key) {
  return std::string(json[key].text());
}

class TaskList {
 public:
  explicit TaskList(const Joining& joining) : joining_(joining) {}

  // `settled`: by something else than an answer to the task.
  void add(const CaseSubmission& one, const Slot& slot, std::string_view kind, std::string what,
           bool settled = false) {
    const std::string said = one.digest + "|" + std::string(kind) + "|" + what;
    // The same words twice are two tasks; what else there is to do does not change their ids.
    const std::string about = said + "|" + std::to_string(std::ranges::count(said_, said));
    said_.push_back(said);
    const std::string id =
        std::string(kind) + "-" + base::to_hex(base::sha256(about)).substr(0, id_digits);
    tasks_.push_back(
        {id, std::string(kind), std::move(what), slot.signer, !settled && !is_answered(id)});
  }
  std::vector<Task> take() { return std::move(tasks_); }

 private:
  static constexpr std::size_t id_digits = 8;

  bool is_answered(std::string_view id) const {
    return std::ranges::any_of(joining_.entries, [&](const Entry& entry) {
      return entry.kind == EntryKind::answer && entry.body["task"].text() == id;
    });
  }

  const Joining& joining_;
  std::vector<std::string> said_;
  std::vector<Task> tasks_;
};

void add_said(TaskList& list, const CaseSubmission& one, const Slot& slot) {
  const Json& document = one.document;
  for (const Json& item : document["questionsForWorker"].items()) {
    list.add(one, slot, "question", text(item, "about") + ": " + text(item, "text"));
  }
  for (const Json& item : document["needs"].items()) {
    list.add(one, slot, "need", text(item, "factor") + ": " + text(item, "said"));
  }
  for (const Json& item : document["access"]["needs"].items()) {
    list.add(one, slot, "need", "access: " + std::string(item.text()));
  }
  for (const Json& item : document["acknowledgements"].items()) {
    if (item["answer"].text() == "talk") list.add(one, slot, "talk", text(item, "id"));
  }
}

void add_paper(TaskList& list, const Joining& joining, const Slot& slot) {
  for (const Json* item : said_on_paper(joining, slot))
    list.add(*slot.newest(), slot, "question", text(*item, "about") + ": " + text(*item, "text"));
}

// A check that offered another way found something that does not suit.
void add_found(TaskList& list, const CaseSubmission& one, const Slot& slot) {
  for (const Json& item : one.document["checks"].items()) {
    if (item["alternative"].text().empty()) continue;
    list.add(one, slot, "check",
             text(item, "check") + " " + text(item, "outcome") + ": " + text(item, "alternative"));
  }
  for (const Json& item : one.document["alternatives"].items()) {
    const std::string chosen = text(item, "chosen"), about = text(item, "about");
    list.add(
        one, slot, "alternative",
        (about.empty() ? "" : about + ": ") + (chosen.empty() ? text(item, "offered") : chosen));
  }
  for (const Json& item : one.document["decisions"].items()) {
    const bool channel = item["about"].text() == "channel";
    if (channel && item["choice"].text() == "deny") {
      list.add(one, slot, "refused", "channel." + text(item, "id"));
    }
  }
  if (one.document["kind"].text() == "refused-electronic") list.add(one, slot, "refused", "paper");
}

// A person for whom somebody else signs said no, or was not asked: somebody must speak with her.
void add_assent(TaskList& list, const CaseSubmission& one, const Slot& slot) {
  const auto add = [&](std::string_view answer, const std::string& why, const std::string& who) {
    if (answer == "no") list.add(one, slot, "assent", who + "no");
    if (answer != "not-asked") return;
    list.add(one, slot, "assent", who + (why.empty() ? "not asked" : "not asked: " + why));
  };
  const Assent& alone = one.unit.signer.assent;
  add(name(alone.answer), alone.why, "");
  for (const Json& party : one.document["parties"].items()) {
    const Json& said = party["assent"];
    add(said["answer"].text(), text(said, "why"), text(party, "name") + ": ");
  }
}

// What she took back herself, until a worker takes note of it in the case.
void add_withdrawals(TaskList& list, const Joining& joining, const CaseSubmission& one,
                     const Slot& slot) {
  for (const Withdrawal& note : joining.withdrawals) {
    if (note.submission != one.digest) continue;
    std::string rows;
    for (const std::string& row : note.rows) rows += (rows.empty() ? "" : " ") + row;
    list.add(one, slot, "withdrawal", rows, is_noted(joining, note));
  }
}

void add_flags(TaskList& list, const Joining& joining, const CaseSubmission& one,
               const Slot& slot) {
  const Json& document = one.document;
  const bool newest = &one == slot.newest();
  const bool determined = std::ranges::any_of(joining.entries, [&](const Entry& entry) {
    return entry.kind == EntryKind::capacity && is_about(entry, slot) && covers(entry, one);
  });
  for (const Json& item : document["understanding"].items()) {
    if (item["outcome"].text() == "talk") {
      list.add(one, slot, "two-misses", text(item, "point"), determined);
    }
  }
  if (document["location"]["addressByPhone"].truth()) list.add(one, slot, "address", "by phone");
  add_assent(list, one, slot);
  const Json& interpreter = document["support"]["interpreter"];
  if (interpreter.is_object() && interpreter["qualified"].text() != "yes") {
    list.add(one, slot, "interpreter", text(interpreter, "qualified"));
  }
  if (one.late) list.add(one, slot, "late", "it came after the link's end");
  if (!newest) return;
  for (const std::string& point : open_points(joining, slot)) list.add(one, slot, "signer", point);
  const bool remote = document["session"]["mode"].text() == "remote";
  if (remote && !has_plan(joining, slot)) list.add(one, slot, "plan", "no plan for an emergency");
  if (!slot.law.empty()) list.add(one, slot, "law", slot.law);
}

const Json* told_about(const Entry& notice, const Slot& slot) {
  for (const Json& told : notice.body["told"].items()) {
    if (told["role"].text() == slot.signer) return &told;
  }
  return nullptr;
}

// Everybody whom a notice must reach, until there is an outcome or a reason.
void add_notices(TaskList& list, const Joining& joining) {
  std::map<std::string, const Entry*, std::less<>> last;
  for (const Entry& entry : joining.entries) {
    if (entry.kind == EntryKind::notice) last[text(entry.body, "notice")] = &entry;
  }
  for (const auto& [id, notice] : last) {
    const std::string day = base::to_rfc3339(notice->body["deadline"].integer()).substr(0, 10);
    for (const Slot& slot : joining.slots) {
      const Json* told = told_about(*notice, slot);
      if (told == nullptr) continue;
      list.add(joining.submissions.front(), slot, "notice", id + ": " + slot.signer + " by " + day,
               (*told)["outcome"].text() != "pending");
    }
  }
}

}  // namespace

std::vector<Task> list_tasks(const Joining& joining) {
  TaskList list(joining);
  for (const Slot& slot : joining.slots) {
    for (const CaseSubmission* one : slot.sent) {
      add_said(list, *one, slot);
      add_found(list, *one, slot);
      add_flags(list, joining, *one, slot);
      add_withdrawals(list, joining, *one, slot);
    }
    add_paper(list, joining, slot);
  }
  add_notices(list, joining);
  for (const Stray& stray : joining.strays) {
    list.add(joining.submissions[stray.submission], {"nobody", "", {}, {}}, "stray", stray.why);
  }
  return list.take();
}

}  // namespace foyer::record
