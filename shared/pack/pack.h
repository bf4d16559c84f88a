#pragma once
// A content pack: everything that an agency says to its clients, as data. FORMAT.md describes the
// JSON. Ids of statements and texts are names into the pack's texts; parse_pack has checked that
// each one that is mentioned here has a text in the first language and in every complete one.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "keys/proof.h"
#include "pack/media.h"
#include "pack/vocabulary.h"

namespace foyer::pack {

using TextId = std::string;  // of a text, and of the statement that has this text

struct Language {
  std::string tag;   // BCP 47
  std::string name;  // in the language itself
  bool rtl = false;
  bool complete = false;  // false: texts that are missing are shown in the first language
  std::vector<std::string> code_words;  // of which a spoken code is made; empty: only of digits
};

struct Contact {
  std::string kind, value;
};  // kind: phone, email, text, web, place
struct Body {
  std::string name, phone, url;
};  // where to check or to complain
struct Agency {
  std::string name;
  std::vector<Contact> contacts;
  std::vector<Body> complaints;
  std::vector<std::string> regimes;  // HIPAA, Part2, VAWA, FERPA
};

// Who answers for the words of one language; empty in a draft, never invented.
struct People {
  std::string translator, reviewer;
};

// What was shown becomes evidence, so it has a version and is hashed.
struct Statement {
  TextId id;
  int version = 1;
  std::vector<std::string> clauses;
  std::map<std::string, People, std::less<>> people;  // by language tag
  TextId easy;                                        // the same in easier words, or empty
  std::vector<Film> films;
  Audio audio, easy_audio;
};

// In layers: the statement is read by everybody, `more` by whoever wants more. Policies that follow
// each other under one title stand together.
struct Policy {
  std::string kind;  // of policy_kinds
  TextId title, statement;
  TextId more;                        // a statement, or empty
  std::string service;                // told only where this service is declared; empty: always
  std::vector<std::string> channels;  // told only where one of these is declared; empty: always
  std::string effective;              // 2026-01-31
};

struct ResponseTime {
  int value = 0;
  std::string unit;  // of response_units
};

struct Channel {
  std::string id;  // of channel_ids
  TextId name;
  bool encrypted = false;  // from end to end between client and agency
  std::vector<TextId> purposes;
  TextId gist, risk, consequence, ours, yours, alternative;  // statements
  std::vector<TextId> challenges;  // statements: what is harder this way, and what we do about it
  ResponseTime response_time;
  std::string scene;  // the illustration's name, empty for none
};

struct Service {
  std::string id;      // of service_ids
  std::string letter;  // a to f
  TextId name, statement;
  bool needs_consent = true;
  std::vector<std::string> channels;  // over which it may be given
};

// Something that a client must know before signing; the questions of a point ask about it.
struct Point {
  std::string id;
  TextId name;
  std::string channel;  // the one it is about, or empty: asked of everybody
};

struct Option {
  std::string id;
  TextId text, feedback;
  bool right = false;
};
struct Variant {
  TextId text;
  std::vector<Option> options;
};
struct Question {
  std::string id, point;
  std::vector<TextId> statements;  // what to read again after a miss
  std::vector<Variant> variants;   // the next one is asked after a miss
};

// A statement that a screen shows beside its questions.
struct Notice {
  std::string place;  // of notice_places
  TextId statement;
};

// A decision of its own, besides the channels. What is optional is empty where the pack lacks it.
struct Purpose {
  std::string id;  // of purpose_ids
  TextId name, statement;
  TextId more;                      // a statement that is read on wish
  TextId notice;                    // one more, such as the law's own notice
  TextId what, where, why;          // the limits of a yes, as the record repeats them
  int months = 0;                   // how long a yes lasts at most; 0: the consent's term
  std::string regime;               // asked only where the agency is under this law
  std::string protocol;             // research: the reference of what was approved
  TextId tool;                      // evaluation, research: the technology by which one takes part
  std::vector<std::string> checks;  // of check_ids: what that technology rests on
};

// What somebody of this age reads, or is read, before being asked what she says to it: a say, never
// a signature.
struct Assent {
  std::string id;
  int age_from = 0, age_to = 0;  // whole years, both included
  int grade_max = 0;             // how hard its words may read
  TextId statement;
};

// What a worker attests to; a new version must be promised anew.
struct Promise {
  std::string id;  // of promise_ids
  int version = 1;
  TextId text;
};

struct SignerRule {
  int age_from = 0, age_to = 0;  // whole years, both included
  std::string service_kind;      // "any", id of a service, or one of the agency's regimes
  std::string who;               // self, parent, guardian, worker
  bool assent = false;
  std::string notify_parent;  // never, may, must, ask
};
struct Jurisdiction {
  std::string state;  // ISO 3166-2, as US-MS
  std::string name;
  std::vector<Body> boards;
  std::string complaint_url;
  std::vector<SignerRule> signer_rules;               // none: the worker decides
  std::string emergency, crisis;                      // numbers
  int breach_deadline_days = 0;                       // 0: the law names no count of days
  std::string source;                                 // citations
  std::string reviewed_by, reviewed_on, stale_after;  // empty in a draft
};

struct Field {
  std::string name;
  TextId purpose;
  bool required = false;
  std::string sensitivity;  // of sensitivities
};

struct Terms {
  int consent_months = 0, renewal_lead_days = 0, retention_months = 0, breach_notice_days = 0;
  int attestation_months = 0;  // how long a worker's promise lasts
};

struct Pack {
  std::string id;
  int version = 0;
  bool draft = true;  // said on every screen
  Agency agency;
  std::vector<Language> languages;  // the first one is the fallback and complete
  std::vector<Statement> statements;
  std::vector<Policy> policies;
  std::vector<Channel> channels;
  std::vector<Service> services;
  std::vector<Point> points;
  std::vector<Question> questions;
  std::vector<Notice> notices;
  std::vector<Purpose> purposes;
  std::vector<Assent> assents;  // by age; no two for the same age
  std::vector<Promise> promises;
  std::vector<Jurisdiction> jurisdictions;
  std::vector<Field> fields;
  Terms terms;

  using Texts = std::map<std::string, std::string, std::less<>>;
  std::map<std::string, Texts, std::less<>> texts;  // by language tag, then by id

  // The text in this language, or in the first language where this one lacks it; empty for an
  // unknown id. Plain text: ** ** marks strong words, an empty line parts paragraphs, "- " begins
  // an item of a list.
  std::string_view text(std::string_view key, std::string_view lang) const;

  // The language in which text() answers: what `lang` of a node and of the evidence must be.
  std::string_view language_of(std::string_view key, std::string_view lang) const;

  // b64u(SHA-256(UTF-8 of text())): the evidence of what was shown.
  std::string text_hash(std::string_view key, std::string_view lang) const;

  // Null where the pack has none.
  const Language* language(std::string_view tag) const;
  const Statement* statement(std::string_view key) const;
  const Policy* policy(std::string_view kind) const;
  const Channel* channel(std::string_view key) const;
  const Service* service(std::string_view key) const;
  const Question* question(std::string_view point) const;  // the first that asks this point
  const Notice* notice(std::string_view place) const;
  const Purpose* purpose(std::string_view key) const;
  const Assent* assent(int age) const;
  const Jurisdiction* jurisdiction(std::string_view state) const;
};

// The merged body. Code::malformed for a missing or mistyped member, a dangling or doubled id, an
// unknown word, a missing text, hidden or direction-changing characters; Code::unknown_version;
// Code::too_large. `where`, if given, receives the member or id that was refused.
base::Result<Pack> parse_pack(const base::Json& body, std::string* where = nullptr);

struct SignedPack {
  Pack pack;
  std::string hash;  // hash name of the whole signed document
  keys::PublicKey by{};
};

// A signed document of kind pack. Verifies the proof; that `by` is a publisher of the keyset in
// force is the caller's question, as is whether `hash` is the one that was asked for.
base::Result<SignedPack> open_pack(std::string_view signed_document);

}  // namespace foyer::pack
