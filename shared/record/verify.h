#pragma once
// Opening a submission and saying, layer by layer, what holds. Received bytes are hashed as they
// came; nothing is written again to be verified.

#include <memory>
#include <string>
#include <vector>

#include "base/json.h"
#include "record/mark.h"
#include "seal/keyring.h"
#include "transfer/protocol.h"

namespace foyer::record {

enum class Layer { envelope, session, link, manifest, hash, marks, shown, parts, receipt };
// not_applicable: a refusal of electronic records has no marks, and nothing that was shown; a
// walk-in came through nobody's link.
enum class State { ok, failed, not_checked, not_applicable };
std::string_view name(Layer layer);
std::string_view name(State state);

struct Verdict {
  Layer layer;
  State state;
  std::string_view text;  // a literal sentence, holds no answer
};

// The parts as they were fetched, in the receipt's order.
struct Received {
  std::string kind;  // record, duty
  base::Bytes body;  // ciphertext
  // base::hash_name of the body, where the same program has it already; empty: it is made.
  std::string digest = {};
};

// What was read of the texts of an evidence, for whoever opens many submissions with the same ones:
// a pack is read once then, and not for each of them.
struct Readings;
std::shared_ptr<Readings> make_readings();

// What stands around a submission. What is missing makes its layer 'not checked'.
struct Evidence {
  keys::PublicKey root{};            // the agency's, from an agency.json that was verified
  std::vector<std::string> keysets;  // documents, oldest first; the last is the agency's newest
  std::string pack;                  // signed document
  std::vector<std::string> words;    // files of the kiosk's words
  std::string receipt;
  transfer::WayDigests way;  // as the relay lists them: they stand in the receipt's digest
  std::shared_ptr<Readings> readings = {};  // shared by all that are opened with it, or none
};

struct OpenedPart {
  std::string kind;
  base::Json content;
  std::string header_by = {};  // whose added header opened it; empty: its own
};

struct Report {
  std::vector<Verdict> verdicts;  // one per layer, in the order of Layer
  // Null and empty unless every layer that says whose words these are holds: envelope, session,
  // link, manifest, hash and marks. What does not verify is never shown as the client's.
  base::Json document;
  std::string document_line;
  std::string marks_line, proofs_line;  // as received, for whoever verifies it again
  std::vector<Mark> marks;
  std::vector<OpenedPart> parts;  // each verified by itself
  // Who added the headers without which something of it would not have opened; each name once.
  std::vector<std::string> headers_by;

  bool closed = false;  // no key at hand opens the main part

  State state(Layer layer) const;
  bool is_clients() const { return !document.is_null(); }
  bool all_hold() const;  // nothing failed and nothing that applies is left unchecked
};

// The keys may open all parts, or the duty part only. Every layer is that of the bytes that were
// received, whichever header opened them.
Report open_submission(const std::vector<Received>& parts, const seal::Keyring& keyring,
                       const Evidence& evidence);

}  // namespace foyer::record
