#include "world.h"

#include "link/manifest.h"
#include "pack/pack.h"
#include "pack/source.h"

namespace foyer::record::test {
namespace {

const base::Json& default_pack() {
  static const base::Json body = pack::test::default_body();
  return body;
}

base::Secret32 seed(std::uint8_t who) {
  base::Secret32 out;
  out.writable()[0] = who;
  return out;
}

}  // namespace

Agency::Agency(std::uint8_t who)
    : random(seed(who)),
      root(keys::make_signing_key(random)),
      worker(keys::make_signing_key(random)),
      publisher(keys::make_signing_key(random)),
      relay(keys::make_signing_key(random)),
      team(seal::make_identity(random)),
      duty(seal::make_identity(random)),
      recovery(seal::make_identity(random)) {
  keyset.agency = keys::agency_id(root.public_key);
  keyset.epoch = 1;
  keyset.not_before = noon - base::day_s;
  keyset.not_after = noon + 365 * base::day_s;
  keyset.team = team.recipient;
  keyset.duty = duty.recipient;
  keyset.recovery = recovery.recipient;
  keyset.workers.push_back({"kim", {"maker", "reader"}, worker.public_key, team.recipient});
  keyset.publishers.push_back(publisher.public_key);
  keyset.relays.push_back({relay.public_key, keyset.not_before, keyset.not_after});
  keyset_text = keys::write_keyset(keyset, root);
  keyset_hash = base::hash_name(base::as_bytes(keyset_text));
  pack_text = keys::write_signed(default_pack(), publisher, keys::ProofKind::pack);
  pack_hash = base::hash_name(base::as_bytes(pack_text));
}

Link::Link(Agency& agency, const keys::SigningKey& maker)
    : s(agency.random.secret<32>()),
      r(agency.random.secret<32>()),
      k(link::derive_k(s, r)),
      secrets(link::derive_link(s)) {
  link::PublicManifest open;
  open.agency = agency.keyset.agency;
  open.link_id = secrets.link_id;
  open.link_key = link::derive_link_sign(k).public_key;
  open.languages = {"en"};
  open.expiry = noon + base::day_s;
  link::PrivateManifest closed;
  closed.worker.id = "kim";
  closed.worker.name = "Kim Lee";
  closed.worker.state = "US-MS";
  closed.services = {"services"};
  closed.channels = {{"text", {"channel.text.purpose.times"}}};
  closed.mode = "remote";
  closed.unit_id = base::to_b64u(agency.random.bytes(16));
  closed.unit_type = "individual";
  closed.required_signers = {"client"};
  closed.turns = {"client"};
  closed.pack = agency.pack_hash;
  closed.keyset = agency.keyset_hash;
  closed.bytes_max = base::limits::link_bytes_max;
  public_text = link::write_public(open);
  private_text = link::write_private(closed, public_text, maker);
  sealed_public = link::seal(secrets.public_key, "public", secrets.link_id,
                             base::as_bytes(public_text), agency.random);
  sealed_private = link::seal(link::derive_private_key(k), "private", secrets.link_id,
                              base::as_bytes(private_text), agency.random);
}

LinkFacts Link::facts() const {
  return {public_text, private_text, sealed_public, sealed_private, secrets.public_key, k, 0};
}

Answers answers_of(const Agency& agency) {
  const pack::Pack pack = pack::open_pack(agency.pack_text)->pack;
  const pack::Statement& risk = *pack.statement(pack.channel("text")->risk);
  Answers out;
  out.session.mode = "remote";
  out.session.lang = "en";
  out.session.started = noon;
  out.session.submitted = noon + 600;
  out.agency_name = "Harbour House";
  out.pack_id = pack.id;
  out.pack_version = std::to_string(pack.version);
  out.app_version = "0.1.0";
  out.signers = {{"client", "self", "none"}};
  out.identity.legal_name = "Maria Okafor";
  out.location.now_state = "US-MS";
  out.jurisdiction.outcome = Jurisdiction::Outcome::covered;
  Shown statement;
  statement.id = risk.id;
  statement.version = std::to_string(risk.version);
  statement.lang = "en";
  statement.text = pack.text(risk.id, "en");
  statement.opened_at = noon + 10;
  statement.closed_at = noon + 40;
  Shown notice = statement;
  notice.source = Shown::Source::words;
  notice.id = "gathering.notice";
  notice.version = base::hash_name(base::as_bytes(words));
  notice.text = "Harbour House keeps what you write.";
  notice.values = {"Harbour House"};
  out.shown = {notice, statement};
  out.understanding = {{"text-not-private", 2, Understanding::Outcome::understood}};
  out.questions_for_worker = {{"channel.text", "Can my sister read it?"}};
  out.decisions = {{Decision::About::channel, "text", Decision::Choice::permit, {}, 0, true}};
  return out;
}

Duty duty_of_client() {
  Duty out;
  out.name = "Maria";
  out.now_state = "US-MS";
  out.emergency.callback = "+1 601 555 0199";
  out.safe_contacts = {{"text", "+1 601 555 0199", SafeContact::Safe::yes, "after six", "Kim",
                        SafeContact::Voicemail::no, SafeContact::Content::appointment_only}};
  out.safe_word = "heron";
  return out;
}

Mark typed_mark() {
  return {"client", Mark::Method::typed, "Maria Okafor", "I agree.", noon + 590, {}};
}

Mark drawn_mark() {
  Mark out{"client", Mark::Method::drawn, "", "I agree.", noon + 590, {400, 120, {}}};
  out.strokes.list.emplace_back();
  for (int i = 0; i < 30; ++i) {
    out.strokes.list.back().push_back({1000 + 100 * i, 3000 + (i * i * 37) % 4000, 17 * i, 5000});
  }
  return out;
}

Made make(Agency& agency, const Link& link, const Answers& answers,
          const std::vector<Mark>& marks) {
  return *make_submission(answers, duty_of_client(), marks, link.facts(), agency.keyset,
                          agency.keyset_hash, agency.random);
}

std::vector<Received> received(const Made& made) {
  std::vector<Received> out;
  for (std::size_t i = 0; i < made.bodies.size(); ++i) {
    out.push_back({made.commit.parts[i].kind, made.bodies[i]});
  }
  return out;
}

Evidence evidence_of(const Agency& agency, const Made& made) {
  Evidence out;
  out.root = agency.root.public_key;
  out.keysets = {agency.keyset_text};
  out.pack = agency.pack_text;
  out.words = {std::string(words)};
  const transfer::Receipt receipt{made.commit.link_id,
                                  made.commit.turn,
                                  transfer::submission_digest(made.commit),
                                  noon + 700,
                                  1,
                                  ""};
  out.receipt = transfer::write_receipt(receipt, agency.relay);
  return out;
}

std::string plaintext_of(const Agency& agency, const Made& made) {
  return std::string(seal::open_with({&agency.team}, made.bodies[0])->text());
}

base::Bytes seal_again(Agency& agency, std::string plaintext) {
  return *seal::seal_to({agency.team.recipient}, base::as_bytes(plaintext), agency.random);
}

Report open(const Agency& agency, const std::vector<Received>& parts, const Evidence& evidence) {
  return open_submission(parts, {&agency.team}, evidence);
}

}  // namespace foyer::record::test
