// What each kind of entry says, as tables: FORMAT.md tells the same in words.

#include <algorithm>
#include <span>

#include "base/limits.h"
#include "base/utf8.h"
#include "record/entry.h"

namespace foyer::record {
namespace {

namespace limits = base::limits;
using base::Code;
using base::fail;
using base::Json;
using base::Status;

constexpr std::size_t id_bytes_max = 128;
constexpr std::size_t items_max = 200;

enum class Form { id, ids, text, texts, word, time, objects };
enum class Is { needed, spare };

struct Member;

// A span of Member cannot stand inside of Member: it asks how large one is before it is whole.
class MemberTable {
 public:
  constexpr MemberTable() = default;
  template <std::size_t size>
  constexpr MemberTable(const Member (&table)[size]) : first_(table), size_(size) {}
  constexpr std::span<const Member> span() const;

 private:
  const Member* first_ = nullptr;
  std::size_t size_ = 0;
};

struct Member {
  std::string_view name;
  Form form;
  Is is = Is::needed;
  std::span<const std::string_view> words{};  // word
  MemberTable members{};                      // objects
};
constexpr std::span<const Member> MemberTable::span() const {
  return {first_, size_};
}
using Words = std::string_view[];
using Members = Member[];

constexpr Words methods{"in-person", "video", "phone", "code", "known", "document"};
constexpr Words choices{"permit", "deny", "undecided"};
constexpr Words paper_routes{"in-person", "mail", "other"};
constexpr Words paper_marks{"name", "mark", "witnessed"};
constexpr Words results{"confirmed", "not-confirmed"};
constexpr Words authorities{"seen", "pending"};
constexpr Words determinations{"able", "able-with-support", "not-able", "refer"};
constexpr Words answers{"yes", "no", "unsure"};
constexpr Words outcomes{"covered", "needs-basis", "not-covered", "unknown"};
constexpr Words triggers{"breach", "unauthorized-access"};
constexpr Words told_outcomes{"told", "not-reached", "declined", "pending"};
constexpr Words reasons{"term", "pack", "vendor", "age", "move", "request"};
constexpr Words routes{"voice", "in-person", "stop", "text", "email", "letter", "kiosk", "other"};
constexpr Words bases{"consent", "emergency"};
constexpr Words grounds{"consent", "law", "emergency"};
constexpr Words holds{"on", "lifted"};

constexpr Members review{{"tasks", Form::ids}, {"note", Form::text, Is::spare}};
constexpr Members identity{{"role", Form::id},
                           {"method", Form::word, Is::needed, methods},
                           {"result", Form::word, Is::needed, results},
                           {"authority", Form::word, Is::spare, authorities},
                           {"covers", Form::ids, Is::spare},
                           {"note", Form::text, Is::spare}};
constexpr Members capacity{{"role", Form::id},
                           {"determination", Form::word, Is::needed, determinations},
                           {"basis", Form::text},
                           {"supports", Form::texts}};
constexpr Members countersign{{"note", Form::text, Is::spare}};
constexpr Members activate{{"rows", Form::ids},
                           {"firstUse", Form::time, Is::spare},
                           {"lateReason", Form::text, Is::spare}};
constexpr Members session{{"clientState", Form::id},
                          {"clientAddress", Form::text, Is::spare},
                          {"workerState", Form::id},
                          {"outcome", Form::word, Is::needed, outcomes},
                          {"coveredUntil", Form::time, Is::spare},
                          {"private", Form::word, Is::needed, answers},
                          {"callback", Form::text},
                          {"note", Form::text, Is::spare}};
constexpr Members told{{"role", Form::id},
                       {"language", Form::id},
                       {"contact", Form::text, Is::spare},
                       {"outcome", Form::word, Is::needed, told_outcomes},
                       {"reason", Form::text, Is::spare}};
constexpr Members notice_text{{"language", Form::id},      {"happened", Form::text},
                              {"information", Form::text}, {"steps", Form::text},
                              {"doing", Form::text},       {"contact", Form::text}};
constexpr Members notice{{"notice", Form::id},
                         {"trigger", Form::word, Is::needed, triggers},
                         {"discovered", Form::time},
                         {"deadline", Form::time},
                         {"texts", Form::objects, Is::needed, {}, notice_text},
                         {"told", Form::objects, Is::needed, {}, told}};
constexpr Members renew{{"why", Form::word, Is::needed, reasons},
                        {"rows", Form::ids},
                        {"statements", Form::ids},
                        {"link", Form::id, Is::spare},
                        {"note", Form::text, Is::spare}};
constexpr Members withdraw{{"role", Form::id},
                           {"rows", Form::ids},
                           {"route", Form::word, Is::needed, routes},
                           {"said", Form::text, Is::spare},
                           {"note", Form::id, Is::spare},
                           {"submission", Form::id, Is::spare},
                           {"received", Form::time, Is::spare}};
constexpr Members answer{{"task", Form::id}, {"text", Form::text}};
constexpr Members search{{"what", Form::text},
                         {"where", Form::text},
                         {"why", Form::text},
                         {"basis", Form::word, Is::needed, bases},
                         {"consent", Form::id, Is::spare},
                         {"emergency", Form::text, Is::spare}};
constexpr Members handover{{"to", Form::id}, {"why", Form::text}};
constexpr Members hold{{"state", Form::word, Is::needed, holds}, {"why", Form::text}};
constexpr Members retain{{"until", Form::time}, {"why", Form::text}};
constexpr Members dispose{
    {"what", Form::texts}, {"why", Form::text}, {"law", Form::text, Is::spare}};
constexpr Members legal_basis{
    {"state", Form::id}, {"basis", Form::text}, {"until", Form::time, Is::spare}};
constexpr Members disclose{{"recipient", Form::text},
                           {"what", Form::text},
                           {"why", Form::text},
                           {"ground", Form::word, Is::needed, grounds},
                           {"release", Form::id, Is::spare},
                           {"consent", Form::id, Is::spare},
                           {"note", Form::text, Is::spare}};
constexpr Members paper_row{{"row", Form::id},
                            {"choice", Form::word, Is::needed, choices},
                            {"until", Form::time, Is::spare},
                            {"except", Form::ids, Is::spare}};
constexpr Members paper_said{{"about", Form::id}, {"text", Form::text}};
constexpr Members paper{{"role", Form::id},
                        {"form", Form::id},
                        {"signed", Form::time},
                        {"came", Form::time},
                        {"route", Form::word, Is::needed, paper_routes},
                        {"mark", Form::word, Is::needed, paper_marks},
                        {"name", Form::text, Is::spare},
                        {"witness", Form::text, Is::spare},
                        {"helped", Form::text, Is::spare},
                        {"kept", Form::text},
                        {"rows", Form::objects, Is::needed, {}, paper_row},
                        {"said", Form::objects, Is::spare, {}, paper_said},
                        {"note", Form::text, Is::spare}};

// In the order of EntryKind.
constexpr std::span<const Member> bodies[entry_kinds]{
    review, identity, capacity, countersign, activate, session, notice,      renew,    withdraw,
    answer, search,   handover, hold,        retain,   dispose, legal_basis, disclose, paper};

Status malformed(std::string_view text) {
  return fail(Code::malformed, text);
}

Status check_text(const Json& value, std::size_t bytes_max) {
  if (!value.is_string() || value.text().empty()) return malformed("An entry lacks words.");
  if (value.text().size() > bytes_max)
    return fail(Code::too_large, "An entry's words are too long.");
  if (!base::is_valid_utf8(value.text()) || base::has_hidden_characters(value.text())) {
    return malformed("An entry's words have hidden characters or are not valid text.");
  }
  return {};
}

Status check_list(const Json& value, std::size_t bytes_max) {
  if (!value.is_array()) return malformed("An entry lacks a list.");
  if (value.items().size() > items_max) return fail(Code::too_large, "A list is too long.");
  for (const Json& item : value.items()) {
    if (auto ok = check_text(item, bytes_max); !ok) return ok;
  }
  return {};
}

Status check_members(std::span<const Member> members, const Json& value);

Status check_objects(const Member& member, const Json& value) {
  if (!value.is_array()) return malformed("An entry lacks a list.");
  if (value.items().size() > items_max) return fail(Code::too_large, "A list is too long.");
  for (const Json& item : value.items()) {
    if (auto ok = check_members(member.members.span(), item); !ok) return ok;
  }
  return {};
}

Status check_member(const Member& member, const Json& value) {
  switch (member.form) {
    case Form::id:
      return check_text(value, id_bytes_max);
    case Form::ids:
      return check_list(value, id_bytes_max);
    case Form::text:
      return check_text(value, limits::long_answer_bytes_max);
    case Form::texts:
      return check_list(value, limits::short_answer_bytes_max);
    case Form::word:
      if (value.is_string() && std::ranges::count(member.words, value.text()) == 1) return {};
      return malformed("An entry has a word that is not one of its list.");
    case Form::time:
      if (value.is_integer() && value.integer() >= 0) return {};
      return malformed("An entry lacks a time.");
    case Form::objects:
      return check_objects(member, value);
  }
  return {};
}

Status check_members(std::span<const Member> members, const Json& value) {
  if (!value.is_object()) return malformed("An entry says nothing.");
  for (const auto& [key, ignored] : value.members()) {
    if (std::ranges::find(members, key, &Member::name) == members.end()) {
      return malformed("An entry says something that its kind does not have.");
    }
  }
  for (const Member& member : members) {
    if (!value.has(member.name) && member.is == Is::spare) continue;
    if (auto ok = check_member(member, value[member.name]); !ok) return ok;
  }
  return {};
}

}  // namespace

base::Status check_body(EntryKind kind, const Json& body) {
  return check_members(bodies[static_cast<std::size_t>(kind)], body);
}

}  // namespace foyer::record
