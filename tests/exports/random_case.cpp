#include "random_case.h"

#include <array>
#include <cstdlib>

#include "link/manifest.h"
#include "pack/vocabulary.h"

namespace foyer::exports::test {
namespace {

using base::Json;
using record::Decision;
using record::EntryKind;
using record::Mark;
using record::test::Agency;
using record::test::noon;

constexpr auto unit_types = std::to_array<std::string_view>(
    {"individual", "couple", "family", "group", "organization", "community"});
constexpr auto authorities = std::to_array<std::string_view>(
    {"self", "self", "parent", "guardian", "agent", "representative"});
constexpr auto roles =
    std::to_array<std::string_view>({"client", "partner", "parent", "parent", "guardian"});
Decision::Choice any_choice(Dice& dice) {
  if (dice.once_in(2)) return Decision::Choice::permit;
  return static_cast<Decision::Choice>(dice.below(3));
}

struct Drawing {
  Agency& agency;
  Dice& dice;
  std::string unit_id, unit_type;
  std::vector<std::string> signers;
};

// Like record::test::Link, for a unit of several.
struct UnitLink {
  UnitLink(Drawing& drawing, const std::string& role)
      : s(drawing.agency.random.secret<32>()),
        r(drawing.agency.random.secret<32>()),
        k(link::derive_k(s, r)),
        secrets(link::derive_link(s)) {
    link::PublicManifest open;
    open.agency = drawing.agency.keyset.agency;
    open.link_id = secrets.link_id;
    open.link_key = link::derive_link_sign(k).public_key;
    open.languages = {"en", "ar"};
    open.expiry = noon + base::day_s;
    link::PrivateManifest closed;
    closed.worker = {"kim", "Kim Lee", "US-MS", {}, {}, {}};
    closed.worker.licences = {{"US-MS", "LCSW", "C1234", "2026-03-01", "2027-12-31", false}};
    closed.services = {"services", "contact", "payment"};
    for (pack::Word channel : pack::channel_ids) {
      closed.channels.push_back({std::string(channel), {"purpose.counseling"}});
    }
    closed.mode = drawing.dice.once_in(3) ? "in-person" : "remote";
    closed.unit_id = drawing.unit_id;
    closed.unit_type = drawing.unit_type;
    closed.required_signers = drawing.signers;
    closed.turns = {role};
    closed.pack = drawing.agency.pack_hash;
    closed.keyset = drawing.agency.keyset_hash;
    closed.bytes_max = base::limits::link_bytes_max;
    public_text = link::write_public(open);
    private_text = link::write_private(closed, public_text, drawing.agency.worker);
    sealed_public = link::seal(secrets.public_key, "public", secrets.link_id,
                               base::as_bytes(public_text), drawing.agency.random);
    sealed_private = link::seal(link::derive_private_key(k), "private", secrets.link_id,
                                base::as_bytes(private_text), drawing.agency.random);
  }
  record::LinkFacts facts() const {
    return {public_text, private_text, sealed_public, sealed_private, secrets.public_key, k, 0};
  }

  base::Secret32 s, r, k;
  link::LinkSecrets secrets;
  std::string public_text, private_text;
  base::Bytes sealed_public, sealed_private;
};

void draw_decisions(Dice& dice, record::Answers& out) {
  out.decisions.clear();
  for (pack::Word channel : pack::channel_ids) {
    if (dice.once_in(4)) continue;
    Decision one{Decision::About::channel, std::string(channel), any_choice(dice), {}, 0, false};
    if (dice.once_in(3)) one.except_services = {"payment"};
    if (dice.once_in(5)) one.until = noon + 3600 * static_cast<base::UnixSeconds>(dice.below(400));
    one.warned_unencrypted = dice.once_in(2);
    out.decisions.push_back(one);
  }
  for (pack::Word purpose : {"online-search", "recording", "research"}) {
    if (dice.once_in(2)) continue;
    Decision one{Decision::About::purpose, std::string(purpose), any_choice(dice), {}, 0, false};
    one.scope = {hostile_text(dice), "", hostile_text(dice)};
    out.decisions.push_back(one);
  }
  if (dice.once_in(2)) return;
  const std::string id = dice.once_in(2) ? "school" : hostile_text(dice);
  out.releases = {
      {id, hostile_text(dice), hostile_text(dice), "care", noon + base::day_s * 90, ""}};
  out.decisions.push_back({Decision::About::release, id, any_choice(dice), {}, 0, false});
}

record::Signer draw_signer(Dice& dice, const std::string& role) {
  record::Signer out{role, std::string(dice.one_of(authorities)), "none"};
  if (out.authority == "self") return out;
  out.proof_status = dice.once_in(2) ? "pending" : "seen";
  out.decides_for = dice.once_in(4) ? "" : hostile_text(dice);
  out.scope = dice.once_in(2) ? hostile_text(dice) : "";
  if (dice.once_in(2)) out.assent = {record::Assent::Answer::not_asked, hostile_text(dice)};
  return out;
}

void draw_said(Dice& dice, record::Answers& out) {
  if (dice.once_in(2)) out.needs = {{"language", hostile_text(dice)}};
  if (dice.once_in(2)) out.access_needs = {hostile_text(dice)};
  out.questions_for_worker.clear();
  if (dice.once_in(2)) out.questions_for_worker = {{"channel.text", hostile_text(dice)}};
  if (dice.once_in(3)) out.checks = {{"camera", "not-enough", "phone"}};
  if (dice.once_in(3)) out.support = {"Tom", "Ana", record::Support::Qualified::unsure};
  if (dice.once_in(3))
    out.acknowledgements = {{"post", record::Acknowledgement::Answer::talk, noon}};
  out.location.now_address = hostile_text(dice);
  out.parties = {{out.signers[0].role, out.identity.legal_name, "2009-02-28"},
                 {"child", hostile_text(dice), ""}};
  out.session.monotonic_ms = dice.once_in(2) ? 600'000 : base::limits::json_integer_max;
}

Mark draw_mark(Dice& dice, const std::string& role, const std::string& name) {
  Mark out = dice.once_in(2) ? record::test::typed_mark() : record::test::drawn_mark();
  out.signer = role;
  if (out.method == Mark::Method::typed) {
    out.name = name;
    if (!record::check(out)) out.name = "Ada";
    return out;
  }
  out.method = dice.one_of(std::array{Mark::Method::drawn, Mark::Method::mark, Mark::Method::spoken,
                                      Mark::Method::paper});
  if (out.method == Mark::Method::mark) out.witness = {"Rae Brown", "neighbour"};
  if (out.method == Mark::Method::spoken || out.method == Mark::Method::paper) out.strokes = {};
  if (dice.once_in(2)) out.assisted = "Tom";
  return out;
}

record::Duty draw_duty(Dice& dice) {
  record::Duty out = record::test::duty_of_client();
  out.safe_contacts.clear();
  for (pack::Word channel : pack::channel_ids) {
    if (dice.once_in(2)) continue;
    record::SafeContact way;
    way.channel = channel;
    way.safe = static_cast<record::SafeContact::Safe>(dice.below(3));
    way.address = hostile_text(dice);
    out.safe_contacts.push_back(way);
  }
  return out;
}

Opened draw_submission(Drawing& drawing, const std::string& role, const std::string& name) {
  Dice& dice = drawing.dice;
  const UnitLink link(drawing, role);
  record::Answers answers = record::test::answers_of(drawing.agency);
  answers.session.mode = "remote";
  answers.unit_type = drawing.unit_type;
  answers.signers = {draw_signer(dice, role)};
  answers.identity.legal_name = name;
  draw_decisions(dice, answers);
  draw_said(dice, answers);
  std::vector<Mark> marks{draw_mark(dice, role, name)};
  if (dice.once_in(12)) {
    answers.refusal = record::Refusal{noon + 590, "mail", hostile_text(dice)};
    marks.clear();
  }
  const auto made =
      record::make_submission(answers, draw_duty(dice), marks, link.facts(), drawing.agency.keyset,
                              drawing.agency.keyset_hash, drawing.agency.random);
  if (!made) std::abort();
  return {record::test::open(drawing.agency, record::test::received(*made),
                             record::test::evidence_of(drawing.agency, *made)),
          dice.once_in(10)};
}

class Acts {
 public:
  Acts(Drawing& drawing, const ExportCase& one)
      : drawing_(drawing), one_(one), diligent_(!drawing.dice.once_in(3)) {}

  std::vector<record::Entry> draw() {
    for (const std::string& signer : one_.state.signers) {
      if (forgets()) continue;
      add(EntryKind::identity, about(signer).set("method", "phone").set("result", "confirmed"));
      add(EntryKind::identity,
          about(signer).set("method", "phone").set("result", "confirmed").set("authority", "seen"));
    }
    add(EntryKind::legal_basis, Json::object().set("state", "US-MS").set("basis", "a permit"));
    for (const record::Task& task : one_.state.tasks) {
      if (forgets()) continue;
      add(EntryKind::answer, Json::object().set("task", task.id).set("text", "Yes."));
    }
    if (!forgets()) add(EntryKind::countersign, Json::object());
    Json rows = Json::array();
    for (const record::Row& row : one_.state.rows) {
      if (!drawing_.dice.once_in(3) && row.id.size() <= 64) rows.push(row.id);
    }
    add(EntryKind::activate, Json::object().set("rows", rows));
    if (drawing_.dice.once_in(4)) withdraw();
    if (drawing_.dice.once_in(15)) {
      add(EntryKind::dispose, Json::object().set("what", Json::array()).set("why", "its time"));
    }
    return std::move(entries_);
  }

 private:
  bool forgets() { return !diligent_ && drawing_.dice.once_in(3); }
  Json about(const std::string& signer) const { return Json::object().set("role", signer); }

  void withdraw() {
    Json rows = Json::array();
    if (!drawing_.dice.once_in(3) && !one_.state.rows.empty()) rows.push(one_.state.rows[0].id);
    const std::string signer = drawing_.dice.one_of(one_.state.signers);
    add(EntryKind::withdraw, about(signer).set("rows", rows).set("route", "voice"));
  }

  // What no worker's program could have stored is left out, as an id with hidden characters.
  void add(EntryKind kind, Json body) {
    if (!record::check_body(kind, body)) return;
    record::Entry entry;
    entry.unit_id = drawing_.unit_id;
    for (const Sent& sent : one_.sent) entry.submissions.push_back(sent.submission.digest);
    entry.seq = static_cast<std::int64_t>(entries_.size()) + 1;
    entry.kind = kind;
    entry.by = "kim";
    entry.at = noon + 1000 + entry.seq;
    entry.body = std::move(body);
    entries_.push_back(std::move(entry));
  }

  Drawing& drawing_;
  const ExportCase& one_;
  bool diligent_;
  std::vector<record::Entry> entries_;
};

}  // namespace

ExportCase random_case(Agency& agency, std::uint64_t seed) {
  Dice dice(seed);
  Drawing drawing{agency,
                  dice,
                  base::to_b64u(agency.random.bytes(16)),
                  std::string(dice.one_of(unit_types)),
                  {}};
  const std::size_t people = drawing.unit_type == "individual" ? 1 : 1 + dice.below(4);
  for (std::size_t i = 0; i < people; ++i) drawing.signers.emplace_back(roles[i]);
  std::vector<Opened> opened;
  for (std::size_t i = 0; i < people; ++i) {
    if (i > 0 && dice.once_in(6)) continue;  // she has not sent anything
    const std::string name = hostile_text(dice) + " " + std::to_string(i);
    opened.push_back(draw_submission(drawing, drawing.signers[i], name));
    if (dice.once_in(4)) opened.push_back(draw_submission(drawing, drawing.signers[i], name));
  }
  const pack::Pack pack = pack::open_pack(agency.pack_text)->pack;
  const auto before = make_case(opened, {}, pack, noon + 1000);
  if (!before) std::abort();
  const auto at = noon + base::day_s * static_cast<base::UnixSeconds>(
                                           1 + dice.below(dice.once_in(4) ? 500 : 200));
  auto out = make_case(std::move(opened), Acts(drawing, *before).draw(), pack, at);
  if (!out) std::abort();
  return std::move(*out);
}

}  // namespace foyer::exports::test
